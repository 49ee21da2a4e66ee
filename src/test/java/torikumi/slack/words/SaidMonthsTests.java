package torikumi.slack.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import torikumi.plan.Scope;
import torikumi.platform.FiscalYear;

/** Whose report is meant, and of which months. */
class SaidMonthsTests {

    private static String read(String words) {
        return switch (new CommandParser().parse(words)) {
            case Command.Picture(var scope, var name, var months) ->
                "%s|%s|%d-%d"
                        .formatted(
                                scope.year() == null ? "" : scope.year().shortName(),
                                name,
                                months.from().getValue(),
                                months.until().getValue());
            case Command.SharedPicture(var scope, var name, var months) ->
                "shared|%s|%d-%d"
                        .formatted(
                                name, months.from().getValue(), months.until().getValue());
            case Command other -> other.toString();
        };
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            報告, ||4-3
            報告 総務課 共有, shared|総務課|4-3
            報告 総務課 上半期 共有, shared|総務課|4-9
            report R3 総務部 総務課 4月から9月 share, shared|総務部 総務課|4-9
            報告 共有, shared||4-3
            報告 共有課, |共有課|4-3
            ＲＥＰＯＲＴ, ||4-3
            報告 総務課, |総務課|4-3
            報告　総務課　上半期, |総務課|4-9
            報告 下期 総務課, |総務課|10-3
            報告 総務課の上半期, |総務課|4-9
            報告 上半期の総務課, |総務課|4-9
            報告 R2 総務部, R2|総務部|4-3
            R2 報告 総務部 下半期, R2|総務部|10-3
            報告 令和2年度 総務部 上半期, R2|総務部|4-9
            報告 令和２年度上半期 総務部, R2|総務部|4-9
            報告 令和2年度の総務部, R2|総務部|4-3
            報告 総務課 4月から9月, |総務課|4-9
            報告 総務課 ４月～９月, |総務課|4-9
            報告 総務課 4月〜9月まで, |総務課|4-9
            報告 総務課 4-9月, |総務課|4-9
            報告 10月から3月 総務課, |総務課|10-3
            報告 総務課 5月, |総務課|5-5
            報告 総務課 5月分, |総務課|5-5
            報告 総務課 10月以降, |総務課|10-3
            報告 総務課 12月から, |総務課|12-3
            報告 総務課 9月まで, |総務課|4-9
            報告 総務課 9月から4月, |総務課|9-4
            報告 総務課 第3四半期, |総務課|10-12
            report soumu q2, |soumu|7-9
            報告 総務課 通年, |総務課|4-3
            報告 防災危機管理課 (地域防災) 上半期, |防災危機管理課 (地域防災)|4-9
            report soumu first half, |soumu|4-9
            report soumu April to September, |soumu|4-9
            report soumu apr-sep, |soumu|4-9
            report soumu until September, |soumu|4-9
            report soumu may, |soumu|5-5
            report R3 soumu second half, R3|soumu|10-3
            総務課の図, |総務課|4-3
            総務課の報告の図を見せて, |総務課|4-3
            報告 総務課 13月, |総務課 13月|4-3
            """)
    void saysWhoseAndWhichMonths(String words, String read) {
        assertThat(read(words)).isEqualTo(read);
    }

    @Test
    void whatIsReportedOfAnInitiativeIsRecordedAsItWasTyped() {
        assertThat(read("報告 総務-03 順調　①を諮った 4月から9月")).isEqualTo(new Command.Update("総務-03 順調　①を諮った 4月から9月").toString());
        assertThat(read("報告 総務-03")).isEqualTo(new Command.ShowInitiative(Scope.CURRENT, "総務-03").toString());
        assertThat(read("report soumu-3 on track sent"))
                .isEqualTo(new Command.Update("soumu-3 on track sent").toString());
    }

    @Test
    void aWordAtTheEndOfWhatIsRecordedIsNoCommand() {
        assertThat(new CommandParser().parse("総務-03 順調 庁議に 報告")).isNotInstanceOf(Command.Picture.class);
        assertThat(new CommandParser().parse("総務-03の報告")).isNotInstanceOf(Command.Picture.class);
    }

    @Test
    void theYearThatIsSaidBesideTheVerbHoldsEvenWhereAnotherStandsInTheName() {
        assertThat(((Command.Picture) new CommandParser().parse("R3 報告 総務部")).scope())
                .isEqualTo(new Scope(new FiscalYear(2021)));
    }
}
