-- The other sections that own an initiative, as a JSON array of their names; null for none.
alter table initiative add column joint_with text;
