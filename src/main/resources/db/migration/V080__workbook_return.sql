-- Workbooks that came back edited: what was changed in them, until whoever sent one has said what becomes of it.
create table workbook_return (
    -- What people's buttons carry.
    id           varchar(36)              primary key,
    workspace_id varchar(32)              not null,
    person_id    varchar(32)              not null,
    file_name    varchar(255)             not null,
    -- As JSON.
    edits        text                     not null,
    -- Names what was shown last of what would be recorded; empty while nothing was.
    shown        varchar(64)              not null,
    state        varchar(10)              not null check (state in ('WAITING', 'RECORDED', 'DROPPED')),
    returned_at  timestamp with time zone not null,
    settled_at   timestamp with time zone,
    check ((state = 'WAITING') = (settled_at is null))
);

create index workbook_return_returned_at on workbook_return (returned_at);
