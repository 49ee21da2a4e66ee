package torikumi.reminder;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import torikumi.plan.PlanUse;
import torikumi.platform.CurrentWorkspace;

/** Whether anybody was asked about initiatives, or wants to be, or follows them. */
@Component
class ReminderUse implements PlanUse {

    private final JdbcClient jdbc;

    ReminderUse(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean isUsed(Collection<Long> initiatives, Instant since) {
        return jdbc.sql("""
                        select exists (select 1 from reminder r join reminder_item i on i.reminder_id = r.id
                                where r.workspace_id = :workspace and i.initiative_id in (:ids) and r.asked_at >= :since)
                            or exists (select 1 from reminder r
                                where r.workspace_id = :workspace and r.asked_at >= :since
                                    and r.plan_id in (select plan_id from initiative where id in (:ids))
                                    and not exists (select 1 from reminder_item i where i.reminder_id = r.id))
                            or exists (select 1 from reminder_rule
                                where workspace_id = :workspace and initiative_id in (:ids) and set_at >= :since)
                            or exists (select 1 from wish
                                where workspace_id = :workspace and initiative_id in (:ids) and since >= :since)""")
                .param("workspace", CurrentWorkspace.get().id())
                .param("ids", initiatives)
                .param("since", Timestamp.from(since))
                .query(Boolean.class)
                .single();
    }
}
