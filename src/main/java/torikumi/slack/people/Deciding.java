package torikumi.slack.people;

import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.response.Response;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import torikumi.slack.card.Card;
import torikumi.slack.card.PeopleWords;
import torikumi.slack.card.SlackIds;
import torikumi.slack.edge.Filing;
import torikumi.slack.edge.Handling;
import torikumi.slack.edge.Pressed;
import torikumi.slack.edge.Pressing;
import torikumi.slack.edge.Registration;
import torikumi.slack.edge.Telling;
import torikumi.slack.identity.Needs;
import torikumi.slack.identity.People;
import torikumi.staff.Action;
import torikumi.staff.Denial;
import torikumi.staff.JoinRequest;
import torikumi.staff.Joining;
import torikumi.staff.Person;

/** Lets in who asked, or declines; tells them, and goes on with what they had typed. */
@Component
class Deciding implements Handling {

    private final Pressing pressing;
    private final Filing filing;
    private final Joining joining;
    private final PeopleFacts book;
    private final People people;
    private final Telling telling;
    private final ObjectProvider<Resuming> resuming;
    private final Clock clock;

    Deciding(
            Pressing pressing,
            Filing filing,
            Joining joining,
            PeopleFacts book,
            People people,
            Telling telling,
            ObjectProvider<Resuming> resuming,
            Clock clock) {
        this.pressing = pressing;
        this.filing = filing;
        this.joining = joining;
        this.book = book;
        this.people = people;
        this.telling = telling;
        this.resuming = resuming;
        this.clock = clock;
    }

    @Override
    public List<Registration> handlers() {
        return List.of(
                new Registration.Action(SlackIds.PEOPLE_LET_IN, Needs.WRITE, this::letIn),
                new Registration.Action(SlackIds.PEOPLE_DECLINE, Needs.WRITE, this::declining),
                new Registration.Submission(SlackIds.PEOPLE_DECLINE, Needs.WRITE, this::declined));
    }

    private Response letIn(BlockActionRequest request, ActionContext context) {
        long id = Pressed.in(request.getPayload()).number();
        // Before the transaction: within it Slack is asked nothing.
        Optional<Person> joins =
                book.request(id).map(asked -> people.person(asked.person().id()));
        return pressing.next(request, context, press -> {
            Optional<Denial> unfit = joins.flatMap(book::unfitToJoin);
            if (unfit.isPresent())
                return new Card(PeopleWords.unfit(
                                unfit.get(),
                                joins.get().colleague(),
                                press.showing().say()))
                        .reply();
            var decision = joining.approve(people.person(press.userId()), id, clock.instant());
            if (decision instanceof Joining.Decision.LetIn(var letIn, var post)) {
                telling.tell(letIn.person().id(), there -> JoinBlocks.toldLetIn(letIn, post, there));
                if (joins.isPresent() && !letIn.carried().isBlank())
                    resuming.ifAvailable(desk -> desk.resume(joins.get(), letIn.carried()));
            }
            return JoinBlocks.decided(decision, press.showing());
        });
    }

    /** Asks for the reason first; says what was decided already. Where no form can be opened: without a reason rather than not at all. */
    private Response declining(BlockActionRequest request, ActionContext context) {
        Pressed pressed = Pressed.in(request.getPayload());
        long id = pressed.number();
        Optional<JoinRequest> waiting = book.request(id)
                .filter(asked -> asked.state() == JoinRequest.State.WAITING
                        && book.denial(people.person(pressed.userId()), Action.APPROVE_JOINING, asked.office())
                                .isEmpty());
        boolean opens = waiting.isPresent()
                && pressing.opens(request, press -> OfficeForms.decline(waiting.get(), press.showing()));
        return opens
                ? context.ack()
                : pressing.next(
                        request,
                        context,
                        press -> JoinBlocks.decided(decline(people.person(press.userId()), id, ""), press.showing()));
    }

    private Response declined(ViewSubmissionRequest request, ViewSubmissionContext context) {
        return filing.handle(request, context, (sent, by, showing) -> {
            long id = sent.aboutNumber();
            return () -> {
                var decision = decline(by, id, sent.text(PeopleFields.WHY));
                return Filing.Result.of(
                        !(decision instanceof Joining.Decision.Refused),
                        PeopleFields.WHY,
                        JoinBlocks.sentence(decision, showing));
            };
        });
    }

    private Joining.Decision decline(Person by, long id, String why) {
        var decision = joining.decline(by, id, why, clock.instant());
        if (decision instanceof Joining.Decision.Declined(var declined))
            telling.tell(declined.person().id(), there -> JoinBlocks.toldDeclined(declined, why, there));
        return decision;
    }
}
