-- How far the sandbox's own time has come; one row. Empty where Slack is connected.
create table sandbox_time (
    id      smallint                 not null check (id = 1),
    reached timestamp with time zone not null,
    primary key (id)
);
