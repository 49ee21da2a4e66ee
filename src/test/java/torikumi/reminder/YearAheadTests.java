package torikumi.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import torikumi.calendar.DisasterPause;
import torikumi.platform.CurrentWorkspace;
import torikumi.platform.OnH2;
import torikumi.platform.OnPostgres;
import torikumi.progress.YearEnd;
import torikumi.staff.Office;

/** The days on which something is due until the year ends, told beforehand. */
class YearAheadTests {

    @Nested
    @OnH2
    class OnH2Database extends Ahead {}

    @Nested
    @OnPostgres
    class OnPostgresDatabase extends Ahead {}

    abstract static class Ahead extends torikumi.reminder.OnAnyDatabase {

        private static final Office REGIONAL = new Office("総務部", "防災危機管理課", "地域防災");

        @Autowired
        YearAhead ahead;

        @Autowired
        DisasterPause pauses;

        @Autowired
        YearEnd yearEnd;

        private YearAhead.Times times(Office office, String local) {
            return ahead.of(List.of(plan()), office, at(local));
        }

        private List<LocalDate> due(Office office, String local) {
            return times(office, local).times().stream()
                    .map(YearAhead.Time::due)
                    .toList();
        }

        @Test
        void areThoseOfTheYearByTheUsualRule() {
            pauses.pause(
                    ADMINISTRATOR, DatesOf2021.PAUSED_FROM, DatesOf2021.PAUSED_UNTIL, "台風", at("2021-04-01T08:30"));
            assertThat(due(GENERAL, "2021-04-01T09:00")).containsExactlyElementsOf(DatesOf2021.ASKED.values());
            assertThat(times(GENERAL, "2021-04-01T09:00").endsBefore()).isNull();
        }

        @Test
        void areThoseOnWhichWhatIsAskedIsDue() {
            rules.set(
                    new SetRule(
                            COORDINATOR,
                            Subject.of(GENERAL),
                            Level.SECTION,
                            new Cadence.Weekly(DayOfWeek.MONDAY),
                            Addressee.PEOPLE,
                            null,
                            2,
                            null,
                            null),
                    at("2021-04-01T09:00"));
            rules.set(
                    new SetRule(
                            COORDINATOR,
                            new Subject.OfInitiative(
                                    GENERAL, initiative("総務-03").initiative().id()),
                            Level.SECTION,
                            new Cadence.QuarterEnd(3),
                            Addressee.PEOPLE,
                            null,
                            5,
                            null,
                            null),
                    at("2021-04-01T09:00"));
            rules.set(
                    new SetRule(
                            COORDINATOR,
                            Subject.of(GENERAL),
                            Level.LEAD,
                            new Cadence.MonthlyOn(15),
                            Addressee.PEOPLE,
                            null,
                            1,
                            null,
                            null),
                    at("2021-04-01T09:00"));
            List<String> told = times(GENERAL, "2021-04-01T09:30").times().stream()
                    .map(Ahead::line)
                    .sorted()
                    .toList();

            var asked = new TreeSet<String>();
            for (LocalDate day = LocalDate.of(2021, 4, 1);
                    !day.isAfter(LocalDate.of(2022, 4, 10));
                    day = day.plusDays(1)) {
                sweep.sweep(at(day + "T10:00"));
                jdbc.sql("select section, initiative_id, level, period, due_on from reminder"
                                + " where workspace_id = ? and section = '総務課'")
                        .param(CurrentWorkspace.get().id())
                        .query((row, number) -> "%s %s %s %s"
                                .formatted(
                                        row.getLong("initiative_id"),
                                        row.getString("level"),
                                        row.getObject("period", LocalDate.class),
                                        row.getObject("due_on", LocalDate.class)))
                        .list()
                        .forEach(asked::add);
            }

            assertThat(told).hasSizeGreaterThan(60).containsExactlyElementsOf(asked);
        }

        private static String line(YearAhead.Time time) {
            Long initiative = time.about().initiative();
            return "%s %s %s %s"
                    .formatted(initiative == null ? 0 : initiative, time.level(), time.period(), time.due());
        }

        @Test
        void whatWasAskedForStaysUntilItsDay() {
            List<LocalDate> before = due(GENERAL, "2021-04-26T10:00");
            sweep.sweep(at("2021-04-28T10:00"));
            assertThat(due(GENERAL, "2021-04-28T11:00")).isEqualTo(before);
            assertThat(due(GENERAL, "2021-04-30T23:00")).isEqualTo(before);
            assertThat(due(GENERAL, "2021-05-01T08:00")).isEqualTo(before.subList(1, before.size()));
        }

        @Test
        void aPartOfASectionHasThoseOfItsSection() {
            assertThat(due(REGIONAL, "2021-04-01T09:00")).isEqualTo(due(DISASTER, "2021-04-01T09:00"));
        }

        @Test
        void aDepartmentHasThoseOfAllItsSections() {
            List<String> sections = new ArrayList<>(
                    plan().sections().stream().map(section -> section.name()).toList());
            assertThat(times(DEPARTMENT, "2021-04-01T09:00").times().stream()
                            .filter(time -> time.due().equals(LocalDate.of(2021, 4, 30)))
                            .map(time -> time.about().office().section()))
                    .containsExactlyInAnyOrderElementsOf(sections);
        }

        @Test
        void thereAreNoneWhereNobodyIsAsked() {
            rules.set(
                    new SetRule(
                            COORDINATOR,
                            Subject.of(PERSONNEL),
                            Level.SECTION,
                            new Cadence.Never(),
                            Addressee.PEOPLE,
                            null,
                            0,
                            null,
                            null),
                    at("2021-04-01T09:00"));
            assertThat(due(PERSONNEL, "2021-04-01T09:00")).isEmpty();
            yearEnd.close(COORDINATOR, plan(), "年度末", at("2021-05-06T10:00"));
            assertThat(due(GENERAL, "2021-05-06T11:00")).isEmpty();
        }
    }
}
