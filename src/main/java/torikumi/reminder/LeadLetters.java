package torikumi.reminder;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import torikumi.platform.Moment;
import torikumi.staff.Colleague;

/** What leads hear of their members, and are asked for themselves: it goes to the lead of the day. */
@Component
class LeadLetters implements LetterMatter {

    private final QuestionLetters questions;
    private final AddresseeLookup circles;

    LeadLetters(QuestionLetters questions, AddresseeLookup circles) {
        this.questions = questions;
        this.circles = circles;
    }

    @Override
    public Optional<LetterContent> wanted(LetterRow letter, Moment now) {
        return questions.wanted(letter, now);
    }

    @Override
    public Optional<LetterContent> current(LetterRow letter, Moment now) {
        return questions.current(letter, now);
    }

    @Override
    public boolean holds(LetterRow letter, Colleague who, Moment now) {
        return questions
                .reminder(letter)
                .map(row -> questions.leads(who, row, now))
                .orElse(true);
    }

    @Override
    public List<Colleague> holders(LetterRow letter, Moment now) {
        return questions
                .reminder(letter)
                .map(row -> {
                    Addressees circle = circles.of(row.about.department, now.today());
                    Subject about = row.about.subject();
                    return row.level == Level.DEPARTMENT ? circle.coordinators(about) : circle.leads(about);
                })
                .orElse(List.of());
    }

    @Override
    public Optional<QuietHours> quiet(LetterRow letter) {
        return questions.quiet(letter);
    }
}
