package torikumi.platform;

import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Puts the sandbox's clock forward so that whatever falls due on the way is done at its time, and done before time goes on. */
public final class TimeLapse {

    public sealed interface Outcome {

        record Arrived(Instant at) implements Outcome {}

        /** What was due there took too long. It goes on, and so does the clock, but only second by second. */
        record Stopped(Instant at) implements Outcome {}

        /** Somebody else is putting the clock forward. */
        record UnderWay() implements Outcome {}
    }

    private final SandboxClock clock;
    private final Supplier<DueWork> work;
    private final Consumer<Instant> record;
    private final ReentrantLock one = new ReentrantLock();

    /** @param record takes note of a moment before the clock shows it */
    TimeLapse(SandboxClock clock, Supplier<DueWork> work, Consumer<Instant> record) {
        this.clock = clock;
        this.work = work;
        this.record = record;
    }

    /** @param target if it is past, only what is due now is done */
    public Outcome forwardTo(Instant target) {
        if (!one.tryLock()) return new Outcome.UnderWay();
        try {
            return go(target, work.get());
        } finally {
            one.unlock();
        }
    }

    private Outcome go(Instant target, DueWork due) {
        InstantSource real = clock.real();
        var pace = new Pace(clock.instant(), target, real, clock.getZone());
        boolean done = due.settle();
        while (done && clock.instant().isBefore(target)) {
            Instant stop = pace.nextStop(clock.instant(), due.next());
            record.accept(stop);
            clock.putForwardTo(stop);
            done = due.settle();
        }
        return done ? new Outcome.Arrived(clock.instant()) : new Outcome.Stopped(clock.instant());
    }

    public boolean underWay() {
        return one.isLocked();
    }
}
