package torikumi.slack.people;

import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.response.Response;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import torikumi.slack.card.Asked;
import torikumi.slack.card.PeopleWords;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Showing;
import torikumi.slack.card.SlackIds;
import torikumi.slack.edge.Handling;
import torikumi.slack.edge.Pressing;
import torikumi.slack.edge.Registration;
import torikumi.slack.identity.Needs;
import torikumi.slack.identity.People;
import torikumi.slack.words.Command;
import torikumi.staff.Assignment;
import torikumi.staff.Joining;
import torikumi.staff.Office;
import torikumi.staff.Person;
import torikumi.staff.Role;

/** 担当になる, 担当をやめる: whatever somebody does so for themselves. */
@Component
class JoinAnswers implements Handling {

    private final InOffice offices;
    private final Joining joining;
    private final PeopleFacts book;
    private final People people;
    private final Pressing pressing;
    private final Clock clock;

    JoinAnswers(InOffice offices, Joining joining, PeopleFacts book, People people, Pressing pressing, Clock clock) {
        this.offices = offices;
        this.joining = joining;
        this.book = book;
        this.people = people;
        this.pressing = pressing;
        this.clock = clock;
    }

    @Override
    public List<Registration> handlers() {
        return List.of(new Registration.Action(SlackIds.PEOPLE_LEAVE, Needs.WRITE, this::pressed));
    }

    Reply join(Asked asked, Command.Join command, Showing showing) {
        return offices.answer(command.scope(), command.name(), "join", showing, office -> {
            var outcome = joining.join(people.person(asked.userId()), office, "", clock.instant());
            return JoinBlocks.of(outcome, book.joinable(), showing);
        });
    }

    Reply leave(Asked asked, Command.Leave command, Showing showing) {
        Person person = people.person(asked.userId());
        // What they act for may be in no plan any more.
        return book.posts(person.id()).stream()
                .map(Assignment::office)
                .filter(office -> PeopleWords.typed(office).equals(command.name()))
                .findFirst()
                .map(office -> leave(person, office, command.role(), showing))
                .orElseGet(() -> offices.answer(
                        command.scope(),
                        command.name(),
                        "leave",
                        showing,
                        office -> leave(person, office, command.role(), showing)));
    }

    private Reply leave(Person person, Office office, @Nullable Role role, Showing showing) {
        var leaving = joining.leave(person, office, role, clock.instant());
        return MeBlocks.of(book.me(person), JoinBlocks.leaving(leaving, showing), showing);
    }

    /** A button of earlier cards, which carries a post. */
    private Response pressed(BlockActionRequest request, ActionContext context) {
        return pressing.next(request, context, press -> {
            Person person = people.person(press.userId());
            long id = press.pressed().number();
            Showing showing = press.showing();
            return book.posts(person.id()).stream()
                    .filter(post -> post.id() == id)
                    .findFirst()
                    .map(post -> leave(person, post.office(), post.role(), showing))
                    .orElseGet(() -> MeBlocks.of(book.me(person), showing.say().text("people.gone"), showing));
        });
    }
}
