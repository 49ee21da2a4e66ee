package torikumi.slack.identity;

import java.util.Optional;
import org.springframework.stereotype.Component;
import torikumi.platform.Say;
import torikumi.staff.Denial;
import torikumi.staff.OfficePolicies;
import torikumi.staff.Person.Belonging;

/** Who may read and write here at all: staff; guests and people from elsewhere as a setting says; whoever is not known, later. */
@Component
public class Readers {

    private final People people;
    private final OfficePolicies policies;

    Readers(People people, OfficePolicies policies) {
        this.people = people;
        this.policies = policies;
    }

    /** Why somebody may read nothing; empty where they may. Waits for Slack for 700 ms at most. */
    public Optional<Denial> denial(String userId) {
        return denial(Needs.READ, userId);
    }

    public Optional<Denial> denial(Needs needs, String userId) {
        // Where everybody may, nobody waits to hear who it is.
        if (needs.denial(policies, Belonging.UNKNOWN) == null) return Optional.empty();
        return Optional.ofNullable(needs.denial(policies, people.person(userId).belonging()));
    }

    /** What somebody is told whom {@link #denial} keeps out. */
    public static String sentence(Denial why, Say say) {
        return say.text(
                switch (why) {
                    case GUESTS_MAY_NOT_READ -> "people.denied.guestsMayNotRead";
                    case GUESTS_MAY_NOT_WRITE -> "people.denied.guestsMayNotWrite";
                    case NOT_KNOWN -> "people.denied.notKnown";
                    default -> throw new IllegalArgumentException("nobody is kept out for " + why);
                });
    }
}
