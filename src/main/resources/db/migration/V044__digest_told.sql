-- How everything stood that a digest told its reader, so that the next one tells only what is new. Kept for each of its letters.
create table digest_told (
    letter_id    varchar(36)              not null primary key references letter (id),
    workspace_id varchar(32)              not null,
    told_on      date                     not null,
    -- For each initiative its number, the last version, how many updates, and L for late, S for silent.
    marks        text                     not null
);

-- A coordinator's message about a due date is looked up with every answer.
create index letter_about_day on letter (workspace_id, about_day);
