package torikumi.slack.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import torikumi.progress.Refusal;
import torikumi.reminder.Addressee;
import torikumi.reminder.Cadence;
import torikumi.reminder.Impossible;
import torikumi.reminder.Level;
import torikumi.reminder.QuietHours;
import torikumi.reminder.ReminderRule;
import torikumi.reminder.SetRule;
import torikumi.reminder.Subject;
import torikumi.slack.words.CadenceWords.Said;
import torikumi.slack.words.CadenceWords.Trouble;
import torikumi.slack.words.CadenceWords.Wish;
import torikumi.staff.Office;
import torikumi.staff.Person;

class CadenceWordsTests {

    // A Wednesday.
    private static final LocalDate TODAY = LocalDate.of(2021, 6, 9);
    private static final Person MORI = new Person("U0MORIAKARI", "森 あかり", false, Person.Belonging.STAFF);
    private static final Subject GENERAL = Subject.of(new Office("総務部", "総務課", null));

    static Stream<Arguments> cadences() {
        return Stream.of(
                Arguments.of("毎週 金曜", new Cadence.Weekly(DayOfWeek.FRIDAY)),
                Arguments.of("毎週金曜日", new Cadence.Weekly(DayOfWeek.FRIDAY)),
                Arguments.of("毎週 月", new Cadence.Weekly(DayOfWeek.MONDAY)),
                Arguments.of("毎日曜", new Cadence.Weekly(DayOfWeek.SUNDAY)),
                Arguments.of("水曜", new Cadence.Weekly(DayOfWeek.WEDNESDAY)),
                Arguments.of("weekly on Fridays", new Cadence.Weekly(DayOfWeek.FRIDAY)),
                Arguments.of("every Thursday", new Cadence.Weekly(DayOfWeek.THURSDAY)),
                Arguments.of("隔週 金曜", new Cadence.Fortnightly(LocalDate.of(2021, 6, 11))),
                Arguments.of("隔週 水曜", new Cadence.Fortnightly(TODAY)),
                Arguments.of("隔週 6/18", new Cadence.Fortnightly(LocalDate.of(2021, 6, 18))),
                Arguments.of("every two weeks tue", new Cadence.Fortnightly(LocalDate.of(2021, 6, 15))),
                Arguments.of("毎月 25日", new Cadence.MonthlyOn(25)),
                Arguments.of("毎月２５日", new Cadence.MonthlyOn(25)),
                Arguments.of("monthly on the 25th", new Cadence.MonthlyOn(25)),
                Arguments.of("毎月 32日", new Cadence.MonthlyOn(32)),
                Arguments.of("毎月", new Cadence.MonthEnd(0)),
                Arguments.of("毎月 最終開庁日", new Cadence.MonthEnd(0)),
                Arguments.of("月末", new Cadence.MonthEnd(0)),
                Arguments.of("毎月 最終開庁日の2開庁日前", new Cadence.MonthEnd(2)),
                Arguments.of("monthly last working day", new Cadence.MonthEnd(0)),
                Arguments.of("monthly last working day minus 2", new Cadence.MonthEnd(2)),
                Arguments.of("四半期末", new Cadence.QuarterEnd(0)),
                Arguments.of("四半期末の3開庁日前", new Cadence.QuarterEnd(3)),
                Arguments.of("quarterly", new Cadence.QuarterEnd(0)),
                Arguments.of("半期", new Cadence.HalfYearEnd(0)),
                Arguments.of("half-year", new Cadence.HalfYearEnd(0)),
                Arguments.of("年度末", new Cadence.YearEnd(0)),
                Arguments.of("year-end minus 11", new Cadence.YearEnd(11)),
                Arguments.of("毎年 3月15日", new Cadence.YearlyOn(3, 15)),
                Arguments.of("yearly 3/15", new Cadence.YearlyOn(3, 15)),
                Arguments.of("毎年 3月15日（火）", new Cadence.YearlyOn(3, 15)),
                Arguments.of("yearly 15 March", new Cadence.YearlyOn(3, 15)),
                Arguments.of("隔週 2021/5/28", new Cadence.Fortnightly(LocalDate.of(2021, 5, 28))),
                Arguments.of("隔週 6月18日（金）", new Cadence.Fortnightly(LocalDate.of(2021, 6, 18))),
                Arguments.of("毎年 2月31日", new Cadence.YearlyOn(2, 31)),
                Arguments.of("毎月 2月31日", new Cadence.YearlyOn(2, 31)),
                Arguments.of("13/1", new Cadence.YearlyOn(13, 1)),
                Arguments.of("なし", new Cadence.Never()),
                Arguments.of("never", new Cadence.Never()));
    }

    @ParameterizedTest
    @MethodSource("cadences")
    void understandsHowOften(String words, Cadence cadence) {
        Said said = of("総務課 " + words);

        assertThat(said.place()).isEqualTo("総務課");
        assertThat(said.wish()).isEqualTo(Wish.SET);
        assertThat(said.troubles()).isEmpty();
        assertThat(said.cadence()).isEqualTo(cadence);
    }

    @Test
    void understandsAWholeRuleInAnyOrderAndWidth() {
        Said plain = of("総務課 毎週 金曜 10:00 3開庁日前 本人へ");

        assertThat(plain)
                .isEqualTo(new Said(
                        "総務課",
                        Wish.SET,
                        null,
                        new Cadence.Weekly(DayOfWeek.FRIDAY),
                        Addressee.PEOPLE,
                        "10:00",
                        3,
                        null,
                        null,
                        List.of()));
        assertThat(of("総務課　本人へ　３開庁日前　１０：００　毎週　金曜")).isEqualTo(plain);
        assertThat(of("総務課を毎週金曜10:00に3開庁日前に本人へ")).isEqualTo(plain);
        assertThat(of("総務課 weekly Friday at 10:00, 3 working days before, to people"))
                .isEqualTo(plain);
    }

    @Test
    void understandsQuietHoursBesideTheTime() {
        Said said = of("総務課 毎月 最終開庁日 9時半 静かな時間 17:30-9:00");

        assertThat(said.at()).isEqualTo("9時半");
        assertThat(said.quietFrom()).isEqualTo("17:30");
        assertThat(said.quietUntil()).isEqualTo("9:00");
        assertThat(of("総務課 静かな時間 18:00").quietUntil()).isNull();
        assertThat(of("soumu 3 pm quiet 17:30 to 9:00").at()).isEqualTo("3 pm");
    }

    @ParameterizedTest
    @CsvSource({
        "'', '', SHOW",
        "総務課, 総務課, SHOW",
        "R3-総務-03, R3-総務-03, SHOW",
        "総務部 防災危機管理課 (地域防災), 総務部 防災危機管理課 (地域防災), SHOW",
        "総務課 変える, 総務課, CHANGE",
        "総務課 毎週 金曜 変える, 総務課, CHANGE",
        "総務部 総務課 change, 総務部 総務課, CHANGE",
        "総務課 既定に戻す, 総務課, RESET",
        "soumu default, soumu, RESET",
        "総務3 毎月, 総務3, SET",
        "総務課 まとめ, 総務課, SHOW",
        "総務課 やめる, 総務課, SET"
    })
    void tellsThePlaceAndTheWish(String words, String place, Wish wish) {
        assertThat(of(words).place()).isEqualTo(place);
        assertThat(of(words).wish()).isEqualTo(wish);
    }

    @Test
    void tellsWhatLevelIsMeant() {
        assertThat(of("総務課 まとめ 毎月").level()).isEqualTo(Level.LEAD);
        assertThat(of("総務課のまとめ 毎月").level()).isEqualTo(Level.LEAD);
        assertThat(of("総務課のまとめ 毎月").place()).isEqualTo("総務課");
        assertThat(of("総務部のまとめ 毎月").level()).isEqualTo(Level.DEPARTMENT);
        assertThat(of("総務部 roll-up monthly").level()).isEqualTo(Level.DEPARTMENT);
        assertThat(of("総務課 毎月").levelOrUsual()).isEqualTo(Level.SECTION);
    }

    static Stream<Arguments> troubles() {
        return Stream.of(
                Arguments.of("総務課 毎週", new Trouble.WeekdayMissing()),
                Arguments.of("総務課 隔週 10:00", new Trouble.WeekdayMissing()),
                Arguments.of("総務課 毎年", new Trouble.DateMissing()),
                Arguments.of("総務課 毎週 25日", new Trouble.DayDoesNotFit("25日")),
                Arguments.of("総務課 毎日", new Trouble.TooOften("毎日")),
                Arguments.of("総務課 毎日 10:00", new Trouble.TooOften("毎日")),
                Arguments.of("総務課 毎朝9時", new Trouble.TooOften("毎朝")),
                Arguments.of("総務課 週3回", new Trouble.TooOften("週3回")),
                Arguments.of("soumu daily", new Trouble.TooOften("daily")),
                Arguments.of("soumu every day at 9:00", new Trouble.TooOften("every day")),
                Arguments.of(
                        "総務課 毎年 3月15日（月）",
                        new Trouble.Misread(new Refusal.OtherWeekday(LocalDate.of(2022, 3, 15), DayOfWeek.MONDAY))),
                Arguments.of("総務課 毎月 3/15", new Trouble.DayDoesNotFit("3/15")),
                Arguments.of("総務課 毎月 金曜", new Trouble.DayDoesNotFit("金曜")),
                Arguments.of("総務課 毎月 てきとう", new Trouble.NotUnderstood("てきとう")));
    }

    @ParameterizedTest
    @MethodSource("troubles")
    void saysWhatIsMissingOrNotUnderstood(String words, Trouble trouble) {
        assertThat(of(words).troubles()).containsExactly(trouble);
    }

    @ParameterizedTest
    @CsvSource({
        "午後3時, 午後3時",
        "午前9時半, 午前9時半",
        "午後3時30分, 午後3時30分",
        "午後3:30, 午後3:30",
        "午後１時, 午後1時",
        "15時30分, 15時30分",
        "3pm, 3pm",
        "3 p.m., 3 p.m.",
        "at 3:30 pm, 3:30 pm",
        "正午, 正午",
        "正午に, 正午",
        "noon, noon",
        "夕方5時, 夕方5時"
    })
    void hearsATimeOfDayHoweverItIsSaid(String typed, String at) {
        Said said = of("総務課 " + typed);

        assertThat(said.place()).isEqualTo("総務課");
        assertThat(said.wish()).isEqualTo(Wish.SET);
        assertThat(said.troubles()).isEmpty();
        assertThat(said.at()).isEqualTo(at);
    }

    @Test
    void leavesWhatWasNotSaidAsItIs() {
        var now = new ReminderRule(
                GENERAL,
                Level.SECTION,
                new Cadence.Weekly(DayOfWeek.FRIDAY),
                Addressee.PEOPLE,
                LocalTime.of(9, 0),
                3,
                QuietHours.USUAL,
                null,
                Instant.EPOCH);

        SetRule later = of("総務課 11:00").rule(MORI, GENERAL, now);
        assertThat(later.cadence()).isEqualTo(now.cadence());
        assertThat(later.asked()).isEqualTo(Addressee.PEOPLE);
        assertThat(later.at()).isEqualTo("11:00");
        assertThat(later.lead()).isEqualTo(3);

        SetRule monthly = of("総務課 毎月").rule(MORI, GENERAL, now);
        assertThat(monthly.lead()).isNull();
        assertThat(monthly.at()).isEqualTo("09:00");
    }

    @Test
    void takesNumbersAsTheyAreTyped() {
        assertThat(of("総務課 毎月 25:00").at()).isEqualTo("25:00");
        assertThat(of("総務課 毎月 40開庁日前").lead()).isEqualTo(40);
        assertThat(of("総務課 毎年 2/31").cadence().impossible()).contains(new Impossible.NoSuchDate(2, 31, 29));
    }

    private static Said of(String words) {
        return CadenceWords.of(words, TODAY);
    }
}
