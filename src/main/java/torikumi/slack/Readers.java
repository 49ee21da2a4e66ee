package torikumi.slack;

import java.util.Optional;
import org.springframework.stereotype.Component;
import torikumi.slack.view.Showing;
import torikumi.staff.Action;
import torikumi.staff.OfficePolicies;
import torikumi.staff.Person;

/** Who may read the plans and how they stand: all staff; guests and people from elsewhere where a setting says so. */
@Component
class Readers {

    private final People people;
    private final OfficePolicies policies;

    Readers(People people, OfficePolicies policies) {
        this.people = people;
        this.policies = policies;
    }

    Optional<Reply> refusal(Asked asked, Showing showing) {
        // Where everybody may read, nobody waits to hear who asks.
        if (policies.forGuests(Action.READ) == null) return Optional.empty();
        return people.person(asked.userId()).belonging() == Person.Belonging.STAFF
                ? Optional.empty()
                : Optional.of(Sentence.of(showing.say().text("people.denied.guestsMayNotRead")));
    }
}
