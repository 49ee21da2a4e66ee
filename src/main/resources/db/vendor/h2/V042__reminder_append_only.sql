create trigger holiday_year_append_only before update, delete on holiday_year for each row call 'torikumi.platform.AppendOnly';
create trigger reminder_snooze_append_only before update, delete on reminder_snooze for each row call 'torikumi.platform.AppendOnly';
create trigger summary_append_only before update, delete on summary for each row call 'torikumi.platform.AppendOnly';
