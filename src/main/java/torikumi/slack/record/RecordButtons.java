package torikumi.slack.record;

import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.view.View;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;
import torikumi.progress.Source;
import torikumi.slack.card.Asked;
import torikumi.slack.card.Refs;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Showing;
import torikumi.slack.delivery.SlackForms;
import torikumi.slack.edge.AnswerButtons;
import torikumi.slack.edge.Answering;
import torikumi.slack.edge.Answering.Letter;
import torikumi.slack.edge.Pressed;
import torikumi.slack.edge.Showings;
import torikumi.slack.identity.People;

/** The buttons that record, take back, mend, approve, and open the form. */
@Component
public class RecordButtons {

    // No version has it.
    private static final long NONE = 0;

    private final Answering answering;
    private final AnswerButtons others;
    private final DraftDesk desk;
    private final RecordBook book;
    private final ProgressForms forms;
    private final SlackForms slack;
    private final People people;
    private final Showings showings;
    private final Clock clock;

    RecordButtons(
            Answering answering,
            AnswerButtons others,
            DraftDesk desk,
            RecordBook book,
            ProgressForms forms,
            SlackForms slack,
            People people,
            Showings showings,
            Clock clock) {
        this.answering = answering;
        this.others = others;
        this.desk = desk;
        this.book = book;
        this.forms = forms;
        this.slack = slack;
        this.people = people;
        this.showings = showings;
        this.clock = clock;
    }

    /** The form, about what the words ask for. */
    public Response open(BlockActionRequest request, ActionContext context) {
        return form(
                request,
                context,
                (pressed, showing) ->
                        Optional.of(forms.asked(pressed.words(), pressed.channelId(), pressed.threadTs(), showing)));
    }

    /** The form, with what was typed before. */
    public Response openDraft(BlockActionRequest request, ActionContext context) {
        return form(request, context, (pressed, showing) -> forms.ofDraft(pressed.userId(), pressed.words(), showing));
    }

    /** The form for a correction. */
    public Response correct(BlockActionRequest request, ActionContext context) {
        Pressed wanted = Pressed.in(request.getPayload());
        String[] words =
                wanted.words() == null ? new String[] {""} : wanted.words().split(" ", 2);
        Optional<UUID> ref = Refs.read(words[0]);
        if (ref.isEmpty()) return old(wanted, context);
        long version = book.version(ref.get()).orElse(NONE);
        Asked asked = asked(wanted);
        Optional<Reply> refused = book.uncorrectable(
                people.person(asked.userId()), version, source(asked), showings.of(asked.place(), asked.locale()));
        if (refused.isPresent()) {
            answering.once(
                    wanted.requestId(), wanted.beside(), asked, () -> new Letter(wanted.beside(), refused.get()));
            return context.ack();
        }
        return form(request, context, (pressed, showing) -> {
            String why = words.length > 1 ? showing.say().text("record.nextStepWhy") : "";
            return forms.correcting(version, why, pressed.channelId(), pressed.threadTs(), showing);
        });
    }

    private Response form(
            BlockActionRequest request, ActionContext context, BiFunction<Pressed, Showing, Optional<View>> toView) {
        Pressed pressed = Pressed.in(request.getPayload());
        if (pressed.words() == null || pressed.triggerId() == null) return others.outdated(request);
        Asked asked = asked(pressed);
        Showing showing = showings.of(asked.place(), asked.locale());
        Optional<View> view = toView.apply(pressed, showing);
        if (view.isEmpty()) answering.say(pressed.requestId(), pressed.beside(), asked, "record.draftGone");
        else
            switch (slack.open(pressed.triggerId(), view.get())) {
                case OPEN -> {}
                case UNDER_WAY -> answering.say(pressed.requestId(), pressed.beside(), asked, "edge.opening");
                case REFUSED -> answering.say(pressed.requestId(), pressed.beside(), asked, "record.formFailed");
            }
        return context.ack();
    }

    public Response withdraw(BlockActionRequest request, ActionContext context) {
        return change(
                request,
                context,
                (asked, id, showing) -> book.withdraw(people.person(asked.userId()), id, source(asked), showing));
    }

    public Response approve(BlockActionRequest request, ActionContext context) {
        return change(
                request,
                context,
                (asked, id, showing) -> book.approve(people.person(asked.userId()), id, source(asked), showing));
    }

    private interface Change {
        RecordBook.Written on(Asked asked, long updateId, Showing showing);
    }

    /** The card becomes what came of it; a refusal stands beside it. */
    private Response change(BlockActionRequest request, ActionContext context, Change change) {
        Pressed pressed = Pressed.in(request.getPayload());
        Optional<UUID> ref = Refs.read(pressed.words());
        if (ref.isEmpty()) return old(pressed, context);
        Asked asked = asked(pressed);
        answering.once(pressed.requestId(), pressed.beside(), asked, () -> {
            long id = book.version(ref.get()).orElse(NONE);
            RecordBook.Written written = change.on(asked, id, card(pressed));
            return new Letter(written.refusal() == null ? pressed.inPlace() : pressed.beside(), written.reply());
        });
        return context.ack();
    }

    /** Records what waited, as the button says. */
    public Response record(BlockActionRequest request, ActionContext context) {
        return draft(request, context, desk::finish);
    }

    public Response join(BlockActionRequest request, ActionContext context) {
        return draft(request, context, desk::join);
    }

    public Response drop(BlockActionRequest request, ActionContext context) {
        return draft(request, context, desk::drop);
    }

    private interface Answer {
        Reply to(Asked asked, String value, Showing showing);
    }

    private Response draft(BlockActionRequest request, ActionContext context, Answer answer) {
        Pressed pressed = Pressed.in(request.getPayload());
        if (pressed.words() == null) return others.outdated(request);
        Asked asked = asked(pressed);
        answering.once(pressed.requestId(), pressed.beside(), asked, () -> {
            // Only who typed it goes on with it; for others the question stays.
            boolean hers = desk.isHers(pressed.words(), pressed.userId());
            Showing showing = hers ? card(pressed) : showings.of(asked.place(), asked.locale());
            return new Letter(hers ? pressed.inPlace() : pressed.beside(), answer.to(asked, pressed.words(), showing));
        });
        return context.ack();
    }

    /** As the card in place of the pressed one is shown. */
    private Showing card(Pressed pressed) {
        boolean shared = !pressed.own() && !pressed.onHomeTab();
        return shared
                ? showings.of(Asked.Place.SHARED, people.workspace())
                : showings.of(pressed.place(), people.of(pressed.userId()));
    }

    private Asked asked(Pressed pressed) {
        Locale locale = people.of(pressed.userId());
        return new Asked(
                pressed.userId(), pressed.channelId(), pressed.place(), locale, "", pressed.origin(clock.instant()));
    }

    private static Source source(Asked asked) {
        Asked.Origin origin = asked.origin();
        return Source.of(origin.way(), origin.key(), origin.saidAt());
    }

    /** A button of the time when versions were numbered: what it was for can be typed. */
    private Response old(Pressed pressed, ActionContext context) {
        answering.say(pressed.requestId(), pressed.beside(), asked(pressed), "record.oldButton");
        return context.ack();
    }
}
