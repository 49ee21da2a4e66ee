package torikumi.staff;

import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** People are given posts by others, and deputies. The first coordinator or lead of an office is appointed by an administrator. */
@Component
@Transactional
public class Appointments {

    /** Gives a person a post from a day on, today or another. */
    public Outcome appoint(Person by, Colleague whom, Role role, Office office, LocalDate from, Instant now) {
        throw new UnsupportedOperationException();
    }

    /**
     * Ends a post, one's own or another's.
     *
     * @param until the last day; yesterday ends it at once
     */
    public Outcome end(Person by, long assignmentId, LocalDate until, String why, Instant now) {
        throw new UnsupportedOperationException();
    }

    /** Names who acts for whatever a person acts for, from day to day (both included). */
    public Outcome nameDeputy(
            Person by, Colleague person, Colleague deputy, LocalDate from, LocalDate until, String why, Instant now) {
        throw new UnsupportedOperationException();
    }

    /** Ends a deputy's time at once. */
    public Outcome endDeputy(Person by, long deputyId, Instant now) {
        throw new UnsupportedOperationException();
    }

    public sealed interface Outcome {
        record Appointed(Assignment assignment) implements Outcome {}

        record AlreadyActs(Assignment assignment) implements Outcome {}

        record Ended(Assignment assignment) implements Outcome {}

        record DeputyNamed(Deputy deputy) implements Outcome {}

        record DeputyEnded(Deputy deputy) implements Outcome {}

        /** Coordinators act for a department, members for a section or unit. */
        record Misfit(Role role, Office office) implements Outcome {}

        /** The last day is before the first. */
        record EndBeforeStart(LocalDate from, LocalDate until) implements Outcome {}

        record SamePerson(Colleague person) implements Outcome {}

        /** The person acts for nothing in that time. */
        record NothingToActFor(Colleague person) implements Outcome {}

        /** No such post or deputy, or it has ended. */
        record Gone() implements Outcome {}

        record Refused(
                Denial why,
                @org.jspecify.annotations.Nullable Office office) implements Outcome {}
    }
}
