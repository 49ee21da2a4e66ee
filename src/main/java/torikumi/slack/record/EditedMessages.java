package torikumi.slack.record;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import torikumi.progress.HistoryEntry;
import torikumi.progress.SourceMarks;
import torikumi.slack.card.Asked;
import torikumi.slack.card.Showing;
import torikumi.slack.edge.Answering;
import torikumi.slack.edge.Showings;
import torikumi.slack.edge.TooLongBlocks;
import torikumi.slack.identity.People;

/**
 * Follows what people make of their messages afterwards. The record stays as it is: whoever wrote the message is told privately, and
 * offered what the message says now.
 */
@Component
public class EditedMessages {

    private final EditedRecord ofRecord;
    private final EditedIntoReport intoReport;
    private final SourceMarks marks;
    private final Drafts drafts;
    private final People people;
    private final Showings showings;

    EditedMessages(
            EditedRecord ofRecord,
            EditedIntoReport intoReport,
            SourceMarks marks,
            Drafts drafts,
            People people,
            Showings showings) {
        this.ofRecord = ofRecord;
        this.intoReport = intoReport;
        this.marks = marks;
        this.drafts = drafts;
        this.people = people;
        this.showings = showings;
    }

    /**
     * An edit.
     *
     * @param asked who wrote the message and what it says now, as if it had been said just now
     * @param before what it said; null where Slack does not tell
     * @param toUs whether it was said to the bot before already
     * @param key names the edit
     * @param at when it was edited
     */
    public record Edit(Asked asked, @Nullable String before, boolean toUs, String key, Instant at) {}

    /** Marks what was recorded or waits from the message; its author is not told. */
    public List<HistoryEntry> marked(String channelId, String messageTs, Instant at) {
        drafts.changed(channelId, messageTs, Drafts.Since.EDITED);
        return marks.edited(channelId, messageTs, at);
    }

    /** The same where it is deleted. */
    public void deleted(String channelId, String messageTs, Instant at) {
        drafts.changed(channelId, messageTs, Drafts.Since.DELETED);
        marks.deleted(channelId, messageTs, at);
    }

    /**
     * What its author is told.
     *
     * @param messageTs of the message, whose edit is marked
     * @return null where there is nothing to say
     */
    public Answering.@Nullable Letter edited(Edit edit, String messageTs) {
        // What was recorded from it, the oldest first.
        List<HistoryEntry> recorded = marked(edit.asked().channelId(), messageTs, edit.at());
        if (edit.asked().isTooLong()) return tooLong(edit, recorded);
        HistoryEntry standing = recorded.stream()
                .filter(entry -> !entry.newest().isWithdrawn())
                .reduce((one, later) -> later)
                .orElse(null);
        return standing == null ? intoReport.edited(edit, !recorded.isEmpty()) : ofRecord.edited(edit, standing);
    }

    /** Nothing of it is read; the record stays as it is, which whoever has something there or spoke to us is told. */
    private Answering.@Nullable Letter tooLong(Edit edit, List<HistoryEntry> recorded) {
        if (recorded.isEmpty() && !edit.toUs()) return null;
        Asked asked = edit.asked();
        Showing showing = showings.of(Asked.Place.DIRECT, people.of(asked.userId()));
        return new Answering.Letter(ThreadTalk.toAuthor(asked), TooLongBlocks.of(asked, showing.say()));
    }
}
