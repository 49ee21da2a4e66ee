package torikumi.slack.record;

import com.slack.api.app_backend.interactive_components.payload.MessageShortcutPayload;
import com.slack.api.bolt.context.builtin.MessageShortcutContext;
import com.slack.api.bolt.request.builtin.MessageShortcutRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.view.View;
import org.springframework.stereotype.Component;
import torikumi.progress.WayIn;
import torikumi.slack.card.Asked;
import torikumi.slack.card.Card;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Showing;
import torikumi.slack.delivery.Deliveries;
import torikumi.slack.delivery.Destination;
import torikumi.slack.delivery.SlackForms;
import torikumi.slack.edge.Hearing;
import torikumi.slack.edge.Permalinks;
import torikumi.slack.edge.Said;
import torikumi.slack.edge.Showings;
import torikumi.slack.edge.TooLongBlocks;
import torikumi.slack.identity.People;

/** 「進捗として記録」 on a message: the form with its words. */
@Component
class RecordShortcut {

    private final ProgressForms forms;
    private final Permalinks permalinks;
    private final Hearing hearing;
    private final SlackForms slack;
    private final Deliveries deliveries;
    private final People people;
    private final Showings showings;

    RecordShortcut(
            ProgressForms forms,
            Permalinks permalinks,
            Hearing hearing,
            SlackForms slack,
            Deliveries deliveries,
            People people,
            Showings showings) {
        this.forms = forms;
        this.permalinks = permalinks;
        this.hearing = hearing;
        this.slack = slack;
        this.deliveries = deliveries;
        this.people = people;
        this.showings = showings;
    }

    public Response fromMessage(MessageShortcutRequest request, MessageShortcutContext context) {
        MessageShortcutPayload payload = request.getPayload();
        var message = payload.getMessage();
        String channel = payload.getChannel().getId();
        String ts = payload.getMessageTs() == null ? message.getTs() : payload.getMessageTs();
        String person = payload.getUser().getId();
        permalinks.prepare(channel, ts);
        Showing showing = showings.of(Asked.Place.CHANNEL, people.of(person), person);
        String words = hearing.toBot(context.getBotUserId(), message.getText(), message.getBlocks())
                .words();
        if (Asked.isTooLong(words)) {
            tell(person, TooLongBlocks.of(words, WayIn.SHORTCUT, showing.say()));
            return context.ack();
        }
        String thread = message.getThreadTs();
        FormMemo memo = FormMemo.ofMessage(channel, ts, thread, permalinks.of(channel, ts, thread));
        String author = message.getUser() == null ? person : message.getUser();
        View form = forms.fromMessage(words, Said.instant(ts), memo, author, showing);
        switch (slack.open(payload.getTriggerId(), form)) {
            case OPEN -> {}
            case UNDER_WAY -> tell(person, new Card(showing, "edge.opening.chosen").reply());
            case REFUSED -> tell(person, new Card(showing, "record.formFailed").reply());
        }
        return context.ack();
    }

    private void tell(String person, Reply reply) {
        deliveries.stage(new Destination.Channel(person, null), reply, person);
    }
}
