package torikumi.slack.words;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import torikumi.platform.Effort;
import torikumi.progress.TestScale;

/**
 * Ten times the words take some ten times the work. Measured by what is allocated, which is the same on every machine, and by
 * coming to an end at all: a reader that goes back and forth over 40,000 characters would not within the build's patience.
 */
class ReadingTakesWorkInProportionTests {

    private static final LocalDate TODAY = LocalDate.of(2021, 6, 11);
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "順調 ",
                "遅れて",
                "遅れていない",
                "7/1 ",
                "7/1",
                "7/1、",
                "7/1-",
                "7.1.",
                "6月9日（水）",
                "6月",
                "2021/",
                "昨日 ",
                "月曜",
                "June 9 ",
                "9 ",
                "50% ",
                "50%から",
                "進捗は",
                "約",
                "9",
                "次: 7/1 ",
                "次: ",
                "理由:順調 ",
                "今",
                "全体",
                "it is ",
                "a.",
                "（",
                "https://a|",
                "not ",
                "指標 ",
                "指標 率 62%、",
                "指標 率 6",
                "指標: 率 62% ",
                " "
            })
    void ofAReport(String unit) {
        String some = unit.repeat(4_000 / unit.length());
        String many = unit.repeat(40_000 / unit.length());
        report(some);

        assertThat(allocated(() -> report(many))).isLessThan(15 * allocated(() -> report(some)) + 100_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"12/1 ", "12/1、", "12/1-", "から", "明日", "1", "（水）", "for "})
    void ofDaysAndRules(String unit) {
        String some = unit.repeat(4_000 / unit.length());
        String many = unit.repeat(40_000 / unit.length());
        DaySpan.of(some, TODAY);
        CadenceWords.of("総務課 毎月 " + some, TODAY);

        assertThat(allocated(() -> DaySpan.of(many, TODAY)))
                .isLessThan(15 * allocated(() -> DaySpan.of(some, TODAY)) + 100_000);
        assertThat(allocated(() -> CadenceWords.of("総務課 毎月 " + many, TODAY)))
                .isLessThan(15 * allocated(() -> CadenceWords.of("総務課 毎月 " + some, TODAY)) + 100_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"順調 ", "ですか ", "誰に", "「", "か？", "お願いします", "ご確認", "a.a", "。 ", "is it ", "? ", "は ", "以上、", "   "
            })
    void ofAskingAndTelling(String unit) {
        Effort.growsWithTheWords(unit, words -> {
            Talk.asks(words + "x", told -> false);
            Talk.happened(words);
        });
    }

    private static void report(String words) {
        ProgressWords.of(words, TestScale.FIRST, TODAY);
    }

    private static long allocated(Runnable work) {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        work.run();
        return THREADS.getCurrentThreadAllocatedBytes() - before;
    }
}
