package torikumi.reminder;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import torikumi.platform.Moment;
import torikumi.staff.Colleague;

/** What coordinators hear of: all that was due on a day in one letter, or a summary that nobody has written. */
@Component
class OverdueLetters implements LetterMatter {

    private final OpenReports open;
    private final CoordinatorLetters coordinators;
    private final LeadLetters ofReminder;

    OverdueLetters(OpenReports open, CoordinatorLetters coordinators, LeadLetters ofReminder) {
        this.open = open;
        this.coordinators = coordinators;
        this.ofReminder = ofReminder;
    }

    @Override
    public Optional<LetterContent> wanted(LetterRow letter, Moment now) {
        if (letter.reminderId != null) return ofReminder.wanted(letter, now);
        LetterContent.Overdue overdue = overdue(letter, now.today());
        return overdue.lines().isEmpty() ? Optional.empty() : Optional.of(overdue);
    }

    @Override
    public Optional<LetterContent> current(LetterRow letter, Moment now) {
        return letter.reminderId == null ? Optional.of(overdue(letter, now.today())) : ofReminder.current(letter, now);
    }

    private LetterContent.Overdue overdue(LetterRow letter, LocalDate today) {
        Colleague coordinator = ((Recipient.Person) letter.to()).who();
        LocalDate due = Objects.requireNonNull(letter.aboutDay);
        List<PendingLine> lines = open.overdue(coordinator, due, today);
        return new LetterContent.Overdue(due, lines, lines.isEmpty() && open.isAllReported(coordinator, due, today));
    }

    @Override
    public boolean holds(LetterRow letter, Colleague who, Moment now) {
        return ofReminder.holds(letter, who, now);
    }

    @Override
    public Optional<QuietHours> quiet(LetterRow letter) {
        return ofReminder.quiet(letter);
    }

    /** What is still owed would be seen by nobody. */
    @Override
    public void deleted(LetterRow letter, LetterContent content, Moment now) {
        if (content instanceof LetterContent.Overdue overdue && !overdue.lines().isEmpty())
            coordinators.writeAgain(letter, now.instant());
    }
}
