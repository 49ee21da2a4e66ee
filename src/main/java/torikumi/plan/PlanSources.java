package torikumi.plan;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import torikumi.platform.CurrentWorkspace;

/** The bytes of every document that was brought in, each once. */
@Component
class PlanSources {

    private final JdbcClient jdbc;

    PlanSources(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void keep(PlanSource source) {
        jdbc.sql("insert into plan_source (workspace_id, fingerprint, content) values (?, ?, ?) on conflict do nothing")
                .params(CurrentWorkspace.get().id(), source.fingerprint(), source.bytes())
                .update();
    }

    Optional<byte[]> bytes(String fingerprint) {
        return jdbc.sql("select content from plan_source where workspace_id = ? and fingerprint = ?")
                .params(CurrentWorkspace.get().id(), fingerprint)
                .query((row, number) -> row.getBytes(1))
                .optional();
    }
}
