package torikumi.slack.remind;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import torikumi.plan.Found;
import torikumi.plan.PlanDirectory;
import torikumi.plan.Scope;
import torikumi.progress.HealthScales;
import torikumi.progress.Outcome;
import torikumi.progress.Progress;
import torikumi.reminder.Answer;
import torikumi.reminder.AnswerOutcome;
import torikumi.reminder.AnswerReminder;
import torikumi.reminder.ReminderAnswers;
import torikumi.reminder.ReminderCard;
import torikumi.reminder.ReminderReading;
import torikumi.slack.ask.PlanAnswers;
import torikumi.slack.card.Asked;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Showing;
import torikumi.slack.identity.People;
import torikumi.slack.record.RecordNews;
import torikumi.staff.Person;

/**
 * What is pressed on a reminder. Its message shows what came of it, as whatever answers a reminder draws it anew; so there is
 * something to say only where nothing came of it. Each method belongs into the caller's transaction.
 */
@Component
class RequestAnswers {

    /** A second press of the same button within that time is a slip of the finger. */
    private static final Duration SLIP = Duration.ofMinutes(1);

    private final ReminderReading reading;
    private final ReminderAnswers answers;
    private final PlanDirectory plans;
    private final HealthScales scales;
    private final RecordNews news;
    private final LongerAnswers longer;
    private final PlanAnswers planned;
    private final People people;

    RequestAnswers(
            ReminderReading reading,
            ReminderAnswers answers,
            PlanDirectory plans,
            HealthScales scales,
            RecordNews news,
            LongerAnswers longer,
            PlanAnswers planned,
            People people) {
        this.reading = reading;
        this.answers = answers;
        this.plans = plans;
        this.scales = scales;
        this.news = news;
        this.longer = longer;
        this.planned = planned;
        this.people = people;
    }

    /**
     * Records an answer; what a sentence or a reason is wanted for waits in the form that comes with the card.
     *
     * @param showing to her alone
     * @return null where it is recorded
     */
    public @Nullable Reply answer(Asked asked, TappedAnswer tapped, Showing showing) {
        Person person = people.person(asked.userId());
        Found.OfInitiative about = plans.initiative(tapped.initiativeId()).orElse(null);
        ReminderCard card = reading.card(tapped.reminderId()).orElse(null);
        if (about == null || card == null) return LaterBlocks.gone(showing);
        Progress said = TappedAnswer.said(tapped.health());
        Asked.Origin origin = asked.origin();
        if (isSlip(card, person, tapped, origin.saidAt())) return null;
        var request = new AnswerReminder(person, tapped.reminderId(), tapped.initiativeId(), said, origin.ofPress());
        return switch (answers.answer(request, origin.saidAt())) {
            case AnswerOutcome.Answered(var recorded) -> {
                news.tell(recorded, about);
                yield null;
            }
            case AnswerOutcome.AnsweredBefore before -> null;
            case AnswerOutcome.SentenceWanted(var line, int times) -> longer.wanted(asked, about, said, times, showing);
            case AnswerOutcome.Refused(Outcome.Refused(var why), var line) ->
                longer.refused(person, why, about, said, asked, showing);
            case AnswerOutcome.NoSuchReminder none -> LaterBlocks.gone(showing);
        };
    }

    /** Whether she has just given the same answer, on a message that did not show it yet. */
    private static boolean isSlip(ReminderCard card, Person person, TappedAnswer tapped, Instant now) {
        Instant lately = now.minus(SLIP);
        return card.lines().stream()
                .filter(line -> line.initiativeId() == tapped.initiativeId())
                .findFirst()
                .map(ReminderCard.Line::answer)
                .filter(answer ->
                        answer.by().id().equals(person.id()) && answer.at().isAfter(lately))
                .filter(answer -> isSame(answer, tapped))
                .isPresent();
    }

    private static boolean isSame(Answer answer, TappedAnswer tapped) {
        return answer.grade() == null
                ? answer.unchanged() && tapped.health().equals(TappedAnswer.UNCHANGED)
                : answer.grade().key().equals(tapped.health());
    }

    /** The form for an answer in words. */
    public Reply say(Asked asked, TappedAnswer tapped, Showing showing) {
        return plans.initiative(tapped.initiativeId())
                .map(about -> longer.said(asked, about, showing))
                .orElseGet(() -> LaterBlocks.gone(showing));
    }

    /** The initiative with its whole wording. */
    public Reply whole(TappedAnswer tapped, Showing showing) {
        return plans.initiative(tapped.initiativeId())
                .map(about -> planned.show(about, Scope.CURRENT, 1, showing))
                .orElseGet(() -> LaterBlocks.gone(showing));
    }

    /** A page of a reminder's card, to her alone. */
    public Reply page(String reminderId, int page, Showing showing) {
        return reading.card(reminderId)
                .map(card -> RequestBlocks.page(card, scales.current(), page, showing))
                .orElseGet(() -> LaterBlocks.gone(showing));
    }
}
