package torikumi.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import torikumi.platform.Settings;
import torikumi.staff.Action;
import torikumi.staff.Colleague;
import torikumi.staff.Denial;
import torikumi.staff.Office;
import torikumi.staff.OfficePolicies;
import torikumi.staff.Person;
import torikumi.staff.StaffDirectory;

/** 未報告の課, for whoever looks after them; never for a channel. */
@Component
@Transactional
public class PendingReports {

    private final OpenReports open;
    private final Ledger ledger;
    private final LetterQueue queue;
    private final StaffDirectory staff;
    private final OfficePolicies policies;
    private final ZoneId zone;

    PendingReports(
            OpenReports open,
            Ledger ledger,
            LetterQueue queue,
            StaffDirectory staff,
            OfficePolicies policies,
            Settings settings) {
        this.open = open;
        this.ledger = ledger;
        this.queue = queue;
        this.staff = staff;
        this.policies = policies;
        this.zone = settings.zone();
    }

    /** What was asked and is not all answered, in the offices that this one covers. */
    @Transactional(readOnly = true)
    public Outcome of(Person by, Office office, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        Optional<Denial> denied = policies.denial(staff.acting(by, today), Action.SEE_PENDING, office);
        return denied.isPresent()
                ? new Outcome.Denied(denied.get(), office)
                : new Outcome.Pending(office, open.lines(office, today));
    }

    /** What an office was asked about and has not all answered, for whoever acts for it: anybody may know that of their own. */
    @Transactional(readOnly = true)
    public List<Line> ofOwn(Office office, Instant now) {
        return open.lines(office, LocalDate.ofInstant(now, zone));
    }

    /** Sends each of the people concerned a polite word of their own; at most one a day about each reminder. */
    public Outcome nudge(Person by, Office office, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        Optional<Denial> denied = policies.denial(staff.acting(by, today), Action.SEE_PENDING, office);
        if (denied.isPresent()) return new Outcome.Denied(denied.get(), office);
        List<Line> lines = open.lines(office, today);
        List<Ledger.LetterDraft> drafts = new ArrayList<>();
        for (Line line : lines)
            for (Colleague person : line.people())
                drafts.add(new Ledger.LetterDraft(
                        Letter.Kind.NUDGE,
                        new Recipient.Person(person),
                        line.card().reminder().id(),
                        null,
                        null,
                        today.toString()));
        List<Letter> staged = ledger.stage(drafts, now);
        queue.send(staged);
        Set<Colleague> told = new LinkedHashSet<>();
        for (Letter letter : staged) if (letter.to() instanceof Recipient.Person(var who)) told.add(who);
        return new Outcome.Nudged(office, lines, List.copyOf(told));
    }

    public sealed interface Outcome {

        /** The one that was due first comes first. */
        record Pending(Office office, List<Line> lines) implements Outcome {}

        /** @param told whom a nudge was staged for; empty where everybody was told today */
        record Nudged(Office office, List<Line> lines, List<Colleague> told) implements Outcome {}

        record Denied(Denial why, Office office) implements Outcome {}
    }

    /**
     * @param card with when news of what is open were expected first
     * @param people who can be asked today, without coordinators who stand in where there is nobody
     * @param workingDaysLate since the due date; 0 while no working day has passed since
     */
    public record Line(ReminderCard card, List<Colleague> people, int workingDaysLate) {}
}
