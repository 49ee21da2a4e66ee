package torikumi.reminder;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import torikumi.platform.Moment;
import torikumi.staff.Colleague;

/** What coordinators are asked, all at once, of sections that have nobody else. */
@Component
class UnstaffedLetters implements LetterMatter {

    private final OpenReports open;
    private final CoordinatorLetters coordinators;

    UnstaffedLetters(OpenReports open, CoordinatorLetters coordinators) {
        this.open = open;
        this.coordinators = coordinators;
    }

    @Override
    public Optional<LetterContent> wanted(LetterRow letter, Moment now) {
        LetterContent.Unstaffed content = content(letter, now);
        return content.lines().isEmpty() ? Optional.empty() : Optional.of(content);
    }

    @Override
    public Optional<LetterContent> current(LetterRow letter, Moment now) {
        return Optional.of(content(letter, now));
    }

    private LetterContent.Unstaffed content(LetterRow letter, Moment now) {
        Colleague coordinator = ((Recipient.Person) letter.to()).who();
        LocalDate due = Objects.requireNonNull(letter.aboutDay);
        return new LetterContent.Unstaffed(due, open.unstaffed(coordinator, due, now.today()));
    }

    /** What is still asked would be seen by nobody. */
    @Override
    public void deleted(LetterRow letter, LetterContent content, Moment now) {
        if (content instanceof LetterContent.Unstaffed unstaffed
                && !unstaffed.lines().isEmpty()) coordinators.writeAgain(letter, now.instant());
    }
}
