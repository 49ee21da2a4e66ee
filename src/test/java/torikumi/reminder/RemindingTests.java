package torikumi.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import torikumi.calendar.DisasterPause;
import torikumi.platform.CountedStatements;
import torikumi.platform.CurrentWorkspace;
import torikumi.platform.OnH2;
import torikumi.platform.OnPostgres;
import torikumi.platform.Revisions;
import torikumi.platform.Workspace;
import torikumi.progress.Progress;
import torikumi.staff.Person;

class RemindingTests {

    @Nested
    @OnH2
    class OnH2Database extends Tests {}

    @Nested
    @OnPostgres
    class OnPostgresDatabase extends Tests {}

    abstract static class Tests extends OnAnyDatabase {

        @Autowired
        Revisions revisions;

        @Autowired
        Absences absences;

        @Autowired
        DisasterPause pauses;

        @Autowired
        Following following;

        @Test
        void asksEachSectionsPeopleTwoWorkingDaysBeforeTheMonthsLast() {
            assertThat(sweepAndSend("2021-04-27T09:59")).isEmpty();
            var arrived = sweepAndSend("2021-04-27T10:00");
            assertThat(who(arrived))
                    .as("nobody acts for 防災危機管理課: its coordinator is asked")
                    .containsExactly("ASK 佐藤", "ASK 田中", "ASK 鈴木", "UNSTAFFED 取りまとめ");
            ReminderCard card = cardOf(arrived, GENERAL);
            assertThat(card.reminder().due()).isEqualTo("2021-04-30");
            assertThat(card.lines()).hasSize(8).allMatch(ReminderCard.Line::isOpen);
            assertThat(sweepAndSend("2021-04-27T10:00")).isEmpty();
            assertThat(sweepAndSend("2021-04-30T17:00")).isEmpty();
        }

        /** Without those of the scheduler, which begins and ends its task. */
        @Test
        void theNextLetterOfABurstIsAtMostEightStatements() {
            sweep.sweep(at("2021-04-27T10:00"));
            List<Integer> each = new ArrayList<>();
            for (String letterId : jdbc.sql("select id from letter where workspace_id = ? and kind = 'ASK'")
                    .param(CurrentWorkspace.get().id())
                    .query(String.class)
                    .list()) {
                List<String> sent = CountedStatements.during(() -> revisions.atOnce(
                        CurrentWorkspace.get(), () -> delivery.deliver(letterId, at("2021-04-27T10:00"))));
                each.add(sent.size());
            }
            assertThat(each).hasSize(3);
            assertThat(each.stream().min(Integer::compare).orElseThrow())
                    .as("the second of one reminder")
                    .isLessThanOrEqualTo(8);
        }

        @Test
        void asksInTheChannelOnceOneIsSet() {
            channels.set(TANAKA, GENERAL, "C0SOUMU", at("2021-04-02T10:00"));
            assertThat(who(sweepAndSend("2021-04-27T10:00")))
                    .containsExactly("ASK C0SOUMU", "ASK 佐藤", "UNSTAFFED 取りまとめ");
        }

        @Test
        void asksThePeopleWhereTheChannelIsGoneAndTellsWhoSetIt() {
            channels.set(TANAKA, GENERAL, "C0SOUMU", at("2021-04-02T10:00"));
            chat.answers(letter -> letter.to() instanceof Recipient.Channel
                    ? new ReminderSender.Result.Never("is_archived", true)
                    : null);
            assertThat(who(sweepAndSend("2021-04-27T10:00")))
                    .containsExactly("ASK 佐藤", "ASK 田中", "ASK 鈴木", "CHANNEL_GONE 田中", "UNSTAFFED 取りまとめ");
            assertThat(channels.of(GENERAL).orElseThrow().gone()).isEqualTo("is_archived");
            // From then on at once, until it is set again.
            assertThat(who(sweepAndSend("2021-05-27T10:00"))).contains("ASK 田中").doesNotContain("CHANNEL_GONE 田中");
            channels.set(TANAKA, GENERAL, "C0SOUMU", at("2021-06-02T10:00"));
            assertThat(channels.of(GENERAL).orElseThrow().gone()).isNull();
        }

        @Test
        void asksOnlyAboutWhatWasNotHeardOfSinceTheLastDueDate() {
            sweepAndSend("2021-04-27T10:00");
            record(TANAKA, "総務-01", onTrack(), "2021-04-30T16:00");
            record(TANAKA, "総務-02", onTrack(), "2021-05-06T10:00");
            record(TANAKA, "総務-03", Progress.said("可決").health("done"), "2021-04-28T10:00");
            assertThat(cardOf(sweepAndSend("2021-05-27T10:00"), GENERAL).lines())
                    .extracting(
                            line -> line.reported().where().initiative().code().toString())
                    .containsExactly("総務-01", "総務-04", "総務-05", "総務-06", "総務-07", "総務-08");
        }

        @Test
        void asksNobodyWhereEverythingWasHeardOf() {
            sweepAndSend("2021-04-27T10:00");
            for (int i = 1; i <= 3; i++) record(SATO, "職員-0" + i, onTrack(), "2021-05-10T10:00");
            assertThat(who(sweepAndSend("2021-05-27T10:00"))).doesNotContain("ASK 佐藤");
            // Also where one is taken back afterwards.
            assertThat(who(sweepAndSend("2021-05-28T10:00"))).doesNotContain("ASK 佐藤");
        }

        @Test
        void asksOnceAfterAnOutageAtTheNextPermittedTime() {
            rules.set(
                    new SetRule(
                            TANAKA,
                            Subject.of(GENERAL),
                            Level.SECTION,
                            new Cadence.Weekly(java.time.DayOfWeek.MONDAY),
                            Addressee.PEOPLE,
                            "10:00",
                            0,
                            null,
                            null),
                    at("2021-04-02T10:00"));
            assertThat(who(sweepAndSend("2021-04-05T10:00"))).containsExactly("ASK 田中", "ASK 鈴木");
            assertThat(sweepAndSend("2021-04-24T11:00")).as("a Saturday").isEmpty();
            assertThat(sweepAndSend("2021-04-26T08:29")).as("in quiet hours").isEmpty();
            var arrived = sweepAndSend("2021-04-26T08:30");
            assertThat(who(arrived)).containsExactly("ASK 田中", "ASK 鈴木");
            assertThat(card(arrived.getFirst()).reminder().period()).isEqualTo("2021-04-19");
            assertThat(card(sweepAndSend("2021-04-26T10:00").getFirst())
                            .reminder()
                            .period())
                    .isEqualTo("2021-04-26");
        }

        @Test
        void asksTheDeputyOrTheOthersOfWhoIsAway() {
            absences.away(
                    SATO.colleague(), LocalDate.of(2021, 4, 26), LocalDate.of(2021, 4, 28), at("2021-04-20T10:00"));
            absences.away(
                    TANAKA.colleague(), LocalDate.of(2021, 4, 27), LocalDate.of(2021, 4, 27), at("2021-04-20T10:00"));
            appointments.nameDeputy(
                    LEAD,
                    LEAD.colleague(),
                    SATO.colleague(),
                    LocalDate.of(2021, 4, 26),
                    LocalDate.of(2021, 4, 28),
                    "",
                    at("2021-04-20T10:00"));
            assertThat(who(sweepAndSend("2021-04-27T10:00")))
                    .as("職員課 has nobody else: its coordinator; 総務課 has 鈴木, its lead's deputy is away too")
                    .containsExactly("ASK 鈴木", "UNSTAFFED 取りまとめ");
        }

        @Test
        void tellsALeadThatItComesInPlaceOfMembers() {
            for (Person member : List.of(TANAKA, SUZUKI))
                absences.away(
                        member.colleague(),
                        LocalDate.of(2021, 4, 27),
                        LocalDate.of(2021, 4, 27),
                        at("2021-04-20T10:00"));
            assertThat(sweepAndSend("2021-04-27T10:00").stream()
                            .filter(each -> each.content() instanceof LetterContent.AboutReminder)
                            .map(each -> "%s %s"
                                    .formatted(
                                            ((Recipient.Person) each.letter().to())
                                                    .who()
                                                    .name(),
                                            ((LetterContent.AboutReminder) each.content()).inPlace())))
                    .containsExactlyInAnyOrder("課長 true", "佐藤 false");
        }

        @Test
        void asksACoordinatorOnceAboutAllSectionsThatHaveNobody() {
            absences.away(
                    SATO.colleague(), LocalDate.of(2021, 4, 27), LocalDate.of(2021, 4, 27), at("2021-04-20T10:00"));
            assertThat(unstaffed(sweepAndSend("2021-04-27T10:00"))).containsExactly("職員課 3", "防災危機管理課 8");
            assertThat(sweepAndSend("2021-04-28T10:00"))
                    .as("once for each due date")
                    .isEmpty();
        }

        @Test
        void leavesAloneWhoMutedIt() {
            following.mute(SUZUKI.colleague(), Subject.of(GENERAL), at("2021-04-20T10:00"));
            assertThat(who(sweepAndSend("2021-04-27T10:00")))
                    .doesNotContain("ASK 鈴木")
                    .contains("ASK 田中");
        }

        @Test
        void restsDuringADisasterAndAsksOnceAfterIt() {
            pauses.pause(
                    ADMINISTRATOR, LocalDate.of(2021, 4, 26), LocalDate.of(2021, 5, 5), "地震", at("2021-04-26T09:00"));
            assertThat(sweepAndSend("2021-04-27T10:00")).isEmpty();
            var arrived = sweepAndSend("2021-05-06T10:00");
            assertThat(who(arrived)).contains("ASK 田中");
            assertThat(cardOf(arrived, GENERAL).reminder().due()).isEqualTo("2021-05-06");
            assertThat(sweepAndSend("2021-05-07T10:00").stream()
                            .filter(each -> each.letter().kind() == Letter.Kind.ASK))
                    .isEmpty();
        }

        @Test
        void sendsNothingThatNobodyWantsAnyMore() {
            sweep.sweep(at("2021-04-27T10:00"));
            for (int i = 1; i <= 3; i++) record(SATO, "職員-0" + i, onTrack(), "2021-04-27T10:00");
            chat.deliver(delivery, at("2021-04-27T10:01"));
            assertThat(who(chat.news())).doesNotContain("ASK 佐藤").contains("ASK 田中");
        }

        @Test
        void waitsAsTheChatSaysButNeverIntoTheNight() {
            chat.answers(letter -> new ReminderSender.Result.Later("ratelimited", Duration.ofSeconds(30)));
            sweep.sweep(at("2021-04-27T10:00"));
            assertThat(chat.deliver(delivery, at("2021-04-27T10:00")).values()).containsOnly(at("2021-04-27T10:00:30"));
            assertThat(chat.deliver(delivery, at("2021-04-27T18:00")).values())
                    .as("quiet hours have begun")
                    .containsOnly(at("2021-04-28T08:30"));
            chat.answers(letter -> null);
            chat.deliver(delivery, at("2021-04-28T08:30"));
            assertThat(chat.news()).hasSize(4).noneMatch(ChatStub.Arrived::doubtful);
        }

        @Test
        void letsWhatWaitsRestAsSoonAsADisasterIsDeclared() {
            chat.answers(letter -> new ReminderSender.Result.Later("ratelimited", Duration.ofSeconds(30)));
            sweep.sweep(at("2021-04-27T10:00"));
            assertThat(chat.deliver(delivery, at("2021-04-27T10:00")).values()).containsOnly(at("2021-04-27T10:00:30"));
            var paused = (DisasterPause.Outcome.Paused) pauses.pause(
                    ADMINISTRATOR, LocalDate.of(2021, 4, 27), LocalDate.of(2021, 4, 28), "地震", at("2021-04-27T10:10"));
            assertThat(chat.deliver(delivery, at("2021-04-27T10:11")).values())
                    .as("the 29th is 昭和の日")
                    .containsOnly(at("2021-04-30T10:11"));
            pauses.end(ADMINISTRATOR, paused.pause().id(), at("2021-04-27T10:20"));
            assertThat(chat.deliver(delivery, at("2021-04-27T10:20")).values()).containsOnly(at("2021-04-27T10:20:30"));
        }

        @Test
        void saysWhereAnAttemptEndedInTheDark() {
            chat.answers(letter -> {
                throw new IllegalStateException("the process dies");
            });
            sweep.sweep(at("2021-04-27T10:00"));
            Letter letter = chat.staged().getFirst();
            try {
                delivery.deliver(letter.id(), at("2021-04-27T10:00"));
            } catch (IllegalStateException e) {
                // as the scheduler would see it
            }
            chat.answers(each -> null);
            delivery.deliver(letter.id(), at("2021-04-27T10:05"));
            assertThat(chat.news()).singleElement().matches(ChatStub.Arrived::doubtful);
            assertThat(delivery.deliver(letter.id(), at("2021-04-27T10:06"))).isEmpty();
            assertThat(chat.news()).isEmpty();
        }

        @Test
        void overtakesNoAttemptThatMayBeUnderWay() {
            sweep.sweep(at("2021-04-27T10:00"));
            Letter letter = chat.staged().getFirst();
            List<Instant> again = new ArrayList<>();
            chat.answers(each -> {
                // Another replica that takes this one for dead.
                delivery.deliver(letter.id(), at("2021-04-27T10:00:05")).ifPresent(again::add);
                return again.isEmpty() ? new ReminderSender.Result.Never("overtaken", false) : null;
            });
            assertThat(delivery.deliver(letter.id(), at("2021-04-27T10:00"))).isEmpty();
            assertThat(again).containsExactly(at("2021-04-27T10:00:15"));
            assertThat(chat.news()).hasSize(1);
        }

        @Test
        void asksOnceHoweverManyReplicasSweep() throws Exception {
            Workspace workspace = CurrentWorkspace.get();
            var start = new CyclicBarrier(4);
            List<Future<Swept>> running = new ArrayList<>();
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int i = 0; i < 4; i++) {
                    Callable<Swept> work = () -> {
                        start.await();
                        return CurrentWorkspace.within(workspace, () -> sweep.sweep(at("2021-04-27T10:00")));
                    };
                    running.add(threads.submit(work));
                }
            }
            int asked = 0;
            for (Future<Swept> each : running)
                if (each.state() == Future.State.SUCCESS)
                    asked += each.resultNow().asked();
            assertThat(asked).isEqualTo(3);
            assertThat(chat.staged())
                    .extracting(Letter::kind)
                    .containsExactlyInAnyOrder(
                            Letter.Kind.ASK, Letter.Kind.ASK, Letter.Kind.ASK, Letter.Kind.UNSTAFFED);
        }

        @Test
        void knowsWhenItIsNeededNext() {
            assertThat(sweep.sweep(at("2021-04-26T08:00")).next()).isEqualTo(at("2021-04-26T08:30"));
            assertThat(sweep.sweep(at("2021-04-26T08:30")).next()).isEqualTo(at("2021-04-27T08:30"));
            assertThat(sweep.sweep(at("2021-04-27T09:00")).next()).isEqualTo(at("2021-04-27T10:00"));
        }

        private static List<String> unstaffed(List<ChatStub.Arrived> arrived) {
            return arrived.stream()
                    .filter(each -> each.content() instanceof LetterContent.Unstaffed)
                    .flatMap(each -> ((LetterContent.Unstaffed) each.content()).lines().stream())
                    .map(line -> "%s %d"
                            .formatted(
                                    line.card().reminder().about().office().name(),
                                    line.card().open().size()))
                    .toList();
        }
    }
}
