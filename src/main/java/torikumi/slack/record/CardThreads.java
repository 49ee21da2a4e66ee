package torikumi.slack.record;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
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

    @Override
    public boolean isOurs(String channelId, String threadTs) {
        return initiative(channelId, threadTs).isPresent();
    }
}
