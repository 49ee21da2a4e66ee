package torikumi.report.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import torikumi.plan.Found;
import torikumi.plan.PlanDirectory;
import torikumi.plan.PlanFixtures;
import torikumi.plan.Scope;
import torikumi.platform.AtOnce;
import torikumi.platform.ByHand;
import torikumi.platform.CurrentWorkspace;
import torikumi.platform.OnH2;
import torikumi.platform.OnPostgres;
import torikumi.progress.CorrectProgress;
import torikumi.progress.Outcome;
import torikumi.progress.Progress;
import torikumi.progress.ProgressLog;
import torikumi.progress.ProgressUpdate;
import torikumi.progress.RecordProgress;
import torikumi.progress.Source;
import torikumi.progress.WayIn;
import torikumi.progress.WithdrawProgress;
import torikumi.progress.YearEnd;
import torikumi.report.evaluation.Evaluations.Refused;
import torikumi.staff.Action;
import torikumi.staff.Appointments;
import torikumi.staff.Denial;
import torikumi.staff.Office;
import torikumi.staff.Person;
import torikumi.staff.Role;
import torikumi.staff.Someone;

/** What is decided about initiatives: by whom, on what, version by version, and what holds once it is confirmed. */
class EvaluationsTests {

    @Nested
    @OnH2
    class OnH2Database extends Tests {}

    @Nested
    @OnPostgres
    class OnPostgresDatabase extends Tests {}

    abstract static class Tests {

        private static final Person TANAKA = Someone.staff("田中");
        private static final Person SUZUKI = Someone.staff("鈴木");
        private static final Person LEAD = Someone.staff("課長");
        private static final Person COORDINATOR = Someone.staff("取りまとめ");
        private static final Person OUTSIDER = Someone.staff("佐藤");
        private static final Person ADMINISTRATOR = Someone.administrator("管理者");
        private static final Office DEPARTMENT = new Office("総務部", null, null);
        private static final Office GENERAL = new Office("総務部", "総務課", null);

        private static final AtomicInteger KEYS = new AtomicInteger();
        private static final Instant MARCH = at("2022-03-25T10:00");
        private static final Decided GO_ON = new Decided(Direction.CONTINUE, "on-track", "", "会場が足りない");

        @Autowired
        JdbcClient jdbc;

        @Autowired
        PlanDirectory plans;

        @Autowired
        Appointments appointments;

        @Autowired
        ProgressLog log;

        @Autowired
        YearEnd yearEnd;

        @Autowired
        Evaluations evaluations;

        @Autowired
        EvaluationReading reading;

        @Autowired
        EvaluationUse use;

        private PlanFixtures fixtures;

        @BeforeEach
        void aPlanAndItsPeople() {
            fixtures = new PlanFixtures(jdbc);
            fixtures.soumu();
            appoint(TANAKA, Role.MEMBER, GENERAL);
            appoint(SUZUKI, Role.MEMBER, GENERAL);
            appoint(LEAD, Role.LEAD, GENERAL);
            appoint(COORDINATOR, Role.COORDINATOR, DEPARTMENT);
        }

        private void appoint(Person whom, Role role, Office office) {
            appointments.appoint(
                    ADMINISTRATOR, whom.colleague(), role, office, LocalDate.of(2021, 4, 1), at("2021-04-01T08:00"));
        }

        private static Instant at(String local) {
            return LocalDateTime.parse(local).atZone(ZoneId.of("Asia/Tokyo")).toInstant();
        }

        private Found.OfInitiative initiative(String code) {
            return (Found.OfInitiative) plans.initiative(Scope.CURRENT, code);
        }

        private static Source source(Instant at) {
            return Source.of(WayIn.FORM, "evaluated." + KEYS.incrementAndGet(), at);
        }

        private ProgressUpdate reported(String code, String day, String words) {
            Instant at = at(day + "T09:00");
            var progress = Progress.said(words).health("on-track");
            return ((Outcome.Recorded)
                            log.record(new RecordProgress(TANAKA, initiative(code), progress, source(at)), at))
                    .update();
        }

        private Sheet sheet(String code, Term term, String day) {
            return reading.of(initiative(code), term, LocalDate.parse(day)).orElseThrow();
        }

        private Sheet sheet(String code) {
            return sheet(code, Term.YEAR, "2022-03-25");
        }

        private Evaluations.Outcome write(Person by, Seen seen, Decided decided) {
            return evaluations.write(by, seen, decided, MARCH);
        }

        private Sheet written(Person by, String code, Decided decided) {
            return ((Evaluations.Outcome.Written) write(by, Seen.of(sheet(code)), decided)).sheet();
        }

        private Sheet confirmed(String code) {
            written(TANAKA, code, GO_ON);
            var outcome = evaluations.confirm(LEAD, Seen.of(sheet(code)), MARCH);
            return ((Evaluations.Outcome.Confirmed) outcome).sheets().getFirst();
        }

        private static List<String> words(Sheet sheet) {
            return sheet.account().said().stream()
                    .map(valid -> valid.update().progress().words())
                    .toList();
        }

        @Test
        void whatWasReportedInItsTimeStandsOnTheSheetInOrder() {
            reported("総務-03", "2021-06-01", "設置した");
            reported("総務-03", "2021-04-12", "準備した");
            reported("総務-03", "2021-11-01", "開催した");
            assertThat(words(sheet("総務-03"))).containsExactly("準備した", "設置した", "開催した");
            assertThat(words(sheet("総務-03", Term.FIRST_HALF, "2022-03-25"))).containsExactly("準備した", "設置した");
            assertThat(words(sheet("総務-03", Term.SECOND_HALF, "2022-03-25"))).containsExactly("開催した");
            assertThat(sheet("総務-03", Term.FIRST_HALF, "2022-03-25")
                            .account()
                            .period()
                            .until())
                    .isEqualTo("2021-09-30");
            assertThat(sheet("総務-03", Term.FIRST_HALF, "2021-06-09")
                            .account()
                            .period()
                            .until())
                    .isEqualTo("2021-06-09");
            assertThat(reading.of(initiative("総務-03"), Term.SECOND_HALF, LocalDate.of(2021, 9, 30)))
                    .as("nothing of it is past")
                    .isEmpty();
        }

        @Test
        void whatIsReportedAfterTheYearsEndStillBelongsToIt() {
            reported("総務-03", "2022-04-08", "実績をまとめた");
            assertThat(words(sheet("総務-03", Term.YEAR, "2022-04-20"))).containsExactly("実績をまとめた");
        }

        @Test
        void whatWasTakenBackStandsOnNoSheet() {
            ProgressUpdate update = reported("総務-03", "2022-03-25", "誤って書いた");
            log.withdraw(
                    new WithdrawProgress(TANAKA, update.id(), source(at("2022-03-25T09:05"))), at("2022-03-25T09:05"));
            assertThat(words(sheet("総務-03"))).isEmpty();
        }

        @Test
        void everyVersionIsKeptWithWhoWroteItAsWhat() {
            Sheet first = written(TANAKA, "総務-03", GO_ON);
            assertThat(first.newest().version()).isEqualTo(1);
            Sheet second = written(LEAD, "総務-03", new Decided(Direction.EXPAND, "late", "", "人が足りない"));
            assertThat(second.versions()).hasSize(2);
            assertThat(second.newest().author().post().role()).isEqualTo(Role.LEAD);
            assertThat(second.versions().getFirst().direction()).isEqualTo(Direction.CONTINUE);
            assertThat(second.newest().grade().key()).isEqualTo("late");
            assertThat(written(LEAD, "総務-03", new Decided(Direction.EXPAND, "late", "", " 人が足りない "))
                            .versions())
                    .as("the same again")
                    .hasSize(2);
            assertThat(sheet("総務-03", Term.FIRST_HALF, "2022-03-25").versions()).isEmpty();
            assertThat(sheet("総務-04").versions()).isEmpty();
        }

        @Test
        void onlyWhoActsForItWritesAndOnlyItsLeadConfirms() {
            Seen seen = Seen.of(sheet("総務-03"));
            assertThat(write(OUTSIDER, seen, GO_ON)).isEqualTo(new Refused.Denied(Denial.NOT_YOUR_OFFICE, GENERAL));
            assertThat(write(ADMINISTRATOR, seen, GO_ON)).isInstanceOf(Refused.Denied.class);
            assertThat(write(Someone.guest("田中"), seen, GO_ON))
                    .isEqualTo(new Refused.Denied(Denial.GUESTS_MAY_NOT_WRITE, GENERAL));
            written(TANAKA, "総務-03", GO_ON);
            Seen now = Seen.of(sheet("総務-03"));
            for (Person other : List.of(TANAKA, COORDINATOR, ADMINISTRATOR, OUTSIDER))
                assertThat(evaluations.confirm(other, now, MARCH))
                        .isEqualTo(new Refused.Denied(Denial.LEADS_ONLY, GENERAL));
            assertThat(evaluations.confirm(LEAD, now, MARCH)).isInstanceOf(Evaluations.Outcome.Confirmed.class);
            assertThat(sheet("総務-03").confirmation().by()).isEqualTo(LEAD.colleague());
            assertThat(evaluations.may(LEAD, Action.CONFIRM_EVALUATION, initiative("総務-03"), MARCH))
                    .isTrue();
        }

        @Test
        void theSecondOfTwoWhoWriteAtOnceReadsWhatTheFirstHasWritten() {
            Seen both = Seen.of(sheet("総務-03"));
            write(TANAKA, both, GO_ON);
            var second = (Refused.Meanwhile) write(SUZUKI, both, new Decided(Direction.END, null, "", ""));
            assertThat(second.sheet().newest().direction()).isEqualTo(Direction.CONTINUE);
            assertThat(sheet("総務-03").versions()).hasSize(1);
            assertThat(write(SUZUKI, Seen.of(second.sheet()), new Decided(Direction.END, null, "", "")))
                    .isInstanceOf(Evaluations.Outcome.Written.class);
            assertThat(write(TANAKA, both, GO_ON)).isInstanceOf(Refused.Meanwhile.class);
            assertThat(write(SUZUKI, both, GO_ON))
                    .as("since then another has written too")
                    .isInstanceOf(Refused.Meanwhile.class);
        }

        @Test
        void ofTwoWhoWriteInTheSameMomentOneIsKeptAndTheOtherReadsIt() throws Exception {
            Seen both = Seen.of(sheet("総務-03"));
            List<Evaluations.Outcome> outcomes = AtOnce.atOnce(
                    () -> write(TANAKA, both, GO_ON),
                    () -> write(SUZUKI, both, new Decided(Direction.END, null, "", "")));
            assertThat(outcomes)
                    .hasAtLeastOneElementOfType(Evaluations.Outcome.Written.class)
                    .hasAtLeastOneElementOfType(Refused.Meanwhile.class);
            assertThat(sheet("総務-03").versions()).hasSize(1);
        }

        @Test
        void whatOneWroteInAnotherWindowIsNoNewsToThem() {
            Seen opened = Seen.of(sheet("総務-03"));
            write(TANAKA, opened, GO_ON);
            assertThat(write(TANAKA, opened, new Decided(Direction.REDUCE, null, "", "")))
                    .isInstanceOf(Evaluations.Outcome.Written.class);
            assertThat(sheet("総務-03").versions()).hasSize(2);
        }

        @Test
        void whatIsConfirmedIsWrittenAboutOnlyOnceThatIsTakenBack() {
            confirmed("総務-03");
            Seen seen = Seen.of(sheet("総務-03"));
            assertThat(write(TANAKA, seen, new Decided(Direction.END, null, "", "")))
                    .isInstanceOf(Refused.IsConfirmed.class);
            assertThat(evaluations.confirm(LEAD, seen, MARCH)).isInstanceOf(Refused.IsConfirmed.class);
            assertThat(evaluations.reopen(TANAKA, seen, MARCH))
                    .isEqualTo(new Refused.Denied(Denial.LEADS_AND_COORDINATORS_ONLY, GENERAL));
            var reopened = (Evaluations.Outcome.Reopened) evaluations.reopen(COORDINATOR, seen, MARCH);
            assertThat(reopened.was().by()).isEqualTo(LEAD.colleague());
            assertThat(reopened.sheet().isConfirmed()).isFalse();
            assertThat(reopened.sheet().last().by()).isEqualTo(COORDINATOR.colleague());
            assertThat(evaluations.reopen(COORDINATOR, seen, MARCH)).isInstanceOf(Refused.NotConfirmed.class);
            written(TANAKA, "総務-03", new Decided(Direction.END, "late", "", "理由"));
            assertThat(evaluations.confirm(LEAD, Seen.of(sheet("総務-03")), MARCH))
                    .isInstanceOf(Evaluations.Outcome.Confirmed.class);
        }

        @Test
        void anAdministratorWithoutAPostTakesAConfirmationBackToo() {
            confirmed("総務-03");
            evaluations.reopen(ADMINISTRATOR, Seen.of(sheet("総務-03")), MARCH);
            assertThat(sheet("総務-03").last().post()).isNull();
            assertThat(sheet("総務-03").isConfirmed()).isFalse();
        }

        @Test
        void onlyWhatWasBeforeTheLeadIsConfirmed() {
            written(TANAKA, "総務-03", GO_ON);
            Seen before = Seen.of(sheet("総務-03"));
            reported("総務-03", "2022-03-24", "あとから報告した");
            assertThat(evaluations.confirm(LEAD, before, MARCH)).isInstanceOf(Refused.Meanwhile.class);
            Seen then = Seen.of(sheet("総務-03"));
            written(SUZUKI, "総務-03", new Decided(Direction.END, "late", "", "理由"));
            assertThat(evaluations.confirm(LEAD, then, MARCH)).isInstanceOf(Refused.Meanwhile.class);
            assertThat(sheet("総務-03").isConfirmed()).isFalse();
        }

        @Test
        void nothingIsConfirmedBeforeADirectionAndTheSelfEvaluationAreChosen() {
            assertThat(evaluations.confirm(LEAD, Seen.of(sheet("総務-03")), MARCH))
                    .isInstanceOf(Refused.Incomplete.class);
            written(TANAKA, "総務-03", new Decided(Direction.CONTINUE, null, "", ""));
            assertThat(evaluations.confirm(LEAD, Seen.of(sheet("総務-03")), MARCH))
                    .isInstanceOf(Refused.Incomplete.class);
        }

        @Test
        void aRecordThatChangesAfterItWasConfirmedIsSaidToHaveChanged() {
            ProgressUpdate update = reported("総務-03", "2022-03-25", "設置した");
            assertThat(confirmed("総務-03").isChangedSince()).isFalse();
            log.correct(
                    new CorrectProgress(
                            TANAKA,
                            update.id(),
                            Progress.said("設置を決めた").health("on-track").asOf(update.asOf()),
                            "誤記",
                            source(MARCH)),
                    MARCH);
            assertThat(sheet("総務-03").isChangedSince()).as("corrected").isTrue();
            assertThat(sheet("総務-03").account().said()).allMatch(sheet("総務-03")::isNewSince);
            confirmed("総務-04");
            reported("総務-04", "2022-03-24", "あとから");
            assertThat(sheet("総務-04").isChangedSince()).as("one more").isTrue();
            ProgressUpdate taken = reported("総務-05", "2022-03-25", "誤って");
            confirmed("総務-05");
            log.withdraw(
                    new WithdrawProgress(TANAKA, taken.id(), source(at("2022-03-25T09:10"))), at("2022-03-25T09:10"));
            assertThat(sheet("総務-05").isChangedSince()).as("taken back").isTrue();
            confirmed("総務-06");
            reported("総務-05", "2022-03-25", "ほかの取組");
            assertThat(sheet("総務-06").isChangedSince()).isFalse();
        }

        @Test
        void whatIsReportedOfAnotherTimeChangesNothing() {
            var first = Seen.of(sheet("総務-03", Term.FIRST_HALF, "2022-03-25"));
            evaluations.write(TANAKA, first, GO_ON, MARCH);
            evaluations.confirm(LEAD, Seen.of(sheet("総務-03", Term.FIRST_HALF, "2022-03-25")), MARCH);
            reported("総務-03", "2022-03-24", "年度末の報告");
            assertThat(sheet("総務-03", Term.FIRST_HALF, "2022-03-26").isConfirmed())
                    .isTrue();
            assertThat(sheet("総務-03", Term.FIRST_HALF, "2022-03-26").isChangedSince())
                    .isFalse();
        }

        @Test
        void whatCannotBeDecidedIsRefusedWithWhatIsToBeMended() {
            Seen seen = Seen.of(sheet("総務-03"));
            assertThat(write(TANAKA, seen, new Decided(null, null, " ", ""))).isEqualTo(new Refused.NothingDecided());
            assertThat(write(TANAKA, seen, new Decided(Direction.END, "no-such", "", "")))
                    .isEqualTo(new Refused.NoSuchHealth());
            assertThat(write(TANAKA, seen, new Decided(Direction.END, "late", "", "　")))
                    .isInstanceOf(Refused.ReasonMissing.class);
            assertThat(write(TANAKA, seen, new Decided(null, null, "あ".repeat(3001), "")))
                    .isEqualTo(new Refused.TooLong(true, 3001, 3000));
            assertThat(write(TANAKA, seen, new Decided(null, null, "", "😀".repeat(3001))))
                    .isEqualTo(new Refused.TooLong(false, 3001, 3000));
            assertThat(written(TANAKA, "総務-03", new Decided(null, null, "😀".repeat(3000), "\u0000\u202e"))
                            .newest()
                            .issues())
                    .isEqualTo("\uFFFD\u202e");
            assertThat(write(TANAKA, new Seen(Long.MAX_VALUE, Term.YEAR, 0, 0), GO_ON))
                    .isEqualTo(new Refused.Gone());
        }

        @Test
        void aYearThatIsClosedAndWhatWasTakenOutOfThePlanStayAsTheyWere() {
            Seen eighth = Seen.of(sheet("総務-08"));
            fixtures.withdraw(initiative("総務-08").initiative().id(), LocalDate.of(2021, 9, 1));
            assertThat(write(TANAKA, eighth, GO_ON)).isInstanceOf(Refused.TakenOut.class);
            confirmed("総務-03");
            Seen third = Seen.of(sheet("総務-03"));
            yearEnd.close(COORDINATOR, initiative("総務-03").plan(), "年度の終わり", MARCH);
            for (var outcome : List.of(
                    write(TANAKA, third, GO_ON),
                    evaluations.confirm(LEAD, third, MARCH),
                    evaluations.reopen(LEAD, third, MARCH))) assertThat(outcome).isInstanceOf(Refused.PlanClosed.class);
            assertThat(sheet("総務-03").isConfirmed()).isTrue();
        }

        @Test
        void severalAreConfirmedTogetherAsFarAsTheyAreCompleteAndAsTheyWere() {
            reported("総務-03", "2021-06-01", "設置した");
            for (String code : List.of("総務-02", "総務-03", "総務-04")) written(TANAKA, code, GO_ON);
            List<Seen> seen = List.of("総務-01", "総務-02", "総務-03", "総務-04").stream()
                    .map(code -> Seen.of(sheet(code)))
                    .toList();
            reported("総務-04", "2022-03-24", "あとから");
            var outcome = (Evaluations.Outcome.Confirmed) evaluations.confirmAll(LEAD, seen, MARCH);
            assertThat(outcome.sheets()).hasSize(2).allMatch(Sheet::isConfirmed);
            assertThat(outcome.left()).hasSize(2).noneMatch(Sheet::isConfirmed);
            assertThat(evaluations.confirmAll(TANAKA, seen, MARCH)).isInstanceOf(Refused.Denied.class);
            SectionLine general = reading.sections(
                            initiative("総務-01").plan(), List.of(DEPARTMENT), Term.YEAR, LocalDate.of(2022, 3, 25))
                    .getFirst();
            assertThat(general).isEqualTo(new SectionLine(GENERAL, 8, 3, 2, 0));
            reported("総務-03", "2022-03-24", "あとから");
            assertThat(reading.sections(
                            initiative("総務-01").plan(), List.of(DEPARTMENT), Term.YEAR, LocalDate.of(2022, 3, 25)))
                    .containsExactly(
                            new SectionLine(GENERAL, 8, 3, 2, 1),
                            new SectionLine(new Office("総務部", "職員課", null), 3, 0, 0, 0),
                            new SectionLine(new Office("総務部", "防災危機管理課", null), 8, 0, 0, 0));
        }

        @Test
        void whatWasDecidedIsNeverChangedOrDeletedAndKeepsItsInitiative() {
            long id = initiative("総務-03").initiative().id();
            assertThat(use.isUsed(List.of(id), Instant.EPOCH)).isFalse();
            confirmed("総務-03");
            for (String table : List.of("evaluation", "evaluation_confirmation"))
                for (String sql : List.of("delete from " + table, "update %s set author_name = 'x'".formatted(table)))
                    assertThatThrownBy(() -> jdbc.sql(sql + " where workspace_id = ?")
                                    .param(CurrentWorkspace.get().id())
                                    .update())
                            .as(sql)
                            .isInstanceOf(DataAccessException.class)
                            .hasMessageContaining("append-only");
            assertThat(use.isUsed(List.of(id), Instant.EPOCH)).isTrue();
            assertThat(use.isUsed(List.of(id), MARCH.plusSeconds(1))).isFalse();
        }

        private void figure(String day, String typed) {
            Instant at = at(day + "T09:00");
            log.record(
                    new RecordProgress(TANAKA, initiative("総務-03"), Progress.NOTHING.indicators(typed), source(at)),
                    at);
        }

        @Test
        void thePlansTargetStandsBesideTheFigureThatWasReportedLast() {
            jdbc.sql("update initiative set fields = ? where id = ?")
                    .params(
                            "{\"指標\":\"電子決裁率\",\"目標値\":\"80%\"}",
                            initiative("総務-03").initiative().id())
                    .update();
            ByHand.changed(jdbc, CurrentWorkspace.get().id());
            figure("2021-06-02", "電子決裁率 62%");
            figure("2021-06-01", "電子決裁率 50%");
            assertThat(sheet("総務-03").indicators()).singleElement().satisfies(line -> {
                assertThat(line.target()).isEqualTo("80%");
                assertThat(line.actual().value()).isEqualByComparingTo("62");
                assertThat(line.from().update().progress().indicators())
                        .isEqualTo(line.actual().typed());
            });
        }

        @Test
        void whatIsCarriedIsReadAgainAndNothingElse() {
            Seen seen = Seen.of(sheet("総務-03"));
            assertThat(Seen.read(seen.carried())).contains(seen);
            assertThat(Seen.read(new Seen(1, Term.YEAR, 0, Integer.MIN_VALUE).carried()))
                    .contains(new Seen(1, Term.YEAR, 0, Integer.MIN_VALUE));
            for (String other : new String[] {null, "", "1", "1 YEAR 2", "x YEAR 1 1", "1 MONTH 1 1", "1 YEAR 1 1 1"})
                assertThat(Seen.read(other)).as(other).isEmpty();
        }
    }
}
