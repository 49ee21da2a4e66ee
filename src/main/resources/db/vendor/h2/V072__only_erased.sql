drop trigger progress_update_append_only;
drop trigger source_mark_append_only;
drop trigger summary_append_only;
create trigger summary_only_erased before update, delete on summary for each row call 'torikumi.platform.OnlyErased';
create trigger progress_update_only_erased before update, delete on progress_update for each row call 'torikumi.platform.OnlyErased';
create trigger source_mark_only_erased before update, delete on source_mark for each row call 'torikumi.platform.GoesWhenErased';
create trigger erasure_append_only before update, delete on erasure for each row call 'torikumi.platform.AppendOnly';
