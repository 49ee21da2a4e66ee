-- Who is not in the chat, whatever posts they hold: nobody asks them. Removed once they are there again.
create table departed_person (
    workspace_id varchar(32) not null,
    person_id    varchar(32) not null,
    -- The day on which it was first seen.
    since        date        not null,
    -- LEFT: the chat's directory says so. REFUSED: it took no message for them.
    why          varchar(20) not null check (why in ('LEFT', 'REFUSED')),
    primary key (workspace_id, person_id)
);
