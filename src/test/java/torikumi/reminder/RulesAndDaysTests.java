package torikumi.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import torikumi.calendar.BundledHolidays;
import torikumi.calendar.ClosedDay;
import torikumi.calendar.DisasterPause;
import torikumi.calendar.WorkingDays;
import torikumi.plan.PlanClosing;
import torikumi.plan.PlanFixtures;
import torikumi.platform.CurrentWorkspace;
import torikumi.platform.FiscalYear;
import torikumi.platform.OnH2;
import torikumi.platform.OnPostgres;
import torikumi.platform.Workspace;
import torikumi.progress.Progress;
import torikumi.staff.Denial;
import torikumi.staff.Office;
import torikumi.staff.Person;

class RulesAndDaysTests {

    @Nested
    @OnH2
    class OnH2Database extends Tests {}

    @Nested
    @OnPostgres
    class OnPostgresDatabase extends Tests {}

    abstract static class Tests extends OnAnyDatabase {

        @Autowired
        WorkingDays days;

        @Autowired
        DisasterPause pauses;

        @Autowired
        Absences absences;

        @Autowired
        Following following;

        @Autowired
        Summaries summaries;

        @Autowired
        PlanClosing closing;

        private SetRule typed(
                Subject about, Level level, Cadence cadence, @Nullable String at, @Nullable Integer lead) {
            return new SetRule(COORDINATOR, about, level, cadence, Addressee.PEOPLE, at, lead, null, null);
        }

        private Impossible refused(SetRule request) {
            return ((RuleOutcome.Refused) rules.set(request, at("2021-04-02T10:00")))
                    .why()
                    .getFirst();
        }

        @Test
        void aRuleNamesThoseWhoAreThenAsked() {
            for (Office office : List.of(GENERAL, PERSONNEL))
                rules.set(
                        typed(Subject.of(office), Level.LEAD, new Cadence.MonthEnd(0), null, null),
                        at("2021-04-02T10:00"));
            rules.set(
                    typed(Subject.of(DEPARTMENT), Level.DEPARTMENT, new Cadence.MonthEnd(0), null, null),
                    at("2021-04-02T10:00"));
            assertThat(askees(GENERAL, Level.LEAD).who()).isEqualTo(Askees.Who.LEAD);
            assertThat(askees(PERSONNEL, Level.LEAD).who()).isEqualTo(Askees.Who.STAND_INS);
            assertThat(askees(DEPARTMENT, Level.DEPARTMENT).who()).isEqualTo(Askees.Who.COORDINATORS);
            assertThat(askees(GENERAL, Level.SECTION).who()).isEqualTo(Askees.Who.MEMBERS);
            assertThat(askees(DISASTER, Level.SECTION).who()).isEqualTo(Askees.Who.STAND_INS);

            List<ChatStub.Arrived> arrived = new ArrayList<>(sweepAndSend("2021-04-27T10:00"));
            arrived.addAll(sweepAndSend("2021-04-28T10:00"));

            for (Office office : List.of(GENERAL, PERSONNEL, DEPARTMENT)) {
                Level level = office.equals(DEPARTMENT) ? Level.DEPARTMENT : Level.LEAD;
                assertThat(arrived)
                        .filteredOn(each -> each.content() instanceof LetterContent.SummaryRequest(var card)
                                && card.reminder().about().equals(Subject.of(office)))
                        .extracting(each -> ((Recipient.Person) each.letter().to()).who())
                        .containsExactlyElementsOf(askees(office, level).people());
            }
        }

        @Test
        void aRuleSaysThatThereIsNobodyToAsk() {
            rules.set(
                    typed(Subject.of(DEPARTMENT), Level.LEAD, new Cadence.MonthEnd(0), null, null),
                    at("2021-04-02T10:00"));
            assertThat(askees(DEPARTMENT, Level.LEAD))
                    .isEqualTo(new Askees(Askees.Who.EACH_LEAD, List.of(LEAD.colleague())));
            for (Person gone : List.of(LEAD, COORDINATOR))
                following.mute(gone.colleague(), Subject.of(DEPARTMENT), at("2021-04-02T10:30"));
            for (Office office : List.of(DEPARTMENT, PERSONNEL))
                assertThat(askees(office, Level.LEAD)).isEqualTo(new Askees(Askees.Who.NOBODY, List.of()));
        }

        private Askees askees(Office office, Level level) {
            return rules.nearest(Subject.of(office), level, at("2021-04-02T11:00"))
                    .orElseThrow()
                    .askees();
        }

        @Test
        void theNearestRuleWinsAndEverySectionHasOne() {
            Subject section = Subject.of(DISASTER);
            Subject unit = Subject.of(new Office("総務部", "防災危機管理課", "地域防災"));
            rules.set(
                    typed(Subject.of(DEPARTMENT), Level.SECTION, new Cadence.MonthlyOn(25), null, null),
                    at("2021-04-02T10:00"));
            rules.set(typed(unit, Level.SECTION, new Cadence.QuarterEnd(0), "９時半", 3), at("2021-04-02T10:00"));
            List<RuleLine> lines = rules.of(plan(), at("2021-04-02T10:00"));
            assertThat(lines).hasSize(5);
            assertThat(lines.subList(0, 3))
                    .allMatch(line -> !line.isOwn()
                            && line.rule().cadence().equals(new Cadence.MonthlyOn(25))
                            && line.next().dates().size() == 3);
            RuleLine own =
                    rules.nearest(unit, Level.SECTION, at("2021-04-02T10:00")).orElseThrow();
            assertThat(own.isOwn()).isTrue();
            assertThat(own.rule().at()).isEqualTo(LocalTime.of(9, 30));
            assertThat(own.next().dates().getFirst().askAt()).isEqualTo(at("2021-06-25T09:30"));
            assertThat(who(sweepAndSend("2021-04-26T10:00")))
                    .as("25 April is a Sunday; of 防災危機管理課 only what has no rule of its own")
                    .contains("ASK 田中", "UNSTAFFED 取りまとめ");

            assertThat(rules.remove(COORDINATOR, unit, Level.SECTION, at("2021-04-27T10:00")))
                    .isInstanceOfSatisfying(
                            RuleOutcome.Removed.class,
                            removed -> assertThat(removed.now().rule().about()).isEqualTo(Subject.of(DEPARTMENT)));
            assertThat(rules.remove(COORDINATOR, section, Level.SECTION, at("2021-04-27T10:00")))
                    .isInstanceOf(RuleOutcome.NoneToRemove.class);
        }

        @Test
        void aRuleIsReplacedByTheNext() {
            Subject section = Subject.of(GENERAL);
            rules.set(typed(section, Level.SECTION, new Cadence.MonthlyOn(25), null, null), at("2021-04-02T10:00"));
            rules.set(typed(section, Level.SECTION, new Cadence.Never(), null, null), at("2021-04-03T10:00"));
            assertThat(rules.nearest(section, Level.SECTION, at("2021-04-03T11:00"))
                            .orElseThrow()
                            .rule()
                            .cadence())
                    .isEqualTo(new Cadence.Never());
            assertThat(who(sweepAndSend("2021-04-27T10:00"))).doesNotContain("ASK 田中");
        }

        @Test
        void refusesWhatCannotBeWithWhatWouldWork() {
            Subject section = Subject.of(GENERAL);
            assertThat(refused(typed(section, Level.SECTION, new Cadence.YearlyOn(2, 31), null, null)))
                    .isEqualTo(new Impossible.NoSuchDate(2, 31, 29));
            assertThat(refused(typed(section, Level.SECTION, new Cadence.MonthEnd(0), "25:00", null)))
                    .isEqualTo(new Impossible.NoSuchTime("25:00"));
            assertThat(refused(typed(section, Level.SECTION, new Cadence.Weekly(java.time.DayOfWeek.MONDAY), null, 5)))
                    .isEqualTo(new Impossible.LeadOutOfRange(5, 4));
            assertThat(refused(typed(section, Level.DEPARTMENT, new Cadence.MonthEnd(0), null, null)))
                    .isEqualTo(new Impossible.LevelDoesNotFit(Level.DEPARTMENT, section));
            assertThat(refused(new SetRule(
                            TANAKA,
                            section,
                            Level.SECTION,
                            new Cadence.MonthEnd(0),
                            Addressee.CHANNEL,
                            null,
                            null,
                            "8:00",
                            "8:00")))
                    .isEqualTo(new Impossible.QuietAllDay(LocalTime.of(8, 0)));
            assertThat(rules.set(
                            new SetRule(
                                    SATO,
                                    section,
                                    Level.SECTION,
                                    new Cadence.MonthEnd(0),
                                    Addressee.CHANNEL,
                                    null,
                                    null,
                                    null,
                                    null),
                            at("2021-04-02T10:00")))
                    .isEqualTo(new RuleOutcome.Denied(Denial.NOT_YOUR_OFFICE, GENERAL));
        }

        @Test
        void eachLevelWritesFromTheOneBelow() {
            rules.set(
                    typed(Subject.of(DEPARTMENT), Level.LEAD, new Cadence.MonthEnd(0), null, 1),
                    at("2021-04-02T10:00"));
            rules.set(
                    typed(Subject.of(DEPARTMENT), Level.DEPARTMENT, new Cadence.MonthEnd(0), null, 0),
                    at("2021-04-02T10:00"));
            sweepAndSend("2021-04-27T10:00");
            var toLeads = sweepAndSend("2021-04-28T10:00");
            assertThat(who(toLeads)).contains("ASK_SUMMARY 課長", "ASK_SUMMARY 取りまとめ");
            SummaryCard card = toLeads.stream()
                    .map(arrived -> ((LetterContent.SummaryRequest) arrived.content()).card())
                    .filter(each -> each.reminder().about().office().equals(GENERAL))
                    .findFirst()
                    .orElseThrow();
            assertThat(card.board().lines()).hasSize(8);
            String id = card.reminder().id();
            assertThat(summaries.write(TANAKA, WrittenSummary.read(id), "おおむね順調", at("2021-04-28T11:00")))
                    .isInstanceOf(Summaries.Outcome.Denied.class);
            assertThat(summaries.write(LEAD, WrittenSummary.read(id), " ", at("2021-04-28T11:00")))
                    .isEqualTo(new Summaries.Outcome.NothingSaid());
            assertThat(chat.redrawn()).isEmpty();
            assertThat(summaries.write(LEAD, WrittenSummary.read(id), "おおむね順調", at("2021-04-28T11:00")))
                    .isInstanceOf(Summaries.Outcome.Written.class);
            assertThat(chat.redrawn())
                    .as("the message that asked for it says that it is written")
                    .singleElement()
                    .satisfies(letter -> assertThat(letter.reminderId()).isEqualTo(id));
            var toDepartment = sweepAndSend("2021-04-30T10:00");
            assertThat(who(toDepartment)).containsExactly("ASK_SUMMARY 取りまとめ");
            SummaryCard rollUp =
                    ((LetterContent.SummaryRequest) toDepartment.getFirst().content()).card();
            assertThat(rollUp.below().sent()).extracting(Summary::words).containsExactly("おおむね順調");
            assertThat(rollUp.written()).isNull();
        }

        @Test
        void closesWhatAnAdministratorCloses() {
            LocalDate day = LocalDate.of(2021, 4, 27);
            assertThat(days.close(TANAKA, day, day, "停電", at("2021-04-02T10:00")))
                    .isEqualTo(new WorkingDays.Outcome.Denied(Denial.ADMINISTRATORS_ONLY));
            assertThat(days.close(ADMINISTRATOR, day, day, " ", at("2021-04-02T10:00")))
                    .isEqualTo(new WorkingDays.Outcome.ReasonMissing());
            var closed = (WorkingDays.Outcome.Closed) days.close(ADMINISTRATOR, day, day, "停電", at("2021-04-02T10:00"));
            assertThat(days.calendar().closed(day)).contains(new ClosedDay.Closure("停電"));
            assertThat(rules.nearest(Subject.of(GENERAL), Level.SECTION, at("2021-04-02T10:00"))
                            .orElseThrow()
                            .next()
                            .dates()
                            .getFirst()
                            .askAt())
                    .isEqualTo(at("2021-04-26T10:00"));
            days.open(ADMINISTRATOR, closed.closure().id(), at("2021-04-02T11:00"));
            assertThat(days.calendar().isOpen(day)).isTrue();
            assertThat(days.open(ADMINISTRATOR, closed.closure().id(), at("2021-04-02T11:00")))
                    .isEqualTo(new WorkingDays.Outcome.Gone());
        }

        @Test
        void takesInATableThatStandsForTheWholeOfItsYears() {
            StringBuilder table = new StringBuilder("国民の祝日・休日月日,国民の祝日・休日名称\n");
            for (int year : new int[] {2021, 2031})
                BundledHolidays.YEARS.get(2021).forEach((day, name) -> {
                    if (day.getMonthValue() != 2 || day.getDayOfMonth() != 23)
                        table.append("%d/%d/%d,%s\n".formatted(year, day.getMonthValue(), day.getDayOfMonth(), name));
                });
            byte[] file = table.toString().getBytes(Charset.forName("windows-31j"));
            var imported = (WorkingDays.Outcome.Imported)
                    days.importHolidays(ADMINISTRATOR, "syukujitsu.csv", file, at("2021-04-02T10:00"));
            assertThat(imported.years()).containsExactly(2021, 2031);
            assertThat(imported.coverage().until()).isEqualTo("2031-12-31");
            assertThat(days.calendar().isOpen(LocalDate.of(2021, 2, 23))).isTrue();
            CurrentWorkspace.within(new Workspace(CurrentWorkspace.get().id() + "X"), () -> assertThat(
                            days.calendar().isOpen(LocalDate.of(2021, 2, 23)))
                    .isFalse());
            for (String sql : List.of("delete from holiday_year", "update holiday_year set of_year = 2022"))
                assertThatThrownBy(() -> jdbc.sql(sql + " where workspace_id = ?")
                                .param(CurrentWorkspace.get().id())
                                .update())
                        .isInstanceOf(DataAccessException.class);
        }

        @Test
        void asksNobodyInAYearThatItDoesNotKnow() {
            assertThat(sweep.sweep(at("2031-01-06T10:00")).asked()).isZero();
            RuleLine line = rules.nearest(Subject.of(GENERAL), Level.SECTION, at("2031-01-06T10:00"))
                    .orElseThrow();
            assertThat(line.next().dates()).isEmpty();
            assertThat(line.ends()).isEqualTo(new RemindersEnd.YearOver(new FiscalYear(2021)));
        }

        private RuleLine line(Subject about, String local) {
            return rules.nearest(about, Level.SECTION, at(local)).orElseThrow();
        }

        private List<String> askedAt(RuleLine line) {
            return line.next().dates().stream()
                    .map(date -> LocalDateTime.ofInstant(date.askAt(), TOKYO).toString())
                    .toList();
        }

        @Test
        void saysWhichDatesAreTheYearsLastAndThatItIsOver() {
            var year = new FiscalYear(2021);
            sweep.sweep(at("2022-02-24T10:00"));
            RuleLine soon = line(Subject.of(GENERAL), "2022-03-17T09:00");
            assertThat(soon.ends()).isEqualTo(new RemindersEnd.LastDates(year));
            assertThat(askedAt(soon)).containsExactly("2022-03-29T10:00");
            sweep.sweep(at("2022-03-29T10:00"));
            RuleLine asked = line(Subject.of(GENERAL), "2022-03-31T09:00");
            assertThat(asked.ends()).isEqualTo(new RemindersEnd.NoDateLeft(year));
            assertThat(askedAt(asked)).isEmpty();
            for (String day : List.of("2022-04-01T09:00", "2026-11-26T09:00")) {
                assertThat(line(Subject.of(GENERAL), day).ends()).isEqualTo(new RemindersEnd.YearOver(year));
                assertThat(rules.of(plan(), at(day)))
                        .allMatch(
                                line -> line.next().dates().isEmpty() && line.ends() instanceof RemindersEnd.YearOver);
            }
        }

        @Test
        void saysAtOnceThatARuleIsForAYearThatIsOver() {
            var set = (RuleOutcome.Set) rules.set(
                    typed(Subject.of(GENERAL), Level.SECTION, new Cadence.Weekly(DayOfWeek.FRIDAY), null, null),
                    at("2022-04-05T10:00"));
            assertThat(set.line().next().dates()).isEmpty();
            assertThat(set.line().ends()).isEqualTo(new RemindersEnd.YearOver(new FiscalYear(2021)));
        }

        @Test
        void goesOnWithTheNextYearsPlanWhereItIsThere() {
            sweep.sweep(at("2022-02-24T10:00"));
            new PlanFixtures(jdbc).soumu(2022);
            RuleLine line = line(Subject.of(GENERAL), "2022-03-17T09:00");
            assertThat(askedAt(line))
                    .as("the old plan's last time, then the new one's")
                    .containsExactly("2022-03-29T10:00", "2022-04-26T10:00", "2022-05-27T10:00");
            assertThat(line.ends()).isNull();
            assertThat(who(sweepAndSend("2022-03-29T10:00"))).contains("ASK 田中");
            assertThat(sweepAndSend("2022-04-26T09:59"))
                    .noneMatch(each -> each.letter().kind() == Letter.Kind.ASK);
            var arrived = sweepAndSend("2022-04-26T10:00");
            assertThat(who(arrived)).contains("ASK 田中");
            assertThat(cardOf(arrived, GENERAL).lines())
                    .allMatch(each -> each.reported().where().plan().year().startYear() == 2022);
        }

        @Test
        void anInitiativesRuleEndsWithItsPlan() {
            Subject first = new Subject.OfInitiative(
                    GENERAL, initiative("総務-01").initiative().id());
            rules.set(typed(first, Level.SECTION, new Cadence.MonthlyOn(10), null, null), at("2021-05-02T10:00"));
            assertThat(rules.of(plan(), at("2021-05-02T10:00")))
                    .anyMatch(line -> line.about().equals(first));
            sweep.sweep(at("2022-03-10T10:00"));
            new PlanFixtures(jdbc).soumu(2022);
            assertThat(rules.of(plan(), at("2022-04-05T10:00")))
                    .noneMatch(line -> line.about().equals(first));
            assertThat(line(first, "2022-04-05T10:00").ends())
                    .isEqualTo(new RemindersEnd.YearOver(new FiscalYear(2021)));
        }

        @Test
        void promisesNothingForAPlanThatIsClosed() {
            closing.close(plan().id(), LocalDate.of(2021, 6, 1), "U1", "管理者", "統合", at("2021-06-01T10:00"));
            RuleLine line = line(Subject.of(GENERAL), "2021-06-02T09:00");
            assertThat(line.next().dates()).isEmpty();
            assertThat(line.ends()).isEqualTo(new RemindersEnd.PlanClosed(new FiscalYear(2021)));
            assertThat(sweepAndSend("2021-06-28T10:00"))
                    .noneMatch(each -> each.letter().kind() == Letter.Kind.ASK);
        }

        @Test
        void promisesNothingWhereNothingIsOpen() {
            for (int i = 1; i <= 3; i++)
                record(SATO, "職員-0" + i, Progress.said("可決").health("done"), "2021-05-10T10:00");
            assertThat(line(Subject.of(PERSONNEL), "2021-05-11T09:00").ends())
                    .isEqualTo(new RemindersEnd.NothingToAsk(new FiscalYear(2021)));
            assertThat(who(sweepAndSend("2021-05-27T10:00"))).doesNotContain("ASK 佐藤");
            assertThat(line(Subject.of(GENERAL), "2021-05-11T09:00").ends()).isNull();
        }

        @Test
        void promisesNoSecondAskingForADueDateThatWasAskedFor() {
            sweep.sweep(at("2021-04-27T10:00"));
            var set = (RuleOutcome.Set) rules.set(
                    typed(Subject.of(GENERAL), Level.SECTION, new Cadence.MonthEnd(0), null, 0),
                    at("2021-04-28T10:00"));
            assertThat(askedAt(set.line())).startsWith("2021-05-31T10:00");
            assertThat(sweepAndSend("2021-04-30T10:00"))
                    .noneMatch(each -> each.letter().kind() == Letter.Kind.ASK
                            && card(each).reminder().askedAt().isAfter(at("2021-04-28T00:00")));
        }

        @Test
        void backToTheDefaultNothingIsAskedThatWasDueBefore() {
            Subject general = Subject.of(GENERAL);
            rules.set(
                    typed(general, Level.SECTION, new Cadence.Weekly(DayOfWeek.MONDAY), null, null),
                    at("2021-04-02T10:00"));
            for (String day :
                    List.of("2021-04-05", "2021-04-12", "2021-04-19", "2021-04-26", "2021-05-06", "2021-05-10"))
                assertThat(who(sweepAndSend(day + "T10:00"))).contains("ASK 田中");
            var reset = (RuleOutcome.Removed) rules.remove(TANAKA, general, Level.SECTION, at("2021-05-11T10:00"));
            assertThat(askedAt(reset.now())).startsWith("2021-05-27T10:00");
            assertThat(who(sweepAndSend("2021-05-11T10:01"))).doesNotContain("ASK 田中");
            assertThat(who(sweepAndSend("2021-05-27T10:00"))).contains("ASK 田中");
        }

        @Test
        void asksByAQuickerRuleAlthoughALaterDueDateWasAskedForByTheFormer() {
            rules.set(
                    typed(Subject.of(GENERAL), Level.SECTION, new Cadence.MonthEnd(0), null, 15),
                    at("2021-04-02T10:00"));
            assertThat(who(sweepAndSend("2021-04-08T10:00"))).contains("ASK 田中");
            var set = (RuleOutcome.Set) rules.set(
                    typed(Subject.of(GENERAL), Level.SECTION, new Cadence.Weekly(DayOfWeek.FRIDAY), null, null),
                    at("2021-04-12T10:00"));
            assertThat(askedAt(set.line()))
                    .as("30 April was asked for")
                    .containsExactly("2021-04-16T10:00", "2021-04-23T10:00", "2021-05-07T10:00");
            for (String day : askedAt(set.line()))
                assertThat(who(sweepAndSend(day))).contains("ASK 田中");
        }

        @Test
        void refusesPausesAndAbsencesThatMeanNothing() {
            LocalDate day = LocalDate.of(2021, 4, 27);
            assertThat(pauses.pause(COORDINATOR, day, day, "地震", at("2021-04-02T10:00")))
                    .isEqualTo(new DisasterPause.Outcome.Denied(Denial.ADMINISTRATORS_ONLY));
            assertThat(pauses.pause(ADMINISTRATOR, day, day.plusDays(92), "地震", at("2021-04-02T10:00")))
                    .isEqualTo(new DisasterPause.Outcome.TooLong(93, 92));
            var paused = (DisasterPause.Outcome.Paused)
                    pauses.pause(ADMINISTRATOR, day, day.plusDays(9), "地震", at("2021-04-27T08:00"));
            assertThat(pauses.on(day)).isPresent();
            assertThat(pauses.end(ADMINISTRATOR, paused.pause().id(), at("2021-04-28T09:00")))
                    .isInstanceOfSatisfying(
                            DisasterPause.Outcome.Ended.class,
                            ended -> assertThat(ended.pause().until()).isEqualTo(day));
            assertThat(pauses.log()).singleElement().satisfies(pause -> assertThat(pause.reason())
                    .isEqualTo("地震"));
            assertThat(who(sweepAndSend("2021-04-28T10:00"))).contains("ASK 田中");

            assertThat(absences.away(SATO.colleague(), day, day.minusDays(1), at("2021-04-02T10:00")))
                    .isEqualTo(new Absences.Outcome.EndBeforeStart(day, day.minusDays(1)));
            assertThat(absences.away(SATO.colleague(), day, day, at("2021-05-02T10:00")))
                    .isEqualTo(new Absences.Outcome.InThePast(day));
            var away = (Absences.Outcome.Away)
                    absences.away(TANAKA.colleague(), day, day.plusDays(3), at("2021-04-02T10:00"));
            assertThat(away.instead()).containsExactly(SUZUKI.colleague());
            assertThat(absences.back(TANAKA.colleague(), at("2021-04-28T10:00")))
                    .singleElement()
                    .satisfies(absence -> assertThat(absence.until()).isEqualTo(day));
            assertThat(absences.of(TANAKA.colleague(), day.plusDays(1))).isEmpty();
        }
    }
}
