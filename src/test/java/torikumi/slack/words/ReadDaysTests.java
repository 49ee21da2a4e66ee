package torikumi.slack.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import torikumi.platform.Texts;
import torikumi.progress.Progress;
import torikumi.progress.Refusal;
import torikumi.progress.Refusal.Misread;
import torikumi.progress.TestScale;

/** Days and percentages in a report: read or told. */
class ReadDaysTests {

    // A Friday.
    private static final LocalDate TODAY = LocalDate.of(2021, 6, 11);

    private static ProgressWords.Said read(String words) {
        return ProgressWords.of(words, TestScale.FIRST, TODAY);
    }

    @ParameterizedTest
    @CsvSource({
        "6/9, 2021-06-09",
        "6月9日, 2021-06-09",
        "６／９, 2021-06-09",
        "６月９日, 2021-06-09",
        "6月 9日, 2021-06-09",
        "六月九日, 2021-06-09",
        "6月9日（水）, 2021-06-09",
        "6月9日(水), 2021-06-09",
        "6月9日（水）: , 2021-06-09",
        "6/9(水), 2021-06-09",
        "6/9 (Wed), 2021-06-09",
        "6月9日水曜日, 2021-06-09",
        "6月6日（日・祝）, 2021-06-06",
        "（6/9）, 2021-06-09",
        "3月31日（水）, 2021-03-31",
        "12月31日（木）, 2020-12-31",
        "2021-06-09, 2021-06-09",
        "2021/6/9, 2021-06-09",
        "2021.6.9, 2021-06-09",
        "2021年6月9日（水）, 2021-06-09",
        "20210609, 2021-06-09",
        "令和3年6月9日, 2021-06-09",
        "令和３年６月９日（水）, 2021-06-09",
        "令和三年六月九日, 2021-06-09",
        "R3.6.9, 2021-06-09",
        "R3/6/9, 2021-06-09",
        "r3-6-9, 2021-06-09",
        "令3.6.9, 2021-06-09",
        "6月9日［水］, 2021-06-09",
        "令和元年5月1日, 2019-05-01",
        "平成31年4月30日, 2019-04-30",
        "昨年12月1日, 2020-12-01",
        "6月9日時点, 2021-06-09",
        "6月9日現在, 2021-06-09",
        "6/9時点で, 2021-06-09",
        "先月20日, 2021-05-20",
        "先月末, 2021-05-31",
        "今日, 2021-06-11",
        "本日, 2021-06-11",
        "昨日, 2021-06-10",
        "一昨日, 2021-06-09",
        "おととい, 2021-06-09",
        "3日前, 2021-06-08",
        "金曜, 2021-06-11",
        "水曜日, 2021-06-09",
        "先週金曜, 2021-06-04",
        "先週の金曜日, 2021-06-04",
        "今週の月曜, 2021-06-07",
        "この前の金曜, 2021-06-04",
        "June 9, 2021-06-09",
        "Jun 9, 2021-06-09",
        "9 June, 2021-06-09",
        "9th of June, 2021-06-09",
        "Wed 9 June, 2021-06-09",
        "'June 9, 2021', 2021-06-09",
        "Wednesday 9 June 2021, 2021-06-09",
        "as of June 9, 2021-06-09",
        "May 31, 2021-05-31",
        "yesterday, 2021-06-10",
        "the day before yesterday, 2021-06-09",
        "2 days ago, 2021-06-09",
        "last Friday, 2021-06-04",
        "last Fri, 2021-06-04",
        "Wednesday, 2021-06-09"
    })
    void readsADayThatStandsByItself(String typed, LocalDate day) {
        Progress expected = Progress.said("会場を決めた").health("on-track").asOf(day);

        assertThat(read("順調 " + typed + " 会場を決めた")).satisfies(said -> {
            assertThat(said.misread()).isEmpty();
            assertThat(said.progress()).isEqualTo(expected);
        });
        assertThat(read(typed + "　順調 会場を決めた").progress()).isEqualTo(expected);
        assertThat(read("順調 会場を決めた " + typed).progress()).isEqualTo(expected);
    }

    static Stream<Arguments> impossible() {
        return Stream.of(
                Arguments.of("4/31", new Refusal.NoSuchDay("", 4, 31)),
                Arguments.of("４／３１", new Refusal.NoSuchDay("", 4, 31)),
                Arguments.of("4月31日", new Refusal.NoSuchDay("", 4, 31)),
                Arguments.of("4月31日（金）", new Refusal.NoSuchDay("", 4, 31)),
                Arguments.of("13/1", new Refusal.NoSuchDay("", 13, 1)),
                Arguments.of("0/5", new Refusal.NoSuchDay("", 0, 5)),
                Arguments.of("6/0", new Refusal.NoSuchDay("", 6, 0)),
                Arguments.of("2/30", new Refusal.NoSuchDay("", 2, 30)),
                Arguments.of("2/29", new Refusal.NoSuchDay("2021", 2, 29)),
                Arguments.of("6月31日", new Refusal.NoSuchDay("", 6, 31)),
                Arguments.of("6月31日に", new Refusal.NoSuchDay("", 6, 31)),
                Arguments.of("次: 6月31日に実行委員会", new Refusal.NoSuchDay("", 6, 31)),
                Arguments.of("令和3年2月29日", new Refusal.NoSuchDay("令和3", 2, 29)),
                Arguments.of("R3.2.29", new Refusal.NoSuchDay("令和3", 2, 29)),
                Arguments.of("2021-02-29", new Refusal.NoSuchDay("2021", 2, 29)),
                Arguments.of("2021/13/1", new Refusal.NoSuchDay("2021", 13, 1)),
                Arguments.of("4/31までに", new Refusal.NoSuchDay("", 4, 31)),
                Arguments.of("令和0年6月9日", new Refusal.NoSuchDay("令和0", 6, 9)),
                Arguments.of("先月32日", new Refusal.NoSuchDay("2021", 5, 32)),
                Arguments.of("June 31", new Refusal.NoSuchDay("", 6, 31)),
                Arguments.of("31 June 2021", new Refusal.NoSuchDay("2021", 6, 31)),
                Arguments.of("6月9日（木）", new Refusal.OtherWeekday(LocalDate.of(2021, 6, 9), DayOfWeek.THURSDAY)),
                Arguments.of("2021年6月9日（木）に", new Refusal.OtherWeekday(LocalDate.of(2021, 6, 9), DayOfWeek.THURSDAY)),
                Arguments.of("Thu 9 June", new Refusal.OtherWeekday(LocalDate.of(2021, 6, 9), DayOfWeek.THURSDAY)),
                Arguments.of("21/6/9", new Refusal.YearUnclear("21/6/9")),
                Arguments.of("6/9/2021", new Refusal.YearUnclear("6/9/2021")),
                Arguments.of("12.5%", new Refusal.PercentageUnread("12.5%")),
                Arguments.of(".5%", new Refusal.PercentageUnread(".5%")),
                Arguments.of("50%未満", new Refusal.PercentageUnread("50%未満")),
                Arguments.of("99999999999%", new Refusal.PercentageUnread("99999999999%")),
                Arguments.of("50〜60%", new Refusal.TwoPercentages(50, 60)),
                Arguments.of("50% 60%", new Refusal.TwoPercentages(50, 60)),
                Arguments.of("6/7 6/9", new Refusal.TwoDays(LocalDate.of(2021, 6, 7), LocalDate.of(2021, 6, 9))));
    }

    @ParameterizedTest
    @MethodSource("impossible")
    void tellsWhatCannotBeAndKeepsItInTheWords(String typed, Misread why) {
        var said = read("順調 " + typed + " 進めた");

        assertThat(said.misread()).containsExactly(why);
        assertThat(said.progress().health()).isEqualTo("on-track");
        assertThat(said.progress().words() + said.progress().nextStep())
                .contains("進めた")
                .contains(typed.replaceFirst("^次: | .*$", ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3/4の回答があった",
                "回答は3/4だった",
                "1/2 ページ",
                "1/2ページを直した",
                "3/4 件",
                "24/7 の窓口",
                "24/7",
                "窓口は24/7で開く",
                "03-1234-5678",
                "03-3389-1111 に照会",
                "ver.3.6.9 に更新",
                "3.5",
                "1.2.3",
                "192.168.0.1",
                "第6-9号議案",
                "4-88",
                "中野4-8-1",
                "6月15日に実行委員会を開く",
                "6月 の会議",
                "3か月10日",
                "会議（6/9）を開いた",
                "6月9日の会議で決めた",
                "6/9 に会議を開いた",
                "6/9 付で通知した",
                "3/31に減らした",
                "4月1日の異動",
                "明日 会議",
                "来週の金曜 会議",
                "毎週金曜 会議",
                "10日 延期",
                "met the mayor on June 9",
                "we may 5 times",
                "the 2 March meeting",
                "1/100",
                "令和3年度",
                "2021年度",
                "10:00-12:00"
            })
    void leavesInTheWordsWhatIsPartOfThem(String typed) {
        var said = read("順調 " + typed);

        assertThat(said.misread()).isEmpty();
        assertThat(said.progress()).isEqualTo(Progress.said(typed).health("on-track"));
    }

    @ParameterizedTest
    @CsvSource({
        "50%, 50",
        "５０％, 50",
        "50 %, 50",
        "50　％, 50",
        "50パーセント, 50",
        "50 percent, 50",
        "５０㌫, 50",
        "約50%, 50",
        "およそ50%, 50",
        "ほぼ 50%, 50",
        "about 50%, 50",
        "50%程度, 50",
        "進捗50%, 50",
        "進捗は50%です。, 50",
        "進捗率: 50%, 50",
        "達成率５０％, 50",
        "（50%）, 50",
        "5割, 50",
        "約5割, 50",
        "五割, 50",
        "8割方, 80",
        "5割5分, 55",
        "50%以上, 50",
        "50%前後, 50",
        "進捗=50%, 50",
        "五十%, 50",
        "0%, 0",
        "100%, 100",
        "150%, 150",
        "1000%, 1000",
        "-5%, -5",
        "−5%, -5",
        "－５％, -5",
        "▲5%, -5",
        "△5%, -5",
        "マイナス5%, -5",
        "ー5%, -5",
        "+5%, 5"
    })
    void readsAPercentageThatStandsByItself(String typed, int percentage) {
        Progress expected = Progress.said("会場を決めた").health("on-track").percentage(percentage);

        assertThat(read("順調 " + typed + " 会場を決めた").progress()).isEqualTo(expected);
        assertThat(read("会場を決めた " + typed + " 順調").progress()).isEqualTo(expected);
        assertThat(read("順調 " + typed + " 会場を決めた").misread()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "30%から60%へ進めた, 60",
        "30%→60%, 60",
        "30から60%になった, 60",
        "60%まで進んだ, 60",
        "約60%終わった, 60",
        "進捗は60%で会場を決めた, 60",
        "'60%、会場を決めた', 60",
        "'前回は50%、今回60%', 60"
    })
    void readsAPercentageWithinASentenceAboutTheWork(String typed, int percentage) {
        assertThat(read("順調 " + typed).progress())
                .isEqualTo(Progress.said(typed).health("on-track").percentage(percentage));
    }

    @ParameterizedTest
    @ValueSource(strings = {"来場者が50%増えた", "回収率は60%を超えた", "目標の120%達成を目指す", "50%の職員が受講した", "予算を-5%とした"})
    void leavesAPercentageOfSomethingElse(String typed) {
        assertThat(read("順調 " + typed).progress())
                .isEqualTo(Progress.said(typed).health("on-track"));
    }

    @ParameterizedTest
    @CsvSource({
        "6/7〜6/9 下見した, 2021-06-09",
        "6/7-9 下見した, 2021-06-09",
        "6月7日から6月9日 下見した, 2021-06-09",
        "'6/7、6/8 下見した', 2021-06-08",
        "'昨日、庁議に諮った', 2021-06-10",
        "'6月9日、庁議に諮った', 2021-06-09"
    })
    void readsTheLastDayOfARowAndKeepsTheWords(String typed, LocalDate day) {
        assertThat(read("順調 " + typed).progress())
                .isEqualTo(Progress.said(typed).health("on-track").asOf(day));
    }

    @Test
    void takesADashForNoHealth() {
        assertThat(read("順調 - 50% - 6/9").progress())
                .isEqualTo(
                        Progress.said("- -").health("on-track").percentage(50).asOf(LocalDate.of(2021, 6, 9)));
    }

    @Test
    void takesTheSameDaySaidTwiceForOne() {
        assertThat(read("順調 6/9 会場を決めた 6月9日（水）").misread()).isEmpty();
        assertThat(read("順調 6/10 会場を決めた 昨日").progress().asOf()).isEqualTo(LocalDate.of(2021, 6, 10));
    }

    @ParameterizedTest
    @CsvSource({
        "2022-04-05, 4/4, 2022-04-04",
        "2022-04-05, 3/31, 2022-03-31",
        "2022-04-05, 4/6, 2021-04-06",
        "2022-01-04, 12/28, 2021-12-28",
        "2021-06-09, 3/20, 2021-03-20",
        "2021-06-09, 6/9, 2021-06-09",
        "2024-03-01, 2/29, 2024-02-29"
    })
    void takesTheNearestDayThatIsNotAfterToday(LocalDate today, String typed, LocalDate day) {
        assertThat(ProgressWords.of("順調 " + typed + " 会場が決まった", TestScale.FIRST, today)
                        .progress()
                        .asOf())
                .isEqualTo(day);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void readsEveryDateThatTheProgramItselfShows(String language) {
        var say = new Texts().in(Locale.forLanguageTag(language));
        for (LocalDate day = LocalDate.of(2019, 5, 1); day.isBefore(LocalDate.of(2024, 3, 31)); day = day.plusDays(5)) {
            LocalDate shown = day;
            for (String text : List.of(say.date(day), say.on(day).date(day)))
                assertThat(ProgressWords.of("順調 " + text, TestScale.FIRST, day.plusDays(3))
                                .progress())
                        .as(text)
                        .isEqualTo(Progress.said("").health("on-track").asOf(shown));
        }
    }
}
