create trigger append_only before update or delete on holiday_year for each row execute function refuse_change();
create trigger append_only before update or delete on reminder_snooze for each row execute function refuse_change();
create trigger append_only before update or delete on summary for each row execute function refuse_change();

create trigger not_emptied before truncate on holiday_year for each statement execute function refuse_change();
create trigger not_emptied before truncate on reminder_snooze for each statement execute function refuse_change();
create trigger not_emptied before truncate on summary for each statement execute function refuse_change();
