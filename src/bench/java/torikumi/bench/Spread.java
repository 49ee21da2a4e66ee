package torikumi.bench;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.DoubleStream;

/** The middle of what several rounds showed, and how far they lay apart. */
record Spread(double median, double min, double max) {

    static Spread of(DoubleStream values) {
        double[] sorted = values.toArray();
        Arrays.sort(sorted);
        int half = sorted.length / 2;
        double median = sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
        return new Spread(median, sorted[0], sorted[sorted.length - 1]);
    }

    /** @param format of one number, such as {@code %.2f} */
    String in(String format) {
        return String.format(Locale.ROOT, format + " (" + format + ".." + format + ")", median, min, max);
    }
}
