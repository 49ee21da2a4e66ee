package torikumi.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import torikumi.plan.Found;
import torikumi.plan.RealPlan;
import torikumi.progress.Situation;
import torikumi.progress.Stood;
import torikumi.progress.TestScale;
import torikumi.reminder.Response;
import torikumi.report.YearCourse.Due;
import torikumi.staff.Office;

/** How initiatives went by month, and what was answered by when; it is 9 June 2021. */
class YearCourseTests {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final LocalDate TODAY = LocalDate.of(2021, 6, 9);
    private static final LocalDate APRIL = LocalDate.of(2021, 4, 30);

    private final List<Response> responses = new ArrayList<>();

    private static Found.OfInitiative initiative(int number) {
        return (Found.OfInitiative) RealPlan.initiative("総務", number);
    }

    private static Stood stood(String word) {
        return switch (word) {
            case "報告なし" -> new Stood(false, null);
            case "未選択" -> new Stood(true, null);
            default -> new Stood(true, Situation.grade(word));
        };
    }

    private static YearCourse.Line line(int number, String... words) {
        return new YearCourse.Line(
                initiative(number),
                List.of(words).stream().map(YearCourseTests::stood).toList());
    }

    private YearCourse course(YearCourse.Line... lines) {
        return new YearCourse(
                RealPlan.plan(),
                Months.FIRST_HALF.in(RealPlan.plan().year()),
                TODAY,
                TOKYO,
                TestScale.FIRST,
                List.of(lines),
                responses);
    }

    private static @Nullable Instant at(@Nullable String local) {
        return local == null ? null : LocalDateTime.parse(local).atZone(TOKYO).toInstant();
    }

    private void asked(int number, LocalDate due, @Nullable String answered, @Nullable String ended) {
        responses.add(response(number, due, answered, ended, false));
    }

    private static Response response(
            int number, LocalDate due, @Nullable String answered, @Nullable String ended, boolean over) {
        var where = initiative(number);
        return new Response(where.initiative().id(), Office.of(where), due, at(answered), false, at(ended), over);
    }

    @Test
    void countsTheMonthsThatHaveBegunInTheOrderOfTheScale() {
        var tallies = course(line(1, "報告なし", "順調", "遅れ"), line(2, "順調", "順調", "順調"), line(3, "報告なし", "未選択", "未選択"))
                .tallies();
        assertThat(tallies)
                .extracting(YearCourse.Tally::month)
                .containsExactly(YearMonth.of(2021, 4), YearMonth.of(2021, 5), YearMonth.of(2021, 6));
        assertThat(tallies.getFirst().unheard()).isEqualTo(2);
        assertThat(tallies.getLast().byGrade().keySet()).containsExactly(Situation.grade("順調"), Situation.grade("遅れ"));
        assertThat(tallies.getLast().ungraded()).isEqualTo(1);
        assertThat(tallies.getLast().unheard()).isZero();
    }

    @Test
    void aMonthToComeHasNothing() {
        assertThat(course(line(1, "順調", "順調", "順調")).lines().getFirst().in(3)).isNull();
    }

    @Test
    void countsWhatWasAnsweredByTheEndOfItsDay() {
        asked(1, APRIL, "2021-04-30T23:59", "2021-04-30T23:59");
        asked(2, APRIL, "2021-05-01T00:00", "2021-05-01T00:00");
        asked(3, APRIL, null, null);
        assertThat(course(line(1), line(2), line(3)).dues()).containsExactly(new Due(APRIL, 1, 1, 1, true));
    }

    @Test
    void whatIsDueTodayIsNotOverdue() {
        asked(1, TODAY, null, null);
        assertThat(course(line(1)).dues()).containsExactly(new Due(TODAY, 0, 0, 1, false));
    }

    @Test
    void whatNeededNoAnswerBeforeItsDueDateWasNotOwed() {
        asked(1, APRIL, null, "2021-04-28T10:00");
        assertThat(course(line(1)).dues()).isEmpty();
        asked(1, APRIL.plusDays(31), null, "2021-06-08T10:00");
        assertThat(course(line(1)).dues()).as("ended only after it").hasSize(1);
    }

    @Test
    void whatIsOverWithoutAnAnswerIsNotOwedAnyMore() {
        responses.add(response(1, APRIL, null, null, true));
        responses.add(response(2, APRIL, "2021-05-06T10:00", null, true));
        assertThat(course(line(1), line(2)).dues())
                .as("an answer stays")
                .containsExactly(new Due(APRIL, 0, 1, 0, true));
    }

    @Test
    void aPartCountsOnlyItsOwn() {
        asked(1, APRIL, null, null);
        asked(2, APRIL, null, null);
        var part = course(line(1, "順調", "順調", "順調"), line(2, "遅れ", "遅れ", "遅れ"))
                .of(found ->
                        found.initiative().id() == initiative(1).initiative().id());
        assertThat(part.dues()).containsExactly(new Due(APRIL, 0, 0, 1, true));
        assertThat(part.tallies().getLast().byGrade().keySet()).containsExactly(Situation.grade("順調"));
    }

    @Test
    void monthsFollowTheFiscalYear() {
        var year = RealPlan.plan().year();
        assertThat(Months.YEAR.in(year))
                .hasSize(12)
                .startsWith(YearMonth.of(2021, 4))
                .endsWith(YearMonth.of(2022, 3));
        assertThat(Months.SECOND_HALF.in(year))
                .startsWith(YearMonth.of(2021, 10))
                .hasSize(6);
        assertThat(Months.quarter(4).in(year)).startsWith(YearMonth.of(2022, 1)).hasSize(3);
        assertThat(new Months(java.time.Month.SEPTEMBER, java.time.Month.APRIL).isInOrder())
                .isFalse();
        assertThat(new Months(java.time.Month.DECEMBER, java.time.Month.JANUARY).isInOrder())
                .isTrue();
    }
}
