package torikumi.progress;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What becomes in the chat of messages that were recorded. The record stays as it is and is marked. */
@Component
@Transactional
public class SourceMarks {

    /**
     * Marks what was recorded from a message as edited.
     *
     * @param at when it was edited; the same edit is marked once
     * @return the updates concerned, so that their author can be offered the correction; empty when none or marked before
     */
    public List<HistoryEntry> edited(String channelId, String messageTs, Instant at) {
        throw new UnsupportedOperationException();
    }

    /** Marks what was recorded from a message as deleted. */
    public List<HistoryEntry> deleted(String channelId, String messageTs, Instant at) {
        throw new UnsupportedOperationException();
    }
}
