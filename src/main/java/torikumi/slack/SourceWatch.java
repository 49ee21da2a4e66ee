package torikumi.slack;

import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.bolt.context.builtin.EventContext;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.event.MessageChangedEvent;
import com.slack.api.model.event.MessageDeletedEvent;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import torikumi.progress.WayIn;
import torikumi.slack.card.Asked;
import torikumi.slack.edge.Answering;
import torikumi.slack.edge.Hearing;
import torikumi.slack.edge.MessageEdited;
import torikumi.slack.edge.Said;
import torikumi.slack.identity.People;
import torikumi.slack.record.EditedMessages;
import torikumi.slack.record.ThreadTalk;

/** What becomes of messages after they were said: an edit offers its author what there is to do, a deletion is marked. */
@Component
class SourceWatch {

    // In place of a message that was deleted and has replies.
    private static final String TOMBSTONE = "tombstone";

    private final EditedMessages desk;
    private final Answering answering;
    private final People people;
    private final Hearing hearing;

    SourceWatch(EditedMessages desk, Answering answering, People people, Hearing hearing) {
        this.desk = desk;
        this.answering = answering;
        this.people = people;
        this.hearing = hearing;
    }

    public Response changed(EventsApiPayload<MessageEdited> payload, EventContext context) {
        MessageEdited event = payload.getEvent();
        var now = event.message();
        if (TOMBSTONE.equals(now.getSubtype())) {
            desk.deleted(event.channel(), now.getTs(), Said.instant(event.at()));
            return context.ack();
        }
        // Slack also tells so that an address in it was unfolded, which edits nothing.
        boolean edited = now.getEdited() != null && now.getEdited().getTs() != null;
        if (edited && now.getBotId() == null && now.getUser() != null)
            edited(event, String.valueOf(context.getBotUserId()));
        return context.ack();
    }

    /** The same without a word to its author. */
    public Response marked(EventsApiPayload<MessageEdited> payload, EventContext context) {
        MessageEdited event = payload.getEvent();
        var now = event.message();
        if (TOMBSTONE.equals(now.getSubtype())) desk.deleted(event.channel(), now.getTs(), Said.instant(event.at()));
        else if (now.getEdited() != null && now.getEdited().getTs() != null && isChanged(event, context.getBotUserId()))
            desk.marked(
                    event.channel(), now.getTs(), Said.instant(now.getEdited().getTs()));
        return context.ack();
    }

    private boolean isChanged(MessageEdited event, @Nullable String bot) {
        var previous = event.before();
        return previous == null || !even(words(event.message(), bot)).equals(even(words(previous, bot)));
    }

    private String words(MessageChangedEvent.Message message, @Nullable String bot) {
        return hearing.toBot(bot, message.getText(), message.getBlocks()).words();
    }

    private void edited(MessageEdited event, String bot) {
        var now = event.message();
        var previous = event.before();
        Said said = hearing.toBot(bot, now.getText(), now.getBlocks());
        String words = said.words();
        String before = previous == null
                ? null
                : hearing.toBot(bot, previous.getText(), previous.getBlocks()).words();
        boolean direct = event.isDirect();
        boolean mentionedNow = Hearing.mentions(bot, now.getText(), now.getBlocks());
        boolean mentionedBefore = previous == null || Hearing.mentions(bot, previous.getText(), previous.getBlocks());
        // Nobody reads any difference; with the mention only just added, it comes as a mention.
        if (before != null && even(before).equals(even(words)) && mentionedNow == mentionedBefore) return;
        String editedTs = now.getEdited().getTs();
        String key = "edit.%s.%s.%s".formatted(event.channel(), now.getTs(), editedTs);
        WayIn way = direct ? WayIn.DIRECT : mentionedNow ? WayIn.MENTION : WayIn.THREAD;
        var asked = new Asked(
                now.getUser(),
                event.channel(),
                direct ? Asked.Place.DIRECT : Asked.Place.CHANNEL,
                people.of(now.getUser()),
                words,
                Said.origin(way, event.channel(), now.getTs(), now.getThreadTs()),
                said.mentions());
        var edit = new EditedMessages.Edit(
                asked, before, direct || mentionedNow && mentionedBefore, key, Said.instant(editedTs));
        answering.once(key, ThreadTalk.toAuthor(asked), asked, () -> desk.edited(edit, now.getTs()));
    }

    private static String even(String words) {
        return words.replaceAll("(?U)\\s+", " ").strip();
    }

    public Response deleted(EventsApiPayload<MessageDeletedEvent> payload, EventContext context) {
        MessageDeletedEvent event = payload.getEvent();
        desk.deleted(
                event.getChannel(),
                event.getDeletedTs(),
                Said.instant(Objects.requireNonNullElse(
                        event.getEventTs(), Objects.requireNonNullElse(event.getTs(), event.getDeletedTs()))));
        return context.ack();
    }
}
