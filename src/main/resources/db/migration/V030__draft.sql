-- What somebody typed that could not be recorded yet. Swept after seven days.
create table draft (
    id           varchar(36)              not null primary key,
    workspace_id varchar(32)              not null,
    person_id    varchar(32)              not null,
    -- The draft as JSON.
    content      text                     not null,
    created_at   timestamp with time zone not null
);

create index draft_created_at on draft (created_at);
