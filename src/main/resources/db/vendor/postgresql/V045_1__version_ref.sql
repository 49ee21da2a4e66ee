-- What buttons name a version by: nobody finds another's by counting.
alter table progress_update add column ref uuid default gen_random_uuid() not null;
alter table progress_update add constraint progress_update_ref unique (ref);

-- The same of the version that an answer is.
alter table reminder_item add column update_ref uuid;
update reminder_item set update_ref = (select u.ref from progress_update u where u.id = update_id)
where update_id is not null;
