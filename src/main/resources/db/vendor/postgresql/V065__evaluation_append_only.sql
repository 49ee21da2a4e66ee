create trigger append_only before update or delete on evaluation for each row execute function refuse_change();
create trigger not_emptied before truncate on evaluation for each statement execute function refuse_change();
create trigger append_only before update or delete on evaluation_confirmation for each row execute function refuse_change();
create trigger not_emptied before truncate on evaluation_confirmation for each statement execute function refuse_change();
