package torikumi.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static torikumi.platform.AtOnce.atOnce;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import torikumi.platform.CountedStatements;
import torikumi.platform.CurrentWorkspace;
import torikumi.platform.OnH2;
import torikumi.platform.OnPostgres;
import torikumi.platform.Revisions;
import torikumi.platform.Workspace;
import torikumi.staff.Capacity;
import torikumi.staff.Denial;
import torikumi.staff.Office;
import torikumi.staff.Person;
import torikumi.staff.Post;
import torikumi.staff.Role;
import torikumi.staff.Someone;
import torikumi.staff.StaffDirectory;

class ProgressLogTests {

    @Nested
    @OnH2
    class OnH2Database extends Tests {}

    @Nested
    @OnPostgres
    class OnPostgresDatabase extends Tests {}

    abstract static class Tests extends OnAnyDatabase {

        @Autowired
        Standings standings;

        @Autowired
        ProgressHistory history;

        @Autowired
        TransactionTemplate transaction;

        @Autowired
        YearEnd yearEnd;

        @Autowired
        Revisions revisions;

        @Autowired
        StaffDirectory staff;

        @Test
        void keepsWhatWasTypedByWhomAsWhatAndFromWhere() {
            Source source = message();
            Progress typed = late("第2回定例会 <!channel> 髙﨑 😀")
                    .percentage(60)
                    .nextStep("6月15日に実行委員会")
                    .evidence("https://example.jp/minutes")
                    .asOf(LocalDate.of(2021, 6, 1))
                    .publicWording("調整中です。");
            ProgressUpdate update = recorded(TANAKA, typed, source).update();
            HistoryEntry read = history.entry(update.id()).orElseThrow();
            assertThat(read.newest()).isEqualTo(update);
            assertThat(update.progress()).isEqualTo(typed);
            assertThat(update.author())
                    .isEqualTo(new Author(
                            TANAKA.colleague(), new Post(new Office("総務部", "総務課", null), Role.MEMBER, null)));
            assertThat(update.source()).isEqualTo(source);
            assertThat(update.grade().symbol()).isEqualTo("■");
            assertThat(update.version()).isEqualTo(1);
            assertThat(update.recordedAt()).isEqualTo(NOW);
        }

        @Test
        void keepsEachPartOfWhatIsSaidApart() {
            Progress said = onTrack("");
            for (Progress.Part part : Progress.Part.values()) said = part.in(said, part.key() + " 1");

            long id = recorded(TANAKA, said).update().id();

            Progress read = history.entry(id).orElseThrow().newest().progress();
            assertThat(Progress.Part.values())
                    .allSatisfy(part -> assertThat(part.of(read)).isEqualTo(part.key() + " 1"));
            assertThat(read.figures()).singleElement().satisfies(figure -> {
                assertThat(figure.name()).isEqualTo("indicators");
                assertThat(figure.value()).isEqualByComparingTo("1");
            });
        }

        @Test
        void refusesWhatIsNoFigureOfAnIndicator() {
            assertThat(refusal(record(TANAKA, onTrack("").indicators("電子決裁率 62%\nだいたいよい"))))
                    .isEqualTo(new Refusal.FigureUnread("だいたいよい"));
            assertThat(record(TANAKA, Progress.NOTHING.indicators("電子決裁率 62%")))
                    .as("a figure alone says something")
                    .isInstanceOf(Outcome.Recorded.class);
        }

        @Test
        void tellsHowItStoodAndHowItStands() {
            var first = recorded(TANAKA, onTrack("実行委員会を設置した").asOf(LocalDate.of(2021, 5, 11)));
            assertThat(first.before()).isEqualTo(Standing.UNHEARD);
            assertThat(first.after().grade().key()).isEqualTo("on-track");
            var second = recorded(SUZUKI, late("会場が決まらない").asOf(LocalDate.of(2021, 6, 1)));
            assertThat(second.before()).isEqualTo(first.after());
            assertThat(second.after().since()).isEqualTo("2021-06-01");
            assertThat(second.asksForNextStep()).isTrue();
            var third = recorded(TANAKA, Progress.said("会場を下見した").percentage(30));
            assertThat(third.after().grade().key()).isEqualTo("late");
            assertThat(third.after().since()).isEqualTo("2021-06-01");
            assertThat(third.after().percentage()).isEqualTo(30);
            assertThat(third.after().updates()).isEqualTo(3);
            assertThat(third.after().heardOn()).isEqualTo(TODAY);
            assertThat(third.update().asOf()).isEqualTo(TODAY);
            assertThat(standings.of(initiative("総務-03")).standing()).isEqualTo(third.after());
            assertThat(standings.of(initiative("総務-03")).last()).isEqualTo(third.update());
        }

        @Test
        void recordsTheSameMessageOnce() {
            Source source = message();
            var first = recorded(TANAKA, onTrack("一度"), source);
            assertThat(log.record(
                            new RecordProgress(TANAKA, initiative("総務-03"), onTrack("一度"), source),
                            after(Duration.ofMinutes(5))))
                    .isEqualTo(new Outcome.AlreadyRecorded(first.update()));
            assertThat(log.record(new RecordProgress(TANAKA, initiative("総務-04"), onTrack("一度"), source), NOW))
                    .isEqualTo(new Outcome.AlreadyRecorded(first.update()));
            assertThat(standings.of(initiative("総務-03")).standing().updates()).isEqualTo(1);
            assertThat(standings.of(initiative("総務-04")).standing()).isEqualTo(Standing.UNHEARD);
        }

        @Test
        void recordsAgainWhatCameTwiceEvenThoughItClosedTheInitiativeItself() {
            Source source = message();
            var first = recorded(TANAKA, done(), source);
            assertThat(log.record(new RecordProgress(TANAKA, initiative("総務-03"), done(), source), NOW))
                    .isEqualTo(new Outcome.AlreadyRecorded(first.update()));
        }

        @Test
        void sendsAtMostSixStatements() {
            recorded(TANAKA, onTrack("前の日").asOf(TODAY.minusDays(2)));
            var about = initiative("総務-03");
            var first = initiative("総務-05");
            staff.acting(TANAKA, TODAY);
            assertThat(ofTheRecord(() -> log.record(new RecordProgress(TANAKA, first, onTrack("初めて"), message()), NOW)))
                    .hasSizeLessThanOrEqualTo(6);
            assertThat(ofTheRecord(() -> log.record(new RecordProgress(TANAKA, about, onTrack("今日"), message()), NOW)))
                    .hasSizeLessThanOrEqualTo(6);
            assertThat(ofTheRecord(() -> log.record(
                            new RecordProgress(TANAKA, about, onTrack("昨日"), message(NOW.minusSeconds(9))), NOW)))
                    .hasSizeLessThanOrEqualTo(6);
        }

        /** Without the look at whether anything was changed, which the question has made before. */
        private List<String> ofTheRecord(Runnable work) {
            return CountedStatements.during(() -> revisions.atOnce(() -> {
                        work.run();
                        return null;
                    }))
                    .stream()
                    .filter(sql -> !sql.contains("from revision"))
                    .toList();
        }

        @Test
        void isTheSameForAnyOrderOfDeliveryAndAnyRepeats() {
            List<RecordProgress> said = new ArrayList<>();
            String[] healths = {"on-track", "late", null, "slipping", "late", null, "on-track"};
            for (int i = 0; i < healths.length; i++)
                said.add(new RecordProgress(
                        i % 2 == 0 ? TANAKA : SUZUKI,
                        initiative("総務-03"),
                        Progress.said("言葉" + i)
                                .health(healths[i])
                                .reason("理由")
                                .percentage(i % 3 == 0 ? i * 10 : null)
                                .asOf(TODAY.minusDays(i % 3)),
                        message(NOW.plusSeconds(i / 2))));
            for (RecordProgress request : said) log.record(request, NOW);
            Standing expected = standings.of(initiative("総務-03")).standing();
            List<String> order = wordsInOrder("総務-03");
            for (int seed = 0; seed < 5; seed++) {
                String code = "総務-0" + (4 + seed);
                var chance = new Random(seed);
                List<RecordProgress> deliveries = new ArrayList<>(said);
                deliveries.addAll(said);
                Collections.shuffle(deliveries, chance);
                String salt = "again" + seed;
                for (RecordProgress request : deliveries)
                    log.record(
                            new RecordProgress(
                                    request.author(),
                                    initiative(code),
                                    request.progress(),
                                    salted(request.source(), salt)),
                            NOW.plusSeconds(chance.nextInt(1000)));
                Standing standing = standings.of(initiative(code)).standing();
                assertThat(withoutIds(standing)).isEqualTo(withoutIds(expected));
                assertThat(wordsInOrder(code)).isEqualTo(order);
            }
        }

        private static Source salted(Source source, String salt) {
            return new Source(source.way(), source.key() + salt, source.saidAt(), null, null, null);
        }

        private static Standing withoutIds(Standing standing) {
            return new Standing(
                    standing.grade(),
                    standing.since(),
                    standing.percentage(),
                    standing.closed(),
                    0L,
                    standing.asOf(),
                    standing.heardOn(),
                    standing.updates(),
                    standing.entries(),
                    standing.reopenedAt());
        }

        private List<String> wordsInOrder(String code) {
            return history.of(initiative(code).initiative().id(), 1, 50).entries().stream()
                    .map(entry -> entry.newest().progress().words())
                    .toList();
        }

        @Test
        void keepsBothOfTwoAtOnceAndTellsEachOfTheOther() throws Exception {
            recorded(COORDINATOR, onTrack("先"), message(NOW.minus(Duration.ofHours(1))));
            bothAreKept("総務-03");
        }

        @Test
        void keepsBothOfTwoFirstUpdatesAtOnce() throws Exception {
            bothAreKept("総務-03");
        }

        private void bothAreKept(String code) throws Exception {
            var about = initiative(code);
            Source first = message();
            Source then = message(NOW.plusMillis(1));
            List<Outcome.OfRecording> outcomes = atOnce(
                    () -> log.record(new RecordProgress(TANAKA, about, onTrack("甲"), first), NOW),
                    () -> log.record(new RecordProgress(SUZUKI, about, late("乙"), then), NOW));
            assertThat(outcomes).allMatch(outcome -> outcome instanceof Outcome.Recorded);
            List<Outcome.Recent> told = outcomes.stream()
                    .map(outcome -> ((Outcome.Recorded) outcome).meanwhile())
                    .toList();
            assertThat(told.stream().filter(recent -> recent != null)).hasSize(1);
            int second = told.get(0) == null ? 1 : 0;
            ProgressUpdate earlier = ((Outcome.Recorded) outcomes.get(1 - second)).update();
            assertThat(told.get(second).updateId()).isEqualTo(earlier.id());
            assertThat(told.get(second).author()).isEqualTo(earlier.author().person());
            assertThat(((Outcome.Recorded) outcomes.get(second)).before())
                    .isEqualTo(((Outcome.Recorded) outcomes.get(1 - second)).after());
            assertThat(wordsInOrder(code)).startsWith("乙", "甲");
            assertThat(standings.of(about).standing().grade().key()).isEqualTo("late");
        }

        @Test
        void manyAtOnceAreAllKept() throws Exception {
            recorded(COORDINATOR, onTrack("先"));
            Source twice = message();
            var about = initiative("総務-03");
            List<Callable<Outcome.OfRecording>> calls = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                Source source = i % 4 == 0 ? twice : message(NOW.plusMillis(i));
                calls.add(() -> log.record(new RecordProgress(TANAKA, about, onTrack("同時"), source), NOW));
            }
            assertThat(atOnce(calls))
                    .filteredOn(Outcome.Recorded.class::isInstance)
                    .hasSize(7);
            assertThat(standings.of(about).standing().entries()).isEqualTo(8);
            assertThat(history.of(about.initiative().id(), 1, 50).entries()).hasSize(8);
        }

        @Test
        void aSecondDeliveryInTheCallersTransactionSpoilsNothing() throws Exception {
            Source source = message();
            var about = initiative("総務-03");
            List<Outcome.OfRecording> outcomes = atOnce(
                    () -> transaction.execute(
                            status -> log.record(new RecordProgress(TANAKA, about, onTrack("一度"), source), NOW)),
                    () -> transaction.execute(status -> {
                        var outcome = log.record(new RecordProgress(TANAKA, about, onTrack("一度"), source), NOW);
                        standings.of(about);
                        return outcome;
                    }));
            assertThat(outcomes)
                    .hasAtLeastOneElementOfType(Outcome.Recorded.class)
                    .hasAtLeastOneElementOfType(Outcome.AlreadyRecorded.class);
        }

        @Test
        void tellsOnlyOfOthersAndOnlyOfWhatIsRecent() {
            recorded(TANAKA, onTrack("一"));
            assertThat(recorded(TANAKA, onTrack("二")).meanwhile()).isNull();
            assertThat(recorded(SUZUKI, onTrack("三"), message(after(Duration.ofMinutes(10))))
                            .meanwhile())
                    .isNotNull();
            assertThat(recorded(TANAKA, onTrack("四"), message(after(Duration.ofSeconds(1201))))
                            .meanwhile())
                    .isNull();
        }

        @Test
        void readsTheStandingAfreshInTheCallersTransaction() {
            recorded(TANAKA, onTrack("一"));
            transaction.executeWithoutResult(status -> {
                assertThat(standings
                                .of(plan())
                                .of(initiative("総務-03").initiative().id())
                                .orElseThrow()
                                .standing()
                                .updates())
                        .isEqualTo(1);
                assertThat(recorded(SUZUKI, onTrack("二")).after().updates()).isEqualTo(2);
                assertThat(standings.of(initiative("総務-03")).standing().updates())
                        .isEqualTo(2);
                assertThat(recorded(SUZUKI, onTrack("三")).after().updates()).isEqualTo(3);
            });
            assertThat(standings.of(initiative("総務-03")).standing().updates()).isEqualTo(3);
        }

        @Test
        void refusesWhoDoesNotActForTheSection() {
            var office = new Office("総務部", "総務課", null);
            assertThat(refusal(record(OUTSIDER, onTrack(""))))
                    .isEqualTo(new Refusal.Denied(Denial.NOT_YOUR_OFFICE, office));
            assertThat(refusal(record(ADMINISTRATOR, onTrack(""))))
                    .isEqualTo(new Refusal.Denied(Denial.NOT_YOUR_OFFICE, office));
            assertThat(refusal(record(Someone.guest("客"), onTrack(""))))
                    .isEqualTo(new Refusal.Denied(Denial.GUESTS_MAY_NOT_WRITE, office));
            var unit = new RecordProgress(TANAKA, initiative("地域防災-01"), onTrack(""), message());
            assertThat(refusal(log.record(unit, NOW)))
                    .isEqualTo(new Refusal.Denied(Denial.NOT_YOUR_OFFICE, new Office("総務部", "防災危機管理課", "地域防災")));
            assertThat(log.record(new RecordProgress(COORDINATOR, unit.about(), onTrack(""), message()), NOW))
                    .isInstanceOfSatisfying(Outcome.Recorded.class, recorded -> assertThat(
                                    recorded.update().author().post().role())
                            .isEqualTo(Role.COORDINATOR));
        }

        @Test
        void aDeputyIsWrittenDownWithWhomSheStandsFor() {
            appointments.nameDeputy(LEAD, LEAD.colleague(), OUTSIDER.colleague(), TODAY, TODAY, "", NOW);
            assertThat(recorded(OUTSIDER, onTrack("代理")).update().author().post())
                    .isEqualTo(new Post(new Office("総務部", "総務課", null), Role.LEAD, LEAD.colleague()));
        }

        @Test
        void refusesWhatSaysNothing() {
            assertThat(refusal(record(TANAKA, Progress.said(" \u3000")))).isEqualTo(new Refusal.NothingSaid());
            assertThat(record(TANAKA, Progress.NOTHING.percentage(0))).isInstanceOf(Outcome.Recorded.class);
        }

        @Test
        void takesUnchangedOnlyWhereAHealthIsKnown() {
            assertThat(refusal(record(TANAKA, Progress.NOTHING.asBefore()))).isEqualTo(new Refusal.NothingToLeave());
            recorded(TANAKA, Progress.said("会議を開いた"));
            assertThat(refusal(record(TANAKA, Progress.said("待っている").asBefore())))
                    .isEqualTo(new Refusal.NothingToLeave());
            recorded(TANAKA, onTrack("始めた"));
            assertThat(record(TANAKA, Progress.NOTHING.asBefore())).isInstanceOf(Outcome.Recorded.class);
        }

        @Test
        void saysAllThatIsWrongAtOnce() {
            assertThat(refusal(record(
                                    TANAKA,
                                    Progress.said("あ".repeat(3001))
                                            .health("late")
                                            .percentage(150)
                                            .asOf(TODAY.plusDays(1))))
                            .all())
                    .extracting(Object::getClass)
                    .containsExactly(
                            (Class) Refusal.ReasonMissing.class,
                            Refusal.PercentageOutOfRange.class,
                            Refusal.DateInFuture.class,
                            Refusal.TooLong.class);
        }

        @Test
        void refusesAHealthWithoutItsReason() {
            for (String key : List.of("late", "stopped", "unclear"))
                assertThat(refusal(record(TANAKA, Progress.said("会場").health(key))))
                        .isInstanceOfSatisfying(
                                Refusal.ReasonMissing.class,
                                missing -> assertThat(missing.grade().key()).isEqualTo(key));
            assertThat(refusal(record(TANAKA, Progress.said("会場").health("no-such"))))
                    .isEqualTo(new Refusal.NoSuchHealth("no-such"));
        }

        @Test
        void refusesWhatIsTooLongAndCountsIt() {
            assertThat(record(TANAKA, Progress.said("😀".repeat(3000)))).isInstanceOf(Outcome.Recorded.class);
            assertThat(refusal(record(TANAKA, Progress.said("😀".repeat(3001)))))
                    .isEqualTo(new Refusal.TooLong(Progress.Part.WORDS, 3001, 3000));
            String tooLong = "長".repeat(40_000);
            for (Progress.Part part : Progress.Part.values())
                assertThat(refusal(record(TANAKA, part.in(onTrack(""), tooLong))))
                        .isEqualTo(new Refusal.TooLong(part, 40_000, 3000));
        }

        @Test
        void refusesPercentagesAndDaysThatCannotBe() {
            assertThat(refusal(record(TANAKA, onTrack("").percentage(101))))
                    .isEqualTo(new Refusal.PercentageOutOfRange(101));
            assertThat(refusal(record(TANAKA, onTrack("").percentage(-1))))
                    .isEqualTo(new Refusal.PercentageOutOfRange(-1));
            assertThat(record(TANAKA, onTrack("").asOf(TODAY))).isInstanceOf(Outcome.Recorded.class);
            assertThat(refusal(record(TANAKA, onTrack("").asOf(TODAY.plusDays(1)))))
                    .isEqualTo(new Refusal.DateInFuture(TODAY.plusDays(1), TODAY));
            LocalDate first = LocalDate.of(2021, 4, 1);
            assertThat(record(TANAKA, onTrack("").asOf(first))).isInstanceOf(Outcome.Recorded.class);
            assertThat(refusal(record(TANAKA, onTrack("").asOf(first.minusDays(1)))))
                    .isEqualTo(new Refusal.DateBeforePlan(first.minusDays(1), first));
        }

        @Test
        void aDayIsTheDepartmentsDay() {
            // Half past midnight on 9 June in Tokyo.
            Source source = message(Instant.parse("2021-06-08T15:30:00Z"));
            assertThat(recorded(TANAKA, onTrack(""), source).update().asOf()).isEqualTo(TODAY);
        }

        @Test
        void refusesWhatComesAfterTheClosingAndSaysWhoCanReopen() {
            var closed = recorded(TANAKA, done());
            assertThat(closed.after().closed()).isTrue();
            assertThat(refusal(record(TANAKA, onTrack("続き"))))
                    .isInstanceOfSatisfying(Refusal.InitiativeClosed.class, refused -> {
                        assertThat(refused.grade().key()).isEqualTo("done");
                        assertThat(refused.since()).isEqualTo(TODAY);
                        assertThat(refused.mayReopen())
                                .containsExactly(Capacity.LEAD, Capacity.COORDINATOR, Capacity.ADMINISTRATOR);
                    });
            var before = recorded(SUZUKI, onTrack("閉じる前に言った"), message(NOW.minusSeconds(1)));
            assertThat(before.after().closed()).isTrue();
            assertThat(before.after().updates()).isEqualTo(2);
        }

        @Test
        void reopensForAReasonByWhoMay() {
            assertThat(refusal(reopen(LEAD, "再開"))).isEqualTo(new Refusal.NotClosed());
            recorded(TANAKA, done());
            assertThat(refusal(reopen(TANAKA, "再開")))
                    .isInstanceOfSatisfying(Refusal.Denied.class, denied -> assertThat(denied.why())
                            .isEqualTo(Denial.LEADS_AND_COORDINATORS_ONLY));
            assertThat(refusal(reopen(LEAD, " "))).isEqualTo(new Refusal.WhyMissing());
            assertThat(refusal(reopen(LEAD, "長".repeat(3001)))).isEqualTo(new Refusal.TooLong(null, 3001, 3000));
            var reopened = (Outcome.Reopened) reopen(LEAD, "議会で修正された");
            assertThat(reopened.after().closed()).isFalse();
            assertThat(reopened.after().grade().key()).isEqualTo("done");
            assertThat(reopened.reopening().post().role()).isEqualTo(Role.LEAD);
            assertThat(standings.of(initiative("総務-03")).standing()).isEqualTo(reopened.after());
            recorded(TANAKA, onTrack("続き"), message(after(Duration.ofMinutes(1))));
            var again = recorded(TANAKA, done(), message(after(Duration.ofMinutes(2))));
            assertThat(again.after().closed()).isTrue();
            assertThat(reopen(ADMINISTRATOR, "もう一度", Duration.ofMinutes(3)))
                    .isInstanceOfSatisfying(
                            Outcome.Reopened.class,
                            one -> assertThat(one.reopening().post()).isNull());
            assertThat(history.of(initiative("総務-03").initiative().id(), 1, 10).reopenings())
                    .extracting(Reopening::reason)
                    .containsExactly("もう一度", "議会で修正された");
        }

        private Outcome.OfReopening reopen(Person by, String reason) {
            return reopen(by, reason, Duration.ZERO);
        }

        private Outcome.OfReopening reopen(Person by, String reason, Duration later) {
            return log.reopen(new ReopenInitiative(by, initiative("総務-03"), reason, message(after(later))));
        }

        @Test
        void refusesAClosedPlanAndAWithdrawnInitiative() {
            yearEnd.close(COORDINATOR, plan(), "年度の終わり", NOW);
            assertThat(refusal(record(TANAKA, onTrack(""))))
                    .isEqualTo(new Refusal.PlanClosed(TODAY, EnumSet.of(Capacity.COORDINATOR, Capacity.ADMINISTRATOR)));
            assertThat(refusal(reopen(LEAD, "再開"))).isInstanceOf(Refusal.PlanClosed.class);
            yearEnd.reopen(COORDINATOR, plan(), "追加の報告", NOW);
            assertThat(record(TANAKA, onTrack(""))).isInstanceOf(Outcome.Recorded.class);
            fixtures.withdraw(initiative("総務-03").initiative().id(), TODAY);
            assertThat(refusal(record(TANAKA, onTrack("")))).isEqualTo(new Refusal.InitiativeWithdrawn(TODAY));
        }

        @Test
        void seesNoOtherWorkspacesRecord() {
            var update = recorded(TANAKA, onTrack("")).update();
            var about = initiative("総務-03");
            CurrentWorkspace.within(new Workspace(CurrentWorkspace.get().id() + "X"), () -> {
                assertThat(history.entry(update.id())).isEmpty();
                assertThat(history.of(about.initiative().id(), 1, 10).entries()).isEmpty();
                assertThat(standings.of(about).standing()).isEqualTo(Standing.UNHEARD);
                assertThat(standings.of(about.plan()).tally().unheard()).isEqualTo(19);
                assertThat(refusal(log.withdraw(new WithdrawProgress(TANAKA, update.id(), message()), NOW)))
                        .isEqualTo(new Refusal.NoSuchUpdate());
            });
        }
    }
}
