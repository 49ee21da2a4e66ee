package torikumi.slack.delivery;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import torikumi.platform.CurrentWorkspace;

/** What Slack sent and has been done, across replicas and restarts. */
@Component
class HandledRequests {

    private final JdbcClient jdbc;
    private final Clock clock;

    HandledRequests(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Marks the request as done, in the caller's transaction; false if it was done before. A second one at the same time waits. */
    boolean mark(String requestId) {
        return jdbc.sql(
                                "insert into handled_request (workspace_id, request_id, handled_at) values (?, ?, ?) on conflict do nothing")
                        .params(
                                CurrentWorkspace.get().id(),
                                requestId,
                                clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    int forget(Instant handledBefore) {
        return jdbc.sql("delete from handled_request where handled_at < ?")
                .param(handledBefore.atOffset(ZoneOffset.UTC))
                .update();
    }
}
