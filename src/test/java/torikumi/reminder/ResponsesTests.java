package torikumi.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import torikumi.platform.CountedStatements;
import torikumi.platform.OnH2;
import torikumi.platform.OnPostgres;
import torikumi.progress.CorrectProgress;
import torikumi.progress.Outcome;
import torikumi.progress.Progress;
import torikumi.progress.ProgressHistory;
import torikumi.progress.Source;
import torikumi.progress.WayIn;
import torikumi.progress.WithdrawProgress;
import torikumi.progress.YearEnd;
import torikumi.report.Account;
import torikumi.report.Accounts;
import torikumi.report.Months;
import torikumi.report.Period;
import torikumi.report.ResponseReading;
import torikumi.report.Responses;
import torikumi.report.Responses.Figures;
import torikumi.report.YearCourse;
import torikumi.report.YearCourses;
import torikumi.staff.Office;
import torikumi.staff.Role;

/** 回答状況 and 議会, over what was really asked, answered and recorded. April is asked on the 28th and due on the 30th, May on the 27th and the 31st. */
class ResponsesTests {

    @Nested
    @OnH2
    class OnH2Database extends Tests {}

    @Nested
    @OnPostgres
    class OnPostgresDatabase extends Tests {}

    abstract static class Tests extends OnAnyDatabase {

        @Autowired
        ResponseReading responses;

        @Autowired
        YearCourses courses;

        @Autowired
        Accounts accounts;

        @Autowired
        Boards boards;

        @Autowired
        PendingReports pending;

        @Autowired
        BulkAnswers bulk;

        @Autowired
        ProgressHistory history;

        @Autowired
        YearEnd yearEnd;

        private Responses of(List<Office> offices, int page, String day) {
            return responses.of(List.of(plan()), offices, page, LocalDate.parse(day));
        }

        private Figures general(int page, String day) {
            return of(List.of(GENERAL), page, day).lines().getFirst().figures();
        }

        private void inBulk(ReminderCard card, String local, String... codes) {
            List<Long> named = List.of(codes).stream()
                    .map(code -> initiative(code).initiative().id())
                    .toList();
            bulk.answer(
                    new AnswerInBulk(
                            TANAKA,
                            card.reminder().id(),
                            named,
                            onTrack(),
                            Source.of(WayIn.BULK, "bulk." + local, at(local))),
                    at(local));
        }

        @Test
        void nothingIsToldBeforeAnythingWasAsked() {
            Responses none = of(List.of(DEPARTMENT), 1, "2021-04-10");
            assertThat(none.due()).isNull();
            assertThat(none.lines()).isEmpty();
            assertThat(none.all().figures()).isEqualTo(new Figures(0, 0, 0, 0, 0, 0));
            assertThat(none.all().today().unstaffed()).isPositive();
        }

        @Test
        void countsWhatWasAnsweredInTimeLateInBulkAndNotAtAll() {
            var april = cardOf(sweepAndSend("2021-04-28T10:00"), GENERAL);
            answer(TANAKA, april, "総務-01", onTrack(), "2021-04-30T23:59");
            answer(TANAKA, april, "総務-02", onTrack(), "2021-05-01T00:00");
            inBulk(april, "2021-04-30T12:00", "総務-03", "総務-04", "総務-05");
            assertThat(general(1, "2021-05-06")).isEqualTo(new Figures(8, 4, 1, 3, 3, 0));
        }

        @Test
        void aCorrectionMakesNoAnswerLateAndOneByHandIsInBulkNoMore() {
            var april = cardOf(sweepAndSend("2021-04-28T10:00"), GENERAL);
            inBulk(april, "2021-04-29T12:00", "総務-01", "総務-02");
            long corrected = history.latest(initiative("総務-01").initiative().id(), 1)
                    .getFirst()
                    .id();
            var outcome = log.correct(
                    new CorrectProgress(
                            TANAKA,
                            corrected,
                            Progress.NOTHING.health("late").reason("雨"),
                            "誤り",
                            click(at("2021-05-10T10:00"))),
                    at("2021-05-10T10:00"));
            assertThat(outcome).isInstanceOf(Outcome.Corrected.class);
            assertThat(general(1, "2021-05-11")).isEqualTo(new Figures(8, 2, 0, 1, 6, 0));
        }

        @Test
        void whatIsTakenBackIsNotReported() {
            var april = cardOf(sweepAndSend("2021-04-28T10:00"), GENERAL);
            var said = (Outcome.Recorded) record(TANAKA, "総務-01", onTrack(), "2021-04-28T11:00");
            assertThat(general(1, "2021-04-28").inTime()).isEqualTo(1);
            log.withdraw(
                    new WithdrawProgress(TANAKA, said.update().id(), click(at("2021-04-28T11:05"))),
                    at("2021-04-28T11:05"));
            assertThat(general(1, "2021-04-28")).isEqualTo(new Figures(8, 0, 0, 0, 8, 0));
            assertThat(april.lines()).hasSize(8);
        }

        @Test
        void comparesWithTheDueDateBeforeAndKeepsAPageForEach() {
            var april = cardOf(sweepAndSend("2021-04-28T10:00"), GENERAL);
            answer(TANAKA, april, "総務-01", onTrack(), "2021-04-30T12:00");
            var may = cardOf(sweepAndSend("2021-05-27T10:00"), GENERAL);
            answer(TANAKA, may, "総務-02", onTrack(), "2021-05-31T12:00");
            Responses newest = of(List.of(GENERAL), 1, "2021-06-01");
            assertThat(newest.due()).isEqualTo("2021-05-31");
            assertThat(newest.pages()).isEqualTo(2);
            assertThat(newest.latest()).isTrue();
            assertThat(newest.lines()).singleElement().satisfies(line -> {
                assertThat(line.figures()).isEqualTo(new Figures(8, 1, 0, 0, 7, 0));
                assertThat(line.before().due()).isEqualTo("2021-04-30");
                assertThat(line.before().figures()).as("one answer for both").isEqualTo(new Figures(8, 1, 1, 0, 6, 0));
            });
            Responses before = of(List.of(GENERAL), 2, "2021-06-01");
            assertThat(before.due()).isEqualTo("2021-04-30");
            assertThat(before.latest()).isFalse();
            assertThat(before.lines().getFirst().before()).isNull();
            assertThat(of(List.of(GENERAL), 9, "2021-06-01").page()).isEqualTo(2);
        }

        @Test
        void isOneNumberForOneThingOnTheCardTheListTheOverviewAndTheDigest() {
            var april = sweepAndSend("2021-04-28T10:00");
            answer(TANAKA, cardOf(april, GENERAL), "総務-01", onTrack(), "2021-04-30T12:00");
            record(SATO, "職員-01", onTrack(), "2021-05-06T10:00");
            agrees("2021-05-07", "2021-05-07T09:00");
            var may = sweepAndSend("2021-05-27T10:00");
            inBulk(cardOf(may, GENERAL), "2021-05-28T10:00", "総務-02", "総務-03");
            agrees("2021-05-28", "2021-05-28T12:00");
            sweep.sweep(at("2021-06-07T10:00"));
            chat.deliver(delivery, at("2021-06-07T10:00"));
            Digest digest = chat.news().stream()
                    .filter(each -> each.content() instanceof LetterContent.OfDigest of
                            && of.digest().reader().equals(COORDINATOR.colleague()))
                    .map(each -> ((LetterContent.OfDigest) each.content()).digest())
                    .findFirst()
                    .orElseThrow();
            Responses.Today today =
                    of(List.of(DEPARTMENT), 1, "2021-06-07").all().today();
            assertThat(today.overdue()).isEqualTo(digest.inAll().overdue()).isPositive();
            assertThat(today.quiet()).isEqualTo(digest.inAll().quiet());
            agrees("2021-06-07", "2021-06-07T12:00");
        }

        private void agrees(String day, String local) {
            LocalDate today = LocalDate.parse(day);
            List<YearCourse.Due> drawn = courses.of(plan(), Months.YEAR, today).dues();
            for (int page = 1; page <= of(List.of(DEPARTMENT), 1, day).pages(); page++)
                for (Responses.Line line : of(List.of(DEPARTMENT), page, day).lines()) {
                    Figures all = of(List.of(DEPARTMENT), page, day).all().figures();
                    LocalDate due = of(List.of(DEPARTMENT), page, day).due();
                    List<ReminderCard> cards = jdbc
                            .sql("select id from reminder where section = ? and due_on = ? and level = 'SECTION'")
                            .params(line.section().section(), due)
                            .query(String.class)
                            .list()
                            .stream()
                            .map(reading::card)
                            .flatMap(Optional::stream)
                            .toList();
                    Figures figures = line.figures();
                    assertThat(figures.asked())
                            .isEqualTo(cards.stream()
                                    .mapToInt(card -> card.lines().size())
                                    .sum());
                    assertThat(figures.inTime() + figures.late())
                            .isEqualTo(cards.stream()
                                    .mapToInt(ReminderCard::answered)
                                    .sum());
                    assertThat(figures.open())
                            .isEqualTo(cards.stream()
                                    .mapToInt(card -> card.open().size())
                                    .sum());
                    assertThat(drawn)
                            .contains(
                                    new YearCourse.Due(due, all.inTime(), all.late(), all.open(), due.isBefore(today)));
                }
            var board = boards.of(plan());
            Responses.Today all = of(List.of(DEPARTMENT), 1, day).all().today();
            assertThat(all.overdue()).isEqualTo(board.overdue(today).lines().size());
            assertThat(all.quiet()).isEqualTo(board.quiet(today).lines().size());
            var unreported = (PendingReports.Outcome.Pending) pending.of(COORDINATOR, DEPARTMENT, at(local));
            assertThat(unreported.lines().stream()
                            .flatMap(line -> line.card().open().stream())
                            .filter(open -> open.reported().isOverdue(today))
                            .map(ReminderCard.Line::initiativeId)
                            .collect(Collectors.toSet()))
                    .hasSize(all.overdue());
            var nobody = unreported.lines().stream()
                    .filter(line -> line.people().isEmpty())
                    .map(line -> line.card().reminder().about().office().section())
                    .collect(Collectors.toSet());
            assertThat(of(List.of(DEPARTMENT), 1, day).lines())
                    .allSatisfy(line -> assertThat(line.today().unstaffed() > 0)
                            .isEqualTo(nobody.contains(line.section().section())));
        }

        @Test
        void theSectionThatOwesMostComesFirstOnceItIsDue() {
            var april = sweepAndSend("2021-04-28T10:00");
            assertThat(of(List.of(DEPARTMENT), 1, "2021-04-30")
                            .lines()
                            .getFirst()
                            .section())
                    .as("in the plan's order")
                    .isEqualTo(GENERAL);
            answer(TANAKA, cardOf(april, GENERAL), "総務-01", onTrack(), "2021-04-30T12:00");
            assertThat(of(List.of(DEPARTMENT), 1, "2021-05-06")
                            .lines()
                            .getFirst()
                            .section())
                    .isEqualTo(DISASTER);
        }

        @Test
        void ofAUnitOnlyItsOwnIsCounted() {
            sweepAndSend("2021-04-28T10:00");
            Responses unit = of(List.of(new Office("総務部", "防災危機管理課", "地域防災")), 1, "2021-05-06");
            int size = (int) boards.of(plan()).lines().stream()
                    .filter(line -> "地域防災".equals(line.where().unit().name()))
                    .count();
            assertThat(unit.lines()).singleElement().satisfies(line -> assertThat(line.figures())
                    .isEqualTo(new Figures(size, 0, 0, 0, size, 0)));
        }

        @Test
        void whoIsResponsibleIsCountedAsOfToday() {
            sweepAndSend("2021-04-28T10:00");
            assertThat(of(List.of(PERSONNEL), 1, "2021-05-06").all().today().unstaffed())
                    .isZero();
            Office accounting = new Office("総務部", "経理課", null);
            int size = boards.of(plan()).in(accounting).lines().size();
            assertThat(of(List.of(accounting), 1, "2021-05-06").all().today().unstaffed())
                    .isEqualTo(size);
            appoint(SUZUKI, Role.MEMBER, accounting);
            assertThat(of(List.of(accounting), 1, "2021-05-06").all().today().unstaffed())
                    .isZero();
        }

        @Test
        void ofAClosedPlanWhatWasNeverReportedStaysSo() {
            sweepAndSend("2021-04-28T10:00");
            record(TANAKA, "総務-01", onTrack(), "2021-04-29T10:00");
            yearEnd.close(COORDINATOR, plan(), "年度末", at("2021-05-06T10:00"));
            assertThat(general(1, "2021-05-07")).isEqualTo(new Figures(8, 1, 0, 0, 7, 0));
            assertThat(of(List.of(GENERAL), 1, "2021-05-07").all().today())
                    .satisfies(today -> assertThat(today.overdue() + today.quiet() + today.unstaffed())
                            .isZero());
        }

        @Test
        void asksTheDatabaseAHandfulOfTimesHoweverMuchThereIs() {
            sweepAndSend("2021-04-28T10:00");
            record(TANAKA, "総務-01", onTrack(), "2021-04-29T10:00");
            sweepAndSend("2021-05-27T10:00");
            boards.of(plan());
            assertThat(CountedStatements.during(() -> of(List.of(DEPARTMENT), 1, "2021-06-01")))
                    .hasSizeLessThanOrEqualTo(15);
            assertThat(CountedStatements.during(() -> of(List.of(DEPARTMENT), 2, "2021-06-01")))
                    .hasSizeLessThanOrEqualTo(9);
            assertThat(CountedStatements.during(() -> accounts.of(
                            boards.of(plan()).lines(),
                            new Period(null, LocalDate.of(2021, 6, 1)),
                            LocalDate.of(2021, 6, 1))))
                    .hasSizeLessThanOrEqualTo(6);
        }

        private Account account(String code, String until, String today) {
            return accounts.of(
                            List.of(boards.of(initiative(code))),
                            new Period(null, LocalDate.parse(until)),
                            LocalDate.parse(today))
                    .getFirst();
        }

        @Test
        void anAccountHasWhatCountsNowAsItReadsNow() {
            record(TANAKA, "総務-03", onTrack().words("設置した"), "2021-04-12T10:00");
            var wrong = (Outcome.Recorded) record(TANAKA, "総務-03", onTrack().words("三千人"), "2021-05-11T10:00");
            var gone = (Outcome.Recorded) record(TANAKA, "総務-03", onTrack().words("誤報"), "2021-05-12T10:00");
            log.withdraw(
                    new WithdrawProgress(TANAKA, gone.update().id(), click(at("2021-05-12T10:05"))),
                    at("2021-05-12T10:05"));
            log.correct(
                    new CorrectProgress(
                            TANAKA,
                            wrong.update().id(),
                            onTrack().words("三百人").asOf(LocalDate.of(2021, 5, 11)),
                            "数字の誤り",
                            click(at("2021-06-01T10:00"))),
                    at("2021-06-01T10:00"));
            Account account = account("総務-03", "2021-06-02", "2021-06-02");
            assertThat(account.said())
                    .extracting(valid -> valid.update().progress().words())
                    .containsExactly("設置した", "三百人");
            assertThat(account("総務-03", "2021-04-30", "2021-06-02").said()).hasSize(1);
            assertThat(accounts.words(
                            List.of(boards.of(initiative("総務-03"))),
                            new Period(LocalDate.of(2021, 5, 1), LocalDate.of(2021, 6, 2))))
                    .isEqualTo(1);
            String ref = account.said().getFirst().update().ref().toString();
            assertThat(history.named(initiative("総務-03").initiative().id(), ref.substring(0, 8)))
                    .contains(account.said().getFirst().update().id());
            assertThat(history.named(initiative("総務-01").initiative().id(), ref.substring(0, 8)))
                    .isEmpty();
        }
    }
}
