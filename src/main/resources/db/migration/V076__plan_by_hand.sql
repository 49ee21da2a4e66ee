-- A plan that is made or changed by hand: the steps so far, and what people said of the proposal, as JSON; null for a document's.
alter table plan_import add column by_hand text;
