package torikumi.progress;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import torikumi.platform.CurrentWorkspace;
import torikumi.platform.Revisions;
import torikumi.platform.Topic;

/** What becomes in the chat of messages that were recorded. The record stays as it is and is marked. */
@Component
@Transactional
public class SourceMarks {

    private final Updates updates;
    private final ProgressHistory history;
    private final JdbcClient jdbc;
    private final Revisions revisions;

    SourceMarks(Updates updates, ProgressHistory history, JdbcClient jdbc, Revisions revisions) {
        this.updates = updates;
        this.history = history;
        this.jdbc = jdbc;
        this.revisions = revisions;
    }

    /**
     * Marks what was recorded from a message as edited.
     *
     * @param at when it was edited; the same edit is marked once
     * @return the updates concerned, so that their author can be offered the correction; empty when none or marked before
     */
    public List<HistoryEntry> edited(String channelId, String messageTs, Instant at) {
        return mark(channelId, messageTs, SourceMark.Kind.EDITED, at);
    }

    /**
     * Marks what was recorded from a message as deleted.
     *
     * @return the updates concerned; empty when none or marked before
     */
    public List<HistoryEntry> deleted(String channelId, String messageTs, Instant at) {
        return mark(channelId, messageTs, SourceMark.Kind.DELETED, at);
    }

    private List<HistoryEntry> mark(String channelId, String messageTs, SourceMark.Kind kind, Instant at) {
        List<UpdateRow> marked = new ArrayList<>();
        for (UpdateRow row : updates.findByChannelIdAndMessageTsOrderById(channelId, messageTs))
            if (!(kind == SourceMark.Kind.DELETED && isDeleted(row))
                    && mark(row, kind, at.truncatedTo(ChronoUnit.MICROS))) marked.add(row);
        return history.entries(marked);
    }

    /** Once is enough: where a thread hangs below it the chat tells twice, at different times. */
    private boolean isDeleted(UpdateRow row) {
        return jdbc.sql("select count(*) from source_mark where update_id = ? and kind = ?")
                        .params(row.id(), SourceMark.Kind.DELETED.name())
                        .query(Long.class)
                        .single()
                > 0;
    }

    private boolean mark(UpdateRow row, SourceMark.Kind kind, Instant at) {
        revisions.moved(Topic.RECORD);
        return jdbc.sql("""
                                insert into source_mark (workspace_id, update_id, kind, marked_at)
                                values (:workspace, :update, :kind, :at) on conflict do nothing""")
                        .param("workspace", CurrentWorkspace.get().id())
                        .param("update", row.id())
                        .param("kind", kind.name())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }
}
