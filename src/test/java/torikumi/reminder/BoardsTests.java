package torikumi.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import torikumi.platform.OnH2;
import torikumi.platform.OnPostgres;
import torikumi.progress.Board;
import torikumi.progress.Outcome;
import torikumi.progress.Progress;
import torikumi.progress.WithdrawProgress;
import torikumi.progress.YearEnd;
import torikumi.staff.Office;

/** When news is expected, and what is silent for it. */
class BoardsTests {

    @Nested
    @OnH2
    class OnH2Database extends Tests {}

    @Nested
    @OnPostgres
    class OnPostgresDatabase extends Tests {}

    abstract static class Tests extends OnAnyDatabase {

        private static final LocalDate DUE = LocalDate.of(2021, 4, 30);

        @Autowired
        Boards boards;

        @Autowired
        PendingReports pending;

        @Autowired
        YearEnd yearEnd;

        private void rule(Office office, Cadence cadence, int lead) {
            rules.set(
                    new SetRule(
                            COORDINATOR,
                            Subject.of(office),
                            Level.SECTION,
                            cadence,
                            Addressee.PEOPLE,
                            null,
                            lead,
                            null,
                            null),
                    at("2021-04-02T10:00"));
        }

        private int within(String code) {
            return boards.of(initiative(code)).expected().within();
        }

        private Board general() {
            return boards.of(plan()).in(GENERAL);
        }

        private List<String> overdue(LocalDate day) {
            return general().overdue(day).lines().stream()
                    .map(line -> line.where().initiative().code().toString())
                    .toList();
        }

        @Test
        void newsIsExpectedInTheRhythmOfTheNearestRule() {
            assertThat(within("総務-03"))
                    .as("monthly, asked two working days before")
                    .isEqualTo(36);
            rule(GENERAL, new Cadence.Weekly(DayOfWeek.MONDAY), 0);
            rule(PERSONNEL, new Cadence.Never(), 0);
            rule(new Office("総務部", "防災危機管理課", "地域防災"), new Cadence.QuarterEnd(0), 7);
            assertThat(within("総務-03")).isEqualTo(8);
            assertThat(within("職員-01")).as("nobody is asked").isEqualTo(30);
            assertThat(within("地域防災-01")).isEqualTo(92 + 7 + 4 + 1);
            assertThat(within("防災危機管理-01")).isEqualTo(36);
            assertThat(boards.of(plan()).lines()).as("as one by one").allSatisfy(line -> assertThat(line.expected())
                    .isEqualTo(boards.of(line.where()).expected()));
        }

        @Test
        void isOverdueFromTheDayAfterTheDueDateUntilSomethingIsHeard() {
            assertThat(overdue(DUE.plusDays(1))).as("it was not asked").isEmpty();
            sweepAndSend("2021-04-28T10:00");
            assertThat(overdue(DUE)).isEmpty();
            assertThat(overdue(DUE.plusDays(1))).hasSize(8);
            record(TANAKA, "総務-01", Progress.NOTHING.health("done"), "2021-05-06T10:00");
            var said = (Outcome.Recorded) record(TANAKA, "総務-02", onTrack(), "2021-05-06T10:00");
            assertThat(overdue(LocalDate.of(2021, 5, 6))).hasSize(6).doesNotContain("総務-01", "総務-02");
            log.withdraw(
                    new WithdrawProgress(TANAKA, said.update().id(), click(at("2021-05-06T10:05"))),
                    at("2021-05-06T10:05"));
            assertThat(overdue(LocalDate.of(2021, 5, 6)))
                    .as("taken back")
                    .hasSize(7)
                    .contains("総務-02");
        }

        @Test
        void staysOverdueWhenItIsAskedAgainForTheNextDay() {
            sweepAndSend("2021-04-28T10:00");
            sweepAndSend("2021-05-27T10:00");
            LocalDate day = LocalDate.of(2021, 5, 28);
            record(TANAKA, "総務-01", onTrack(), "2021-05-28T09:00");
            assertThat(overdue(day)).hasSize(7);
            var outcome = (PendingReports.Outcome.Pending) pending.of(LEAD, GENERAL, at("2021-05-28T10:00"));
            assertThat(outcome.lines()).singleElement().satisfies(line -> {
                assertThat(line.card().reminder().due()).isEqualTo("2021-05-31");
                assertThat(line.card().open()).hasSize(7).allMatch(open -> open.reported()
                        .isOverdue(day));
            });
        }

        @Test
        void whatHasGotARuleOfItsOwnMeanwhileIsStillListedAsUnreported() {
            sweepAndSend("2021-04-28T10:00");
            rules.set(
                    new SetRule(
                            COORDINATOR,
                            new Subject.OfInitiative(
                                    GENERAL, initiative("総務-08").initiative().id()),
                            Level.SECTION,
                            new Cadence.YearEnd(0),
                            Addressee.PEOPLE,
                            null,
                            0,
                            null,
                            null),
                    at("2021-05-06T10:00"));
            sweepAndSend("2021-05-27T10:00");
            LocalDate day = LocalDate.of(2021, 5, 28);
            assertThat(overdue(day)).hasSize(8).contains("総務-08");
            var outcome = (PendingReports.Outcome.Pending) pending.of(LEAD, GENERAL, at("2021-05-28T10:00"));
            assertThat(outcome.lines().stream()
                            .flatMap(line -> line.card().open().stream())
                            .map(open ->
                                    open.reported().where().initiative().code().toString())
                            .distinct())
                    .containsExactlyInAnyOrderElementsOf(overdue(day));
        }

        @Test
        void aClosedPlanWaitsForNothing() {
            sweepAndSend("2021-04-28T10:00");
            yearEnd.close(COORDINATOR, plan(), "年度末", at("2021-05-06T10:00"));
            assertThat(overdue(LocalDate.of(2021, 5, 6))).isEmpty();
            assertThat(general().quiet(LocalDate.of(2022, 3, 31)).lines()).isEmpty();
        }
    }
}
