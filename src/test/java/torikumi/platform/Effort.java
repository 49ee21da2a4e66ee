package torikumi.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.function.Consumer;

/** That a reader's work grows with its words and not with their square, whatever else the machine does: processor time against processor time. */
public final class Effort {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private static final int FEW = 4_000;
    private static final int MANY = 40_000;

    // Ten times the words: what grows with their square takes a hundred times as long.
    private static final int AT_MOST = 50;
    private static final long NOISE_NANOS = 50_000_000;

    private Effort() {}

    /** @param unit said again and again, up to the length of Slack's longest message */
    public static void growsWithTheWords(String unit, Consumer<String> reader) {
        String few = unit.repeat(FEW / unit.length());
        String many = unit.repeat(MANY / unit.length());
        long some = spent(reader, few);
        assertThat(spent(reader, many)).as(unit).isLessThan(AT_MOST * some + NOISE_NANOS);
    }

    /** The least of three. */
    private static long spent(Consumer<String> reader, String words) {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 3; i++) {
            long before = THREADS.getCurrentThreadCpuTime();
            reader.accept(words);
            least = Math.min(least, THREADS.getCurrentThreadCpuTime() - before);
        }
        return least;
    }
}
