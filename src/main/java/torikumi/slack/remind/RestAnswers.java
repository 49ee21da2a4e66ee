package torikumi.slack.remind;

import java.time.Clock;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import torikumi.plan.Found;
import torikumi.plan.PlanDirectory;
import torikumi.progress.HealthScales;
import torikumi.progress.Source;
import torikumi.reminder.AnswerInBulk;
import torikumi.reminder.BulkAnswers;
import torikumi.reminder.BulkOutcome;
import torikumi.slack.card.Asked;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Showing;
import torikumi.slack.identity.People;
import torikumi.slack.record.RecordNews;
import torikumi.staff.Person;

/** What is pressed to answer all that a reminder still waits for, and to take that back. Within the caller's transaction. */
@Component
class RestAnswers {

    private final BulkAnswers bulk;
    private final PlanDirectory plans;
    private final HealthScales scales;
    private final RecordNews news;
    private final People people;
    private final Clock clock;

    RestAnswers(
            BulkAnswers bulk, PlanDirectory plans, HealthScales scales, RecordNews news, People people, Clock clock) {
        this.bulk = bulk;
        this.plans = plans;
        this.scales = scales;
        this.news = news;
        this.people = people;
        this.clock = clock;
    }

    /** @return null where the same press has been answered before */
    @Nullable
    Reply answer(Asked asked, RestTapped tapped, Showing showing) {
        Person person = people.person(asked.userId());
        Source press = asked.origin().ofPress();
        var request = new AnswerInBulk(
                person, tapped.reminderId(), tapped.initiatives(), TappedAnswer.said(tapped.health()), press);
        return switch (bulk.answer(request, clock.instant())) {
            case BulkOutcome.Answered answered -> {
                news.tell(answered.recorded().stream()
                        .map(recorded ->
                                new RecordNews.Told(about(recorded.update().initiativeId()), recorded))
                        .toList());
                yield RestBlocks.of(
                        answered, tapped.reminderId(), word(tapped.health(), showing), press.key(), showing);
            }
            case BulkOutcome.AnsweredBefore before -> null;
            case BulkOutcome.NoSuchReminder none -> LaterBlocks.gone(showing);
        };
    }

    private String word(String health, Showing showing) {
        return scales.current()
                .grade(health)
                .map(showing::health)
                .orElseGet(() -> showing.text("reminder.button.unchanged"));
    }

    /** @param press the key of a press's source */
    record Press(String reminderId, String press) {

        private static final Pattern FORM = Pattern.compile("([0-9a-f-]{36}) (\\S.{0,199})");

        static Optional<Press> read(@Nullable String value) {
            Matcher read = FORM.matcher(value == null ? "" : value);
            return read.matches() ? Optional.of(new Press(read.group(1), read.group(2))) : Optional.empty();
        }
    }

    Reply takeBack(Asked asked, Press of, Showing showing) {
        var back = bulk.takeBack(
                people.person(asked.userId()),
                of.reminderId(),
                of.press(),
                asked.origin().ofPress(),
                clock.instant());
        boolean nothing = back.withdrawn().isEmpty() && back.kept().isEmpty();
        return nothing
                ? LaterBlocks.gone(showing)
                : RestBlocks.back(back, update -> about(update.initiativeId()), showing);
    }

    private Found.OfInitiative about(long initiativeId) {
        return plans.initiative(initiativeId).orElseThrow();
    }
}
