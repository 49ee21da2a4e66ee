package torikumi.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import torikumi.calendar.DisasterPause;
import torikumi.calendar.WorkingDays;
import torikumi.platform.ByHand;
import torikumi.platform.CurrentWorkspace;
import torikumi.platform.OnH2;
import torikumi.platform.OnPostgres;
import torikumi.progress.YearEnd;
import torikumi.staff.Appointments;
import torikumi.staff.Change;
import torikumi.staff.ChangeLog;
import torikumi.staff.Denial;
import torikumi.staff.Departures;
import torikumi.staff.Office;
import torikumi.staff.Person;
import torikumi.staff.Role;

/** What is changed is written down with how it was, and what would silence an office takes its lead. */
class ToldChangesTests {

    @Nested
    @OnH2
    class OnH2Database extends Tests {}

    @Nested
    @OnPostgres
    class OnPostgresDatabase extends Tests {}

    abstract static class Tests extends OnAnyDatabase {

        private static final Office UNIT = new Office("総務部", "防災危機管理課", "地域防災");

        @Autowired
        ChangeLog changes;

        @Autowired
        DisasterPause pauses;

        @Autowired
        WorkingDays days;

        @Autowired
        YearEnd yearEnd;

        @Autowired
        Departures departures;

        private RuleOutcome set(Person by, Office office, Cadence cadence, String local) {
            var rule = new SetRule(
                    by, Subject.of(office), Level.SECTION, cadence, Addressee.CHANNEL, null, null, null, null);
            return rules.set(rule, at(local));
        }

        private RuleOutcome remove(Person by, Office office, String local) {
            return rules.remove(by, Subject.of(office), Level.SECTION, at(local));
        }

        private static RuleOutcome.Denied takesALead(Office office) {
            return new RuleOutcome.Denied(Denial.LEADS_AND_COORDINATORS_ONLY, office);
        }

        private Change last(Office office) {
            return changes.lastOf(office, null, ChangeLog.ASKING).orElseThrow();
        }

        private static Cadence cadence(String kept) {
            return RuleFact.parse(kept).orElseThrow().cadence();
        }

        @Test
        void aMemberChangesTheRhythmButDoesNotStopIt() {
            assertThat(set(TANAKA, GENERAL, new Cadence.Weekly(DayOfWeek.FRIDAY), "2021-06-01T10:00"))
                    .isInstanceOf(RuleOutcome.Set.class);
            assertThat(set(TANAKA, GENERAL, new Cadence.Never(), "2021-06-01T10:01"))
                    .isEqualTo(takesALead(GENERAL));
            assertThat(rules.nearest(Subject.of(GENERAL), Level.SECTION, at("2021-06-01T10:02"))
                            .orElseThrow()
                            .rule()
                            .cadence())
                    .isEqualTo(new Cadence.Weekly(DayOfWeek.FRIDAY));
            for (Person by : List.of(LEAD, COORDINATOR, ADMINISTRATOR)) {
                assertThat(set(by, GENERAL, new Cadence.Never(), "2021-06-01T10:03"))
                        .isInstanceOf(RuleOutcome.Set.class);
                assertThat(set(TANAKA, GENERAL, new Cadence.MonthEnd(0), "2021-06-01T10:04"))
                        .as("asking again is no stopping")
                        .isInstanceOf(RuleOutcome.Set.class);
            }
        }

        @Test
        void neitherDoesTakingTheOwnRuleAwayWhereTheOneAboveAsksNobody() {
            set(COORDINATOR, DEPARTMENT, new Cadence.Never(), "2021-06-01T10:00");
            set(LEAD, GENERAL, new Cadence.MonthEnd(0), "2021-06-01T10:01");
            assertThat(remove(TANAKA, GENERAL, "2021-06-01T10:02")).isEqualTo(takesALead(GENERAL));
            assertThat(remove(LEAD, GENERAL, "2021-06-01T10:03")).isInstanceOf(RuleOutcome.Removed.class);
        }

        @Test
        void ofOneInitiativeAlikeAndOfAUnitOfTheSection() {
            var code = initiative("総務-03");
            var subject = new Subject.OfInitiative(GENERAL, code.initiative().id());
            var rule = new SetRule(
                    TANAKA, subject, Level.SECTION, new Cadence.Never(), Addressee.PEOPLE, null, null, null, null);
            assertThat(rules.set(rule, at("2021-06-01T10:00"))).isEqualTo(takesALead(GENERAL));
            appoint(SATO, Role.MEMBER, UNIT);
            assertThat(set(SATO, UNIT, new Cadence.Never(), "2021-06-01T10:00"))
                    .as("it has no lead")
                    .isInstanceOf(RuleOutcome.Set.class);
            set(SATO, UNIT, new Cadence.MonthEnd(0), "2021-06-01T10:01");
            appoint(SUZUKI, Role.LEAD, DISASTER);
            assertThat(set(SATO, UNIT, new Cadence.Never(), "2021-06-01T10:02"))
                    .as("the section's is the unit's")
                    .isEqualTo(takesALead(UNIT));
        }

        @Test
        void whereNobodyLeadsItsMembersMay() {
            assertThat(set(SATO, PERSONNEL, new Cadence.Never(), "2021-06-01T10:00"))
                    .isInstanceOf(RuleOutcome.Set.class);
            departures.left(LEAD.id(), at("2021-06-01T10:00"));
            assertThat(set(TANAKA, GENERAL, new Cadence.Never(), "2021-06-01T10:01"))
                    .as("a lead who has left is none")
                    .isInstanceOf(RuleOutcome.Set.class);
        }

        @Test
        void aMemberSetsTheFirstChannelAndReplacesOneThatIsGoneButMovesItNowhereElse() {
            assertThat(channels.set(TANAKA, GENERAL, "C1", at("2021-06-01T10:00")))
                    .isInstanceOf(SectionChannels.Outcome.Set.class);
            assertThat(channels.set(TANAKA, GENERAL, "C1", at("2021-06-01T10:01")))
                    .as("it is there already")
                    .isInstanceOf(SectionChannels.Outcome.Set.class);
            var denied = new SectionChannels.Outcome.Denied(Denial.LEADS_AND_COORDINATORS_ONLY, GENERAL);
            assertThat(channels.set(TANAKA, GENERAL, "C2", at("2021-06-01T10:02")))
                    .isEqualTo(denied);
            assertThat(channels.remove(TANAKA, GENERAL, at("2021-06-01T10:03"))).isEqualTo(denied);
            assertThat(channels.of(GENERAL).orElseThrow().channelId()).isEqualTo("C1");
            assertThat(channels.set(LEAD, GENERAL, "C2", at("2021-06-01T10:04")))
                    .isInstanceOf(SectionChannels.Outcome.Set.class);
            assertThat(last(GENERAL)).satisfies(change -> {
                assertThat(change.before()).isEqualTo("C1");
                assertThat(change.after()).isEqualTo("C2");
                assertThat(change.by()).isEqualTo(LEAD.colleague());
            });
            jdbc.sql("update section_channel set gone = 'is_archived' where channel_id = 'C2'")
                    .update();
            ByHand.changed(jdbc, CurrentWorkspace.get().id());
            assertThat(channels.set(TANAKA, GENERAL, "C3", at("2021-06-01T10:05")))
                    .isInstanceOf(SectionChannels.Outcome.Set.class);
        }

        @Test
        void aUnitIsNotTakenOutOfItsSectionsChannelByAMember() {
            appoint(SATO, Role.MEMBER, UNIT);
            appoint(SUZUKI, Role.LEAD, DISASTER);
            channels.set(SUZUKI, DISASTER, "C1", at("2021-06-01T10:00"));
            assertThat(channels.set(SATO, UNIT, "C2", at("2021-06-01T10:01")))
                    .isEqualTo(new SectionChannels.Outcome.Denied(Denial.LEADS_AND_COORDINATORS_ONLY, UNIT));
        }

        @Test
        void aRuleIsWrittenDownWithTheOneThatHeldBefore() {
            set(TANAKA, GENERAL, new Cadence.Weekly(DayOfWeek.FRIDAY), "2021-06-01T10:00");
            assertThat(last(GENERAL)).satisfies(change -> {
                assertThat(change.what()).isEqualTo(Change.What.RULE);
                assertThat(change.by()).isEqualTo(TANAKA.colleague());
                assertThat(change.at()).isEqualTo(at("2021-06-01T10:00"));
                assertThat(cadence(change.before())).isEqualTo(new Cadence.MonthEnd(0));
                assertThat(RuleFact.parse(change.after()))
                        .isEqualTo(Optional.of(new RuleFact(
                                Level.SECTION,
                                new Cadence.Weekly(DayOfWeek.FRIDAY),
                                Addressee.CHANNEL,
                                LocalTime.of(10, 0),
                                0,
                                QuietHours.USUAL)));
            });
            int before = changes.all(100).size();
            set(TANAKA, GENERAL, new Cadence.Weekly(DayOfWeek.FRIDAY), "2021-06-01T10:01");
            set(TANAKA, GENERAL, new Cadence.Never(), "2021-06-01T10:02");
            assertThat(changes.all(100)).as("nothing changed").hasSize(before);
            remove(TANAKA, GENERAL, "2021-06-01T10:03");
            assertThat(last(GENERAL)).satisfies(change -> {
                assertThat(cadence(change.before())).isEqualTo(new Cadence.Weekly(DayOfWeek.FRIDAY));
                assertThat(cadence(change.after())).isEqualTo(new Cadence.MonthEnd(0));
            });
            set(TANAKA, GENERAL, new Cadence.Fortnightly(LocalDate.of(2021, 6, 11)), "2021-06-01T10:04");
            assertThat(cadence(last(GENERAL).after())).isEqualTo(new Cadence.Fortnightly(LocalDate.of(2021, 6, 11)));
            set(TANAKA, GENERAL, new Cadence.YearlyOn(3, 15), "2021-06-01T10:05");
            assertThat(cadence(last(GENERAL).after())).isEqualTo(new Cadence.YearlyOn(3, 15));
        }

        @Test
        void pausesClosuresHolidaysAndPlansAreWrittenDownToo() {
            var now = at("2021-06-01T10:00");
            LocalDate from = LocalDate.of(2021, 8, 15);
            var paused = (DisasterPause.Outcome.Paused) pauses.pause(ADMINISTRATOR, from, from.plusDays(5), "台風", now);
            pauses.end(ADMINISTRATOR, paused.pause().id(), now.plusSeconds(1));
            var closed = (WorkingDays.Outcome.Closed) days.close(ADMINISTRATOR, from, from, "停電", now.plusSeconds(2));
            days.open(ADMINISTRATOR, closed.closure().id(), now.plusSeconds(3));
            days.importHolidays(
                    ADMINISTRATOR, "x", "日付,名称\n2021/1/1,元日\n".getBytes(StandardCharsets.UTF_8), now.plusSeconds(4));
            yearEnd.close(COORDINATOR, plan(), "まとめ済み", now.plusSeconds(5));
            assertThat(yearEnd.close(COORDINATOR, plan(), "二度", now.plusSeconds(6)))
                    .isInstanceOf(YearEnd.Outcome.AlreadySo.class);
            assertThat(changes.concerning(GENERAL, 5))
                    .extracting(Change::what)
                    .containsExactly(
                            Change.What.PLAN_CLOSED,
                            Change.What.DAYS_OPENED,
                            Change.What.DAYS_CLOSED,
                            Change.What.PAUSE_ENDED,
                            Change.What.PAUSED);
            assertThat(changes.concerning(GENERAL, 5).getLast()).satisfies(change -> {
                assertThat(change.about().until()).isEqualTo(from.plusDays(5));
                assertThat(change.why()).isEqualTo("台風");
            });
        }

        @Test
        void bothHearOnTheLastDayThatADeputysTimeEnds() {
            appointments.nameDeputy(
                    LEAD,
                    LEAD.colleague(),
                    TANAKA.colleague(),
                    LocalDate.of(2021, 6, 1),
                    LocalDate.of(2021, 6, 9),
                    "",
                    at("2021-06-01T10:00"));
            assertThat(ends("2021-06-08T10:00")).isEmpty();
            assertThat(ends("2021-06-09T08:00")).as("in quiet hours").isEmpty();
            assertThat(ends("2021-06-09T08:30")).containsExactly("DEPUTY_ENDS 田中", "DEPUTY_ENDS 課長");
            assertThat(ends("2021-06-09T12:00")).as("once").isEmpty();
            assertThat(ends("2021-06-10T08:30")).isEmpty();
        }

        @Test
        void theyHearOnFridayOfWhatEndsOnSundayAndNothingOfWhatWasEndedBefore() {
            var sunday = LocalDate.of(2021, 6, 13);
            appointments.nameDeputy(
                    LEAD,
                    LEAD.colleague(),
                    TANAKA.colleague(),
                    LocalDate.of(2021, 6, 1),
                    sunday,
                    "",
                    at("2021-06-01T10:00"));
            var other = (Appointments.Outcome.DeputyNamed) appointments.nameDeputy(
                    SATO,
                    SATO.colleague(),
                    SUZUKI.colleague(),
                    LocalDate.of(2021, 6, 1),
                    sunday,
                    "",
                    at("2021-06-01T10:00"));
            appointments.endDeputy(SATO, other.deputy().id(), at("2021-06-02T10:00"));
            assertThat(ends("2021-06-10T08:30")).isEmpty();
            assertThat(ends("2021-06-11T08:30")).containsExactly("DEPUTY_ENDS 田中", "DEPUTY_ENDS 課長");
        }

        @Test
        void whereNothingRanOnTheLastDayTheyHearAfterwardsAndOnce() {
            appointments.nameDeputy(
                    LEAD,
                    LEAD.colleague(),
                    TANAKA.colleague(),
                    LocalDate.of(2021, 6, 1),
                    LocalDate.of(2021, 6, 9),
                    "",
                    at("2021-06-01T10:00"));
            var other = (Appointments.Outcome.DeputyNamed) appointments.nameDeputy(
                    SATO,
                    SATO.colleague(),
                    SUZUKI.colleague(),
                    LocalDate.of(2021, 6, 1),
                    LocalDate.of(2021, 6, 30),
                    "",
                    at("2021-06-01T10:00"));
            appointments.endDeputy(SATO, other.deputy().id(), at("2021-06-10T10:00"));
            sweep.sweep(at("2021-06-14T08:30"));
            List<ChatStub.Arrived> told = sweepAndSend("2021-06-14T08:30").stream()
                    .filter(each -> each.letter().kind() == Letter.Kind.DEPUTY_ENDS)
                    .toList();
            assertThat(who(told)).containsExactly("DEPUTY_ENDS 田中", "DEPUTY_ENDS 課長");
            assertThat(told).allMatch(each -> ((LetterContent.DeputyEnding) each.content()).over());
            assertThat(ends("2021-06-15T08:30")).isEmpty();
        }

        @Test
        void whatEndedLongAgoIsNoNews() {
            appointments.nameDeputy(
                    LEAD,
                    LEAD.colleague(),
                    TANAKA.colleague(),
                    LocalDate.of(2021, 6, 1),
                    LocalDate.of(2021, 6, 9),
                    "",
                    at("2021-06-01T10:00"));
            assertThat(ends("2021-06-24T08:30")).isEmpty();
        }

        private List<String> ends(String local) {
            return who(sweepAndSend(local).stream()
                    .filter(each -> each.letter().kind() == Letter.Kind.DEPUTY_ENDS)
                    .toList());
        }
    }
}
