package torikumi.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static torikumi.progress.Situation.anInitiative;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import torikumi.plan.Plan;
import torikumi.plan.RealPlan;

/** Better or worse than a month before? It is 9 June; a month before is 9 May. */
class TrendTests {

    private static Situation now(int number, String health) {
        return anInitiative(RealPlan.initiative("総務", number))
                .heardOn("2021-06-01")
                .is(health);
    }

    private static List<String> trend(Situation... heard) {
        return trend(new Board(
                Situation.SCALE, Stream.of(heard).map(Situation::reported).toList()));
    }

    private static List<String> trend(Board board) {
        return Trend.of(board).moves().stream()
                .map(move -> "%s %+d".formatted(move.grade().japanese().name(), move.by()))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "2021-06-09, 2021-05-09",
        "2021-05-31, 2021-04-30",
        "2022-03-29, 2022-02-28",
        "2022-03-28, 2022-02-28",
        "2024-03-31, 2024-02-29",
        "2022-01-01, 2021-12-01"
    })
    void aMonthBeforeIsTheSameDayOrTheLastOfAShorterMonth(LocalDate today, LocalDate before) {
        assertThat(Trend.monthBefore(today)).isEqualTo(before);
    }

    @Test
    void countsWhatIsLateTheWorstFirst() {
        assertThat(trend(now(1, "遅れ").was("順調"))).containsExactly("遅れ +1");
        assertThat(trend(now(1, "順調").was("遅れ"))).containsExactly("遅れ -1");
        assertThat(trend(now(1, "遅れ").was("やや遅れ"))).containsExactly("遅れ +1", "やや遅れ -1");
        assertThat(trend(now(1, "遅れ").was("やや遅れ"), now(2, "やや遅れ").was("順調"))).containsExactly("遅れ +1");
        assertThat(trend(
                        now(1, "遅れ").was("順調"),
                        now(2, "遅れ").was("順調"),
                        now(3, "遅れ").was("遅れ")))
                .containsExactly("遅れ +2");
    }

    @Test
    void saysNothingWhereAsManyAreLateAsThen() {
        assertThat(trend(now(1, "遅れ").was("遅れ"))).isEmpty();
        assertThat(trend(now(1, "遅れ").was("順調"), now(2, "順調").was("遅れ"))).isEmpty();
        assertThat(trend(now(1, "順調").was("未着手"))).as("as it should be").isEmpty();
    }

    @Test
    void countsWhatIsDoneWhereTheLateAreAsManyAsThen() {
        assertThat(trend(now(1, "完了").was("順調"), now(2, "完了").was("順調"))).containsExactly("完了 +2");
        assertThat(trend(now(1, "順調").was("完了"))).as("opened again").containsExactly("完了 -1");
        assertThat(trend(now(1, "完了").was("遅れ"))).containsExactly("遅れ -1");
        assertThat(trend(now(1, "中止").was("順調"))).as("neither better nor worse").isEmpty();
    }

    @Test
    void knowsNothingWhereNothingWasOnRecordThen() {
        assertThat(trend()).isEmpty();
        assertThat(trend(now(1, "遅れ"))).as("not asked").isEmpty();
        assertThat(trend(now(1, "遅れ").was(null))).as("the year's first reports").isEmpty();
        assertThat(trend(now(1, "遅れ").was(null), now(2, "順調").was("順調")))
                .as("others were known")
                .containsExactly("遅れ +1");
    }

    @Test
    void isThePartsOwnWhereABoardIsNarrowed() {
        Plan plan = RealPlan.plan();
        Board board = Situation.board(
                plan,
                now(1, "遅れ").was("順調"),
                anInitiative(RealPlan.initiative("職員", 1))
                        .heardOn("2021-06-01")
                        .is("順調")
                        .was("遅れ"));
        assertThat(trend(board)).isEmpty();
        assertThat(trend(board.in(plan.sections().getFirst()))).containsExactly("遅れ +1");
    }

    @Test
    void whatMovedOnTheDayItselfHadMovedThen() {
        Reported on = now(1, "遅れ").since("2021-05-09").reported();
        Reported after = now(1, "遅れ").since("2021-05-10").reported();
        LocalDate then = LocalDate.of(2021, 5, 9);
        assertThat(on.hasMovedSince(then)).isFalse();
        assertThat(after.hasMovedSince(then)).isTrue();
        assertThat(anInitiative(RealPlan.initiative("総務", 1)).reported().hasMovedSince(then))
                .isFalse();
    }
}
