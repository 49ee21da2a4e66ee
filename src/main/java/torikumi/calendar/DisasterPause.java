package torikumi.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import torikumi.platform.Settings;
import torikumi.platform.StoredText;
import torikumi.staff.Action;
import torikumi.staff.Change;
import torikumi.staff.ChangeLog;
import torikumi.staff.Denial;
import torikumi.staff.OfficePolicies;
import torikumi.staff.Person;

/** 災害対策本部: an administrator lets all asking rest, from and to. */
@Component
@Transactional
public class DisasterPause {

    private final Pauses pauses;
    private final OfficePolicies policies;
    private final ChangeLog changes;
    private final ApplicationEventPublisher events;
    private final ZoneId zone;

    DisasterPause(
            Pauses pauses,
            OfficePolicies policies,
            ChangeLog changes,
            ApplicationEventPublisher events,
            Settings settings) {
        this.pauses = pauses;
        this.policies = policies;
        this.changes = changes;
        this.events = events;
        this.zone = settings.zone();
    }

    public Outcome pause(Person by, LocalDate from, LocalDate until, String reason, Instant now) {
        Optional<Denial> denied = policies.denial(by, Action.PAUSE_REMINDERS);
        if (denied.isPresent()) return new Outcome.Denied(denied.get());
        if (reason.isBlank()) return new Outcome.ReasonMissing();
        int length = reason.codePointCount(0, reason.length());
        if (length > StoredText.LONGEST) return new Outcome.ReasonTooLong(length, StoredText.LONGEST);
        if (from.isBefore(LocalDate.ofInstant(now, zone))) return new Outcome.InThePast(from);
        if (until.isBefore(from)) return new Outcome.EndBeforeStart(from, until);
        long days = ChronoUnit.DAYS.between(from, until) + 1;
        if (days > Pause.LONGEST_DAYS) return new Outcome.TooLong(days, Pause.LONGEST_DAYS);
        events.publishEvent(new CalendarChanged());
        var row = new PauseRow(from, until, StoredText.of(reason), by.colleague(), now);
        Pause pause = pauses.save(row).pause();
        log(by, Change.What.PAUSED, from, until, pause, now);
        return new Outcome.Paused(pause);
    }

    /** Ends it; today is not paused any more. */
    public Outcome end(Person by, long pauseId, Instant now) {
        Optional<Denial> denied = policies.denial(by, Action.PAUSE_REMINDERS);
        if (denied.isPresent()) return new Outcome.Denied(denied.get());
        LocalDate today = LocalDate.ofInstant(now, zone);
        PauseRow row = pauses.findById(pauseId).orElse(null);
        if (row == null || row.isOver(today)) return new Outcome.Gone();
        log(by, Change.What.PAUSE_ENDED, row.fromDay, row.untilDay, row.pause(), now);
        row.end(by.colleague(), today, now);
        events.publishEvent(new CalendarChanged());
        return new Outcome.Ended(row.pause());
    }

    private void log(Person by, Change.What what, LocalDate from, LocalDate until, Pause pause, Instant now) {
        changes.add(Change.of(now, by.colleague(), what, from, until, pause.reason()));
    }

    /** All there were, the newest first. */
    @Transactional(readOnly = true)
    public List<Pause> log() {
        return pauses.findAllByOrderBySetAtDescIdDesc().stream()
                .map(PauseRow::pause)
                .toList();
    }

    /** The one that rests all asking on that day. */
    @Transactional(readOnly = true)
    public Optional<Pause> on(LocalDate day) {
        return log().stream().filter(pause -> pause.covers(day)).findFirst();
    }

    public sealed interface Outcome {
        record Paused(Pause pause) implements Outcome {}

        record Ended(Pause pause) implements Outcome {}

        /** No such pause, or it is over. */
        record Gone() implements Outcome {}

        record ReasonMissing() implements Outcome {}

        /** @param limit in characters (code points) */
        record ReasonTooLong(int length, int limit) implements Outcome {}

        record EndBeforeStart(LocalDate from, LocalDate until) implements Outcome {}

        /** @param most days */
        record TooLong(long days, int most) implements Outcome {}

        /** It cannot begin before today. */
        record InThePast(LocalDate from) implements Outcome {}

        record Denied(Denial why) implements Outcome {}
    }
}
