package torikumi.plan.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import torikumi.plan.intake.source.Fault;

/** What a careless or hostile person may drop into the chat: a clear answer in bounded time, never half a plan. */
class HostileDocumentsTests {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    // Of the processor, whatever else the machine does.
    private static final long MOST_NANOS = Duration.ofSeconds(20).toNanos();

    private static final String HEADER = "令和6年度 みどり部\n課名\tミッション\t取組\n";

    // Some hundred thousand characters of each: what is no linear reader takes minutes for them.
    static Stream<Arguments> hostile() {
        return Stream.of(
                arguments("bullets", HEADER + "公園課\t\t" + "○ 遊具を点検する。\n".repeat(15_000)),
                arguments("marks in one line", HEADER + "公園課\t\t" + "・".repeat(400_000)),
                arguments("brackets", ("（".repeat(70) + "\n").repeat(5_000)),
                arguments("titles", "令和6年度 みどり部\n".repeat(15_000)),
                arguments("eras", ("令和".repeat(20) + "\n").repeat(8_000)),
                arguments("names of sections", "令和6年度 みどり部\n\n" + "公園課\n○ 遊具\n".repeat(10_000)),
                arguments("joint owners", "部,年度,課,取組\n" + ("みどり部,令和6年度," + "公園課・".repeat(60) + ",緑\n").repeat(1_000)),
                arguments("commas", "部,年度,課,取組\n" + ",".repeat(400_000)),
                arguments("quotation marks", "部,年度,課,取組\n" + "\"\"\"a,".repeat(200_000)),
                arguments("pasted quotation marks", HEADER + "\"a\n\"\"\tb\n".repeat(20_000)),
                arguments("tabs", "課名\t取組\n" + "公園課\t\t\n".repeat(20_000)),
                arguments("the same heading", "課名\t取組" + "\t目標".repeat(100_000) + "\n公園課\t緑\n"),
                arguments("paragraphs of a mission", "令和6年度 みどり部\n\nミッション\n\n" + "公園を守る。\n".repeat(100_000)),
                arguments("lines of an initiative", "令和6年度 みどり部\n\n公園課\n\n取組1 遊具\n" + "点検する。\n".repeat(100_000)),
                arguments(
                        "values of an initiative",
                        "部,年度,課,取組,指標\nみどり部,令和6年度,公園課,緑,1\n" + ",,,,点検した公園の数\n".repeat(90_000)),
                arguments("deep elements", "<div>".repeat(10_000) + "深い" + "</div>".repeat(10_000)),
                arguments("deep tables", "<table><tr><td>".repeat(3_000) + "深い"),
                arguments("open elements", "<b><i>".repeat(20_000)),
                arguments("spans", "<table>" + "<tr><td rowspan=65534 colspan=99999>あ".repeat(5_000) + "</table>"),
                arguments(
                        "headings of a table",
                        "<table>" + "<tr><td>課</td><td>取組</td></tr>".repeat(8_000) + "</table>"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostile")
    void isRefusedInASentenceOrTwo(String what, String text) {
        for (String name : new String[] {"a.txt", "a.csv"}) {
            long before = THREADS.getCurrentThreadCpuTime();
            assertThat(Documents.faults(Documents.reading(name, text.getBytes(StandardCharsets.UTF_8))))
                    .isNotEmpty()
                    .hasSizeLessThanOrEqualTo(Reading.Unreadable.SAID);
            assertThat(THREADS.getCurrentThreadCpuTime() - before).isLessThan(MOST_NANOS);
        }
    }

    @Test
    void aPageOfTenMegabytesIsRefusedForItsSize() {
        assertThat(Documents.faults("<p>緑の多いまち。</p>\n".repeat(400_000)))
                .extracting(Fault::kind)
                .containsExactly(Fault.Kind.TOO_LARGE);
        assertThat(Documents.faults("<p>緑</p>\n".repeat(200_000)))
                .extracting(Fault::kind)
                .containsExactly(Fault.Kind.TOO_MANY_TAGS);
    }

    @Test
    void cellsThatOthersReachIntoCountAsCells() {
        String reaching = "<td colspan=20 rowspan=1000>あ".repeat(10);

        assertThat(Documents.faults("<table>" + ("<tr>" + reaching + "<tr>".repeat(999)).repeat(3) + "</table>"))
                .extracting(Fault::kind)
                .contains(Fault.Kind.TOO_MANY_CELLS);
    }

    @Test
    void bytesThatAreNothingAreNeverAPlan() {
        Random random = new Random(7);
        for (int i = 0; i < 500; i++) {
            byte[] bytes = new byte[random.nextInt(2_000)];
            random.nextBytes(bytes);
            String name = new String[] {"a.txt", "a.csv", "a.xlsx", "a.html"}[i % 4];
            assertThat(Documents.reading(name, bytes)).isInstanceOf(Reading.Unreadable.class);
        }
    }
}
