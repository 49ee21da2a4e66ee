-- The bytes of each document that was brought in. Append-only.
create table plan_source (
    workspace_id varchar(32) not null,
    fingerprint  varchar(64) not null,
    content      binary large object not null,
    primary key (workspace_id, fingerprint)
);
create trigger plan_source_append_only before update, delete on plan_source for each row call 'torikumi.platform.AppendOnly';
