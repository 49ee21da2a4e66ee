package torikumi.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import torikumi.slack.EveryReader;
import torikumi.slack.HostileWords;
import torikumi.slack.card.Asked;
import torikumi.slack.edge.MessageReaders;

/**
 * What the longest words can cost a reader, whatever they repeat: as long as Slack lets a message be, though most readers never see what
 * is longer than {@link Asked#LONGEST}. That none of those costs more over what it is let see is what fails.
 */
class ReadersBench {

    private static final Path REPORT = Path.of("target", "bench", "readers.md");
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private static final double MOST_MILLIS = 50;
    private static final int WARM_UP_LENGTH = 500;
    private static final int ATTEMPTS = 5;

    // Slack cuts what is longer.
    private static final int LONGEST_MESSAGE = 40_000;

    private final int longest = Integer.getInteger("bench.length", LONGEST_MESSAGE);

    private static final Comparator<Cost> HIGHEST_FIRST =
            Comparator.comparingDouble(Cost::millis).reversed();

    private record Cost(String reader, String unit, double millis) {

        String line() {
            return "| %s | `%s` | %.1f |\n".formatted(reader, HostileWords.shown(unit), millis);
        }
    }

    @Test
    @Timeout(value = 30, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void readsWhateverIsTyped() throws IOException {
        Map<String, Consumer<String>> readers = EveryReader.byName();
        List<String> units = HostileWords.units();
        readers.values().forEach(reader -> units.forEach(unit -> reader.accept(HostileWords.of(unit, WARM_UP_LENGTH))));
        List<Cost> costs = new ArrayList<>();
        readers.forEach((name, reader) ->
                units.forEach(unit -> costs.add(new Cost(name, unit, once(reader, HostileWords.of(unit, longest))))));
        costs.sort(HIGHEST_FIRST);
        List<Cost> worst = worstOfEach(costs).stream()
                .map(cost -> again(cost, readers, longest))
                .sorted(HIGHEST_FIRST)
                .toList();
        List<Cost> over = worst.stream()
                .filter(cost -> !MessageReaders.all().containsKey(cost.reader) && cost.millis >= MOST_MILLIS)
                .map(cost -> again(cost, readers, Asked.LONGEST))
                .toList();

        String report = """
                %d readers, %d patterns of %d characters, milliseconds of processor; of each reader its worst

                | reader | repeated | ms |
                |---|---|---|
                %s
                of all: %.2f in the median, %d of %d at %.0f or more
                over %d characters, where they are let see no more:
                %s
                """.formatted(
                readers.size(),
                units.size(),
                longest,
                lines(worst),
                costs.get(costs.size() / 2).millis(),
                costs.stream().filter(cost -> cost.millis >= MOST_MILLIS).count(),
                costs.size(),
                MOST_MILLIS,
                Asked.LONGEST,
                lines(over));
        Files.createDirectories(REPORT.getParent());
        Files.writeString(REPORT, report);
        System.out.println(report);
        assertThat(over)
                .allSatisfy(cost -> assertThat(cost.millis).as(cost.line()).isLessThan(MOST_MILLIS));
        assertThat(worst)
                .filteredOn(cost -> MessageReaders.all().containsKey(cost.reader))
                .allSatisfy(cost -> assertThat(cost.millis).as(cost.line()).isLessThan(MOST_MILLIS));
    }

    private static String lines(List<Cost> costs) {
        return costs.stream().map(Cost::line).collect(Collectors.joining());
    }

    /** @param costs the highest first */
    private static List<Cost> worstOfEach(List<Cost> costs) {
        Map<String, Cost> worst = new LinkedHashMap<>();
        costs.forEach(cost -> worst.putIfAbsent(cost.reader, cost));
        return List.copyOf(worst.values());
    }

    /** The median of five readings: what the compiler and the collector add is not the reader's. */
    private static Cost again(Cost cost, Map<String, Consumer<String>> readers, int length) {
        String words = HostileWords.of(cost.unit, length);
        double median = DoubleStream.generate(() -> once(readers.get(cost.reader), words))
                .limit(ATTEMPTS)
                .sorted()
                .skip(ATTEMPTS / 2)
                .findFirst()
                .orElseThrow();
        return new Cost(cost.reader, cost.unit, median);
    }

    private static double once(Consumer<String> reader, String words) {
        long before = THREADS.getCurrentThreadCpuTime();
        reader.accept(words);
        return (THREADS.getCurrentThreadCpuTime() - before) / 1e6;
    }
}
