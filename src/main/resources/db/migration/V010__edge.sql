-- Whose a bot token is, as Slack last said; the token itself is not kept, only its SHA-256.
create table known_bot (
    token_digest   varchar(64)              not null primary key,
    workspace_id   varchar(32)              not null,
    workspace_name varchar(255)             not null,
    user_id        varchar(32)              not null,
    bot_id         varchar(32)              not null,
    asked_at       timestamp with time zone not null
);

-- What Slack sent and has been done, so that what it sends again is not done twice. Swept after two days.
create table handled_request (
    workspace_id varchar(32)              not null,
    request_id   varchar(255)             not null,
    handled_at   timestamp with time zone not null,
    primary key (workspace_id, request_id)
);

create index handled_request_handled_at on handled_request (handled_at);
