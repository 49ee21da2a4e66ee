-- The bytes of each document that was brought in. Append-only.
create table plan_source (
    workspace_id varchar(32) not null,
    fingerprint  varchar(64) not null,
    content      bytea       not null,
    primary key (workspace_id, fingerprint)
);
create trigger append_only before update or delete on plan_source for each row execute function refuse_change();
create trigger not_emptied before truncate on plan_source for each statement execute function refuse_change();
