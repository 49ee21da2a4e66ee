package torikumi.progress;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import torikumi.plan.PlanUse;
import torikumi.platform.CurrentWorkspace;

/** Whether the record says anything of initiatives. */
@Component
class RecordUse implements PlanUse {

    private final JdbcClient jdbc;

    RecordUse(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean isUsed(Collection<Long> initiatives, Instant since) {
        return jdbc.sql("""
                        select exists (select 1 from progress_update
                                where workspace_id = :workspace and initiative_id in (:ids) and recorded_at >= :since)
                            or exists (select 1 from reopening
                                where workspace_id = :workspace and initiative_id in (:ids) and reopened_at >= :since)""")
                .param("workspace", CurrentWorkspace.get().id())
                .param("ids", initiatives)
                .param("since", Timestamp.from(since))
                .query(Boolean.class)
                .single();
    }
}
