package torikumi.reminder;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** When a section is asked in fiscal year 2021 by the usual rule, and when the office is closed; written down by hand. */
final class DatesOf2021 {

    private DatesOf2021() {}

    // From the Cabinet Office's announcement, and 29 December to 3 January.
    private static final Set<LocalDate> HOLIDAYS = days(
            "2021-04-29 2021-05-03 2021-05-04 2021-05-05 2021-07-22 2021-07-23 2021-08-08 2021-08-09 2021-09-20 2021-09-23"
                    + " 2021-11-03 2021-11-23 2021-12-29 2021-12-30 2021-12-31 2022-01-01 2022-01-02 2022-01-03 2022-01-10"
                    + " 2022-02-11 2022-02-23 2022-03-21");

    // A typhoon: what was to be asked on 27 October is asked on 1 November, and due then.
    static final LocalDate PAUSED_FROM = LocalDate.of(2021, 10, 25);
    static final LocalDate PAUSED_UNTIL = LocalDate.of(2021, 10, 31);

    /** When is asked, and when it is due. */
    static final Map<LocalDate, LocalDate> ASKED = asked(
            "2021-04-27 2021-04-30 2021-05-27 2021-05-31 2021-06-28 2021-06-30 2021-07-28 2021-07-30 2021-08-27 2021-08-31"
                    + " 2021-09-28 2021-09-30 2021-11-01 2021-11-01 2021-11-26 2021-11-30 2021-12-24 2021-12-28"
                    + " 2022-01-27 2022-01-31 2022-02-24 2022-02-28 2022-03-29 2022-03-31");

    private static Set<LocalDate> days(String text) {
        return Arrays.stream(text.split(" ")).map(LocalDate::parse).collect(Collectors.toSet());
    }

    private static Map<LocalDate, LocalDate> asked(String text) {
        Map<LocalDate, LocalDate> asked = new LinkedHashMap<>();
        String[] days = text.split(" ");
        for (int i = 0; i < days.length; i += 2) asked.put(LocalDate.parse(days[i]), LocalDate.parse(days[i + 1]));
        return asked;
    }

    static boolean isClosed(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY
                || day.getDayOfWeek() == DayOfWeek.SUNDAY
                || HOLIDAYS.contains(day)
                || !day.isBefore(PAUSED_FROM) && !day.isAfter(PAUSED_UNTIL);
    }

    static LocalDate previous(LocalDate due) {
        LocalDate before = LocalDate.of(2021, 3, 31);
        for (LocalDate each : ASKED.values()) {
            if (!each.isBefore(due)) return before;
            before = each;
        }
        return before;
    }
}
