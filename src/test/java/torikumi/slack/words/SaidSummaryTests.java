package torikumi.slack.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import torikumi.reminder.WhichSummary;

/** How people ask for a summary: a place, a month or both, in any order; and what buttons carry. */
class SaidSummaryTests {

    private static String read(String words) {
        var command = (Command.ShowSummary) new CommandParser().parse(words);
        String which =
                switch (command.which()) {
                    case WhichSummary.Newest() -> "newest";
                    case WhichSummary.OfMonth(var month) -> month.toString();
                    case WhichSummary.OfPeriod(var period, int version) -> period + " v" + version;
                };
        return "%s|%s|%s"
                .formatted(
                        command.scope().year() == null
                                ? ""
                                : command.scope().year().shortName(),
                        command.name(),
                        which);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            まとめ                          ~ ||newest
            summary                        ~ ||newest
            Summary                        ~ ||newest
            まとめを見せて                    ~ ||newest
            今月のまとめ                     ~ ||newest
            部のまとめ                       ~ |部|newest
            まとめ 総務課                    ~ |総務課|newest
            まとめ　総務課                    ~ |総務課|newest
            総務課 まとめ                    ~ |総務課|newest
            総務課のまとめ                    ~ |総務課|newest
            総務課のまとめは？                 ~ |総務課|newest
            総務課のまとめを見せてください。      ~ |総務課|newest
            総務課の5月のまとめ               ~ |総務課|MAY
            5月の総務課のまとめ               ~ |総務課|MAY
            まとめ 総務課 5月                 ~ |総務課|MAY
            まとめ 総務課 ５月分               ~ |総務課|MAY
            まとめ 5月 総務課                 ~ |総務課|MAY
            まとめ 総務課 12月                ~ |総務課|DECEMBER
            5月のまとめ                      ~ ||MAY
            summary soumu                  ~ |soumu|newest
            summary of soumu               ~ |soumu|newest
            summary soumu may              ~ |soumu|MAY
            summary soumu September        ~ |soumu|SEPTEMBER
            soumu summary                  ~ |soumu|newest
            まとめ R2 総務課                  ~ R2|総務課|newest
            summary R3 総務部 総務課 2021-05-31     ~ R3|総務部 総務課|2021-05-31 v0
            summary R3 総務部 総務課 2021-05-31 v2  ~ R3|総務部 総務課|2021-05-31 v2
            summary R3 総務部 2021-99-31    ~ R3|総務部|newest
            """)
    void readsWhoseSummaryAndWhich(String words, String read) {
        assertThat(read(words)).isEqualTo(read);
    }

    @ParameterizedTest
    @ValueSource(strings = {"議事録をまとめた", "まとめ買い", "総務-03 順調 要綱の案をまとめた", "取りまとめ担当", "リマインド 総務課 課のまとめ 毎月"})
    void isNoneWhereSomethingElseIsMeant(String words) {
        assertThat(new CommandParser().parse(words)).isNotInstanceOf(Command.ShowSummary.class);
    }
}
