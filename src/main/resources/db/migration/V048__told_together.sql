-- Wordings of plans are logged too, whatever their length.
alter table change_log alter column before_value set data type text;
alter table change_log alter column after_value set data type text;

-- What is logged and not told yet: it is told together with what follows within a few minutes.
create table change_news (
    workspace_id varchar(32) not null,
    change_id    bigint      not null references change_log (id),
    primary key (workspace_id, change_id)
);
