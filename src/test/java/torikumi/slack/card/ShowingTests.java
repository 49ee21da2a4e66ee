package torikumi.slack.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import torikumi.calendar.ClosedDay;
import torikumi.plan.InitiativeCode;
import torikumi.platform.FiscalYear;
import torikumi.platform.Texts;
import torikumi.progress.Grade;
import torikumi.reminder.Level;
import torikumi.slack.card.Asked.Place;
import torikumi.staff.Colleague;
import torikumi.staff.Office;

/** A fact is worded alike on every card. */
class ShowingTests {

    private static final Office SECTION = new Office("総務部", "総務課", null);
    private static final Office UNIT = new Office("総務部", "防災危機管理課", "地域防災");
    private static final Colleague MORI = new Colleague("U0MORI", "森 あかり");

    private static final Grade LATE = new Grade(
            "late",
            new Grade.Label("遅れ", ""),
            new Grade.Label("Late", ""),
            "■",
            false,
            true,
            true,
            true,
            true,
            List.of());

    private static Showing showing(Locale locale) {
        return new Showing(
                Place.CHANNEL,
                new Texts().in(locale),
                ZonedDateTime.of(2021, 6, 9, 10, 0, 0, 0, ZoneId.of("Asia/Tokyo")));
    }

    static List<Arguments> facts() {
        return List.of(
                Arguments.of(SECTION, "総務課", "総務課"),
                Arguments.of(UNIT, "防災危機管理課（地域防災）", "防災危機管理課 (地域防災)"),
                Arguments.of(MORI, "森 あかりさん", "森 あかり"),
                Arguments.of(new Colleague("U0", "総務課（森）"), "「総務課（森）」さん", "「総務課（森）」"),
                Arguments.of(LocalDate.of(2021, 6, 1), "6月1日（火）", "Tue 1 June"),
                Arguments.of(LocalDate.of(2022, 3, 31), "2022年3月31日（木）", "Thu 31 March 2022"),
                Arguments.of(Instant.parse("2021-05-31T15:12:00Z"), "6月1日（火） 0:12", "Tue 1 June 0:12"),
                Arguments.of(LocalTime.of(9, 5), "9:05", "9:05"),
                Arguments.of(new FiscalYear(2021), "令和3年度", "FY2021 (R3)"),
                Arguments.of(new InitiativeCode(new FiscalYear(2021), "総務", 3), "総務-03", "総務-03"),
                Arguments.of(LATE, "■ 遅れ", "■ Late"),
                Arguments.of(Level.DEPARTMENT, "部のまとめ", "The department’s roll-up"),
                Arguments.of(new ClosedDay.Holiday("海の日"), "海の日", "海の日"),
                Arguments.of(List.of(SECTION, UNIT), "総務課、防災危機管理課（地域防災）", "総務課, 防災危機管理課 (地域防災)"),
                Arguments.of(List.of(MORI, MORI), "森 あかりさん", "森 あかり"),
                Arguments.of("<総務課>", "<総務課>", "<総務課>"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("facts")
    void wordsEveryFactInOneWay(Object fact, String japanese, String english) {
        assertThat(showing(Locale.JAPANESE).text("standing.count", fact, "")).isEqualTo(japanese + " ");
        assertThat(showing(Locale.ENGLISH).text("standing.count", fact, "")).isEqualTo(english + " ");
    }

    /** Better no card than one with the insides of the program on it. */
    @Test
    void showsNobodyWhatHasNoWords() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> showing(Locale.JAPANESE).text("standing.count", Place.CHANNEL, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> showing(Locale.JAPANESE).text("standing.count", new Button.Confirm("?", "-"), 1));
    }
}
