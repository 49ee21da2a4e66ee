create trigger append_only before update or delete on deputy_post for each row execute function refuse_change();
create trigger not_emptied before truncate on deputy_post for each statement execute function refuse_change();
