package torikumi.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static torikumi.progress.Situation.anInitiative;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import torikumi.plan.Found;
import torikumi.plan.Initiative;
import torikumi.plan.InitiativeCode;
import torikumi.plan.Plan;
import torikumi.plan.RealPlan;
import torikumi.plan.Section;
import torikumi.plan.Unit;
import torikumi.platform.FiscalYear;
import torikumi.staff.Acting;
import torikumi.staff.Office;
import torikumi.staff.Post;
import torikumi.staff.Role;
import torikumi.staff.Someone;

class BoardTests {

    private static final LocalDate TODAY = LocalDate.of(2021, 6, 9);
    private static final FiscalYear YEAR = new FiscalYear(2021);

    private static final Unit SOUMU =
            new Unit(1, null, "総務", null, List.of(initiative(1, "総務"), initiative(2, "総務")), List.of());
    private static final Unit CHIIKI = new Unit(2, "地域防災", "地域防災", null, List.of(initiative(3, "地域防災")), List.of());
    private static final Section GENERAL = new Section(1, "総務課", List.of(SOUMU));
    private static final Section DISASTER = new Section(2, "防災危機管理課", List.of(CHIIKI));
    private static final Plan PLAN = new Plan(1, "総務部", YEAR, null, null, null, 1, List.of(GENERAL, DISASTER));

    private static Initiative initiative(long id, String shortName) {
        return new Initiative(id, new InitiativeCode(YEAR, shortName, (int) id), "取組", Map.of(), null);
    }

    private static Reported line(
            Section section, Unit unit, int index, @Nullable String health, @Nullable String heardOn) {
        Grade grade = health == null ? null : FirstScale.SCALE.grade(health).orElseThrow();
        LocalDate heard = heardOn == null ? null : LocalDate.parse(heardOn);
        var standing = new Standing(
                grade,
                heard,
                null,
                grade != null && grade.closing(),
                heard == null ? null : 1L,
                heard,
                heard,
                heard == null ? 0 : 1,
                heard == null ? 0 : 1,
                null);
        return new Reported(
                new Found.OfInitiative(PLAN, section, unit, unit.initiatives().get(index)), standing, null);
    }

    private static List<Long> ids(Board board) {
        return board.lines().stream()
                .map(line -> line.where().initiative().id())
                .toList();
    }

    private final Board board = new Board(
            FirstScale.SCALE,
            List.of(
                    line(GENERAL, SOUMU, 0, "late", "2021-06-01"),
                    line(GENERAL, SOUMU, 1, "done", "2021-04-01"),
                    line(DISASTER, CHIIKI, 0, null, null)));

    @Test
    void isNarrowedByPlaceHealthAndPerson() {
        assertThat(ids(board.in(GENERAL))).containsExactly(1L, 2L);
        assertThat(ids(board.in(CHIIKI))).containsExactly(3L);
        assertThat(ids(board.in(new Office("総務部", "防災危機管理課", null)))).containsExactly(3L);
        assertThat(ids(board.in(List.of(new Office("総務部", "総務課", null))))).containsExactly(1L, 2L);
        assertThat(ids(board.in(List.of()))).isEmpty();
        assertThat(ids(board.late())).containsExactly(1L);
        assertThat(ids(board.graded(FirstScale.SCALE.grade("done").orElseThrow())))
                .containsExactly(2L);
        assertThat(ids(board.open())).containsExactly(1L, 3L);
        var acting = new Acting(
                Someone.staff("田中"), TODAY, List.of(new Post(new Office("総務部", "防災危機管理課", "地域防災"), Role.MEMBER, null)));
        assertThat(ids(board.actedForBy(acting))).containsExactly(3L);
        assertThat(board.of(2).orElseThrow().standing().closed()).isTrue();
    }

    @Test
    void listsTheLongestSilenceFirstAndNothingClosed() {
        assertThat(ids(board.stale(8, TODAY))).containsExactly(3L, 1L);
        assertThat(ids(board.stale(9, TODAY))).containsExactly(3L);
    }

    @Test
    void countsWhatIsLateFirstAndWhatIsOverLast() {
        Board board = Situation.board(
                RealPlan.plan(),
                anInitiative(RealPlan.initiative("総務", 1)).heardOn("2021-06-01").is("完了"),
                anInitiative(RealPlan.initiative("総務", 2)).heardOn("2021-06-01").is("順調"),
                anInitiative(RealPlan.initiative("総務", 3)).heardOn("2021-06-01").is("やや遅れ"),
                anInitiative(RealPlan.initiative("総務", 4)).heardOn("2021-06-01").is("評価困難"),
                anInitiative(RealPlan.initiative("総務", 5)).heardOn("2021-06-01").is("遅れ"));
        assertThat(board.tally().byGrade().keySet())
                .extracting(Grade::key)
                .containsExactly("late", "slipping", "on-track", "unclear", "done");
    }

    @Test
    void countsWhatOccurs() {
        Board.Tally tally = board.tally();
        assertThat(tally.all()).isEqualTo(3);
        assertThat(tally.unheard()).isEqualTo(1);
        assertThat(tally.byGrade().entrySet().stream()
                        .map(entry -> entry.getKey().key() + " " + entry.getValue()))
                .containsExactly("late 1", "done 1");
    }

    @Test
    void silenceIsCountedFromTheLastUpdateOrThePlansFirstDay() {
        assertThat(new Freshness(TODAY, TODAY).days()).isZero();
        assertThat(new Freshness(TODAY.minusDays(30), TODAY).isStale(30)).isTrue();
        assertThat(new Freshness(TODAY.minusDays(29), TODAY).isStale(30)).isFalse();
        Reported heard = line(GENERAL, SOUMU, 0, "late", "2021-06-01");
        assertThat(heard.freshness(TODAY)).isEqualTo(new Freshness(LocalDate.of(2021, 6, 1), TODAY));
        Reported never = line(DISASTER, CHIIKI, 0, null, null);
        assertThat(never.freshness(TODAY)).isEqualTo(new Freshness(YEAR.firstDay(), TODAY));
        assertThat(never.freshness(YEAR.firstDay().minusDays(10)).days())
                .as("before the year")
                .isZero();
    }

    @Test
    void isOverdueOnceADueDateHasPassedWithoutAReport() {
        LocalDate due = LocalDate.of(2021, 5, 31);
        Board asked = board.expecting(line -> new Expected(36, due));
        assertThat(ids(asked.overdue(due))).as("on the day itself").isEmpty();
        assertThat(ids(asked.overdue(due.plusDays(1))))
                .as("not what is closed; the longest silence first")
                .containsExactly(3L, 1L);
        assertThat(ids(board.overdue(due.plusDays(1)))).as("nobody asked").isEmpty();
    }

    @Test
    void isQuietAfterTheRhythmOfItsOwnOffice() {
        LocalDate day = LocalDate.of(2021, 6, 1);
        Board weekly =
                board.expecting(line -> new Expected(line.office().section().equals("総務課") ? 8 : 62, null));
        assertThat(ids(weekly.quiet(day.plusDays(7)))).containsExactly(3L);
        assertThat(ids(weekly.quiet(day.plusDays(8)))).containsExactly(3L, 1L);
        assertThat(ids(weekly.quiet(day)))
                .as("61 days after the first of April")
                .isEmpty();
        assertThat(ids(board.quiet(day.plusDays(29))))
                .as("30 where nobody asks")
                .containsExactly(3L);
        assertThat(ids(board.quiet(day.plusDays(30)))).containsExactly(3L, 1L);
    }

    @Test
    void nothingIsSilentInAClosedPlanOrOutsideThePlan() {
        LocalDate later = LocalDate.of(2022, 3, 31);
        var closed = new Plan(1, "総務部", YEAR, null, null, later, 1, List.of(GENERAL));
        var withdrawn = new Initiative(9, new InitiativeCode(YEAR, "総務", 9), "取組", Map.of(), LocalDate.of(2021, 5, 1));
        var news = new Expected(30, LocalDate.of(2021, 4, 30));
        for (var where : List.of(
                new Found.OfInitiative(
                        closed, GENERAL, SOUMU, SOUMU.initiatives().getFirst()),
                new Found.OfInitiative(PLAN, GENERAL, SOUMU, withdrawn))) {
            var one = new Board(FirstScale.SCALE, List.of(new Reported(where, Standing.UNHEARD, null).expecting(news)));
            assertThat(one.overdue(later).lines()).isEmpty();
            assertThat(one.quiet(later).lines()).isEmpty();
            assertThat(one.stale(1, later).lines()).isEmpty();
        }
    }
}
