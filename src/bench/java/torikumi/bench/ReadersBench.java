package torikumi.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import torikumi.slack.Asked;
import torikumi.slack.EveryReader;
import torikumi.slack.HostileWords;
import torikumi.slack.message.MessageReaders;

/**
 * What the longest words that reach a reader can cost, whatever they repeat: Slack's own limit for those that read its markup, ours for
 * all behind them, which never see what is longer.
 */
class ReadersBench {

    private static final Path REPORT = Path.of("target", "bench", "readers.md");
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private static final double MOST_MILLIS = 50;
    private static final int WARM_UP_LENGTH = 500;
    private static final int ATTEMPTS = 5;
    private static final int SHOWN = 10;

    // Slack cuts what is longer.
    private static final int LONGEST_MESSAGE = 40_000;

    private final int longest = Integer.getInteger("bench.length", Asked.LONGEST);

    private record Cost(String reader, String unit, double millis) {

        String line() {
            return "| %s | `%s` | %.1f |\n".formatted(reader, HostileWords.shown(unit), millis);
        }
    }

    @Test
    @Timeout(value = 15, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void readsWhateverIsTyped() throws IOException {
        Map<String, Consumer<String>> readers = EveryReader.byName();
        List<String> units = HostileWords.units();
        readers.values().forEach(reader -> units.forEach(unit -> reader.accept(HostileWords.of(unit, WARM_UP_LENGTH))));
        List<Cost> costs = new ArrayList<>();
        readers.forEach((name, reader) -> units.forEach(
                unit -> costs.add(new Cost(name, unit, cost(reader, HostileWords.of(unit, length(name)))))));
        costs.sort(Comparator.comparingDouble(Cost::millis).reversed());

        String report = """
                %d readers, %d patterns of %d characters (Slack's markup: %d), milliseconds of processor

                | reader | repeated | ms |
                |---|---|---|
                %s
                of all: %.2f in the median
                """.formatted(
                        readers.size(),
                        units.size(),
                        longest,
                        LONGEST_MESSAGE,
                        costs.stream().limit(SHOWN).map(Cost::line).collect(Collectors.joining()),
                        costs.get(costs.size() / 2).millis());
        Files.createDirectories(REPORT.getParent());
        Files.writeString(REPORT, report);
        System.out.println(report);
        assertThat(costs)
                .allSatisfy(cost -> assertThat(cost.millis).as(cost.line()).isLessThan(MOST_MILLIS));
    }

    private int length(String reader) {
        return MessageReaders.all().containsKey(reader) ? LONGEST_MESSAGE : longest;
    }

    /** The least of a few: what the compiler, the collector and others on the machine add is not the reader's. */
    private static double cost(Consumer<String> reader, String words) {
        double least = Double.MAX_VALUE;
        for (int i = 0; i < ATTEMPTS && least > MOST_MILLIS / 5; i++) {
            long before = THREADS.getCurrentThreadCpuTime();
            reader.accept(words);
            least = Math.min(least, (THREADS.getCurrentThreadCpuTime() - before) / 1e6);
        }
        return least;
    }
}
