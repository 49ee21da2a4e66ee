package torikumi.reminder;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import torikumi.calendar.Coverage;
import torikumi.calendar.WorkingDays;
import torikumi.platform.Moment;
import torikumi.platform.Settings;
import torikumi.staff.Colleague;

/** Tells administrators, once each, that the calendar ends soon or has ended. */
@Component
class CalendarWatch implements LetterMatter {

    private final WorkingDays days;
    private final Settings settings;

    CalendarWatch(WorkingDays days, Settings settings) {
        this.days = days;
        this.settings = settings;
    }

    List<LetterDraft> news(Moment now) {
        List<Colleague> administrators = administrators(settings);
        if (administrators.isEmpty()) return List.of();
        Coverage coverage = days.coverage(now.today());
        if (!coverage.endsSoon()) return List.of();
        boolean ended = coverage.until().isBefore(coverage.today());
        LocalDate last = ended ? LocalDate.of(coverage.today().getYear(), 1, 1).minusDays(1) : coverage.until();
        return administrators.stream()
                .map(person -> LetterDraft.of(Letter.Kind.CALENDAR_ENDS, person)
                        .about(last)
                        .number(ended ? "ended" : "ends"))
                .toList();
    }

    static List<Colleague> administrators(Settings settings) {
        return settings.staff().administrators().stream()
                .map(id -> new Colleague(id, ""))
                .toList();
    }

    @Override
    public Optional<LetterContent> wanted(LetterRow letter, Moment now) {
        return Optional.of(days.coverage(now.today()))
                .filter(Coverage::endsSoon)
                .map(LetterContent.CalendarEnding::new);
    }

    @Override
    public boolean holds(LetterRow letter, Colleague who, Moment now) {
        return settings.staff().administrators().contains(who.id());
    }

    @Override
    public List<Colleague> holders(LetterRow letter, Moment now) {
        return administrators(settings);
    }

    /** Without a calendar it is not known which days are closed. */
    @Override
    public Optional<QuietHours> quiet(LetterRow letter) {
        return Optional.empty();
    }
}
