package torikumi.slack.remind;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import torikumi.plan.Found;
import torikumi.plan.PlanDirectory;
import torikumi.progress.HealthScales;
import torikumi.progress.Outcome;
import torikumi.progress.Progress;
import torikumi.progress.Source;
import torikumi.reminder.Answer;
import torikumi.reminder.AnswerOutcome;
import torikumi.reminder.AnswerReminder;
import torikumi.reminder.ReminderAnswers;
import torikumi.reminder.ReminderCard;
import torikumi.reminder.ReminderReading;
import torikumi.reminder.Snooze;
import torikumi.reminder.Snoozing;
import torikumi.slack.card.Asked;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Showing;
import torikumi.slack.identity.People;
import torikumi.slack.record.Draft;
import torikumi.slack.record.Drafts;
import torikumi.slack.record.ProgressForms;
import torikumi.slack.record.RecordNews;
import torikumi.slack.record.Refusing;
import torikumi.staff.Person;

/**
 * What is pressed on a reminder. Its message shows what came of it, as whatever answers a reminder draws it anew; so there is
 * something to say only where nothing came of it. Each method belongs into the caller's transaction.
 */
@Component
class ReminderDesk {

    /** A second press of the same button within that time is a slip of the finger. */
    private static final Duration SLIP = Duration.ofMinutes(1);

    private final ReminderReading reading;
    private final ReminderAnswers answers;
    private final Snoozing snoozing;
    private final PlanDirectory plans;
    private final HealthScales scales;
    private final Refusing refusing;
    private final RecordNews news;
    private final ProgressForms forms;
    private final Drafts drafts;
    private final People people;
    private final Clock clock;

    ReminderDesk(
            ReminderReading reading,
            ReminderAnswers answers,
            Snoozing snoozing,
            PlanDirectory plans,
            HealthScales scales,
            Refusing refusing,
            RecordNews news,
            ProgressForms forms,
            Drafts drafts,
            People people,
            Clock clock) {
        this.reading = reading;
        this.answers = answers;
        this.snoozing = snoozing;
        this.plans = plans;
        this.scales = scales;
        this.refusing = refusing;
        this.news = news;
        this.forms = forms;
        this.drafts = drafts;
        this.people = people;
        this.clock = clock;
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
        if (about == null || reading.card(tapped.reminderId()).isEmpty()) return LaterBlocks.gone(showing);
        Progress said = said(tapped);
        if (isSlip(person, tapped)) return null;
        Asked.Origin origin = asked.origin();
        // Where it was pressed is no message that could be edited or deleted.
        Source source = Source.of(origin.way(), origin.key(), origin.saidAt());
        var request = new AnswerReminder(person, tapped.reminderId(), tapped.initiativeId(), said, source);
        return switch (answers.answer(request, clock.instant())) {
            case AnswerOutcome.Answered(var recorded, var card) -> {
                news.tell(recorded, about);
                yield null;
            }
            case AnswerOutcome.AnsweredBefore before -> null;
            case AnswerOutcome.SentenceWanted(var line, int times) -> sentence(asked, about, times, showing);
            case AnswerOutcome.Refused(Outcome.Refused(var why), var line) -> {
                Draft draft =
                        Draft.of(asked, "", null).about(about.initiative().id()).saying(said);
                yield forms.mending(refusing.refused(person, why, about, draft, showing), showing);
            }
            case AnswerOutcome.NoSuchReminder none -> LaterBlocks.gone(showing);
        };
    }

    private static Progress said(TappedAnswer tapped) {
        return tapped.health().equals(TappedAnswer.UNCHANGED)
                ? Progress.NOTHING.asBefore()
                : Progress.NOTHING.health(tapped.health());
    }

    /** Whether she has just given the same answer, on a message that did not show it yet. */
    private boolean isSlip(Person person, TappedAnswer tapped) {
        Instant lately = clock.instant().minus(SLIP);
        return line(tapped)
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

    private Optional<ReminderCard.Line> line(TappedAnswer tapped) {
        return reading.card(tapped.reminderId()).flatMap(card -> card.lines().stream()
                .filter(line -> line.reported().where().initiative().id() == tapped.initiativeId())
                .findFirst());
    }

    private Reply sentence(Asked asked, Found.OfInitiative about, int times, Showing showing) {
        String code = about.initiative().code().toString();
        Draft draft = Draft.of(asked, "", null).about(about.initiative().id()).saying(Progress.NOTHING);
        String draftId = drafts.keep(asked.userId(), draft);
        return LaterBlocks.sentenceWanted(code, times, draftId, showing)
                .withForm(LaterBlocks.wanting(forms.of(draft, draftId, null, showing), code, times, showing));
    }

    /** The form for an answer in words. */
    public Reply say(Asked asked, TappedAnswer tapped, Showing showing) {
        Found.OfInitiative about = plans.initiative(tapped.initiativeId()).orElse(null);
        if (about == null) return LaterBlocks.gone(showing);
        Draft draft = Draft.inForm(asked).about(about.initiative().id()).saying(Progress.NOTHING);
        String draftId = drafts.keep(asked.userId(), draft);
        return LaterBlocks.formInstead(draftId, showing).withForm(forms.of(draft, draftId, null, showing));
    }

    /** @return null where it is put off */
    public @Nullable Reply later(Asked asked, String reminderId, Snooze.Length length, Showing showing) {
        Person person = people.person(asked.userId());
        return LaterBlocks.of(snoozing.snooze(person, reminderId, length, clock.instant()), showing);
    }

    /** A page of a reminder's card, to her alone. */
    public Reply page(String reminderId, int page, Showing showing) {
        return reading.card(reminderId)
                .map(card -> AskBlocks.page(card, scales.current(), page, showing))
                .orElseGet(() -> LaterBlocks.gone(showing));
    }
}
