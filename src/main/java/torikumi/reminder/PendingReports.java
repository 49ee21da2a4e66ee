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
import torikumi.staff.Permissions;
import torikumi.staff.Person;

/** 未報告の課, for whoever looks after them; never for a channel. */
@Component
@Transactional
public class PendingReports {

    private final OpenReports open;
    private final Dispatch dispatch;
    private final Permissions permissions;
    private final ZoneId zone;

    PendingReports(OpenReports open, Dispatch dispatch, Permissions permissions, Settings settings) {
        this.open = open;
        this.dispatch = dispatch;
        this.permissions = permissions;
        this.zone = settings.zone();
    }

    /** What was asked and is not all answered, in the offices that this one covers. */
    @Transactional(readOnly = true)
    public Outcome of(Person by, Office office, Instant now) {
        Optional<Denial> denied = permissions.denial(by, Action.SEE_PENDING, office, now);
        return denied.isPresent()
                ? new Outcome.Denied(denied.get(), office)
                : new Outcome.Pending(office, open.lines(office, today(now)));
    }

    /** What an office was asked about and has not all answered, for whoever acts for it: anybody may know that of their own. */
    @Transactional(readOnly = true)
    public List<PendingLine> ofOwn(Office office, Instant now) {
        return open.lines(office, today(now));
    }

    /** Sends each of the people concerned a polite word of their own; at most one a day about each reminder. */
    public Outcome nudge(Person by, Office office, Instant now) {
        Optional<Denial> denied = permissions.denial(by, Action.SEE_PENDING, office, now);
        if (denied.isPresent()) return new Outcome.Denied(denied.get(), office);
        List<PendingLine> lines = open.lines(office, today(now));
        List<LetterDraft> drafts = new ArrayList<>();
        for (PendingLine line : lines)
            for (Colleague person : line.people())
                drafts.add(LetterDraft.of(Letter.Kind.NUDGE, person)
                        .about(line.card().reminder().id())
                        .number(today(now)));
        List<Letter> staged = dispatch.send(drafts, now);
        Set<Colleague> told = new LinkedHashSet<>();
        for (Letter letter : staged) if (letter.to() instanceof Recipient.Person(var who)) told.add(who);
        return new Outcome.Nudged(office, lines, List.copyOf(told));
    }

    private LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, zone);
    }

    public sealed interface Outcome {

        /** The one that was due first comes first. */
        record Pending(Office office, List<PendingLine> lines) implements Outcome {}

        /** @param told whom a nudge was staged for; empty where everybody was told today */
        record Nudged(Office office, List<PendingLine> lines, List<Colleague> told) implements Outcome {}

        record Denied(Denial why, Office office) implements Outcome {}
    }
}
