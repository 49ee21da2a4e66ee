package torikumi.reminder;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import torikumi.plan.Found;
import torikumi.plan.PlanDirectory;
import torikumi.progress.Outcome;
import torikumi.progress.Progress;
import torikumi.progress.ProgressHistory;
import torikumi.progress.ProgressLog;
import torikumi.progress.ProgressUpdate;
import torikumi.progress.RecordProgress;
import torikumi.progress.Refusal;
import torikumi.progress.Source;
import torikumi.progress.WayIn;
import torikumi.progress.WithdrawProgress;
import torikumi.staff.Person;

/** まとめて回答: one press that answers all that a reminder still waits for, and is taken back as one. */
@Component
@Transactional
public class BulkAnswers {

    private final Reminders reminders;
    private final ReminderReading reading;
    private final Items items;
    private final PlanDirectory plans;
    private final ProgressHistory history;
    private final ProgressLog log;
    private final EmptyAnswers empty;

    BulkAnswers(
            Reminders reminders,
            ReminderReading reading,
            Items items,
            PlanDirectory plans,
            ProgressHistory history,
            ProgressLog log,
            EmptyAnswers empty) {
        this.reminders = reminders;
        this.reading = reading;
        this.items = items;
        this.plans = plans;
        this.history = history;
        this.log = log;
        this.empty = empty;
    }

    /** What cannot be recorded so stays open; what somebody else has answered stays as they said. */
    public BulkOutcome answer(AnswerInBulk request, Instant now) {
        if (!reminders.existsById(request.reminderId())) return new BulkOutcome.NoSuchReminder();
        // Held before the reminder is read, so that what others answer meanwhile is seen.
        log.hold(found(request.named()));
        List<ProgressUpdate> recorded = history.from(keys(request.source().key(), request.named()));
        if (!recorded.isEmpty()) return new BulkOutcome.AnsweredBefore(recorded);
        ReminderCard card = reading.card(request.reminderId()).orElseThrow();
        List<BulkOutcome.Left> left = new ArrayList<>();
        List<ReminderCard.Line> taken = new ArrayList<>();
        for (ReminderCard.Line line : card.lines())
            if (line.isOpen() || line.answer() == null && isNamed(line, request))
                why(line, request)
                        .ifPresentOrElse(why -> left.add(new BulkOutcome.Left(line, why)), () -> taken.add(line));
        return record(card, taken, left, request, now);
    }

    private Optional<BulkOutcome.Why> why(ReminderCard.Line line, AnswerInBulk request) {
        Progress said = request.progress();
        if (said.health() == null && !line.canStayUnchanged())
            return Optional.of(new BulkOutcome.Refused(new Refusal.NothingToLeave()));
        if (!isNamed(line, request)) return Optional.of(new BulkOutcome.NotNamed());
        return empty.isSentenceWanted(line, said, of(request.source(), line.initiativeId()))
                ? Optional.of(new BulkOutcome.SentenceWanted(EmptyAnswers.MOST))
                : Optional.empty();
    }

    private static boolean isNamed(ReminderCard.Line line, AnswerInBulk request) {
        return request.named().contains(line.initiativeId());
    }

    private BulkOutcome record(
            ReminderCard card,
            List<ReminderCard.Line> taken,
            List<BulkOutcome.Left> left,
            AnswerInBulk request,
            Instant now) {
        List<Outcome.OfRecording> outcomes = log.record(
                taken.stream()
                        .map(line -> new RecordProgress(
                                request.by(),
                                line.reported().where(),
                                request.progress(),
                                of(request.source(), line.initiativeId())))
                        .toList(),
                now);
        List<Outcome.Recorded> recorded = new ArrayList<>();
        for (int i = 0; i < taken.size(); i++) {
            switch (outcomes.get(i)) {
                case Outcome.Recorded one -> recorded.add(one);
                case Outcome.Refused(var why) ->
                    left.add(new BulkOutcome.Left(taken.get(i), new BulkOutcome.Refused(why)));
                case Outcome.AlreadyRecorded one ->
                    throw new IllegalStateException(
                            "%s was not there before".formatted(one.update().source()));
            }
        }
        List<ReminderCard.Line> lines = card.lines();
        left.sort(Comparator.comparing(each -> lines.indexOf(each.line())));
        List<ReminderCard.Line> before = lines.stream()
                .filter(line -> line.answer() != null && isNamed(line, request))
                .toList();
        return new BulkOutcome.Answered(recorded, before, left);
    }

    /**
     * Takes back all that was recorded with one press, as far as it can be taken back one by one.
     *
     * @param press the key of its source
     * @return neither withdrawn nor kept where nothing was recorded with it
     */
    public BulkOutcome.TakenBack takeBack(Person by, String reminderId, String press, Source source, Instant now) {
        List<ProgressUpdate> recorded = history.from(keys(press, items.initiatives(reminderId)));
        log.hold(found(recorded.stream().map(ProgressUpdate::initiativeId).toList()));
        List<Outcome.OfWithdrawing> outcomes = log.withdraw(
                recorded.stream()
                        .map(update -> new WithdrawProgress(
                                by,
                                update.id(),
                                Source.of(source.way(), key(source.key(), update.initiativeId()), source.saidAt())))
                        .toList(),
                now);
        List<Outcome.Withdrawn> withdrawn = new ArrayList<>();
        List<BulkOutcome.Kept> kept = new ArrayList<>();
        for (int i = 0; i < recorded.size(); i++) {
            switch (outcomes.get(i)) {
                case Outcome.Withdrawn one -> withdrawn.add(one);
                case Outcome.Refused(var why) -> kept.add(new BulkOutcome.Kept(recorded.get(i), why));
                case Outcome.AlreadyRecorded(var before) ->
                    kept.add(new BulkOutcome.Kept(recorded.get(i), new Refusal.AlreadyWithdrawn(before)));
            }
        }
        return new BulkOutcome.TakenBack(withdrawn, kept);
    }

    private List<Found.OfInitiative> found(List<Long> initiatives) {
        return initiatives.stream()
                .map(plans::initiative)
                .flatMap(Optional::stream)
                .toList();
    }

    private static Source of(Source press, long initiativeId) {
        return Source.of(WayIn.BULK, key(press.key(), initiativeId), press.saidAt());
    }

    private static List<String> keys(String press, List<Long> initiatives) {
        return initiatives.stream().map(id -> key(press, id)).toList();
    }

    private static String key(String press, long initiativeId) {
        return "%s.%d".formatted(press, initiativeId);
    }
}
