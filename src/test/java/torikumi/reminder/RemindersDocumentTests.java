package torikumi.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import torikumi.calendar.BundledHolidays;
import torikumi.calendar.ClosedDay;
import torikumi.calendar.WorkingCalendar;
import torikumi.platform.EscalationRule;
import torikumi.platform.FiscalYear;
import torikumi.staff.Office;

/** The dates in the document are those that are really worked out. {@code -Dgolden.write=true} writes them anew. */
class RemindersDocumentTests {

    private static final Path DOCUMENT = Path.of("docs/reminders.md");
    private static final String START = "<!-- dates: worked out by a test -->\n";
    private static final String END = "<!-- /dates -->";

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final Subject SECTION = Subject.of(new Office("総務部", "総務課", null));
    private static final WorkingCalendar OPEN = BundledHolidays.calendar();
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("EEE d MMM H:mm", Locale.ENGLISH);

    private static final LocalDate MARCH = LocalDate.of(2022, 3, 31);

    @Test
    void tellsTheDatesThatAreWorkedOut() throws IOException {
        String text = Files.readString(DOCUMENT);
        String before = text.substring(0, text.indexOf(START) + START.length());
        String after = text.substring(text.indexOf(END));
        if (Boolean.getBoolean("golden.write")) Files.writeString(DOCUMENT, before + table() + after);
        assertThat(Files.readString(DOCUMENT)).isEqualTo(before + table() + after);
    }

    private static String table() {
        List<String> lines = new ArrayList<>();
        lines.add("| situation | due | asked |");
        lines.add("|---|---|---|");
        lines.add(line("The default rule, March 2022", usual(), MARCH, plain()));
        lines.add(line("The same, December 2021", usual(), LocalDate.of(2021, 12, 31), plain()));
        lines.add(line("A closure is added on 31 March", usual(), MARCH, closed("2022-03-31")));
        lines.add(line("A closure is added on 30 March", usual(), MARCH, closed("2022-03-30")));
        lines.add(line(
                "Closures on 29, 30 and 31 March", usual(), MARCH, closed("2022-03-29", "2022-03-30", "2022-03-31")));
        lines.add(line(
                "`最終開庁日の2開庁日前`, asked on the day itself", rule(new Cadence.MonthEnd(2), 0, "10:00"), MARCH, plain()));
        lines.add(line("`年度末 10開庁日前`", rule(new Cadence.YearEnd(0), 10, "10:00"), MARCH, plain()));
        lines.add(line(
                "The default rule at 19:00, in the quiet hours",
                rule(new Cadence.MonthEnd(0), 2, "19:00"),
                MARCH,
                plain()));
        lines.add(
                line("Asking is paused from 28 March to 1 April", usual(), MARCH, paused("2022-03-28", "2022-04-01")));
        lines.add(line(
                "`毎月 21日` in March (春分の日)",
                rule(new Cadence.MonthlyOn(21), 0, "10:00"),
                LocalDate.of(2022, 3, 21),
                plain()));
        lines.add(line(
                "A roll-up on the last working day, where sections' summaries are asked for at 14:00 that day",
                new Turn(rule(new Cadence.MonthEnd(0), 0, "10:00"), List.of(rule(new Cadence.MonthEnd(0), 0, "14:00"))),
                LocalDate.of(2022, 2, 28),
                plain()));
        return lines.stream().map(line -> line + "\n").collect(Collectors.joining())
                + "\nWith nothing answered, the steps of `TORIKUMI_ESCALATION=1,3,5` after 31 March are " + steps()
                + ".\n";
    }

    private static String line(String situation, ReminderRule rule, LocalDate period, Schedule schedule) {
        return line(situation, Turn.of(rule), period, schedule);
    }

    private static String line(String situation, Turn turn, LocalDate period, Schedule schedule) {
        DueDate date = schedule.of(turn, new FiscalYear(2021), period);
        return "| %s | %s | %s |"
                .formatted(
                        situation,
                        DAY.format(date.due()),
                        MOMENT.format(date.askAt().atZone(TOKYO)));
    }

    private static String steps() {
        List<String> steps = new ArrayList<>();
        LocalDate today = MARCH;
        for (int taken = 0; taken < 3; taken++) {
            Instant next = EscalationSteps.next(
                    plain(), new EscalationRule(List.of(1, 3, 5)), MARCH, today, taken, QuietHours.USUAL);
            LocalDateTime local = LocalDateTime.ofInstant(next, TOKYO);
            steps.add(MOMENT.format(local));
            today = local.toLocalDate();
        }
        return String.join(", ", steps);
    }

    private static ReminderRule usual() {
        return ReminderRule.usual(SECTION, Instant.EPOCH);
    }

    private static ReminderRule rule(Cadence cadence, int lead, String at) {
        return new ReminderRule(
                SECTION,
                Level.SECTION,
                cadence,
                Addressee.CHANNEL,
                LocalTime.parse(at),
                lead,
                QuietHours.USUAL,
                null,
                Instant.EPOCH);
    }

    private static Schedule plain() {
        return new Schedule(OPEN, OPEN, TOKYO);
    }

    private static Schedule closed(String... days) {
        Map<LocalDate, ClosedDay> closed = new HashMap<>();
        for (String day : days) closed.put(LocalDate.parse(day), new ClosedDay.Closure("停電"));
        WorkingCalendar calendar = OPEN.with(closed);
        return new Schedule(calendar, calendar, TOKYO);
    }

    private static Schedule paused(String from, String until) {
        Map<LocalDate, ClosedDay> days = new HashMap<>();
        LocalDate.parse(from)
                .datesUntil(LocalDate.parse(until).plusDays(1))
                .forEach(day -> days.put(day, new ClosedDay.Paused("台風")));
        return new Schedule(OPEN, OPEN.with(days), TOKYO);
    }
}
