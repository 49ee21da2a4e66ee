package torikumi.slack;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import torikumi.slack.edge.RequestWorkers;

/** The processor's time on requests: of the threads that answer them, and of those that carry the ones that read them. */
final class Spent {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final Map<Long, Boolean> ours = new HashMap<>();
    private final Map<Long, Long> spent = new HashMap<>();

    /** What was spent since it was looked at last. */
    Duration look() {
        long[] ids = THREADS.getAllThreadIds();
        long[] times = THREADS.getThreadCpuTime(ids);
        long since = 0;
        for (int i = 0; i < ids.length; i++) {
            if (times[i] < 0 || !ours.computeIfAbsent(ids[i], Spent::isOurs)) continue;
            Long before = spent.put(ids[i], times[i]);
            since += times[i] - (before == null ? 0 : before);
        }
        return Duration.ofNanos(since);
    }

    private static boolean isOurs(long id) {
        ThreadInfo thread = THREADS.getThreadInfo(id);
        return thread != null
                && id != Thread.currentThread().threadId()
                && (thread.getThreadName().startsWith(RequestWorkers.NAME)
                        || thread.getThreadName().startsWith("ForkJoinPool-1-worker"));
    }
}
