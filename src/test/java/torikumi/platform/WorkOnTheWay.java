package torikumi.platform;

import java.time.Clock;
import java.time.Instant;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a test lets fall due while the clock is put forward. */
public final class WorkOnTheWay implements DueWork {

    private final TreeMap<Instant, Runnable> due = new TreeMap<>();
    private final Clock clock;

    public WorkOnTheWay(Clock clock) {
        this.clock = clock;
    }

    public synchronized void at(Instant moment, Runnable work) {
        due.put(moment, work);
    }

    @Override
    public synchronized @Nullable Instant next() {
        return due.isEmpty() ? null : due.firstKey();
    }

    @Override
    public synchronized boolean settle() {
        while (!due.isEmpty() && !due.firstKey().isAfter(clock.instant()))
            due.pollFirstEntry().getValue().run();
        return true;
    }
}
