package torikumi.reminder;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import torikumi.calendar.CalendarEnds;
import torikumi.platform.Moment;
import torikumi.platform.Settings;

/**
 * Sends what was staged: asks whether it is still wanted, makes one attempt outside any transaction, and writes down what became of
 * it.
 */
@Component
class LetterDelivery {

    private static final Logger log = LoggerFactory.getLogger(LetterDelivery.class);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);

    // How long an attempt of which nothing is known may still be under way: in another process, or in the chat itself
    // after it was too late for an answer. The edge waits 3 s for each of its calls.
    static final Duration UNDER_WAY = Duration.ofSeconds(15);

    private final Letters letters;
    private final Attempts attempts;
    private final LetterMatters matters;
    private final Fallback fallback;
    private final Schedules schedules;
    private final ObjectProvider<ReminderSender> sender;
    private final TransactionTemplate transaction;
    private final Settings settings;

    LetterDelivery(
            Letters letters,
            Attempts attempts,
            LetterMatters matters,
            Fallback fallback,
            Schedules schedules,
            ObjectProvider<ReminderSender> sender,
            TransactionTemplate transaction,
            Settings settings) {
        this.letters = letters;
        this.attempts = attempts;
        this.matters = matters;
        this.fallback = fallback;
        this.schedules = schedules;
        this.sender = sender;
        this.transaction = transaction;
        this.settings = settings;
    }

    /** A letter on its way: an attempt was written down as begun. */
    private record Begun(Letter letter, LetterContent content, int number, boolean doubtful) {}

    /** Either there is nothing more to do, or it is to be tried again. */
    private record Step(@Nullable Begun begun, @Nullable Instant again) {

        static final Step NOTHING = new Step(null, null);

        static Step again(Instant at) {
            return new Step(null, at);
        }
    }

    /**
     * One attempt at a letter, in the current workspace.
     *
     * @return when to try again; empty when there is nothing more to do
     */
    public Optional<Instant> deliver(String letterId, Instant instant) {
        Moment now = moment(instant);
        Step step = transaction.execute(status -> begin(letterId, now));
        if (step.begun == null) return Optional.ofNullable(step.again);
        Begun begun = step.begun;
        ReminderSender.Result result = sender.getObject().send(begun.letter, begun.content, begun.doubtful);
        return transaction.execute(status -> end(begun, result, now));
    }

    private Moment moment(Instant now) {
        return new Moment(now, settings.zone());
    }

    private Step begin(String letterId, Moment now) {
        LetterRow row = letters.lock(letterId).orElse(null);
        if (row == null || row.state != Letter.State.STAGED) return Step.NOTHING;
        List<AttemptRow> before = attempts.findByLetterIdOrderByNumber(letterId);
        if (!before.isEmpty() && !before.getLast().isKnown()) {
            Instant over = before.getLast().begunAt.plus(UNDER_WAY);
            if (over.isAfter(now.instant())) return Step.again(over);
        }
        // That its turn has not come is no attempt: a thousand may wait for one channel.
        Optional<Instant> turn = sender.getObject().turn(row.letter());
        if (turn.isPresent()) return Step.again(turn.get());
        LetterMatter matter = matters.of(row.kind);
        LetterContent content = matter.wanted(row, now).orElse(null);
        boolean held = !(row.to() instanceof Recipient.Person(var who)) || matter.holds(row, who, now);
        if (content == null || !held) {
            row.drop();
            if (!held) fallback.passOn(row, matter.holders(row, now), now.instant());
            return Step.NOTHING;
        }
        Instant permitted =
                matter.quiet(row).map(quiet -> permitted(quiet, now)).orElse(now.instant());
        if (permitted.isAfter(now.instant())) return Step.again(permitted);
        boolean doubtful = before.stream().anyMatch(attempt -> !attempt.isKnown());
        int number = before.size() + 1;
        attempts.save(new AttemptRow(letterId, number, now.instant()));
        matter.leaves(row, content, doubtful);
        return new Step(new Begun(row.letter(), content, number, doubtful), null);
    }

    /** A letter that had to wait leaves neither on a closed day nor in quiet hours. */
    private Instant permitted(QuietHours quiet, Moment now) {
        Schedule schedule = schedules.lately();
        return CalendarEnds.known(() ->
                        schedule.permits(now.instant(), quiet) ? now.instant() : schedule.permitted(now.local(), quiet))
                .orElse(now.instant().plus(LONGEST_WAIT));
    }

    private Optional<Instant> end(Begun begun, ReminderSender.Result result, Moment now) {
        switch (result) {
            // Nearly every letter: written down without being read again.
            case ReminderSender.Result.Sent(var channelId, var messageTs) -> {
                letters.sent(begun.letter.id(), channelId, messageTs);
                attempts.sent(begun.letter.id(), begun.number);
            }
            case ReminderSender.Result.Later(var why, var after, boolean inDoubt) -> {
                log.info("Letter {} is put off: {}", begun.letter.id(), why);
                if (inDoubt) attempt(begun).leftInDoubt(why);
                else attempt(begun).ends(AttemptRow.Result.LATER, why);
                return Optional.of(now.instant().plus(after == null ? backoff(begun.number - 1) : after));
            }
            case ReminderSender.Result.Never(var why, boolean unreachable) -> {
                log.warn("Letter {} cannot be sent: {}", begun.letter.id(), why);
                LetterRow row = letters.lock(begun.letter.id()).orElseThrow();
                String kept = attempt(begun).ends(AttemptRow.Result.NEVER, why);
                // Another attempt, of which nothing was known for long, brought it to its end.
                if (row.state != Letter.State.STAGED) return Optional.empty();
                row.fail();
                if (unreachable) fallback.from(row, kept, now);
            }
        }
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
    public Optional<Instant> redraw(String letterId, int attempt, Instant instant) {
        Moment now = moment(instant);
        LetterRow row = letters.findById(letterId).orElse(null);
        if (row == null || row.state != Letter.State.SENT) return Optional.empty();
        LetterMatter matter = matters.of(row.kind);
        LetterContent content =
                transaction.execute(status -> matter.current(row, now).orElse(null));
        if (content == null) return Optional.empty();
        return switch (sender.getObject().refresh(row.letter(), content)) {
            case ReminderSender.Result.Later(var why, var after, boolean inDoubt) ->
                Optional.of(instant.plus(after == null ? backoff(attempt) : after));
            case ReminderSender.Result.Never(var why, boolean unreachable) -> {
                if (why.equals(ReminderSender.DELETED))
                    transaction.executeWithoutResult(status -> matter.deleted(row, content, now));
                yield Optional.empty();
            }
            case ReminderSender.Result.Sent sent -> Optional.empty();
        };
    }

    /** 2 s, 4 s, 8 s and so on, at most ten minutes. */
    static Duration backoff(int attempts) {
        Duration wait = Duration.ofSeconds(2L << Math.min(attempts, 20));
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }
}
