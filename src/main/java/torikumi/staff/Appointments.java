package torikumi.staff;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import torikumi.platform.Settings;
import torikumi.platform.StoredText;

/** People are given posts by others, and deputies. The first coordinator or lead of an office is appointed by an administrator. */
@Component
@Transactional
public class Appointments {

    private final StaffDirectory directory;
    private final OfficePolicies policies;
    private final Posts posts;
    private final Assignments assignments;
    private final Deputies deputies;
    private final DeputyPosts standIns;
    private final ChangeLog changes;
    private final int longestDays;
    private final ZoneId zone;

    Appointments(
            StaffDirectory directory,
            OfficePolicies policies,
            Posts posts,
            Assignments assignments,
            Deputies deputies,
            DeputyPosts standIns,
            ChangeLog changes,
            Settings settings) {
        this.directory = directory;
        this.policies = policies;
        this.posts = posts;
        this.assignments = assignments;
        this.deputies = deputies;
        this.standIns = standIns;
        this.changes = changes;
        this.longestDays = settings.staff().deputyDays();
        this.zone = settings.zone();
    }

    /** Gives a person a post from a day on, today or another. */
    public Outcome appoint(Person by, Colleague whom, Role role, Office office, LocalDate from, Instant now) {
        Acting acting = directory.acting(by, LocalDate.ofInstant(now, zone));
        Optional<Denial> denied = policies.denial(acting, Action.toAppoint(role), office);
        if (denied.isPresent()) return new Outcome.Refused(denied.get(), office);
        if (!role.fits(office)) return new Outcome.Misfit(role, office);
        for (AssignmentRow held : posts.heldBy(whom.id(), from))
            if (held.role == role && held.office.office().equals(office))
                return new Outcome.AlreadyActs(held.assignment());
        Assignment assignment = posts.begin(whom, role, office, from, null);
        changes.add(Change.of(now, by.colleague(), Change.What.APPOINTED, assignment, ""));
        return new Outcome.Appointed(assignment);
    }

    /**
     * Ends a post, one's own or another's.
     *
     * @param until the last day; yesterday ends it at once
     */
    public Outcome end(Person by, long assignmentId, LocalDate until, String why, Instant now) {
        AssignmentRow row = assignments.findById(assignmentId).orElse(null);
        if (row == null || row.untilDay != null && !row.untilDay.isAfter(until)) return new Outcome.Gone();
        if (until.isBefore(row.fromDay.minusDays(1))) return new Outcome.EndBeforeStart(row.fromDay, until);
        boolean own = row.personId.equals(by.id());
        Office office = row.office.office();
        Acting acting = directory.acting(by, LocalDate.ofInstant(now, zone));
        Optional<Denial> denied = own ? Optional.empty() : policies.denial(acting, Action.toAppoint(row.role), office);
        if (denied.isPresent()) return new Outcome.Refused(denied.get(), office);
        row.end(until);
        var what = own ? Change.What.LEFT : Change.What.DISMISSED;
        changes.add(Change.of(now, by.colleague(), what, row.assignment(), StoredText.of(why)));
        return new Outcome.Ended(row.assignment());
    }

    /**
     * Names who acts, from day to day (both included), in the posts that a person is known to hold then. Posts that are given later
     * are not among them.
     */
    public Outcome nameDeputy(
            Person by, Colleague person, Colleague deputy, LocalDate from, LocalDate until, String why, Instant now) {
        if (person.id().equals(deputy.id())) return new Outcome.SamePerson(person);
        if (until.isBefore(from)) return new Outcome.EndBeforeStart(from, until);
        long days = ChronoUnit.DAYS.between(from, until) + 1;
        if (days > longestDays) return new Outcome.TooLong(days, longestDays, from.plusDays(longestDays - 1L));
        List<Assignment> held = directory.assignmentsOf(person.id()).stream()
                .filter(assignment -> assignment.isHeldBetween(from, until))
                .toList();
        if (held.isEmpty()) return new Outcome.NothingToActFor(person);
        Outcome.Refused refused = deputyRefused(by, person, held, now);
        if (refused != null) return refused;
        Deputy named = deputies.save(new DeputyRow(person, deputy, from, until)).deputy();
        for (Assignment post : held) standIns.save(new DeputyPostRow(named.id(), post.id()));
        log(by, Change.What.DEPUTY_NAMED, named, held, StoredText.of(why), now);
        return new Outcome.DeputyNamed(named);
    }

    /** Ends a deputy's time at once. */
    public Outcome endDeputy(Person by, long deputyId, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        DeputyRow row = deputies.findById(deputyId).orElse(null);
        if (row == null || row.isOver(today)) return new Outcome.Gone();
        Colleague person = row.deputy().person();
        List<Assignment> held = directory.assignmentsOf(person.id()).stream()
                .filter(assignment -> assignment.isHeldBetween(row.fromDay, row.untilDay))
                .toList();
        Outcome.Refused refused = row.deputyId.equals(by.id()) ? null : deputyRefused(by, person, held, now);
        if (refused != null) return refused;
        row.end(today);
        log(by, Change.What.DEPUTY_ENDED, row.deputy(), held, "", now);
        return new Outcome.DeputyEnded(row.deputy());
    }

    /** One line for each office, so that each can read its own. */
    private void log(Person by, Change.What what, Deputy deputy, List<Assignment> held, String why, Instant now) {
        held.stream()
                .map(Assignment::office)
                .distinct()
                .forEach(office -> changes.add(Change.of(now, by.colleague(), what, deputy, office, why)));
    }

    /** One's own deputy is named by whoever acts for something; another's by who may for all that she acts for. */
    private Outcome.@Nullable Refused deputyRefused(Person by, Colleague person, List<Assignment> held, Instant now) {
        Acting acting = directory.acting(by, LocalDate.ofInstant(now, zone));
        for (Assignment assignment : held) {
            Office office = assignment.office();
            Optional<Denial> denied = by.id().equals(person.id())
                    ? policies.denial(assignment.actedBy(by), Action.NAME_OWN_DEPUTY, office)
                    : policies.denial(acting, Action.NAME_OTHERS_DEPUTY, office);
            if (denied.isPresent()) return new Outcome.Refused(denied.get(), office);
        }
        return null;
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

        /**
         * @param most days
         * @param latest the last day that is possible from the first one on
         */
        record TooLong(long days, int most, LocalDate latest) implements Outcome {}

        record SamePerson(Colleague person) implements Outcome {}

        /** The person acts for nothing in that time. */
        record NothingToActFor(Colleague person) implements Outcome {}

        /** No such post or deputy, or it has ended. */
        record Gone() implements Outcome {}

        record Refused(Denial why, Office office) implements Outcome {}
    }
}
