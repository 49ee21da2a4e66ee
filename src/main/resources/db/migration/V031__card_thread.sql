-- The threads in which replies are about an initiative: those of its cards, and those in which the bot answered with one.
create table card_thread (
    workspace_id  varchar(32)              not null,
    channel_id    varchar(32)              not null,
    -- Slack's timestamp of the thread's first message.
    thread_ts     varchar(32)              not null,
    initiative_id bigint                   not null references initiative (id),
    known_since   timestamp with time zone not null,
    primary key (workspace_id, channel_id, thread_ts, initiative_id)
);
