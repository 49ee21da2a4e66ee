package torikumi.slack.people;

import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.response.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import torikumi.slack.card.PeopleWords;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Showing;
import torikumi.slack.card.SlackIds;
import torikumi.slack.edge.Handling;
import torikumi.slack.edge.Pressing;
import torikumi.slack.edge.Registration;
import torikumi.slack.edge.Telling;
import torikumi.slack.identity.Needs;
import torikumi.slack.identity.People;
import torikumi.staff.Appointments;
import torikumi.staff.Assignment;
import torikumi.staff.Person;

/** The buttons that end a post or a deputy's time at once. */
@Component
class PostButtons implements Handling {

    private final Pressing pressing;
    private final Appointments appointments;
    private final PeopleFacts book;
    private final People people;
    private final Telling telling;
    private final Clock clock;

    PostButtons(
            Pressing pressing,
            Appointments appointments,
            PeopleFacts book,
            People people,
            Telling telling,
            Clock clock) {
        this.pressing = pressing;
        this.appointments = appointments;
        this.book = book;
        this.people = people;
        this.telling = telling;
        this.clock = clock;
    }

    @Override
    public List<Registration> handlers() {
        return List.of(
                new Registration.Action(SlackIds.PEOPLE_LEAVE, Needs.WRITE, this::leave),
                new Registration.Action(SlackIds.PEOPLE_END_DEPUTY, Needs.WRITE, this::endDeputy));
    }

    /** Ends one's own post; one that has not begun never begins. */
    private Response leave(BlockActionRequest request, ActionContext context) {
        return pressing.next(request, context, press -> {
            Person person = people.person(press.userId());
            long id = press.pressed().number();
            LocalDate yesterday = book.today().minusDays(1);
            LocalDate until = book.posts(person.id()).stream()
                    .filter(post -> post.id() == id)
                    .map(Assignment::from)
                    .map(from -> from.minusDays(1))
                    .filter(yesterday::isBefore)
                    .findFirst()
                    .orElse(yesterday);
            return me(person, appointments.end(person, id, until, "", clock.instant()), press.showing());
        });
    }

    /** Ends a deputy's time, and tells the other of the two. */
    private Response endDeputy(BlockActionRequest request, ActionContext context) {
        return pressing.next(request, context, press -> {
            Person person = people.person(press.userId());
            var outcome = appointments.endDeputy(person, press.pressed().number(), clock.instant());
            List<String> concerned = new ArrayList<>(ToldBlocks.concerned(outcome));
            concerned.remove(person.id());
            telling.tell(concerned, there -> ToldBlocks.of(outcome, person.colleague(), book.today(), there));
            return me(person, outcome, press.showing());
        });
    }

    private Reply me(Person person, Appointments.Outcome outcome, Showing showing) {
        return MeBlocks.of(book.me(person), PeopleWords.outcome(outcome, book.today(), showing.say()), showing);
    }
}
