package torikumi.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import torikumi.calendar.WorkingDays;
import torikumi.platform.CurrentWorkspace;
import torikumi.platform.OnH2;
import torikumi.platform.OnPostgres;
import torikumi.progress.Outcome;
import torikumi.progress.Progress;
import torikumi.progress.Refusal;
import torikumi.progress.WithdrawProgress;
import torikumi.staff.Denial;

class AnsweringTests {

    @Nested
    @OnH2
    class OnH2Database extends Tests {}

    @Nested
    @OnPostgres
    class OnPostgresDatabase extends Tests {}

    abstract static class Tests extends OnAnyDatabase {

        @Autowired
        Snoozing snoozing;

        @Autowired
        PendingReports pending;

        @Autowired
        WorkingDays days;

        private ReminderCard asked() {
            return cardOf(sweepAndSend("2021-04-27T10:00"), PERSONNEL);
        }

        @Test
        void aTapIsRecordedAndShownToAll() {
            ReminderCard card = asked();
            var answered = (AnswerOutcome.Answered) answer(SATO, card, "職員-01", onTrack(), "2021-04-27T10:05");
            assertThat(answered.recorded().update().progress().health()).isEqualTo("on-track");
            ReminderCard now = reading.card(card.reminder().id()).orElseThrow();
            assertThat(now.open()).hasSize(2);
            Answer answer = now.lines().getFirst().answer();
            assertThat(answer.by()).isEqualTo(SATO.colleague());
            assertThat(answer.grade().key()).isEqualTo("on-track");
            assertThat(answer.at()).isEqualTo(at("2021-04-27T10:05"));
            assertThat(chat.redrawn())
                    .extracting(Letter::reminderId)
                    .containsExactly(card.reminder().id());
        }

        @Test
        void isDoneWhenEverythingIsAnsweredInWhateverWay() {
            ReminderCard card = asked();
            answer(SATO, card, "職員-01", onTrack(), "2021-04-27T10:05");
            record(SATO, "職員-02", Progress.said("研修を終えた"), "2021-04-27T11:00");
            assertThat(reading.card(card.reminder().id())
                            .orElseThrow()
                            .reminder()
                            .done())
                    .isNull();
            answer(SATO, card, "職員-03", onTrack(), "2021-04-28T09:00");
            ReminderCard done = reading.card(card.reminder().id()).orElseThrow();
            assertThat(done.isDone()).isTrue();
            assertThat(done.reminder().done()).isEqualTo(at("2021-04-28T09:00"));
            assertThat(done.lines().getLast().answer().grade().key()).isEqualTo("on-track");
            assertThat(who(sweepAndSend("2021-05-06T10:00"))).doesNotContain("STILL_OPEN 佐藤");
        }

        @Test
        void whatIsWithdrawnIsOpenAgain() {
            ReminderCard card = asked();
            var answered = (AnswerOutcome.Answered) answer(SATO, card, "職員-01", onTrack(), "2021-04-27T10:05");
            log.withdraw(
                    new WithdrawProgress(SATO, answered.recorded().update().id(), click(at("2021-04-27T10:10"))),
                    at("2021-04-27T10:10"));
            assertThat(reading.card(card.reminder().id()).orElseThrow().open()).hasSize(3);
        }

        @Test
        void asksForASentenceAfterThreeTimesUnchanged() {
            ReminderCard april = asked();
            answer(SATO, april, "職員-01", onTrack(), "2021-04-27T10:30");
            for (String day : new String[] {"27", "28", "30"})
                assertThat(answer(SATO, april, "職員-01", unchanged(), "2021-04-%sT11:00".formatted(day)))
                        .isInstanceOf(AnswerOutcome.Answered.class);
            ReminderCard card = cardOf(sweepAndSend("2021-05-27T10:00"), PERSONNEL);
            assertThat(answer(SATO, card, "職員-01", unchanged(), "2021-05-27T10:05"))
                    .isInstanceOfSatisfying(AnswerOutcome.SentenceWanted.class, wanted -> assertThat(wanted.times())
                            .isEqualTo(3));
            assertThat(reading.card(card.reminder().id()).orElseThrow().open()).hasSize(3);
            assertThat(answer(SATO, card, "職員-01", unchanged().words("相手待ち"), "2021-05-27T10:06"))
                    .isInstanceOf(AnswerOutcome.Answered.class);
            assertThat(answer(SATO, card, "職員-01", unchanged(), "2021-05-28T10:06"))
                    .isInstanceOf(AnswerOutcome.Answered.class);
        }

        @Test
        void unchangedIsNoAnswerWhereNoHealthIsKnown() {
            ReminderCard card = asked();
            record(SATO, "職員-02", Progress.said("研修を始めた"), "2021-04-27T10:01");
            for (String code : List.of("職員-01", "職員-02"))
                assertThat(answer(SATO, card, code, unchanged(), "2021-04-27T10:05"))
                        .isInstanceOfSatisfying(
                                AnswerOutcome.Refused.class,
                                refused -> assertThat(refused.refused().why()).isEqualTo(new Refusal.NothingToLeave()));
            assertThat(answer(SATO, card, "職員-01", onTrack(), "2021-04-27T10:06"))
                    .isInstanceOf(AnswerOutcome.Answered.class);
            assertThat(answer(SATO, card, "職員-01", unchanged(), "2021-04-27T10:07"))
                    .isInstanceOf(AnswerOutcome.Answered.class);
        }

        @Test
        void refusesAsTheRecordDoes() {
            ReminderCard card = asked();
            assertThat(answer(TANAKA, card, "職員-01", onTrack(), "2021-04-27T10:05"))
                    .isInstanceOf(AnswerOutcome.Refused.class);
            assertThat(answer(SATO, card, "職員-01", Progress.NOTHING.health("late"), "2021-04-27T10:05"))
                    .isInstanceOf(AnswerOutcome.Refused.class);
            assertThat(answer(SATO, card, "総務-01", onTrack(), "2021-04-27T10:05"))
                    .isEqualTo(new AnswerOutcome.NoSuchReminder());
        }

        @Test
        void theSameClickIsRecordedOnce() {
            ReminderCard card = asked();
            var request = new AnswerReminder(
                    SATO,
                    card.reminder().id(),
                    initiative("職員-01").initiative().id(),
                    onTrack(),
                    click(at("2021-04-27T10:05")));
            assertThat(answers.answer(request, at("2021-04-27T10:05"))).isInstanceOf(AnswerOutcome.Answered.class);
            assertThat(answers.answer(request, at("2021-04-27T10:06")))
                    .isInstanceOf(AnswerOutcome.AnsweredBefore.class);
        }

        @Test
        void aReplyInTheThreadIsFoundByTheMessage() {
            ReminderCard card = asked();
            Letter letter = reading.letters(card.reminder().id()).getFirst();
            assertThat(letter.state()).isEqualTo(Letter.State.SENT);
            assertThat(reading.at(String.valueOf(letter.channelId()), String.valueOf(letter.messageTs())))
                    .map(found -> found.reminder().id())
                    .contains(card.reminder().id());
            assertThat(reading.at("C0", "1.1")).isEmpty();
        }

        @Test
        void snoozesHonestlyAndAtMostThreeTimes() {
            ReminderCard card = asked();
            String id = card.reminder().id();
            var snoozed = (Snoozing.Outcome.Snoozed)
                    snoozing.snooze(SATO, id, Snooze.Length.ONE_WORKING_DAY, at("2021-04-27T10:30"));
            assertThat(snoozed.snooze().until()).isEqualTo(at("2021-04-28T10:00"));
            assertThat(snoozed.card().snoozesLeft()).isEqualTo(2);
            assertThat(snoozed.card().lines().getFirst().reported().standing().heardOn())
                    .isNull();
            assertThat(sweepAndSend("2021-04-28T09:59")).isEmpty();
            assertThat(who(sweepAndSend("2021-04-28T10:00"))).containsExactly("SNOOZE_OVER 佐藤");
            assertThat(sweepAndSend("2021-04-28T10:01")).isEmpty();

            snoozed = (Snoozing.Outcome.Snoozed)
                    snoozing.snooze(SATO, id, Snooze.Length.TWO_HOURS, at("2021-04-28T10:30"));
            assertThat(snoozed.snooze().until()).isEqualTo(at("2021-04-28T12:30"));
            snoozed = (Snoozing.Outcome.Snoozed)
                    snoozing.snooze(SATO, id, Snooze.Length.ONE_WORKING_DAY, at("2021-04-28T11:30"));
            assertThat(snoozed.snooze().until()).as("29 April is 昭和の日").isEqualTo(at("2021-04-30T10:00"));
            assertThat(snoozing.snooze(SATO, id, Snooze.Length.ONE_WORKING_DAY, at("2021-04-28T12:30")))
                    .isInstanceOf(Snoozing.Outcome.NoneLeft.class);
            assertThat(snoozing.snooze(TANAKA, id, Snooze.Length.ONE_WORKING_DAY, at("2021-04-28T12:30")))
                    .isEqualTo(new Snoozing.Outcome.Denied(Denial.NOT_YOUR_OFFICE, PERSONNEL));
        }

        @Test
        void isPutOffUntilItsDueDateAtTheLatest() {
            ReminderCard card = asked();
            String id = card.reminder().id();
            assertThat(card.reminder().due()).isEqualTo(LocalDate.of(2021, 4, 30));
            for (Snooze.Length length : List.of(Snooze.Length.THREE_WORKING_DAYS, Snooze.Length.NEXT_MONDAY))
                assertThat(snoozing.snooze(SATO, id, length, at("2021-04-28T10:30")))
                        .isInstanceOfSatisfying(Snoozing.Outcome.TooLate.class, late -> assertThat(late.overdue())
                                .isFalse());
            assertThat(snoozing.snooze(SATO, id, Snooze.Length.TWO_HOURS, at("2021-04-30T16:30")))
                    .as("in the quiet hours of the last day")
                    .isInstanceOf(Snoozing.Outcome.TooLate.class);
            assertThat(snoozing.snooze(SATO, id, Snooze.Length.TWO_HOURS, at("2021-05-01T09:00")))
                    .isInstanceOfSatisfying(Snoozing.Outcome.TooLate.class, late -> assertThat(late.overdue())
                            .isTrue());
            assertThat(reading.card(id).orElseThrow().snoozesLeft()).isEqualTo(3);
        }

        @Test
        void whatCameInBetweenMovesWhenItIsAskedAgain() {
            ReminderCard card = asked();
            String id = card.reminder().id();
            snoozing.snooze(SATO, id, Snooze.Length.ONE_WORKING_DAY, at("2021-04-27T10:30"));
            assertThat(reading.card(id).orElseThrow().later().again()).isEqualTo(at("2021-04-28T10:00"));
            int before = chat.redrawn().size();

            days.close(
                    ADMINISTRATOR, LocalDate.of(2021, 4, 28), LocalDate.of(2021, 4, 28), "停電", at("2021-04-27T11:00"));

            assertThat(chat.redrawn()).hasSizeGreaterThan(before);
            assertThat(reading.card(id).orElseThrow().later().again()).isEqualTo(at("2021-04-30T10:00"));
            assertThat(sweepAndSend("2021-04-28T10:00")).isEmpty();
            assertThat(who(sweepAndSend("2021-04-30T10:00"))).containsExactly("SNOOZE_OVER 佐藤");
            assertThat(reading.card(id).orElseThrow().later().again()).isNull();
        }

        @Test
        void theQuestionIsDrawnAnewWhenWhatItSaysIsOver() {
            ReminderCard card = asked();
            String id = card.reminder().id();
            snoozing.snooze(SATO, id, Snooze.Length.ONE_WORKING_DAY, at("2021-04-27T10:30"));
            int before = chat.redrawn().size();
            sweepAndSend("2021-04-28T10:00");
            assertThat(chat.redrawn()).hasSizeGreaterThan(before);
            before = chat.redrawn().size();
            sweepAndSend("2021-05-06T10:00");
            assertThat(chat.redrawn().subList(before, chat.redrawn().size()))
                    .extracting(Letter::reminderId)
                    .contains(id);
        }

        @Test
        void bringsToMindStepByStepInPrivate() {
            channels.set(TANAKA, GENERAL, "C0SOUMU", at("2021-04-02T10:00"));
            for (int i = 1; i <= 3; i++) record(SATO, "職員-0" + i, onTrack(), "2021-04-27T09:00");
            assertThat(who(sweepAndSend("2021-04-27T10:00"))).containsExactly("ASK C0SOUMU", "UNSTAFFED 取りまとめ");
            // Due on 30 April; the next working days are 6, 7, 10, 11 and 12 May.
            assertThat(sweepAndSend("2021-05-06T09:59")).isEmpty();
            assertThat(who(sweepAndSend("2021-05-06T10:00")))
                    .as("the lead later; the coordinator, where there is nobody else, about all such sections at once")
                    .containsExactly("STILL_OPEN 田中", "STILL_OPEN 鈴木", "TO_COORDINATOR 取りまとめ");
            assertThat(sweepAndSend("2021-05-07T10:00")).isEmpty();
            assertThat(who(sweepAndSend("2021-05-10T10:00"))).containsExactly("TO_LEAD 課長");
            assertThat(sweepAndSend("2021-05-12T10:00"))
                    .as("she knows of this due date")
                    .isEmpty();
            assertThat(sweepAndSend("2021-05-26T10:00")).isEmpty();
        }

        private static List<String> overdue(List<ChatStub.Arrived> arrived) {
            return arrived.stream()
                    .map(ChatStub.Arrived::content)
                    .filter(LetterContent.Overdue.class::isInstance)
                    .flatMap(content -> ((LetterContent.Overdue) content).lines().stream())
                    .map(line -> line.card().reminder().about().office().name() + " " + line.workingDaysLate())
                    .sorted()
                    .toList();
        }

        /** What the coordinator's messages that were sent before say now. */
        private List<ChatStub.Arrived> redrawn(String local) {
            return chat.redraw(delivery, at(local)).stream()
                    .filter(each -> each.letter().kind() == Letter.Kind.TO_COORDINATOR)
                    .toList();
        }

        @Test
        void tellsACoordinatorOfOneDueDateInOneMessageThatIsDrawnAgainInItsPlace() {
            sweepAndSend("2021-04-27T10:00");
            var told = sweepAndSend("2021-05-06T10:00");
            assertThat(who(told)).contains("TO_COORDINATOR 取りまとめ");
            assertThat(overdue(told))
                    .as("防災危機管理課 has nobody at all, so she is told of it at the first step")
                    .containsExactly("防災危機管理課 1");
            assertThat(who(sweepAndSend("2021-05-10T10:00"))).containsExactly("TO_LEAD 課長");
            assertThat(overdue(redrawn("2021-05-10T10:00")))
                    .as("職員課 has no lead: it joins at the lead's step")
                    .containsExactly("職員課 3", "防災危機管理課 3");
            assertThat(sweepAndSend("2021-05-12T10:00")).isEmpty();
            var whole = redrawn("2021-05-12T10:00");
            assertThat(overdue(whole)).containsExactly("総務課 5", "職員課 5", "防災危機管理課 5");
            assertThat(whole).hasSize(1);
            assertThat(whole.getFirst().letter().messageTs())
                    .isEqualTo(reading.letter(whole.getFirst().letter().id())
                            .orElseThrow()
                            .messageTs());
            assertThat(sweepAndSend("2021-05-13T10:00")).isEmpty();
        }

        @Test
        void aSectionThatReportsLeavesTheCoordinatorsMessageAndTheLastOneClosesIt() {
            sweepAndSend("2021-04-27T10:00");
            sweepAndSend("2021-05-06T10:00");
            sweepAndSend("2021-05-10T10:00");
            sweepAndSend("2021-05-12T10:00");
            redrawn("2021-05-12T10:00");
            for (int i = 1; i <= 3; i++) record(SATO, "職員-0" + i, onTrack(), "2021-05-13T10:00");
            assertThat(overdue(redrawn("2021-05-13T10:00"))).containsExactly("総務課 6", "防災危機管理課 6");
            for (int i = 1; i <= 8; i++) record(TANAKA, "総務-0" + i, onTrack(), "2021-05-13T10:00");
            for (int i = 1; i <= 5; i++) record(COORDINATOR, "防災危機管理-0" + i, onTrack(), "2021-05-13T10:00");
            for (int i = 1; i <= 3; i++) record(COORDINATOR, "地域防災-0" + i, onTrack(), "2021-05-13T10:00");
            assertThat(redrawn("2021-05-13T10:00")).singleElement().satisfies(each -> assertThat(each.content())
                    .isEqualTo(new LetterContent.Overdue(LocalDate.of(2021, 4, 30), List.of(), true)));
        }

        @Test
        void ringsAgainWhereEverythingThatWasToldIsReportedAndAnotherSectionJoins() {
            sweepAndSend("2021-04-27T10:00");
            sweepAndSend("2021-05-06T10:00");
            for (int i = 1; i <= 5; i++) record(COORDINATOR, "防災危機管理-0" + i, onTrack(), "2021-05-07T10:00");
            for (int i = 1; i <= 3; i++) record(COORDINATOR, "地域防災-0" + i, onTrack(), "2021-05-07T10:00");
            assertThat(redrawn("2021-05-07T10:00")).singleElement().satisfies(each -> assertThat(each.content())
                    .isEqualTo(new LetterContent.Overdue(LocalDate.of(2021, 4, 30), List.of(), false)));
            var told = sweepAndSend("2021-05-10T10:00");
            assertThat(who(told)).containsExactly("TO_COORDINATOR 取りまとめ", "TO_LEAD 課長");
            assertThat(overdue(told)).containsExactly("職員課 3");
            assertThat(sweepAndSend("2021-05-12T10:00")).isEmpty();
            assertThat(overdue(redrawn("2021-05-12T10:00"))).containsExactly("総務課 5", "職員課 5");
        }

        @Test
        void theNextDueDateIsAMessageOfItsOwnAndTheOldOneSaysThatItIsOver() {
            sweepAndSend("2021-04-27T10:00");
            sweepAndSend("2021-05-06T10:00");
            sweepAndSend("2021-05-10T10:00");
            sweepAndSend("2021-05-12T10:00");
            redrawn("2021-05-12T10:00");
            sweepAndSend("2021-05-27T10:00");
            assertThat(redrawn("2021-05-27T10:00")).singleElement().satisfies(each -> assertThat(each.content())
                    .isEqualTo(new LetterContent.Overdue(LocalDate.of(2021, 4, 30), List.of(), false)));
            assertThat(who(sweepAndSend("2021-06-01T10:00"))).contains("TO_COORDINATOR 取りまとめ");
        }

        @Test
        void writesTheCoordinatorsMessageAgainWhereItWasDeleted() {
            sweepAndSend("2021-04-27T10:00");
            sweepAndSend("2021-05-06T10:00");
            sweepAndSend("2021-05-10T10:00");
            chat.deleteAll();
            redrawn("2021-05-10T10:00");
            chat.deliver(delivery, at("2021-05-10T10:01"));
            var again = chat.news();
            assertThat(who(again)).containsExactly("TO_COORDINATOR 取りまとめ");
            assertThat(overdue(again)).containsExactly("職員課 3", "防災危機管理課 3");
        }

        @Test
        void tellsACoordinatorLaterWhereNothingWasOwedWhenItWasToLeave() {
            sweepAndSend("2021-04-27T10:00");
            sweep.sweep(at("2021-05-06T10:00"));
            for (int i = 1; i <= 5; i++) record(COORDINATOR, "防災危機管理-0" + i, onTrack(), "2021-05-06T10:00");
            for (int i = 1; i <= 3; i++) record(COORDINATOR, "地域防災-0" + i, onTrack(), "2021-05-06T10:00");
            chat.deliver(delivery, at("2021-05-06T10:01"));
            assertThat(who(chat.news())).doesNotContain("TO_COORDINATOR 取りまとめ");
            assertThat(who(sweepAndSend("2021-05-10T10:00"))).contains("TO_COORDINATOR 取りまとめ");
        }

        @Test
        void takesOneStepADayAfterAnOutage() {
            sweepAndSend("2021-04-27T10:00");
            assertThat(who(sweepAndSend("2021-05-13T11:00")))
                    .contains("STILL_OPEN 田中")
                    .doesNotContain("TO_LEAD 課長");
            assertThat(who(sweepAndSend("2021-05-14T10:00"))).contains("TO_LEAD 課長");
            assertThat(sweepAndSend("2021-05-17T10:00")).isEmpty();
            assertThat(overdue(redrawn("2021-05-17T10:00"))).contains("総務課 8");
        }

        @Test
        void listsWhoHasNotReportedAndNudgesEachOnceADay() {
            sweepAndSend("2021-04-27T10:00");
            for (int i = 1; i <= 3; i++) record(SATO, "職員-0" + i, onTrack(), "2021-04-28T10:00");
            var found = (PendingReports.Outcome.Pending) pending.of(COORDINATOR, DEPARTMENT, at("2021-05-07T10:00"));
            assertThat(found.lines())
                    .extracting(line -> line.card().reminder().about().office().name(), line -> line.workingDaysLate())
                    .containsExactlyInAnyOrder(tuple("総務課", 2), tuple("防災危機管理課", 2));
            assertThat(pending.of(TANAKA, DEPARTMENT, at("2021-05-07T10:00")))
                    .isEqualTo(new PendingReports.Outcome.Denied(Denial.LEADS_AND_COORDINATORS_ONLY, DEPARTMENT));
            var nudged = (PendingReports.Outcome.Nudged) pending.nudge(COORDINATOR, GENERAL, at("2021-05-07T10:00"));
            assertThat(nudged.told()).containsExactlyInAnyOrder(TANAKA.colleague(), SUZUKI.colleague());
            assertThat(((PendingReports.Outcome.Nudged) pending.nudge(COORDINATOR, GENERAL, at("2021-05-07T11:00")))
                            .told())
                    .isEmpty();
            chat.deliver(delivery, at("2021-05-07T11:00"));
            assertThat(who(chat.news())).containsExactly("NUDGE 田中", "NUDGE 鈴木");
        }

        @Test
        void asksNobodyWhoHasLeftTheOffice() {
            sweep.sweep(at("2021-04-27T10:00"));
            LocalDate last = LocalDate.of(2021, 4, 26);
            long post = jdbc.sql("select id from assignment where person_id = ? and workspace_id = ?")
                    .params(SATO.id(), CurrentWorkspace.get().id())
                    .query(Long.class)
                    .single();
            appointments.end(ADMINISTRATOR, post, last, "異動", at("2021-04-27T10:00"));
            chat.deliver(delivery, at("2021-04-27T10:01"));
            assertThat(who(chat.news())).doesNotContain("ASK 佐藤").contains("ASK 田中");
        }

        @Test
        void aClosedInitiativeWaitsForNothing() {
            ReminderCard card = asked();
            var outcome = record(SATO, "職員-01", Progress.said("終えた").health("done"), "2021-04-27T12:00");
            assertThat(outcome).isInstanceOf(Outcome.Recorded.class);
            assertThat(reading.card(card.reminder().id()).orElseThrow().open()).hasSize(2);
        }
    }
}
