create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only: nothing in it is changed or deleted', tg_table_name
        using errcode = 'integrity_constraint_violation';
end $$;

-- A row of who acts for what may be given its last day, and nothing else.
create function refuse_all_but_an_end() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and to_jsonb(new) - 'until_day' = to_jsonb(old) - 'until_day' then
        return new;
    end if;
    raise exception '% is never deleted or changed: a row may only be given its last day', tg_table_name
        using errcode = 'integrity_constraint_violation';
end $$;

create trigger append_only before update or delete on plan_closing for each row execute function refuse_change();
create trigger append_only before update or delete on handover for each row execute function refuse_change();
create trigger append_only before update or delete on staff_change for each row execute function refuse_change();
create trigger append_only before update or delete on health_scale for each row execute function refuse_change();
create trigger append_only before update or delete on progress_update for each row execute function refuse_change();
create trigger append_only before update or delete on public_approval for each row execute function refuse_change();
create trigger append_only before update or delete on source_mark for each row execute function refuse_change();
create trigger append_only before update or delete on reopening for each row execute function refuse_change();
create trigger only_ends before update or delete on assignment for each row execute function refuse_all_but_an_end();
create trigger only_ends before update or delete on deputy for each row execute function refuse_all_but_an_end();

create trigger not_emptied before truncate on plan_closing for each statement execute function refuse_change();
create trigger not_emptied before truncate on handover for each statement execute function refuse_change();
create trigger not_emptied before truncate on staff_change for each statement execute function refuse_change();
create trigger not_emptied before truncate on health_scale for each statement execute function refuse_change();
create trigger not_emptied before truncate on progress_update for each statement execute function refuse_change();
create trigger not_emptied before truncate on public_approval for each statement execute function refuse_change();
create trigger not_emptied before truncate on source_mark for each statement execute function refuse_change();
create trigger not_emptied before truncate on reopening for each statement execute function refuse_change();
create trigger not_emptied before truncate on assignment for each statement execute function refuse_all_but_an_end();
create trigger not_emptied before truncate on deputy for each statement execute function refuse_all_but_an_end();
