package torikumi.reminder;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import torikumi.calendar.CalendarEnds;
import torikumi.platform.Settings;

/**
 * Sends what was staged: asks whether it is still wanted, makes one attempt outside any transaction, and writes down what became of
 * it.
 */
@Component
public class LetterDelivery {

    private static final Logger log = LoggerFactory.getLogger(LetterDelivery.class);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);
    private static final int LONGEST_WHY = 500;

    // How long an attempt of which nothing is known may still be under way: in another process, or in the chat itself
    // after it was too
    // late for an answer. The edge waits 3 s for each of its calls.
    static final Duration UNDER_WAY = Duration.ofSeconds(15);

    private final Letters letters;
    private final Attempts attempts;
    private final LetterContents contents;
    private final LetterPosts posts;
    private final Fallback fallback;
    private final CoordinatorLetters coordinators;
    private final Ledger ledger;
    private final Schedules schedules;
    private final Reminders reminders;
    private final ObjectProvider<ReminderSender> sender;
    private final TransactionTemplate transaction;
    private final Settings settings;

    LetterDelivery(
            Letters letters,
            Attempts attempts,
            LetterContents contents,
            LetterPosts posts,
            Fallback fallback,
            CoordinatorLetters coordinators,
            Ledger ledger,
            Schedules schedules,
            Reminders reminders,
            ObjectProvider<ReminderSender> sender,
            TransactionTemplate transaction,
            Settings settings) {
        this.letters = letters;
        this.attempts = attempts;
        this.contents = contents;
        this.posts = posts;
        this.fallback = fallback;
        this.coordinators = coordinators;
        this.ledger = ledger;
        this.schedules = schedules;
        this.reminders = reminders;
        this.sender = sender;
        this.transaction = transaction;
        this.settings = settings;
    }

    /** A letter on its way: an attempt was written down as begun. */
    private record Begun(Letter letter, LetterContent content, int number, boolean doubtful) {}

    /** Either there is nothing more to do, or it is to be tried again. */
    private record Step(@Nullable Begun begun, @Nullable Instant again) {

        static final Step NOTHING = new Step(null, null);
    }

    /**
     * One attempt at a letter, in the current workspace.
     *
     * @return when to try again; empty when there is nothing more to do
     */
    public Optional<Instant> deliver(String letterId, Instant now) {
        Step step = transaction.execute(status -> begin(letterId, now));
        if (step.begun == null) return Optional.ofNullable(step.again);
        Begun begun = step.begun;
        ReminderSender.Result result = sender.getObject().send(begun.letter, begun.content, begun.doubtful);
        return transaction.execute(status -> end(begun, result, now));
    }

    private Step begin(String letterId, Instant now) {
        LetterRow row = letters.lock(letterId).orElse(null);
        if (row == null || row.state != Letter.State.STAGED) return Step.NOTHING;
        List<AttemptRow> before = attempts.findByLetterIdOrderByNumber(letterId);
        if (!before.isEmpty() && before.getLast().result == null) {
            Instant over = before.getLast().begunAt.plus(UNDER_WAY);
            if (over.isAfter(now)) return new Step(null, over);
        }
        // That its turn has not come is no attempt: a thousand may wait for one channel.
        Optional<Instant> turn = sender.getObject().turn(row.letter());
        if (turn.isPresent()) return new Step(null, turn.get());
        Optional<LetterContent> content = contents.wanted(row, now);
        if (content.isEmpty()) {
            row.state = Letter.State.UNWANTED;
            if (!posts.holds(row, now)) fallback.passOn(row, posts.holders(row, now), now);
            return Step.NOTHING;
        }
        Instant permitted = permitted(row, now);
        if (permitted.isAfter(now)) return new Step(null, permitted);
        boolean doubtful = before.stream().anyMatch(attempt -> attempt.result == null);
        int number = before.size() + 1;
        attempts.save(new AttemptRow(letterId, number, now));
        if (content.get() instanceof LetterContent.OfDigest(var digest)) ledger.keep(letterId, digest.told(), doubtful);
        return new Step(new Begun(row.letter(), content.get(), number, doubtful), null);
    }

    /** A letter that had to wait leaves neither on a closed day nor in quiet hours. That the calendar ends is told at once. */
    private Instant permitted(LetterRow row, Instant now) {
        if (row.kind == Letter.Kind.CALENDAR_ENDS) return now;
        QuietHours quiet = Optional.ofNullable(row.reminderId)
                .flatMap(reminders::findById)
                .map(ReminderRow::quiet)
                .orElse(QuietHours.USUAL);
        Schedule schedule = schedules.lately();
        try {
            return schedule.permits(now, quiet)
                    ? now
                    : schedule.permitted(LocalDateTime.ofInstant(now, settings.zone()), quiet);
        } catch (CalendarEnds e) {
            return now.plus(LONGEST_WAIT);
        }
    }

    private Optional<Instant> end(Begun begun, ReminderSender.Result result, Instant now) {
        return switch (result) {
            case ReminderSender.Result.Sent sent -> sent(begun, sent);
            case ReminderSender.Result.Later later -> later(begun, later, now);
            case ReminderSender.Result.Never never -> never(begun, never, now);
        };
    }

    /** Nearly every letter: written down without being read again. */
    private Optional<Instant> sent(Begun begun, ReminderSender.Result.Sent sent) {
        letters.sent(begun.letter.id(), sent.channelId(), sent.messageTs());
        attempts.sent(begun.letter.id(), begun.number);
        return Optional.empty();
    }

    private Optional<Instant> later(Begun begun, ReminderSender.Result.Later later, Instant now) {
        AttemptRow attempt = attempt(begun);
        if (!later.inDoubt()) attempt.result = AttemptRow.Result.LATER;
        attempt.why = cut(later.why());
        log.info("Letter {} is put off: {}", begun.letter.id(), later.why());
        return Optional.of(now.plus(later.after() == null ? backoff(begun.number - 1) : later.after()));
    }

    private Optional<Instant> never(Begun begun, ReminderSender.Result.Never never, Instant now) {
        LetterRow row = letters.lock(begun.letter.id()).orElseThrow();
        AttemptRow attempt = attempt(begun);
        attempt.result = AttemptRow.Result.NEVER;
        attempt.why = cut(never.why());
        row.state = Letter.State.FAILED;
        log.warn("Letter {} cannot be sent: {}", row.id, never.why());
        if (never.unreachable()) fallback.from(row, cut(never.why()), LocalDate.ofInstant(now, settings.zone()), now);
        return Optional.empty();
    }

    private AttemptRow attempt(Begun begun) {
        return attempts.findByLetterIdOrderByNumber(begun.letter.id()).get(begun.number - 1);
    }

    /**
     * Draws a letter that was sent as it stands now.
     *
     * @return when to try again; empty when there is nothing more to do
     */
    public Optional<Instant> redraw(String letterId, int attempt, Instant now) {
        LetterRow row = letters.findById(letterId).orElse(null);
        if (row == null || row.state != Letter.State.SENT) return Optional.empty();
        LetterContent content = contents.current(row, now).orElse(null);
        if (content == null) return Optional.empty();
        return switch (sender.getObject().refresh(row.letter(), content)) {
            case ReminderSender.Result.Later(var why, var after, boolean inDoubt) ->
                Optional.of(now.plus(after == null ? backoff(attempt) : after));
            case ReminderSender.Result.Never(var why, boolean unreachable) -> {
                if (why.equals(ReminderSender.DELETED))
                    transaction.executeWithoutResult(status -> lost(row, content, now));
                yield Optional.empty();
            }
            case ReminderSender.Result.Sent sent -> Optional.empty();
        };
    }

    /** What is still owed would be seen by nobody. */
    private void lost(LetterRow row, LetterContent content, Instant now) {
        if (content instanceof LetterContent.Overdue(var due, var lines, var all) && !lines.isEmpty())
            coordinators.writeAgain(row, now);
    }

    /** 2 s, 4 s, 8 s and so on, at most ten minutes. */
    static Duration backoff(int attempts) {
        Duration wait = Duration.ofSeconds(2L << Math.min(attempts, 20));
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }

    private static String cut(String why) {
        return why.length() > LONGEST_WHY ? why.substring(0, LONGEST_WHY) : why;
    }
}
