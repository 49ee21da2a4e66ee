-- How people belong to the workspace, as the chat said it last: what holds while the chat does not say.
create table known_person (
    workspace_id varchar(32)  not null,
    person_id    varchar(32)  not null,
    -- As shown to others.
    person_name  varchar(255) not null,
    belonging    varchar(20)  not null check (belonging in ('STAFF', 'GUEST', 'CONNECTED')),
    -- Whether the chat has them as an owner or administrator.
    looks_after  boolean      not null,
    -- The last day on which the chat said so.
    seen_on      date         not null,
    primary key (workspace_id, person_id)
);
