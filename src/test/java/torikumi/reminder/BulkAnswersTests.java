package torikumi.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static torikumi.platform.AtOnce.atOnce;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import torikumi.plan.PlanFixtures;
import torikumi.platform.ByHand;
import torikumi.platform.CurrentWorkspace;
import torikumi.platform.OnH2;
import torikumi.platform.OnPostgres;
import torikumi.progress.CorrectProgress;
import torikumi.progress.Outcome;
import torikumi.progress.Progress;
import torikumi.progress.ProgressHistory;
import torikumi.progress.ProgressUpdate;
import torikumi.progress.Refusal;
import torikumi.progress.Source;
import torikumi.progress.WayIn;
import torikumi.progress.WithdrawProgress;
import torikumi.progress.YearEnd;
import torikumi.staff.Denial;
import torikumi.staff.Office;
import torikumi.staff.Person;
import torikumi.staff.Role;
import torikumi.staff.Someone;

class BulkAnswersTests {

    @Nested
    @OnH2
    class OnH2Database extends Tests {}

    @Nested
    @OnPostgres
    class OnPostgresDatabase extends Tests {}

    abstract static class Tests extends OnAnyDatabase {

        @Autowired
        BulkAnswers bulk;

        @Autowired
        ProgressHistory history;

        @Autowired
        YearEnd yearEnd;

        private ReminderCard asked(Office office) {
            return cardOf(sweepAndSend("2021-04-27T10:00"), office);
        }

        private ReminderCard now(ReminderCard card) {
            return reading.card(card.reminder().id()).orElseThrow();
        }

        private static List<Long> open(ReminderCard card) {
            return card.open().stream().map(ReminderCard.Line::initiativeId).toList();
        }

        private static AnswerInBulk all(Person by, ReminderCard card, Progress said, String local) {
            return new AnswerInBulk(by, card.reminder().id(), open(card), said, click(at(local)));
        }

        private BulkOutcome.Answered press(Person by, ReminderCard card, Progress said, String local) {
            return (BulkOutcome.Answered) bulk.answer(all(by, card, said, local), at(local));
        }

        private static List<String> codes(List<BulkOutcome.Left> left) {
            return left.stream().map(each -> code(each.line())).toList();
        }

        private static String code(ReminderCard.Line line) {
            return line.reported().where().initiative().code().toString();
        }

        private List<ProgressUpdate> latest(String code) {
            return history.latest(initiative(code).initiative().id(), 10);
        }

        private long written() {
            return jdbc.sql("select count(*) from progress_update where workspace_id = ?")
                    .param(CurrentWorkspace.get().id())
                    .query(Long.class)
                    .single();
        }

        @Test
        void onePressAnswersAllThatIsOpenAndIsMarkedAsOne() {
            ReminderCard card = asked(GENERAL);
            answer(TANAKA, card, "総務-03", Progress.NOTHING.health("slipping"), "2021-04-27T10:05");
            int drawn = chat.redrawn().size();

            var answered = press(TANAKA, now(card), onTrack(), "2021-04-27T10:06");

            assertThat(answered.recorded()).hasSize(7);
            assertThat(answered.left()).isEmpty();
            assertThat(answered.before()).isEmpty();
            assertThat(answered.recorded()).allSatisfy(each -> {
                assertThat(each.update().source().way()).isEqualTo(WayIn.BULK);
                assertThat(each.update().author().person()).isEqualTo(TANAKA.colleague());
                assertThat(each.after().grade().key()).isEqualTo("on-track");
            });
            assertThat(latest("総務-03"))
                    .as("what was answered stays as it is")
                    .extracting(update -> update.source().way())
                    .containsExactly(WayIn.BUTTON);
            assertThat(now(card).reminder().done()).isEqualTo(at("2021-04-27T10:06"));
            assertThat(chat.redrawn().subList(drawn, chat.redrawn().size()))
                    .as("its messages are drawn anew once, not once for each")
                    .hasSize(2);
            assertThat(who(sweepAndSend("2021-05-06T10:00"))).doesNotContain("STILL_OPEN 田中");
        }

        @Test
        void unchangedCoversOnlyWhatAHealthIsKnownOfAndSaysWhatIsLeft() {
            ReminderCard card = asked(PERSONNEL);
            record(SATO, "職員-01", onTrack(), "2021-04-26T10:00");
            record(SATO, "職員-02", Progress.said("始めた"), "2021-04-26T10:00");
            ReminderCard may = cardOf(sweepAndSend("2021-05-27T10:00"), PERSONNEL);

            var answered = press(SATO, may, unchanged(), "2021-05-27T10:05");

            assertThat(answered.recorded())
                    .extracting(each -> each.update().progress())
                    .allMatch(said -> said.unchanged() && said.health() == null)
                    .hasSize(1);
            assertThat(answered.left())
                    .extracting(each -> code(each.line()), BulkOutcome.Left::why)
                    .containsExactly(
                            tuple("職員-02", new BulkOutcome.Refused(new Refusal.NothingToLeave())),
                            tuple("職員-03", new BulkOutcome.Refused(new Refusal.NothingToLeave())));
            assertThat(now(may).open()).hasSize(2);
            assertThat(card.reminder().id()).isNotEqualTo(may.reminder().id());
        }

        @Test
        void whatHadThreeEmptyAnswersInARowStaysOpenUntilSomethingIsSaid() {
            for (int day = 12; day <= 15; day++) record(SATO, "職員-01", onTrack(), "2021-04-%dT10:00".formatted(day));
            for (int day = 12; day <= 14; day++) record(SATO, "職員-02", onTrack(), "2021-04-%dT10:00".formatted(day));
            record(SATO, "職員-03", onTrack(), "2021-04-12T10:00");
            for (int day = 13; day <= 15; day++)
                record(SATO, "職員-03", onTrack().words("研修を終えた"), "2021-04-%dT10:00".formatted(day));
            ReminderCard card = cardOf(sweepAndSend("2021-05-27T10:00"), PERSONNEL);

            var answered = press(SATO, card, onTrack(), "2021-05-27T10:05");

            assertThat(answered.recorded()).as("two empty answers, and none").hasSize(2);
            assertThat(answered.left())
                    .extracting(each -> code(each.line()), BulkOutcome.Left::why)
                    .containsExactly(tuple("職員-01", new BulkOutcome.SentenceWanted(3)));
            assertThat(press(SATO, card, unchanged(), "2021-05-27T10:06").left())
                    .extracting(BulkOutcome.Left::why)
                    .containsExactly(new BulkOutcome.SentenceWanted(3));
            assertThat(answer(SATO, card, "職員-01", onTrack(), "2021-05-27T10:07"))
                    .as("one by one no less")
                    .isInstanceOf(AnswerOutcome.SentenceWanted.class);
            assertThat(press(SATO, card, Progress.NOTHING.health("slipping"), "2021-05-27T10:08")
                            .recorded())
                    .as("another health is news")
                    .hasSize(1);
        }

        @Test
        void theSamePressIsRecordedOnce() {
            ReminderCard card = asked(GENERAL);
            var press = all(TANAKA, card, onTrack(), "2021-04-27T10:05");
            bulk.answer(press, at("2021-04-27T10:05"));
            assertThat(bulk.answer(press, at("2021-04-27T10:06")))
                    .isInstanceOfSatisfying(BulkOutcome.AnsweredBefore.class, before -> assertThat(before.recorded())
                            .hasSize(8));
            assertThat(written()).isEqualTo(8);
        }

        @Test
        void aSecondPressFindsNothingToAnswer() {
            ReminderCard card = asked(GENERAL);
            press(TANAKA, card, onTrack(), "2021-04-27T10:05");
            var again = press(SUZUKI, card, onTrack(), "2021-04-27T10:06");
            assertThat(again.recorded()).isEmpty();
            assertThat(again.left()).isEmpty();
            assertThat(again.before())
                    .hasSize(8)
                    .allMatch(line -> line.answer().by().equals(TANAKA.colleague()));
            assertThat(written()).isEqualTo(8);
        }

        @Test
        void saysNothingOfWhatWasNotNamed() {
            ReminderCard card = asked(GENERAL);
            var answered = (AnswerOutcome.Answered) answer(TANAKA, card, "総務-01", onTrack(), "2021-04-27T10:01");
            ReminderCard drawn = now(card);
            log.withdraw(
                    new WithdrawProgress(TANAKA, answered.recorded().update().id(), click(at("2021-04-27T10:02"))),
                    at("2021-04-27T10:02"));

            var left = press(TANAKA, drawn, onTrack(), "2021-04-27T10:05").left();

            assertThat(left)
                    .extracting(each -> code(each.line()), BulkOutcome.Left::why)
                    .containsExactly(tuple("総務-01", new BulkOutcome.NotNamed()));
        }

        @Test
        void ofTwoWhoPressAtOnceOneAnswers() throws Exception {
            ReminderCard card = asked(GENERAL);
            List<BulkOutcome> outcomes = atOnce(
                    () -> bulk.answer(all(TANAKA, card, onTrack(), "2021-04-27T10:05"), at("2021-04-27T10:05")),
                    () -> bulk.answer(all(SUZUKI, card, onTrack(), "2021-04-27T10:05"), at("2021-04-27T10:05")));
            assertThat(outcomes)
                    .extracting(each -> ((BulkOutcome.Answered) each).recorded().size())
                    .containsExactlyInAnyOrder(8, 0);
            assertThat(written()).isEqualTo(8);
            assertThat(now(card).reminder().done()).isNotNull();
        }

        @Test
        void whoAnswersOneByOneAtTheSameTimeIsHeard() throws Exception {
            ReminderCard card = asked(GENERAL);
            List<Callable<Object>> work = new ArrayList<>();
            work.add(() -> bulk.answer(all(TANAKA, card, onTrack(), "2021-04-27T10:05"), at("2021-04-27T10:05")));
            for (String code : List.of("総務-08", "総務-05", "総務-01"))
                work.add(() -> answer(SUZUKI, card, code, Progress.NOTHING.health("slipping"), "2021-04-27T10:06"));

            List<Object> outcomes = atOnce(work);

            var pressed = (BulkOutcome.Answered) outcomes.getFirst();
            assertThat(pressed.recorded().size() + pressed.before().size()).isEqualTo(8);
            assertThat(outcomes.subList(1, 4)).allMatch(AnswerOutcome.Answered.class::isInstance);
            assertThat(written()).isEqualTo(pressed.recorded().size() + 3);
            assertThat(now(card).reminder().done()).isNotNull();
            for (String code : List.of("総務-08", "総務-05", "総務-01"))
                assertThat(latest(code).getFirst().progress().health()).isEqualTo("slipping");
        }

        @Test
        void isDoneAlsoWhereTheLastTwoAreAnsweredAtOnce() throws Exception {
            ReminderCard card = asked(PERSONNEL);
            appoint(TANAKA, Role.MEMBER, PERSONNEL);
            answer(SATO, card, "職員-01", onTrack(), "2021-04-27T10:05");
            atOnce(
                    () -> answer(SATO, card, "職員-02", onTrack(), "2021-04-27T10:06"),
                    () -> answer(TANAKA, card, "職員-03", onTrack(), "2021-04-27T10:06"));
            assertThat(now(card).reminder().done()).isNotNull();
        }

        @Test
        void answersWhatThePersonActsForAndLeavesTheRest() {
            var unit = new Office("総務部", "防災危機管理課", "地域防災");
            Person mori = Someone.staff("森");
            appoint(mori, Role.MEMBER, unit);
            ReminderCard card = asked(DISASTER);

            var answered = press(mori, card, onTrack(), "2021-04-27T10:05");

            assertThat(answered.recorded()).hasSize(3);
            assertThat(codes(answered.left()))
                    .containsExactly("防災危機管理-01", "防災危機管理-02", "防災危機管理-03", "防災危機管理-04", "防災危機管理-05");
            assertThat(answered.left()).allSatisfy(each -> assertThat(each.why())
                    .isInstanceOfSatisfying(BulkOutcome.Refused.class, refused -> assertThat(refused.refusal())
                            .isInstanceOfSatisfying(Refusal.Denied.class, denied -> assertThat(denied.why())
                                    .isEqualTo(Denial.NOT_YOUR_OFFICE))));
        }

        @Test
        void refusesWhoLeftTheOffice() {
            ReminderCard card = asked(GENERAL);
            var answered = press(SATO, card, onTrack(), "2021-04-27T10:05");
            assertThat(answered.recorded()).isEmpty();
            assertThat(answered.left()).hasSize(8);
            assertThat(written()).isZero();
            assertThat(now(card).open()).hasSize(8);
        }

        @Test
        void refusesWhereThePlanIsClosed() {
            ReminderCard card = asked(GENERAL);
            yearEnd.close(COORDINATOR, plan(), "年度末", at("2021-04-27T10:03"));
            var answered = press(TANAKA, card, onTrack(), "2021-04-27T10:05");
            assertThat(answered.recorded()).isEmpty();
            assertThat(answered.left()).hasSize(8).allSatisfy(each -> assertThat(
                            ((BulkOutcome.Refused) each.why()).refusal())
                    .isInstanceOf(Refusal.PlanClosed.class));
        }

        @Test
        void refusesAHealthThatTheScaleDoesNotKnow() {
            ReminderCard card = asked(PERSONNEL);
            var answered = press(SATO, card, Progress.NOTHING.health("as-planned"), "2021-04-27T10:05");
            assertThat(answered.left())
                    .extracting(BulkOutcome.Left::why)
                    .containsOnly(new BulkOutcome.Refused(new Refusal.NoSuchHealth("as-planned")));
        }

        @Test
        void knowsWhenThereIsNoSuchReminder() {
            assertThat(bulk.answer(
                            new AnswerInBulk(SATO, "none", List.of(), onTrack(), click(at("2021-04-27T10:05"))),
                            at("2021-04-27T10:05")))
                    .isEqualTo(new BulkOutcome.NoSuchReminder());
        }

        private BulkOutcome.TakenBack takeBack(Person by, ReminderCard card, Source press, String local) {
            return bulk.takeBack(by, card.reminder().id(), press.key(), click(at(local)), at(local));
        }

        @Test
        void onePressIsTakenBackAsOne() {
            ReminderCard card = asked(GENERAL);
            answer(TANAKA, card, "総務-03", onTrack(), "2021-04-27T10:04");
            var press = all(TANAKA, now(card), onTrack(), "2021-04-27T10:05");
            bulk.answer(press, at("2021-04-27T10:05"));

            var back = takeBack(TANAKA, card, press.source(), "2021-04-27T10:20");

            assertThat(back.withdrawn()).hasSize(7);
            assertThat(back.kept()).isEmpty();
            assertThat(now(card).open()).hasSize(7);
            assertThat(now(card).reminder().done()).isNull();
            assertThat(takeBack(TANAKA, card, press.source(), "2021-04-27T10:20"))
                    .satisfies(again -> assertThat(again.withdrawn()).isEmpty())
                    .satisfies(again -> assertThat(again.kept())
                            .hasSize(7)
                            .allMatch(each -> each.why() instanceof Refusal.AlreadyWithdrawn));
        }

        @Test
        void takesBackInTimeOnlyAndOnlyByWhoPressed() {
            ReminderCard card = asked(GENERAL);
            var press = all(TANAKA, card, onTrack(), "2021-04-27T10:05");
            bulk.answer(press, at("2021-04-27T10:05"));
            assertThat(takeBack(SUZUKI, card, press.source(), "2021-04-27T10:10")
                            .kept())
                    .hasSize(8)
                    .allMatch(each -> each.why() instanceof Refusal.Denied(var denial, var office)
                            && denial == Denial.AUTHOR_ONLY);
            assertThat(takeBack(TANAKA, card, press.source(), "2021-04-27T10:21")
                            .kept())
                    .hasSize(8)
                    .allMatch(each -> each.why() instanceof Refusal.TooLateToWithdraw);
            assertThat(takeBack(TANAKA, card, click(at("2021-04-27T10:05")), "2021-04-27T10:10"))
                    .isEqualTo(new BulkOutcome.TakenBack(List.of(), List.of()));
            assertThat(now(card).open()).isEmpty();
        }

        @Test
        void whatWasCorrectedSinceIsKept() {
            ReminderCard card = asked(PERSONNEL);
            var press = all(SATO, card, onTrack(), "2021-04-27T10:05");
            var answered = (BulkOutcome.Answered) bulk.answer(press, at("2021-04-27T10:05"));
            ProgressUpdate first = answered.recorded().getFirst().update();
            assertThat(log.correct(
                            new CorrectProgress(
                                    SATO,
                                    first.id(),
                                    Progress.NOTHING.health("slipping"),
                                    "誤り",
                                    click(at("2021-04-27T10:06"))),
                            at("2021-04-27T10:06")))
                    .isInstanceOf(Outcome.Corrected.class);

            var back = takeBack(SATO, card, press.source(), "2021-04-27T10:07");

            assertThat(back.withdrawn()).hasSize(2);
            assertThat(back.kept()).extracting(each -> each.update().id()).containsExactly(first.id());
            assertThat(now(card).open()).hasSize(2);
        }

        @Test
        void coversAlsoWhatStandsOnOtherPages() {
            var rows = new PlanFixtures(jdbc);
            long plan = plan().id();
            rows.initiatives(plan, rows.unit(plan, rows.section(plan, 4, "施設課"), 1, null, "施設"), "施設", 40);
            var office = new Office("総務部", "施設課", null);
            Person mori = Someone.staff("森");
            appoint(mori, Role.MEMBER, office);
            jdbc.sql("update plan set revision = revision + 1, changed_at = ? where id = ?")
                    .params(at("2021-04-26T10:00").atOffset(ZoneOffset.UTC), plan)
                    .update();
            ByHand.changed(jdbc, CurrentWorkspace.get().id());
            ReminderCard card = asked(office);
            assertThat(press(mori, card, onTrack(), "2021-04-27T10:05").recorded())
                    .hasSize(40);
            assertThat(now(card).isDone()).isTrue();
            assertThat(card.reminder().due()).isEqualTo(LocalDate.of(2021, 4, 30));
        }
    }
}
