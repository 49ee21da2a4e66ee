package torikumi.calendar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Map;
import java.util.SortedMap;

/** The holidays that come with us, {@code calendar/holidays.csv}. */
public final class BundledHolidays {

    public static final Map<Integer, SortedMap<LocalDate, String>> YEARS = years();

    private BundledHolidays() {}

    private static Map<Integer, SortedMap<LocalDate, String>> years() {
        try (var in = BundledHolidays.class.getResourceAsStream("/calendar/holidays.csv")) {
            return switch (HolidayTable.read(in.readAllBytes())) {
                case HolidayTable.Reading.Read(var years) -> years;
                case HolidayTable.Reading.Unreadable(var faults) -> throw new IllegalStateException(faults.toString());
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The calendar where nothing was imported or added. */
    public static WorkingCalendar calendar() {
        return WorkingCalendar.of(YEARS, Map.of());
    }
}
