package torikumi.slack.people;

import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.response.Response;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import torikumi.slack.card.Card;
import torikumi.slack.card.PeopleWords;
import torikumi.slack.card.SlackIds;
import torikumi.slack.edge.Handling;
import torikumi.slack.edge.Pressed;
import torikumi.slack.edge.Pressing;
import torikumi.slack.edge.Registration;
import torikumi.slack.edge.Telling;
import torikumi.slack.identity.Needs;
import torikumi.slack.identity.People;
import torikumi.staff.Denial;
import torikumi.staff.Joining;
import torikumi.staff.Person;
import torikumi.staff.StaffDirectory;

/** The button that lets in who asked, tells them, and goes on with what they had typed. */
@Component
class LettingIn implements Handling {

    private final Pressing pressing;
    private final Joining joining;
    private final StaffDirectory staff;
    private final PeopleFacts book;
    private final People people;
    private final Telling telling;
    private final ObjectProvider<Resuming> resuming;
    private final Clock clock;

    LettingIn(
            Pressing pressing,
            Joining joining,
            StaffDirectory staff,
            PeopleFacts book,
            People people,
            Telling telling,
            ObjectProvider<Resuming> resuming,
            Clock clock) {
        this.pressing = pressing;
        this.joining = joining;
        this.staff = staff;
        this.book = book;
        this.people = people;
        this.telling = telling;
        this.resuming = resuming;
        this.clock = clock;
    }

    @Override
    public List<Registration> handlers() {
        return List.of(new Registration.Action(SlackIds.PEOPLE_LET_IN, Needs.WRITE, this::letIn));
    }

    private Response letIn(BlockActionRequest request, ActionContext context) {
        long id = Pressed.in(request.getPayload()).number();
        // Before the transaction: within it Slack is asked nothing.
        Optional<Person> joins =
                staff.joinRequest(id).map(asked -> people.person(asked.person().id()));
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
}
