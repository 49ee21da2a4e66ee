package torikumi.slack.record;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import torikumi.platform.CurrentWorkspace;
import torikumi.platform.StoredText;
import torikumi.platform.TakenUp;
import torikumi.slack.card.Asked;
import torikumi.slack.edge.Permalinks;

/** What people typed and is not recorded yet, so that a button can carry on with it. Nobody but its author finds a draft. */
@Component
public class Drafts {

    /** Long enough for a lead to come back from leave. */
    static final Duration KEPT = Duration.ofDays(7);

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;
    private final Permalinks permalinks;
    private final Clock clock;

    Drafts(JdbcClient jdbc, Permalinks permalinks, Clock clock) {
        this.jdbc = jdbc;
        this.permalinks = permalinks;
        this.clock = clock;
    }

    /** What was said just now, with where it can be read again. */
    Draft begin(Asked asked, String words) {
        return Draft.of(asked, words, permalinks.of(asked));
    }

    /** @return the id that finds again what was said just now */
    public String keep(Asked asked, String words) {
        return keep(asked.userId(), begin(asked, words));
    }

    /** @return the id that finds it again */
    public String keep(String personId, Draft draft) {
        String id = UUID.randomUUID().toString();
        keep(id, personId, draft);
        return id;
    }

    /** In place of what was kept under that id, of at most 36 characters. */
    public void keep(String id, String personId, Draft draft) {
        forget(id, personId);
        jdbc.sql("insert into draft (id, workspace_id, person_id, content, created_at) values (?, ?, ?, ?, ?)")
                .params(
                        id,
                        CurrentWorkspace.get().id(),
                        personId,
                        StoredText.of(JSON.writeValueAsString(draft)),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    public Optional<Draft> find(String id, String personId) {
        return jdbc.sql("select content from draft where id = ? and workspace_id = ? and person_id = ?")
                .params(id, CurrentWorkspace.get().id(), personId)
                .query(String.class)
                .optional()
                .map(content -> JSON.readValue(content, Draft.class));
    }

    public boolean isOfAnother(String id, String personId) {
        return jdbc.sql("select count(*) from draft where id = ? and (workspace_id <> ? or person_id <> ?)")
                        .params(id, CurrentWorkspace.get().id(), personId)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Once it is recorded, or not wanted any more. */
    public void forget(String id, String personId) {
        jdbc.sql("delete from draft where id = ? and workspace_id = ? and person_id = ?")
                .params(id, CurrentWorkspace.get().id(), personId)
                .update();
    }

    /** Those of every workspace. */
    public int forget(Instant createdBefore) {
        return jdbc.sql("delete from draft where created_at < ?")
                .param(createdBefore.atOffset(ZoneOffset.UTC))
                .update();
    }

    @Configuration(proxyBeanMethods = false)
    static class Sweep {

        private static final LocalTime AT_NIGHT = LocalTime.of(3, 0);

        @Bean
        Task<Void> draftSweeping(Drafts drafts, Clock clock) {
            return Tasks.recurring("slack.drafts.sweep", new Daily(clock.getZone(), AT_NIGHT))
                    .onDeadExecution(new TakenUp<>(clock))
                    .execute((instance, execution) ->
                            drafts.forget(clock.instant().minus(KEPT)));
        }
    }
}
