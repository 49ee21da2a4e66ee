package torikumi.slack.people;

import org.springframework.stereotype.Component;
import torikumi.slack.card.Asked;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Showing;
import torikumi.slack.identity.People;
import torikumi.slack.words.Command;
import torikumi.staff.Action;
import torikumi.staff.Office;
import torikumi.staff.Person;

/** Answers who changed what: leads about their sections, coordinators about their departments, administrators about everything. */
@Component
class ChangeAnswers {

    private final InOffice offices;
    private final ChangeFacts book;
    private final PeopleFacts staff;
    private final People people;

    ChangeAnswers(InOffice offices, ChangeFacts book, PeopleFacts staff, People people) {
        this.offices = offices;
        this.book = book;
        this.staff = staff;
        this.people = people;
    }

    public Reply log(Asked asked, Command.Changes command, Showing showing) {
        Person person = people.person(asked.userId());
        // With the page after it, so that it is known how much follows.
        int limit = (Math.min(command.page(), 1000) + 1) * ChangeBlocks.PER_PAGE;
        boolean own = command.name().isBlank() && staff.looksAfterOthers(person);
        if (own)
            return ChangeBlocks.log(book.readableBy(person, limit), null, command.page(), showing)
                    .forAskerAlone();
        return offices.answer(
                command.scope(),
                command.name(),
                "changes",
                showing,
                office -> log(person, office, limit, command.page(), showing));
    }

    private Reply log(Person person, Office office, int limit, int page, Showing showing) {
        return staff.denial(person, Action.SEE_CHANGES, office)
                .map(why -> JoinBlocks.refused(why, office, showing))
                .orElseGet(() -> ChangeBlocks.log(book.of(office, limit), office, page, showing)
                        .forAskerAlone());
    }
}
