-- Whom the bot has welcomed: once each, however often they open its tab.
create table greeted_person (
    workspace_id varchar(32)              not null,
    person_id    varchar(32)              not null,
    greeted_at   timestamp with time zone not null,
    primary key (workspace_id, person_id)
);
