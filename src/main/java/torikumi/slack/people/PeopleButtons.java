package torikumi.slack.people;

import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.response.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import torikumi.slack.card.Asked;
import torikumi.slack.card.PeopleWords;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Sentence;
import torikumi.slack.card.Showing;
import torikumi.slack.delivery.Deliveries;
import torikumi.slack.delivery.SlackForms;
import torikumi.slack.delivery.SlackForms.Opening;
import torikumi.slack.edge.Answers;
import torikumi.slack.edge.Pressed;
import torikumi.slack.edge.Showings;
import torikumi.slack.edge.Telling;
import torikumi.slack.identity.People;
import torikumi.staff.Action;
import torikumi.staff.Appointments;
import torikumi.staff.Assignment;
import torikumi.staff.Denial;
import torikumi.staff.JoinRequest;
import torikumi.staff.Joining;
import torikumi.staff.OfficePolicies;
import torikumi.staff.Person;
import torikumi.staff.StaffDirectory;

/** The buttons of the cards about people: those that open a form, and those that change something at once. */
@Component
public class PeopleButtons {

    private final Answers answers;
    private final Joining joining;
    private final Appointments appointments;
    private final StaffDirectory staff;
    private final StaffBook book;
    private final OfficePolicies policies;
    private final People people;
    private final Telling telling;
    private final Deliveries deliveries;
    private final SlackForms forms;
    private final ObjectProvider<Resuming> resuming;
    private final Showings showings;
    private final Clock clock;

    PeopleButtons(
            Answers answers,
            Joining joining,
            Appointments appointments,
            StaffDirectory staff,
            StaffBook book,
            OfficePolicies policies,
            People people,
            Telling telling,
            Deliveries deliveries,
            SlackForms forms,
            ObjectProvider<Resuming> resuming,
            Showings showings,
            Clock clock) {
        this.answers = answers;
        this.joining = joining;
        this.appointments = appointments;
        this.staff = staff;
        this.book = book;
        this.policies = policies;
        this.people = people;
        this.telling = telling;
        this.deliveries = deliveries;
        this.forms = forms;
        this.resuming = resuming;
        this.showings = showings;
        this.clock = clock;
    }

    /** Opens the form that the button's words ask for; says why where there is none. */
    public Response form(BlockActionRequest request, ActionContext context) {
        Pressed pressed = Pressed.in(request.getPayload());
        Reply reply = answers.answer(new Asked(
                pressed.userId(),
                pressed.channelId(),
                pressed.place(),
                people.of(pressed.userId()),
                pressed.words() == null ? "me" : pressed.words(),
                pressed.origin(clock.instant())));
        Opening opening = reply.form() != null && pressed.triggerId() != null
                ? forms.open(pressed.triggerId(), reply.form())
                : Opening.REFUSED;
        if (opening == Opening.OPEN) return context.ack();
        Reply beside = opening == Opening.UNDER_WAY ? coming(pressed) : reply;
        deliveries.once(pressed.requestId(), () -> deliveries.stage(pressed.beside(), beside, pressed.userId()));
        return context.ack();
    }

    /** Ends one's own post at once; one that has not begun never begins. */
    public Response leave(BlockActionRequest request, ActionContext context) {
        return once(request, context, (pressed, showing) -> {
            Person person = people.person(pressed.userId());
            long id = Long.parseLong(pressed.words());
            LocalDate yesterday = book.today().minusDays(1);
            LocalDate until = book.posts(person.id()).stream()
                    .filter(post -> post.id() == id)
                    .map(Assignment::from)
                    .map(from -> from.minusDays(1))
                    .filter(yesterday::isBefore)
                    .findFirst()
                    .orElse(yesterday);
            var outcome = appointments.end(person, id, until, "", clock.instant());
            return MeBlocks.of(book.me(person), PeopleWords.outcome(outcome, book.today(), showing.say()), showing);
        });
    }

    /** Ends a deputy's time at once, and tells the other of the two. */
    public Response endDeputy(BlockActionRequest request, ActionContext context) {
        return once(request, context, (pressed, showing) -> {
            Person person = people.person(pressed.userId());
            var outcome = appointments.endDeputy(person, Long.parseLong(pressed.words()), clock.instant());
            List<String> concerned = new ArrayList<>(ToldBlocks.concerned(outcome));
            concerned.remove(person.id());
            telling.tell(concerned, there -> ToldBlocks.of(outcome, person.colleague(), book.today(), there));
            return MeBlocks.of(book.me(person), PeopleWords.outcome(outcome, book.today(), showing.say()), showing);
        });
    }

    /** Lets in who asked, tells her, and goes on with what she had typed. */
    public Response letIn(BlockActionRequest request, ActionContext context) {
        Pressed pressed = Pressed.in(request.getPayload());
        long id = Long.parseLong(pressed.words());
        JoinRequest asked = staff.joinRequest(id).orElse(null);
        Person joining = asked == null ? null : people.person(asked.person().id());
        Denial unfit = joining == null ? null : policies.outright(joining.belonging(), Action.JOIN);
        if (unfit != null)
            return once(
                    request,
                    context,
                    (again, showing) -> Sentence.of(PeopleWords.unfit(unfit, joining.colleague(), showing.say())));
        return once(request, context, (again, showing) -> {
            var decision = this.joining.approve(people.person(again.userId()), id, clock.instant());
            if (decision instanceof Joining.Decision.LetIn(var letIn, var post)) {
                telling.tell(letIn.person().id(), there -> JoinBlocks.toldLetIn(letIn, post, there));
                if (joining != null && !letIn.carried().isBlank())
                    resuming.ifAvailable(desk -> desk.resume(joining, letIn.carried()));
            }
            return JoinBlocks.decided(decision, showing);
        });
    }

    /** Asks for the reason first; says what was decided already. */
    public Response decline(BlockActionRequest request, ActionContext context) {
        Pressed pressed = Pressed.in(request.getPayload());
        Showing showing = showing(pressed);
        JoinRequest asked = staff.joinRequest(Long.parseLong(pressed.words())).orElse(null);
        boolean waits = asked != null
                && asked.state() == JoinRequest.State.WAITING
                && pressed.triggerId() != null
                && book.denial(people.person(pressed.userId()), Action.APPROVE_JOINING, asked.office())
                        .isEmpty();
        Opening opening =
                waits ? forms.open(pressed.triggerId(), OfficeForms.decline(asked, showing.say())) : Opening.REFUSED;
        if (opening == Opening.UNDER_WAY)
            deliveries.once(
                    pressed.requestId(), () -> deliveries.stage(pressed.beside(), coming(pressed), pressed.userId()));
        if (opening == Opening.REFUSED)
            return once(
                    request,
                    context,
                    (again, there) -> JoinBlocks.decided(
                            asked == null
                                    ? new Joining.Decision.NoSuchRequest()
                                    : asked.state() == JoinRequest.State.WAITING
                                            ? decline(again, asked)
                                            : new Joining.Decision.AlreadyDecided(asked),
                            there));
        return context.ack();
    }

    // Where no form can be opened: without a reason rather than not at all.
    private Joining.Decision decline(Pressed pressed, JoinRequest asked) {
        var decision = joining.decline(people.person(pressed.userId()), asked.id(), "", clock.instant());
        if (decision instanceof Joining.Decision.Declined(var declined))
            telling.tell(declined.person().id(), there -> JoinBlocks.toldDeclined(declined, "", there));
        return decision;
    }

    /** That the form takes its time. */
    private Reply coming(Pressed pressed) {
        return Sentence.of(showing(pressed).say().text("edge.opening"));
    }

    private Showing showing(Pressed pressed) {
        return showings.of(pressed.place(), people.of(pressed.userId()), pressed.userId());
    }

    private Response once(BlockActionRequest request, ActionContext context, BiFunction<Pressed, Showing, Reply> work) {
        Pressed pressed = Pressed.in(request.getPayload());
        Showing showing = showing(pressed);
        deliveries.once(
                pressed.requestId(),
                () -> deliveries.stage(pressed.next(), work.apply(pressed, showing), pressed.userId()));
        return context.ack();
    }
}
