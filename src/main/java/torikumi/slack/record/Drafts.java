package torikumi.slack.record;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
        Draft.Origin said = draft.origin();
        boolean before = with(
                                "update draft set content = :content, created_at = :now"
                                        + " where id = :id and workspace_id = :workspace and person_id = :person",
                                id,
                                personId,
                                draft)
                        .update()
                > 0;
        if (!before)
            with(
                            "insert into draft (id, workspace_id, person_id, content, created_at, message)"
                                    + " values (:id, :workspace, :person, :content, :now, :message)",
                            id,
                            personId,
                            draft)
                    .param("message", message(said.channelId(), said.messageTs()), Types.VARCHAR)
                    .update();
    }

    private JdbcClient.StatementSpec with(String sql, String id, String personId, Draft draft) {
        return jdbc.sql(sql)
                .param("id", id)
                .param("workspace", CurrentWorkspace.get().id())
                .param("person", personId)
                .param("content", StoredText.of(JSON.writeValueAsString(draft)))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC));
    }

    public Optional<Draft> find(String id, String personId) {
        return jdbc.sql("select content from draft where id = ? and workspace_id = ? and person_id = ?")
                .params(id, CurrentWorkspace.get().id(), personId)
                .query(String.class)
                .optional()
                .map(content -> JSON.readValue(content, Draft.class));
    }

    /** A draft that can be gone on with. */
    public record Waiting(String id, Draft draft) {

        /** What it is about; 0, which no initiative has, where that is not known yet. */
        public long initiativeId() {
            return draft.initiativeId() == null ? 0 : draft.initiativeId();
        }

        /** In words, as they were typed. */
        public String said() {
            return draft.said().words();
        }
    }

    /** What somebody said something in and neither recorded nor dropped, the newest first. One query. */
    public List<Waiting> of(String personId) {
        return jdbc
                .sql("select id, content from draft where workspace_id = ? and person_id = ? and created_at >= ?"
                        + " and message_now is null order by created_at desc, id")
                .params(
                        CurrentWorkspace.get().id(),
                        personId,
                        clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC))
                .query((row, number) -> new Waiting(row.getString(1), JSON.readValue(row.getString(2), Draft.class)))
                .list()
                .stream()
                .filter(waiting -> waiting.draft().said().saysSomething())
                .toList();
    }

    public boolean isOfAnother(String id, String personId) {
        return jdbc.sql("select count(*) from draft where id = ? and (workspace_id <> ? or person_id <> ?)")
                        .params(id, CurrentWorkspace.get().id(), personId)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** What has become of the message in which a draft was said. */
    enum Since {
        EDITED,
        DELETED
    }

    /** Empty where the message is as it was, as far as is known; and where there is no such draft. */
    Optional<Since> since(String id, String personId) {
        return jdbc.sql("select message_now from draft where id = ? and workspace_id = ? and person_id = ?"
                        + " and message_now is not null")
                .params(id, CurrentWorkspace.get().id(), personId)
                .query(String.class)
                .optional()
                .map(Since::valueOf);
    }

    /** What was said in that message does not stand there any more. */
    void changed(String channelId, String messageTs, Since how) {
        jdbc.sql("update draft set message_now = ? where workspace_id = ? and message = ?")
                .params(how.name(), CurrentWorkspace.get().id(), message(channelId, messageTs))
                .update();
    }

    private static @Nullable String message(String channelId, @Nullable String messageTs) {
        return messageTs == null ? null : channelId + " " + messageTs;
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
