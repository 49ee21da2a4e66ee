package torikumi.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import torikumi.calendar.Coverage;
import torikumi.calendar.WorkingDays;
import torikumi.platform.Settings;
import torikumi.staff.Colleague;

/** Tells administrators, once each, that the calendar ends soon or has ended. */
@Component
class CalendarWatch {

    private final WorkingDays days;
    private final Ledger ledger;
    private final LetterQueue queue;
    private final Settings settings;

    CalendarWatch(WorkingDays days, Ledger ledger, LetterQueue queue, Settings settings) {
        this.days = days;
        this.ledger = ledger;
        this.queue = queue;
        this.settings = settings;
    }

    @Transactional
    int warn(Instant now) {
        List<String> administrators = settings.staff().administrators();
        if (administrators.isEmpty()) return 0;
        Coverage coverage = days.coverage(LocalDate.ofInstant(now, settings.zone()));
        if (!coverage.endsSoon()) return 0;
        boolean ended = coverage.until().isBefore(coverage.today());
        List<Letter> staged = ledger.stage(
                administrators.stream()
                        .map(id -> new Ledger.LetterDraft(
                                Letter.Kind.CALENDAR_ENDS,
                                new Recipient.Person(new Colleague(id, "")),
                                null,
                                ended
                                        ? LocalDate.of(coverage.today().getYear(), 1, 1)
                                                .minusDays(1)
                                        : coverage.until(),
                                null,
                                ended ? "ended" : "ends"))
                        .toList(),
                now);
        queue.send(staged);
        return staged.size();
    }
}
