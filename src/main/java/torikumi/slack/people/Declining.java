package torikumi.slack.people;

import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.response.Response;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import torikumi.slack.card.PeopleForm;
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
import torikumi.staff.JoinRequest;
import torikumi.staff.Joining;
import torikumi.staff.Person;
import torikumi.staff.StaffDirectory;

/** The button and the form with which a request to join is declined. */
@Component
class Declining implements Handling {

    private final Pressing pressing;
    private final Filing filing;
    private final Joining joining;
    private final StaffDirectory staff;
    private final PeopleFacts book;
    private final People people;
    private final Telling telling;
    private final Clock clock;

    Declining(
            Pressing pressing,
            Filing filing,
            Joining joining,
            StaffDirectory staff,
            PeopleFacts book,
            People people,
            Telling telling,
            Clock clock) {
        this.pressing = pressing;
        this.filing = filing;
        this.joining = joining;
        this.staff = staff;
        this.book = book;
        this.people = people;
        this.telling = telling;
        this.clock = clock;
    }

    @Override
    public List<Registration> handlers() {
        return List.of(
                new Registration.Action(SlackIds.PEOPLE_DECLINE, Needs.WRITE, this::pressed),
                new Registration.Submission(SlackIds.PEOPLE_DECLINE, Needs.WRITE, this::sent));
    }

    /** Asks for the reason first; says what was decided already. Where no form can be opened: without a reason rather than not at all. */
    private Response pressed(BlockActionRequest request, ActionContext context) {
        Pressed pressed = Pressed.in(request.getPayload());
        long id = pressed.number();
        JoinRequest asked = staff.joinRequest(id).orElse(null);
        boolean waits = asked != null
                && asked.state() == JoinRequest.State.WAITING
                && book.denial(people.person(pressed.userId()), Action.APPROVE_JOINING, asked.office())
                        .isEmpty();
        if (waits
                && pressing.opens(
                        request,
                        press -> OfficeForms.decline(asked, press.showing().say()))) return context.ack();
        return pressing.next(
                request,
                context,
                press -> JoinBlocks.decided(decline(people.person(press.userId()), id, ""), press.showing()));
    }

    private Response sent(ViewSubmissionRequest request, ViewSubmissionContext context) {
        return filing.handle(request, context, (sent, by, showing) -> {
            long id = sent.aboutNumber();
            return () -> {
                var decision = decline(by, id, sent.text(PeopleForm.WHY));
                String sentence = JoinBlocks.sentence(decision, showing);
                return decision instanceof Joining.Decision.Refused
                        ? new Filing.Result.Mend(PeopleForm.WHY, sentence)
                        : new Filing.Result.Done(sentence);
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
