package torikumi.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import torikumi.calendar.BundledHolidays;
import torikumi.calendar.ClosedDay;
import torikumi.calendar.WorkingCalendar;
import torikumi.platform.FiscalYear;
import torikumi.staff.Office;

/** Whatever is announced is asked, and nothing else, however the year goes. */
class PlanTimesTests {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final WorkingCalendar CALENDAR = BundledHolidays.calendar();
    private static final Subject SECTION = Subject.of(new Office("総務部", "総務課", null));
    private static final FiscalYear YEAR = new FiscalYear(2021);
    private static final Instant BEGUN = at("2021-04-01T09:00");

    private static final QuietHours NIGHT = new QuietHours(LocalTime.of(18, 0), LocalTime.of(8, 0));

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(TOKYO).toInstant();
    }

    private static ReminderRule rule(Cadence cadence, int lead, LocalTime at, Instant since) {
        return new ReminderRule(SECTION, Level.SECTION, cadence, Addressee.PEOPLE, at, lead, NIGHT, null, since);
    }

    private static Turn usual() {
        return Turn.of(ReminderRule.usual(SECTION, BEGUN));
    }

    private static Schedule schedule(Map<LocalDate, ClosedDay> closed, Map<LocalDate, ClosedDay> paused) {
        WorkingCalendar calendar = CALENDAR.with(closed);
        return new Schedule(calendar, calendar.with(paused), TOKYO);
    }

    private static final Schedule PLAIN = schedule(Map.of(), Map.of());

    private static List<LocalDate> announced(Turn rule, String now, LocalDate... asked) {
        return new PlanTimes(PLAIN, YEAR, BEGUN)
                .announced(rule, at(now), 3, Set.of(asked)).dates().stream()
                        .map(DueDate::period)
                        .toList();
    }

    private static final LocalDate MARCH = LocalDate.of(2022, 3, 31);
    private static final LocalDate FEBRUARY = LocalDate.of(2022, 2, 28);

    @Test
    void announcesNothingBeyondThePlansYear() {
        assertThat(announced(usual(), "2022-02-24T10:01", FEBRUARY)).containsExactly(MARCH);
        assertThat(announced(usual(), "2022-03-29T10:01", MARCH)).isEmpty();
        assertThat(announced(usual(), "2022-05-01T09:00", MARCH)).isEmpty();
        assertThat(announced(
                        Turn.of(rule(new Cadence.Weekly(DayOfWeek.FRIDAY), 0, LocalTime.of(10, 0), BEGUN)),
                        "2022-03-18T12:00",
                        LocalDate.of(2022, 3, 18)))
                .containsExactly(LocalDate.of(2022, 3, 25));
    }

    @Test
    void asksNothingBeyondThePlansYear() {
        var times = new PlanTimes(PLAIN, YEAR, BEGUN);
        assertThat(times.due(usual(), at("2022-04-27T10:00"))).isEmpty();
        assertThat(times.due(usual(), at("2022-03-29T10:00")).orElseThrow().period())
                .isEqualTo(MARCH);
    }

    @Test
    void asksNothingFromBeforeTheRuleOrTheWorkspace() {
        Turn late = Turn.of(rule(new Cadence.MonthEnd(0), 2, LocalTime.of(10, 0), at("2021-05-28T09:00")));
        var times = new PlanTimes(PLAIN, YEAR, BEGUN);
        assertThat(times.due(late, at("2021-05-31T10:00"))).isEmpty();
        assertThat(announced(late, "2021-05-31T10:00")).startsWith(LocalDate.of(2021, 6, 30));
        assertThat(new PlanTimes(PLAIN, YEAR, at("2021-05-28T09:00")).due(usual(), at("2021-05-31T10:00")))
                .isEmpty();
    }

    @Test
    void announcesNothingThatWasAskedBefore() {
        LocalDate april = LocalDate.of(2021, 4, 30);
        LocalDate may = LocalDate.of(2021, 5, 31);
        assertThat(announced(usual(), "2021-05-20T10:00", april))
                .startsWith(may)
                .hasSize(3);
        assertThat(announced(usual(), "2021-05-20T10:00", april, may))
                .startsWith(LocalDate.of(2021, 6, 30))
                .hasSize(3);
    }

    @Test
    void announcesWhatAnOutageKeptBackForTheNextPermittedTime() {
        var times = new PlanTimes(PLAIN, YEAR, BEGUN);
        DueDate first = times.announced(usual(), at("2021-05-28T20:00"), 3, Set.of())
                .dates()
                .getFirst();
        assertThat(first.period()).isEqualTo("2021-05-31");
        assertThat(first.askAt()).isEqualTo(at("2021-05-31T08:30"));
        assertThat(times.due(usual(), first.askAt()).orElseThrow().period()).isEqualTo("2021-05-31");
    }

    @Test
    void asksForTwoWeeksAfterTheYearWhatAnOutageKeptBack() {
        var times = new PlanTimes(PLAIN, YEAR, BEGUN);
        assertThat(times.due(usual(), at("2022-04-14T10:00"))).isPresent();
        assertThat(announced(usual(), "2022-04-14T10:00")).containsExactly(MARCH);
        assertThat(times.due(usual(), at("2022-04-15T10:00"))).isEmpty();
        assertThat(announced(usual(), "2022-04-15T10:00")).isEmpty();
    }

    @Test
    void asksInAprilWhatAPauseMovedThereAndNothingOfTheNewYearsInItsPlace() {
        Map<LocalDate, ClosedDay> paused = days("2022-03-28", "2022-04-05", new ClosedDay.Paused("地震"));
        var times = new PlanTimes(schedule(Map.of(), paused), YEAR, BEGUN);
        Turn weekly = Turn.of(rule(new Cadence.Weekly(DayOfWeek.THURSDAY), 0, LocalTime.of(10, 0), BEGUN));
        Turn fridays = Turn.of(rule(new Cadence.Weekly(DayOfWeek.FRIDAY), 0, LocalTime.of(10, 0), BEGUN));
        assertThat(times.due(weekly, at("2022-04-06T10:00")).orElseThrow().period())
                .isEqualTo(MARCH);
        assertThat(times.due(fridays, at("2022-04-06T10:00")).orElseThrow().period())
                .as("1 April was moved to the same day, but is the new year's")
                .isEqualTo("2022-03-25");
    }

    private static Map<LocalDate, ClosedDay> days(String from, String until, ClosedDay why) {
        Map<LocalDate, ClosedDay> days = new HashMap<>();
        LocalDate.parse(from).datesUntil(LocalDate.parse(until).plusDays(1)).forEach(day -> days.put(day, why));
        return days;
    }

    /** One rule's year, hour by hour, with outages; what closes or pauses days is told as it is announced. */
    @Test
    void asksExactlyWhatWasAnnounced() {
        var chance = new Random(8);
        for (int life = 0; life < 40; life++) {
            new Life(Turn.of(anyRule(chance)), chance, life).live();
        }
    }

    @Test
    void asksForARollUpExactlyWhenItWasAnnouncedAndAfterTheSections() {
        var chance = new Random(11);
        for (int life = 0; life < 12; life++) {
            List<ReminderRule> sections = new ArrayList<>();
            for (int i = chance.nextInt(4); i >= 0; i--) sections.add(anyRule(chance));
            new Life(new Turn(anyRule(chance), sections), chance, life).live();
        }
    }

    @Test
    void aSensibleOrderIsLeftAsItIs() {
        ReminderRule sections = rule(new Cadence.MonthEnd(0), 2, LocalTime.of(10, 0), BEGUN);
        for (ReminderRule department : List.of(
                rule(new Cadence.MonthEnd(0), 0, LocalTime.of(10, 0), BEGUN),
                rule(new Cadence.QuarterEnd(0), 1, LocalTime.of(9, 0), BEGUN),
                rule(new Cadence.MonthlyOn(5), 0, LocalTime.of(10, 0), BEGUN),
                // Of what is due on the 31st nothing is gathered on the 25th.
                rule(new Cadence.MonthlyOn(25), 0, LocalTime.of(10, 0), BEGUN)))
            assertThat(PLAIN.next(new Turn(department, List.of(sections)), YEAR, BEGUN, 12))
                    .isEqualTo(PLAIN.next(Turn.of(department), YEAR, BEGUN, 12));
    }

    @Test
    void aRollUpThatWouldComeWithTheSectionsSummariesOrBeforeIsAskedForTheNextWorkingDay() {
        ReminderRule sections = rule(new Cadence.MonthEnd(0), 0, LocalTime.of(14, 0), BEGUN);
        ReminderRule department = rule(new Cadence.MonthEnd(0), 2, LocalTime.of(10, 0), BEGUN);
        List<DueDate> dates = PLAIN.next(new Turn(department, List.of(sections)), YEAR, BEGUN, 20)
                .dates();
        assertThat(dates).hasSize(12).allSatisfy(date -> assertThat(date.afterSections())
                .isTrue());
        assertThat(dates.getFirst().askAt())
                .as("Friday 30 April, then the holidays")
                .isEqualTo(at("2021-05-06T10:00"));
        assertThat(dates.getFirst().due()).as("it is due when it is asked for").isEqualTo("2021-05-06");
        assertThat(dates.getFirst().period()).as("and April's all the same").isEqualTo("2021-04-30");
        assertThat(dates.getLast().askAt()).isEqualTo(at("2022-04-01T10:00"));
        ReminderRule earlier = rule(new Cadence.MonthEnd(0), 2, LocalTime.of(14, 0), BEGUN);
        DueDate may = PLAIN.next(new Turn(department, List.of(earlier)), YEAR, at("2021-05-06T10:00"), 1)
                .dates()
                .getFirst();
        assertThat(may.askAt()).as("a day after them").isEqualTo(at("2021-05-28T10:00"));
        assertThat(may.due()).as("and due as before").isEqualTo("2021-05-31");
    }

    @Test
    void sectionsThatAreNeverAskedKeepNobodyWaiting() {
        ReminderRule department = rule(new Cadence.MonthEnd(0), 2, LocalTime.of(10, 0), BEGUN);
        ReminderRule never = rule(new Cadence.Never(), 0, LocalTime.of(10, 0), BEGUN);
        assertThat(PLAIN.next(new Turn(department, List.of(never)), YEAR, BEGUN, 12))
                .isEqualTo(PLAIN.next(Turn.of(department), YEAR, BEGUN, 12));
    }

    private static ReminderRule anyRule(Random chance) {
        Cadence cadence =
                switch (chance.nextInt(9)) {
                    case 0 -> new Cadence.Weekly(DayOfWeek.of(1 + chance.nextInt(7)));
                    case 1 -> new Cadence.Fortnightly(LocalDate.of(2021, 6, 1).plusDays(chance.nextInt(14)));
                    case 2 -> new Cadence.MonthlyOn(1 + chance.nextInt(31));
                    case 3 -> new Cadence.QuarterEnd(chance.nextInt(11));
                    case 4 -> new Cadence.HalfYearEnd(chance.nextInt(11));
                    case 5 -> new Cadence.YearEnd(chance.nextInt(11));
                    case 6 -> new Cadence.YearlyOn(1 + chance.nextInt(12), 1 + chance.nextInt(28));
                    default -> new Cadence.MonthEnd(chance.nextInt(11));
                };
        return rule(
                cadence,
                chance.nextInt(cadence.mostLead() + 1),
                LocalTime.of(chance.nextInt(24), 0),
                at("2021-04-01T09:00").plus(Duration.ofHours(chance.nextInt(24 * 200))));
    }

    private static final class Life {

        private final Turn turn;
        private final ReminderRule rule;
        private final Random chance;
        private final int number;
        private final Map<LocalDate, ClosedDay> closed = new HashMap<>();
        private final Map<LocalDate, ClosedDay> paused = new HashMap<>();
        private final Set<LocalDate> asked = new TreeSet<>();
        /** What was announced and is to come; forgotten where a change of the calendar is announced. */
        private Set<Instant> promised = new HashSet<>();

        private PlanTimes times = new PlanTimes(PLAIN, YEAR, BEGUN);

        Life(Turn turn, Random chance, int number) {
            this.turn = turn;
            this.rule = turn.rule();
            this.chance = chance;
            this.number = number;
        }

        void live() {
            Instant end = at("2022-07-01T00:00");
            Instant outageUntil = Instant.EPOCH;
            for (Instant now = rule.since(); now.isBefore(end); now = now.plus(Duration.ofHours(1))) {
                if (chance.nextInt(24 * 40) == 0) {
                    change(now);
                    promised = new HashSet<>();
                }
                if (now.isBefore(outageUntil)) continue;
                if (chance.nextInt(24 * 90) == 0) {
                    outageUntil = now.plus(Duration.ofHours(chance.nextInt(24 * 20)));
                    promised = new HashSet<>();
                    continue;
                }
                sweep(now);
                // Between two sweeps, as somebody who opens the list would.
                if (chance.nextInt(8) == 0) look(now);
            }
            assertThat(promised).as(this + ": announced, but never asked").isEmpty();
        }

        private void change(Instant now) {
            LocalDate from = LocalDate.ofInstant(now, TOKYO).plusDays(chance.nextInt(20));
            boolean pause = chance.nextBoolean();
            int days = 1 + chance.nextInt(pause ? 30 : 4);
            for (int i = 0; i < days; i++) {
                if (pause) paused.put(from.plusDays(i), new ClosedDay.Paused("台風"));
                else closed.put(from.plusDays(i), new ClosedDay.Closure("停電"));
            }
            times = new PlanTimes(schedule(closed, paused), YEAR, BEGUN);
        }

        private void sweep(Instant now) {
            boolean wasPromised = promised.remove(now);
            DueDate due = times.due(turn, now)
                    .filter(date -> !asked.contains(date.period()))
                    .filter(date -> times.schedule().permits(now, rule.quiet()))
                    .orElse(null);
            if (wasPromised) assertThat(due).as(this + ": announced for " + now).isNotNull();
            if (due == null) return;
            assertThat(YEAR.covers(due.period())).isTrue();
            asked.add(due.period());
            theSectionsWereAskedBefore(due);
        }

        /** By their own rules, whatever closed since: of all that is due for the roll-up's period or before it. */
        private void theSectionsWereAskedBefore(DueDate rollUp) {
            LocalDate day = LocalDate.ofInstant(rollUp.askAt(), TOKYO);
            for (ReminderRule first : turn.first())
                for (DueDate date : times.schedule()
                        .next(Turn.of(first), YEAR, at("2021-04-01T00:00"), 400)
                        .dates())
                    if (!date.period().isAfter(rollUp.period()))
                        assertThat(LocalDate.ofInstant(date.askAt(), TOKYO))
                                .as(this + ": " + first.cadence() + " lead " + first.lead())
                                .isBefore(day);
        }

        private void look(Instant now) {
            List<DueDate> dates = times.announced(turn, now, 3, asked).dates();
            List<Instant> next = new ArrayList<>();
            for (DueDate date : dates) next.add(date.askAt());
            assertThat(next).as(this + ": in order, each once").isSorted().doesNotHaveDuplicates();
            assertThat(next).allSatisfy(each -> assertThat(each).isAfter(now));
            // What had been announced before stands among the next, up to the last of them.
            if (!next.isEmpty())
                assertThat(promised.stream().filter(each -> !each.isAfter(next.getLast())))
                        .as(this + ": announced before, and not any more at " + now)
                        .allSatisfy(each -> assertThat(next).contains(each));
            else assertThat(promised).as(this + " at " + now).isEmpty();
            promised.addAll(next);
        }

        @Override
        public String toString() {
            return "life %d of %s lead %d at %s after %s"
                    .formatted(number, rule.cadence(), rule.lead(), rule.at(), turn.first());
        }
    }
}
