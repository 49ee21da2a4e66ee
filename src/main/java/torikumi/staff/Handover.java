package torikumi.staff;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import torikumi.platform.Settings;
import torikumi.platform.StoredText;

/** 引継ぎ: everything a person acts for moves to a successor from a day on; before that day it is still the person's. */
@Component
@Transactional
public class Handover {

    /** The longest note, in characters. */
    public static final int LONGEST_NOTE = 3000;

    private final StaffDirectory directory;
    private final OfficePolicies policies;
    private final Posts posts;
    private final Handovers handovers;
    private final ChangeLog changes;
    private final ZoneId zone;

    Handover(
            StaffDirectory directory,
            OfficePolicies policies,
            Posts posts,
            Handovers handovers,
            ChangeLog changes,
            Settings settings) {
        this.directory = directory;
        this.policies = policies;
        this.posts = posts;
        this.handovers = handovers;
        this.changes = changes;
        this.zone = settings.zone();
    }

    /** What would move: the person's own posts on that day. */
    @Transactional(readOnly = true)
    public List<Assignment> movable(Colleague person, LocalDate from) {
        return posts.heldBy(person.id(), from).stream()
                .map(AssignmentRow::assignment)
                .toList();
    }

    /**
     * Moves everything.
     *
     * @param from the successor's first day; the day before is the person's last
     * @param note for the successor, in the person's words; may be empty
     */
    public Outcome handOver(
            Person by, Colleague person, Colleague successor, LocalDate from, String note, Instant now) {
        if (person.id().equals(successor.id())) return new Outcome.SamePerson(person);
        int length = note.codePointCount(0, note.length());
        if (length > LONGEST_NOTE) return new Outcome.NoteTooLong(length, LONGEST_NOTE);
        List<AssignmentRow> held = posts.lockHeldBy(person.id(), from);
        if (held.isEmpty()) return new Outcome.NothingToHandOver(person, from);
        Outcome.Refused refused = refused(by, held, now);
        if (refused != null) return refused;
        var entry = handovers.save(new HandoverRow(by.colleague(), person, successor, from, StoredText.of(note), now));
        List<Assignment> moved = new ArrayList<>();
        List<Assignment> taken = new ArrayList<>();
        for (AssignmentRow row : held) {
            LocalDate until = row.untilDay;
            row.end(from.minusDays(1));
            moved.add(row.assignment());
            taken.add(take(row, successor, from, until));
            changes.add(change(by, row.assignment(), successor, from, entry.note, now));
        }
        return new Outcome.HandedOver(entry.id(), person, successor, from, entry.note, moved, taken);
    }

    /** Why somebody may not move what a person acts for on that day; empty where they may, or where there is nothing. */
    @Transactional(readOnly = true)
    public Optional<Outcome.Refused> refusal(Person by, Colleague person, LocalDate from, Instant now) {
        return Optional.ofNullable(refused(by, posts.heldBy(person.id(), from), now));
    }

    private Outcome.@Nullable Refused refused(Person by, List<AssignmentRow> held, Instant now) {
        Acting acting = directory.acting(by, LocalDate.ofInstant(now, zone));
        for (AssignmentRow row : held) {
            Office office = row.office.office();
            Optional<Denial> denied = row.personId.equals(by.id())
                    ? policies.denial(row.assignment().actedBy(by), Action.HAND_OVER_OWN, office)
                    : policies.denial(acting, Action.toHandOverAnothers(row.role), office);
            if (denied.isPresent()) return new Outcome.Refused(denied.get(), office);
        }
        return null;
    }

    private Assignment take(AssignmentRow row, Colleague successor, LocalDate from, @Nullable LocalDate until) {
        for (AssignmentRow held : posts.heldBy(successor.id(), from))
            if (held.role == row.role && held.office.office().equals(row.office.office())) return held.assignment();
        return posts.begin(successor, row.role, row.office.office(), from, until);
    }

    private static Change change(
            Person by, Assignment moved, Colleague successor, LocalDate from, String note, Instant now) {
        var about = new Change.About(moved.office(), null, moved.person(), successor, moved.role(), from, null);
        return new Change(now, by.colleague(), Change.What.HANDED_OVER, about, null, null, note);
    }

    public sealed interface Outcome {
        /**
         * @param moved the person's posts with their last day
         * @param taken the successor's, those she already had included
         */
        record HandedOver(
                long id,
                Colleague person,
                Colleague successor,
                LocalDate from,
                String note,
                List<Assignment> moved,
                List<Assignment> taken)
                implements Outcome {}

        record NothingToHandOver(Colleague person, LocalDate from) implements Outcome {}

        record SamePerson(Colleague person) implements Outcome {}

        record NoteTooLong(int length, int limit) implements Outcome {}

        /** @param office the one that stands in the way; nothing was moved */
        record Refused(Denial why, Office office) implements Outcome {}
    }
}
