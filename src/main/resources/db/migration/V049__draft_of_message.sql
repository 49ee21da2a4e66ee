-- Of which message a draft is what was said, and what has become of that message since: EDITED or DELETED, null while it is as it was.
alter table draft add column message varchar(100);
alter table draft add column message_now varchar(16);

create index draft_message on draft (workspace_id, message);
