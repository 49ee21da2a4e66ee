package torikumi.slack.record;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import torikumi.plan.PlanTakenBack;
import torikumi.platform.CurrentWorkspace;
import torikumi.slack.edge.OwnThreads;

/** Which threads are about which initiative. */
@Component
public class CardThreads implements OwnThreads {

    private final JdbcClient jdbc;
    private final Clock clock;

    CardThreads(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param threadTs of the thread's first message */
    public void about(String channelId, String threadTs, long initiativeId) {
        jdbc.sql("insert into card_thread (workspace_id, channel_id, thread_ts, initiative_id, known_since)"
                        + " values (?, ?, ?, ?, ?) on conflict do nothing")
                .params(
                        CurrentWorkspace.get().id(),
                        channelId,
                        threadTs,
                        initiativeId,
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The one initiative that a thread is about; empty for a thread of other things, or of several. */
    public Optional<Long> initiative(String channelId, String threadTs) {
        List<Long> about = jdbc.sql(
                        "select initiative_id from card_thread where workspace_id = ? and channel_id = ? and thread_ts = ?")
                .params(CurrentWorkspace.get().id(), channelId, threadTs)
                .query(Long.class)
                .list();
        return about.size() == 1 ? Optional.of(about.getFirst()) : Optional.empty();
    }

    /** With the plan goes what its threads were about. */
    @EventListener
    void takenBack(PlanTakenBack event) {
        jdbc.sql("delete from card_thread where workspace_id = :workspace and initiative_id in (:ids)")
                .param("workspace", CurrentWorkspace.get().id())
                .param("ids", event.initiatives())
                .update();
    }

    @Override
    public boolean isOurs(String channelId, String threadTs) {
        return initiative(channelId, threadTs).isPresent();
    }
}
