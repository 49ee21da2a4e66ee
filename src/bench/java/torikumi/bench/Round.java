package torikumi.bench;

import java.time.Duration;
import java.util.Arrays;

/**
 * What one round showed.
 *
 * @param failures answers that were not as expected; they count in nothing else
 * @param perSecond right answers
 * @param p50 milliseconds from sending to the last byte, half of the answers
 * @param p99 the same, 99 of 100
 * @param processor milliseconds of processor time that the process spent for each answer
 */
record Round(int failures, double perSecond, double p50, double p99, double processor) {

    static Round of(long[] nanos, int failures, Duration took, Duration spent) {
        if (nanos.length == 0) return new Round(failures, 0, Double.NaN, Double.NaN, Double.NaN);
        Arrays.sort(nanos);
        return new Round(
                failures,
                nanos.length * 1e9 / took.toNanos(),
                at(nanos, 0.50) / 1e6,
                at(nanos, 0.99) / 1e6,
                spent.toNanos() / 1e6 / nanos.length);
    }

    private static long at(long[] sorted, double share) {
        return sorted[Math.min(sorted.length - 1, (int) (sorted.length * share))];
    }
}
