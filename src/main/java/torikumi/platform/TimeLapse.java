package torikumi.platform;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Puts the sandbox's clock forward from one due moment to the next. At each it stands still until all that is due there is done, so
 * that everything is done at its own time on the slowest of machines too; only empty time is skipped.
 */
public final class TimeLapse {

    public sealed interface Outcome {

        record Arrived(Instant at) implements Outcome {}

        /** So much was due on the way that it stopped for once, with nothing left undone behind it. */
        record Paused(Instant at) implements Outcome {}

        /** What was due there takes too long or fails. It goes on, and so does the clock, but only second by second. */
        record Stopped(Instant at) implements Outcome {}

        /** Somebody else is putting the clock forward. */
        record UnderWay() implements Outcome {}
    }

    private final SandboxClock clock;
    private final Supplier<DueWork> work;
    private final Consumer<Instant> record;
    private final Duration watched;
    private final ReentrantLock one = new ReentrantLock();

    /**
     * @param record takes note of a moment before the clock shows it
     * @param watched how long somebody waits for it, in the machine's time
     */
    TimeLapse(SandboxClock clock, Supplier<DueWork> work, Consumer<Instant> record, Duration watched) {
        this.clock = clock;
        this.work = work;
        this.record = record;
        this.watched = watched;
    }

    /** @param target if it is past, only what is due now is done */
    public Outcome forwardTo(Instant target) {
        if (!one.tryLock()) return new Outcome.UnderWay();
        clock.hold();
        try {
            return go(target, work.get());
        } finally {
            clock.letGo();
            one.unlock();
        }
    }

    private Outcome go(Instant target, DueWork due) {
        long began = System.nanoTime();
        Instant start = clock.instant();
        while (due.settle()) {
            Instant now = clock.instant();
            if (!now.isBefore(target)) return new Outcome.Arrived(now);
            boolean tooLong = System.nanoTime() - began > watched.toNanos();
            if (tooLong && now.isAfter(start)) return new Outcome.Paused(now);
            Instant next = due.next();
            Instant stop = next == null || next.isAfter(target) ? target : next;
            record.accept(stop);
            clock.putForwardTo(stop);
        }
        return new Outcome.Stopped(clock.instant());
    }

    public boolean underWay() {
        return one.isLocked();
    }
}
