package torikumi.reminder;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import torikumi.platform.Moment;
import torikumi.staff.StaffDirectory;

/**
 * Tells both, on the last day of a deputy's time, that it ends; where the office is closed on that day, on the last open day before;
 * where nothing ran then, afterwards.
 */
@Component
class DeputyWatch implements Watch, LetterMatter {

    // The longest the office is closed at a stretch, New Year with its weekends, and a pause of some days.
    private static final int LOOKED_AHEAD_DAYS = 31;

    // Later than that it is no news.
    private static final int TOLD_AFTER_DAYS = 14;

    private final StaffDirectory staff;

    DeputyWatch(StaffDirectory staff) {
        this.staff = staff;
    }

    @Override
    public List<LetterDraft> news(Schedule schedule, Moment now) {
        LocalDate today = now.today();
        // Whoever is told tomorrow at the earliest is not told today.
        LocalDate next = schedule.pausing().after(today);
        return staff.deputiesEnding(today.minusDays(TOLD_AFTER_DAYS), today.plusDays(LOOKED_AHEAD_DAYS)).stream()
                .filter(deputy ->
                        deputy.until().isBefore(next) && !deputy.from().isAfter(today))
                .flatMap(deputy -> Stream.of(deputy.person(), deputy.deputy())
                        .map(person -> LetterDraft.of(Letter.Kind.DEPUTY_ENDS, person)
                                .about(deputy.id())
                                .about(deputy.until())))
                .toList();
    }

    @Override
    public Optional<LetterContent> wanted(LetterRow letter, Moment now) {
        return staff.deputy(letter.aboutId())
                .filter(deputy -> deputy.until().equals(letter.aboutDay))
                .map(deputy ->
                        new LetterContent.DeputyEnding(deputy, deputy.until().isBefore(now.today())));
    }
}
