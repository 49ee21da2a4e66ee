package torikumi.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static torikumi.platform.AtOnce.atOnce;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import torikumi.plan.Found;
import torikumi.plan.Plan;
import torikumi.plan.PlanClosing;
import torikumi.plan.Scope;
import torikumi.platform.CountedStatements;
import torikumi.platform.OnH2;
import torikumi.platform.OnPostgres;
import torikumi.platform.Revisions;
import torikumi.staff.Denial;
import torikumi.staff.Office;

class ReadingTests {

    @Nested
    @OnH2
    class OnH2Database extends Tests {}

    @Nested
    @OnPostgres
    class OnPostgresDatabase extends Tests {}

    abstract static class Tests extends OnAnyDatabase {

        private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

        @Autowired
        Standings standings;

        @Autowired
        ProgressHistory history;

        @Autowired
        YearEnd yearEnd;

        @Autowired
        PlanClosing closing;

        @Autowired
        HealthScales scales;

        @Autowired
        Revisions revisions;

        @Test
        void howItStandsIsAskedOnceUntilSomethingIsRecorded() {
            recorded(TANAKA, onTrack("会場"));
            plan();
            scales.current();
            assertThat(asked(() -> standings.of(plan()))).hasSize(2);
            assertThat(asked(() -> standings.of(plan())))
                    .singleElement()
                    .asString()
                    .contains("from revision");
            assertThat(asked(() -> standings.of(initiative("総務-03")))).hasSize(2);
            assertThat(asked(() -> standings.of(initiative("総務-03")))).hasSize(1);
            recorded(TANAKA, onTrack("別の会場"));
            assertThat(asked(() -> standings.of(plan()))).hasSize(2);
            assertThat(standings.of(initiative("総務-03")).last().progress().words())
                    .isEqualTo("別の会場");
        }

        /** What one question asks the database. */
        private List<String> asked(Runnable question) {
            return CountedStatements.during(() -> revisions.atOnce(() -> {
                question.run();
                return null;
            }));
        }

        @Test
        void listsEveryInitiativeOfThePlanWithItsStanding() {
            recorded(TANAKA, late("会場"));
            Board board = standings.of(plan());
            assertThat(board.lines()).hasSize(19);
            assertThat(board.late().lines()).singleElement().satisfies(line -> {
                assertThat(line.where().initiative().code()).hasToString("総務-03");
                assertThat(line.last().progress().words()).isEqualTo("会場");
                assertThat(line.freshness(TODAY.plusDays(8)).days()).isEqualTo(8);
            });
            assertThat(board.stale(1, TODAY).lines()).hasSize(18);
        }

        @Test
        void listsSeveralPlansAtOnce() {
            recorded(TANAKA, late("会場"));
            fixtures.soumu(2022);
            List<Plan> both = List.of(
                    initiative("R3-総務-03").plan(), initiative("R4-総務-03").plan());
            scales.current();
            assertThat(asked(() -> assertThat(standings.of(both).lines()).hasSize(38)))
                    .hasSize(2);
            assertThat(standings.of(both).late().lines()).hasSize(1);
        }

        private void said(String code, Progress progress, String day) {
            Instant at = LocalDate.parse(day).atTime(10, 0).atZone(TOKYO).toInstant();
            log.record(new RecordProgress(TANAKA, initiative(code), progress, message(at)), at);
        }

        /** How it stood on 9 May as it is known now; 「-」 where no health had been said. */
        private String before(String code) {
            Board board = standings.comparing(standings.of(plan()), TODAY.minusMonths(1));
            Before before =
                    board.of(initiative(code).initiative().id()).orElseThrow().before();
            assertThat(before.day()).isEqualTo("2021-05-09");
            return before.grade() == null ? "-" : before.grade().key();
        }

        @Test
        void knowsHowEverythingStoodOnAnEarlierDay() {
            said("総務-01", late("会場"), "2021-05-09");
            said("総務-01", onTrack("決まった"), "2021-05-10");
            said("総務-02", late("会場"), "2021-05-10");
            said("総務-04", onTrack("始めた"), "2021-04-20");
            said("総務-04", late("会場"), "2021-05-08");
            said("総務-04", Progress.said("まだ"), "2021-05-20");
            assertThat(before("総務-01")).as("with the day itself").isEqualTo("late");
            assertThat(before("総務-02")).as("the day after").isEqualTo("-");
            assertThat(before("総務-04")).as("as it still is").isEqualTo("late");
            assertThat(before("総務-05")).as("never heard of").isEqualTo("-");
        }

        @Test
        void knowsOfAnEarlierDayWhatWasSaidCorrectedOrTakenBackAfterIt() {
            said("総務-01", onTrack("始めた"), "2021-04-20");
            said("総務-01", late("会場").asOf(LocalDate.of(2021, 5, 7)), "2021-06-01");
            said("総務-01", onTrack("決まった"), "2021-06-02");
            assertThat(before("総務-01")).as("said later of then").isEqualTo("late");

            ProgressUpdate wrong = recorded(TANAKA, late("会場"), message(NOW.minus(Duration.ofDays(40))))
                    .update();
            recorded(TANAKA, onTrack("決まった"));
            assertThat(before("総務-03")).isEqualTo("late");
            log.correct(
                    new CorrectProgress(
                            TANAKA,
                            wrong.id(),
                            Progress.said("会場").health("slipping").asOf(wrong.asOf()),
                            "読み違い",
                            message()),
                    NOW);
            assertThat(before("総務-03")).as("corrected since").isEqualTo("slipping");

            said("総務-02", onTrack("始めた"), "2021-04-20");
            ProgressUpdate mistaken = ((Outcome.Recorded) log.record(
                            new RecordProgress(
                                    TANAKA, initiative("総務-02"), late("会場").asOf(LocalDate.of(2021, 5, 7)), message()),
                            NOW))
                    .update();
            log.withdraw(new WithdrawProgress(TANAKA, mistaken.id(), message()), NOW.plusSeconds(60));
            said("総務-02", done(), "2021-06-09");
            assertThat(before("総務-02")).as("taken back since").isEqualTo("on-track");
        }

        @Test
        void comparingCostsAQueryOnlyWhereSomethingHasMoved() {
            said("総務-01", late("会場"), "2021-05-01");
            Board still = standings.of(plan());
            assertThat(CountedStatements.during(() -> standings.comparing(still, TODAY.minusMonths(1))))
                    .isEmpty();
            said("総務-01", onTrack("決まった"), "2021-06-01");
            said("総務-02", onTrack("決まった"), "2021-06-01");
            Board moved = standings.of(plan());
            assertThat(CountedStatements.during(() -> standings.comparing(moved, TODAY.minusMonths(1))))
                    .hasSize(1);
        }

        /** How it stood at the end of April and May and on 9 June; 「-」 unheard, 「?」 without a health. */
        private List<String> course(String code) {
            long id = initiative(code).initiative().id();
            return standings
                    .on(List.of(id), List.of(LocalDate.of(2021, 4, 30), LocalDate.of(2021, 5, 31), TODAY))
                    .get(id)
                    .stream()
                    .map(stood -> !stood.heard()
                            ? "-"
                            : stood.grade() == null ? "?" : stood.grade().key())
                    .toList();
        }

        @Test
        void knowsHowEachStoodOnEachOfSeveralDays() {
            said("総務-01", onTrack("始めた"), "2021-04-30");
            said("総務-01", late("会場"), "2021-05-01");
            said("総務-01", Progress.said("まだ"), "2021-06-01");
            said("総務-02", Progress.said("話を聞いた"), "2021-05-31");
            said("総務-02", done(), "2021-06-09");
            assertThat(course("総務-01")).containsExactly("on-track", "late", "late");
            assertThat(course("総務-02")).containsExactly("-", "?", "done");
            assertThat(course("総務-03")).as("never heard of").containsExactly("-", "-", "-");
        }

        @Test
        void readsWhatWasCorrectedSaidLaterOrTakenBackInEveryMonth() {
            said("総務-01", onTrack("始めた"), "2021-04-20");
            said("総務-01", late("会場").asOf(LocalDate.of(2021, 5, 7)), "2021-06-01");
            assertThat(course("総務-01")).as("said in June of May").containsExactly("on-track", "late", "late");
            var taken = (Outcome.Recorded)
                    log.record(new RecordProgress(TANAKA, initiative("総務-02"), late("会場"), message(NOW)), NOW);
            log.withdraw(new WithdrawProgress(TANAKA, taken.update().id(), message()), NOW);
            assertThat(course("総務-02")).as("taken back").containsExactly("-", "-", "-");
        }

        @Test
        void severalDaysOfSeveralInitiativesCostOneQuery() {
            said("総務-01", onTrack("始めた"), "2021-04-20");
            List<Long> ids = List.of(
                    initiative("総務-01").initiative().id(),
                    initiative("総務-02").initiative().id());
            scales.current();
            assertThat(CountedStatements.during(
                            () -> standings.on(ids, List.of(TODAY.minusMonths(2), TODAY.minusMonths(1), TODAY))))
                    .filteredOn(statement -> !statement.contains("from revision"))
                    .hasSize(1);
            assertThat(standings.on(List.of(), List.of(TODAY))).isEmpty();
        }

        @Test
        void whatIsClosedIsComparedWithNothing() {
            said("総務-01", late("会場"), "2021-05-01");
            yearEnd.close(COORDINATOR, plan(), "出納整理が終わった", NOW);
            Board board = standings.of(plans.plan(planId).orElseThrow());
            assertThat(standings.comparing(board, TODAY.minusMonths(1)).lines())
                    .isNotEmpty()
                    .allSatisfy(line -> assertThat(line.before()).isNull());
        }

        @Test
        void findsAnInitiativeByItsIdInAnyPlan() {
            Found.OfInitiative old = initiative("R3-総務-03");
            fixtures.soumu(2022);
            initiative("R3-総務-03");
            assertThat(asked(() ->
                            assertThat(plans.initiative(old.initiative().id())).contains(old)))
                    .hasSize(2);
            assertThat(asked(() ->
                            assertThat(plans.initiative(old.initiative().id())).contains(old)))
                    .hasSize(1);
            assertThat(plans.initiative(-1)).isEmpty();
            assertThat(plans.initiative(Scope.CURRENT, "総務-03")).isNotEqualTo(old);
        }

        @Test
        void readsHistoryPageByPageTheNewestFirst() {
            for (int i = 1; i <= 7; i++)
                recorded(TANAKA, Progress.said("第" + i).asOf(TODAY.minusDays(i)), message(NOW.plusSeconds(i)));
            long id = initiative("総務-03").initiative().id();
            ProgressHistory.Page first = history.of(id, 1, 3);
            assertThat(first.total()).isEqualTo(7);
            assertThat(first.pages()).isEqualTo(3);
            assertThat(words(first)).containsExactly("第1", "第2", "第3");
            assertThat(words(history.of(id, 3, 3))).containsExactly("第7");
            assertThat(words(history.of(id, 4, 3))).isEmpty();
            assertThat(history.of(initiative("総務-04").initiative().id(), 1, 3).total())
                    .isZero();
            assertThatThrownBy(() -> history.of(id, 0, 3)).isInstanceOf(IllegalArgumentException.class);
        }

        private static List<String> words(ProgressHistory.Page page) {
            return page.entries().stream()
                    .map(entry -> entry.newest().progress().words())
                    .toList();
        }

        @Test
        void aPlanIsClosedAndOpenedForAReasonByWhoMay() {
            var department = new Office("総務部", null, null);
            assertThat(yearEnd.close(LEAD, plan(), "終わり", NOW))
                    .isEqualTo(new YearEnd.Outcome.Refused(Denial.COORDINATORS_ONLY, department));
            assertThat(yearEnd.close(COORDINATOR, plan(), " ", NOW)).isEqualTo(new YearEnd.Outcome.ReasonMissing());
            assertThat(yearEnd.close(COORDINATOR, plan(), "長".repeat(3001), NOW))
                    .isEqualTo(new YearEnd.Outcome.ReasonTooLong(3001, 3000));
            Plan open = plan();
            assertThat(yearEnd.close(COORDINATOR, open, "出納整理が終わった", NOW))
                    .isEqualTo(new YearEnd.Outcome.Closed(open, TODAY));
            assertThat(plan().closedOn()).isEqualTo(TODAY);
            assertThat(yearEnd.close(ADMINISTRATOR, open, "もう一度", NOW)).isEqualTo(new YearEnd.Outcome.AlreadySo(open));
            assertThat(yearEnd.reopen(ADMINISTRATOR, open, "追加の報告", NOW.plus(Duration.ofDays(1))))
                    .isEqualTo(new YearEnd.Outcome.Reopened(open));
            assertThat(plan().isOpen()).isTrue();
            assertThat(closing.log(planId))
                    .extracting(PlanClosing.Entry::closed, PlanClosing.Entry::reason)
                    .containsExactly(tuple(false, "追加の報告"), tuple(true, "出納整理が終わった"));
        }

        @Test
        void aPlanThatTwoCloseAtOnceIsClosedOnce() throws Exception {
            Plan open = plan();
            List<YearEnd.Outcome> outcomes = atOnce(
                    () -> yearEnd.close(COORDINATOR, open, "出納整理が終わった", NOW),
                    () -> yearEnd.close(ADMINISTRATOR, open, "出納整理が終わった", NOW));
            assertThat(outcomes)
                    .hasAtLeastOneElementOfType(YearEnd.Outcome.Closed.class)
                    .hasAtLeastOneElementOfType(YearEnd.Outcome.AlreadySo.class);
            assertThat(closing.log(planId)).hasSize(1);
        }

        @Test
        void aWorkspaceHasAScaleOfItsOwnAndStillReadsTheOldOne() {
            ProgressUpdate before = recorded(TANAKA, late("会場")).update();
            var label = new Grade.Label("B", "予定どおり");
            var grade = new Grade("b", label, label, "B", false, false, false, false, true, List.of("予定どおり"));
            assertThat(scales.change(COORDINATOR, List.of(grade), NOW))
                    .isEqualTo(new HealthScales.Outcome.Refused(Denial.ADMINISTRATORS_ONLY));
            assertThat(scales.change(ADMINISTRATOR, List.of(), NOW))
                    .isEqualTo(new HealthScales.Outcome.NothingOffered());
            var same = new Grade("c", label, label, "C", false, false, false, false, true, List.of());
            assertThat(scales.change(ADMINISTRATOR, List.of(grade, same), NOW))
                    .isEqualTo(new HealthScales.Outcome.Ambiguous("b"));
            assertThat(scales.change(ADMINISTRATOR, List.of(grade), NOW))
                    .isInstanceOf(HealthScales.Outcome.Changed.class);
            HealthScale scale = scales.current();
            assertThat(scale.edition()).isEqualTo(1);
            assertThat(scale.offered()).containsExactly(grade);
            assertThat(scale.parse("ｂ")).contains(grade);
            assertThat(scale.parse("順調")).isEmpty();
            assertThat(history.entry(before.id())
                            .orElseThrow()
                            .newest()
                            .grade()
                            .in(Locale.JAPANESE)
                            .name())
                    .isEqualTo("遅れ");
            assertThat(refusal(record(TANAKA, onTrack("")))).isEqualTo(new Refusal.NoSuchHealth("on-track"));
            assertThat(recorded(TANAKA, Progress.NOTHING.health("b"))
                            .before()
                            .grade()
                            .key())
                    .isEqualTo("late");
        }
    }
}
