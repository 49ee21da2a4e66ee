-- How the office stood when it was handed in, as TallyText writes it; null in what was written before this was kept.
alter table summary add column stood varchar(4000);
