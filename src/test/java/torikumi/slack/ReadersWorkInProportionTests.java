package torikumi.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Four times the words take some four times the work, whatever they repeat and whatever reads them: by what is allocated, which is the
 * same on every machine. {@code ReadersBench} measures the processor's time over words as long as they may be.
 */
class ReadersWorkInProportionTests {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final Map<String, Consumer<String>> READERS = EveryReader.byName();
    private static final int SOME = 300;

    // What is there for any words: tables, matchers, the plan's texts that were found.
    private static final long BESIDES = 1 << 20;

    static Stream<Arguments> readers() {
        return READERS.keySet().stream().map(Arguments::of);
    }

    @ParameterizedTest
    @MethodSource("readers")
    void read(String name) {
        Consumer<String> reader = READERS.get(name);
        List<String> units = HostileWords.units();
        assertThat(units).hasSize(HostileWords.PATTERNS);
        for (String unit : units) {
            reader.accept(HostileWords.of(unit, SOME));
            long some = allocated(reader, HostileWords.of(unit, SOME));
            long many = allocated(reader, HostileWords.of(unit, 4 * SOME));
            assertThat(many).as(HostileWords.shown(unit)).isLessThan(8 * some + BESIDES);
        }
    }

    private static long allocated(Consumer<String> reader, String words) {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        reader.accept(words);
        return THREADS.getCurrentThreadAllocatedBytes() - before;
    }
}
