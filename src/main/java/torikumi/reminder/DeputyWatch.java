package torikumi.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import torikumi.platform.Settings;
import torikumi.staff.Colleague;
import torikumi.staff.Deputy;
import torikumi.staff.StaffDirectory;

/**
 * Tells both, on the last day of a deputy's time, that it ends; where the office is closed on that day, on the last open day before;
 * where nothing ran then, afterwards.
 */
@Component
class DeputyWatch {

    // The longest the office is closed at a stretch, New Year with its weekends, and a pause of some days.
    private static final int LOOKED_AHEAD_DAYS = 31;

    // Later than that it is no news.
    private static final int TOLD_AFTER_DAYS = 14;

    private final StaffDirectory staff;
    private final Ledger ledger;
    private final LetterQueue queue;
    private final Settings settings;

    DeputyWatch(StaffDirectory staff, Ledger ledger, LetterQueue queue, Settings settings) {
        this.staff = staff;
        this.ledger = ledger;
        this.queue = queue;
        this.settings = settings;
    }

    @Transactional
    int tell(Schedule schedule, Instant now) {
        if (!schedule.permits(now, QuietHours.USUAL)) return 0;
        LocalDate today = LocalDate.ofInstant(now, settings.zone());
        // Whoever is told tomorrow at the earliest is not told today.
        LocalDate next = schedule.pausing().after(today);
        List<Ledger.LetterDraft> drafts = new ArrayList<>();
        for (Deputy deputy : staff.deputiesEnding(today.minusDays(TOLD_AFTER_DAYS), today.plusDays(LOOKED_AHEAD_DAYS)))
            if (deputy.until().isBefore(next) && !deputy.from().isAfter(today))
                for (Colleague person : List.of(deputy.person(), deputy.deputy())) drafts.add(draft(deputy, person));
        List<Letter> staged = ledger.stage(drafts, now);
        queue.send(staged);
        return staged.size();
    }

    private static Ledger.LetterDraft draft(Deputy deputy, Colleague to) {
        return new Ledger.LetterDraft(
                Letter.Kind.DEPUTY_ENDS, new Recipient.Person(to), null, deputy.until(), deputy.id(), "1");
    }
}
