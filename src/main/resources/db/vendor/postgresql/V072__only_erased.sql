-- What a version says in words may be erased, once; nothing else of it changes.
create function refuse_all_but_erasing() returns trigger language plpgsql as $$
declare
    words constant text[] := array['words', 'next_step', 'evidence', 'reason', 'indicators', 'why', 'public_wording',
        'channel_id', 'message_ts', 'permalink', 'erased_at'];
begin
    if tg_op = 'UPDATE' and old.erased_at is null and new.erased_at is not null
            and to_jsonb(new) - words = to_jsonb(old) - words then
        return new;
    end if;
    raise exception '% is append-only: words of it are erased, and nothing else is changed or deleted', tg_table_name
        using errcode = 'integrity_constraint_violation';
end $$;

-- What became of a message goes with the words that came from it.
create function refuse_unless_erased() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' and exists (
            select 1 from progress_update u where u.id = old.update_id and u.erased_at is not null) then
        return old;
    end if;
    raise exception '% is append-only: nothing in it is changed or deleted', tg_table_name
        using errcode = 'integrity_constraint_violation';
end $$;

drop trigger append_only on progress_update;
drop trigger append_only on source_mark;
drop trigger append_only on summary;
create trigger only_erased before update or delete on summary for each row execute function refuse_all_but_erasing();
create trigger only_erased before update or delete on progress_update for each row execute function refuse_all_but_erasing();
create trigger only_erased before update or delete on source_mark for each row execute function refuse_unless_erased();
create trigger append_only before update or delete on erasure for each row execute function refuse_change();
create trigger not_emptied before truncate on erasure for each statement execute function refuse_change();
