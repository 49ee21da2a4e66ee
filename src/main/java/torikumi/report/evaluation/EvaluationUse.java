package torikumi.report.evaluation;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import torikumi.plan.PlanUse;
import torikumi.platform.CurrentWorkspace;

/** Whether anybody has evaluated initiatives. */
@Component
class EvaluationUse implements PlanUse {

    private final JdbcClient jdbc;

    EvaluationUse(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean isUsed(Collection<Long> initiatives, Instant since) {
        return jdbc.sql("""
                        select exists (select 1 from evaluation_sheet s join evaluation e on e.sheet_id = s.id
                                where s.workspace_id = :workspace and s.initiative_id in (:ids) and e.written_at >= :since)
                            or exists (select 1 from evaluation_sheet s join evaluation_confirmation c on c.sheet_id = s.id
                                where s.workspace_id = :workspace and s.initiative_id in (:ids) and c.happened_at >= :since)""")
                .param("workspace", CurrentWorkspace.get().id())
                .param("ids", initiatives)
                .param("since", Timestamp.from(since))
                .query(Boolean.class)
                .single();
    }
}
