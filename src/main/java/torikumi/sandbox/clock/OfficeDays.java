package torikumi.sandbox.clock;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Set;
import java.util.stream.Collectors;

/** The days on which offices are open: not Saturdays, Sundays, national holidays and the days about New Year. */
public final class OfficeDays {

    // 行政機関の休日に関する法律: 29 December to 3 January.
    private static final MonthDay YEAR_ENDS = MonthDay.of(12, 29);
    private static final MonthDay YEAR_BEGINS = MonthDay.of(1, 3);

    private final Set<LocalDate> holidays;
    private final int lastYear;

    private OfficeDays(Set<LocalDate> holidays) {
        this.holidays = holidays;
        this.lastYear = holidays.stream().mapToInt(LocalDate::getYear).max().orElseThrow();
    }

    /** Reads {@code calendar/holidays.csv}: a date and a name a line, # before remarks. */
    public static OfficeDays bundled() {
        try (InputStream csv = OfficeDays.class.getResourceAsStream("/calendar/holidays.csv")) {
            if (csv == null) throw new IllegalStateException("calendar/holidays.csv is not on the class path");
            return new OfficeDays(new BufferedReader(new InputStreamReader(csv, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> LocalDate.parse(line.substring(0, line.indexOf(','))))
                    .collect(Collectors.toSet()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws HolidaysUnknown if it lies in a year for which no holidays are known */
    public LocalDate after(LocalDate day) {
        LocalDate next = day.plusDays(1);
        while (!open(next)) next = next.plusDays(1);
        return next;
    }

    /** @throws HolidaysUnknown if it lies in a year for which no holidays are known */
    public LocalDate before(LocalDate day) {
        LocalDate last = day.minusDays(1);
        while (!open(last)) last = last.minusDays(1);
        return last;
    }

    private boolean open(LocalDate day) {
        if (day.getYear() > lastYear) throw new HolidaysUnknown(day.getYear());
        MonthDay date = MonthDay.from(day);
        boolean newYear = !date.isBefore(YEAR_ENDS) || !date.isAfter(YEAR_BEGINS);
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return !weekend && !newYear && !holidays.contains(day);
    }
}
