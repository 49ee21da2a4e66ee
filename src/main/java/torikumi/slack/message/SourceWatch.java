package torikumi.slack.message;

import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.bolt.context.builtin.EventContext;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.event.MessageChangedEvent;
import com.slack.api.model.event.MessageDeletedEvent;
import org.springframework.stereotype.Component;
import torikumi.progress.HistoryEntry;
import torikumi.progress.SourceMarks;
import torikumi.slack.TalkDesk;
import torikumi.slack.delivery.Deliveries;

/** What becomes of messages that were recorded: an edit offers its author the correction, a deletion is marked. */
@Component
public class SourceWatch {

    private final SourceMarks marks;
    private final TalkDesk desk;
    private final Deliveries deliveries;
    private final Hearing hearing;

    SourceWatch(SourceMarks marks, TalkDesk desk, Deliveries deliveries, Hearing hearing) {
        this.marks = marks;
        this.desk = desk;
        this.deliveries = deliveries;
        this.hearing = hearing;
    }

    public Response changed(EventsApiPayload<MessageChangedEvent> payload, EventContext context) {
        MessageChangedEvent event = payload.getEvent();
        var now = event.getMessage();
        // Slack also tells so that an address in it was unfolded; that edits nothing, or nothing anew, and is marked
        // once.
        boolean edited = now != null && now.getEdited() != null && now.getText() != null;
        if (edited) {
            String words = hearing.toBot(context.getBotUserId(), now.getText(), now.getBlocks())
                    .words();
            deliveries.once(payload.getEventId(), () -> {
                String editedTs = now.getEdited().getTs();
                for (HistoryEntry entry : marks.edited(event.getChannel(), now.getTs(), Said.instant(editedTs)))
                    desk.edited(
                            entry.newest(),
                            words,
                            "edit.%s.%s.%s".formatted(event.getChannel(), now.getTs(), editedTs),
                            Said.instant(editedTs),
                            now.getThreadTs());
            });
        }
        return context.ack();
    }

    public Response deleted(EventsApiPayload<MessageDeletedEvent> payload, EventContext context) {
        MessageDeletedEvent event = payload.getEvent();
        String at = event.getEventTs() == null ? event.getTs() : event.getEventTs();
        if (event.getDeletedTs() != null && at != null)
            marks.deleted(event.getChannel(), event.getDeletedTs(), Said.instant(at));
        return context.ack();
    }
}
