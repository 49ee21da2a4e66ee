package torikumi.slack.people;

import java.util.Optional;
import org.springframework.stereotype.Component;
import torikumi.slack.card.Asked;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Showing;
import torikumi.slack.identity.People;
import torikumi.slack.words.Command;
import torikumi.staff.Action;
import torikumi.staff.Denial;
import torikumi.staff.Person;

/** Answers who acts for what. */
@Component
class PeopleAnswers {

    private final InOffice offices;
    private final PeopleFacts book;
    private final People people;

    PeopleAnswers(InOffice offices, PeopleFacts book, People people) {
        this.offices = offices;
        this.book = book;
        this.people = people;
    }

    Reply who(Asked asked, Command.Who command, Showing showing) {
        return offices.answer(command.scope(), command.name(), "who", showing, office -> {
            Person person = people.person(asked.userId());
            Optional<Denial> denied = book.denial(person, Action.READ, office);
            if (denied.isPresent()) return JoinBlocks.refused(denied.get(), office, showing);
            people.meet(book.holders(office));
            return WhoBlocks.of(book.who(person, office), showing);
        });
    }

    Reply me(Asked asked, Showing showing) {
        return MeBlocks.of(book.me(people.person(asked.userId())), null, showing);
    }
}
