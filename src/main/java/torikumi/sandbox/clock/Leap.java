package torikumi.sandbox.clock;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How far somebody puts the sandbox's time forward. */
public enum Leap {
    /** Nowhere: what is due is done. */
    NOW {
        @Override
        public ZonedDateTime from(ZonedDateTime now, OfficeDays days) {
            return now;
        }
    },
    NEXT_WORKING_DAY {
        @Override
        public ZonedDateTime from(ZonedDateTime now, OfficeDays days) {
            return days.after(now.toLocalDate()).atTime(MORNING).atZone(now.getZone());
        }
    },
    WEEK {
        @Override
        public ZonedDateTime from(ZonedDateTime now, OfficeDays days) {
            return now.plusWeeks(1);
        }
    },
    /** When the bot asks where nobody set anything: 10:00, two working days before a month's last. */
    NEXT_REQUEST {
        @Override
        public ZonedDateTime from(ZonedDateTime now, OfficeDays days) {
            ZonedDateTime asked = asked(now, days);
            return asked.isAfter(now) ? asked : asked(now.plusMonths(1), days);
        }

        private ZonedDateTime asked(ZonedDateTime month, OfficeDays days) {
            LocalDate day = month.toLocalDate().with(TemporalAdjusters.firstDayOfNextMonth());
            for (int i = 0; i <= AHEAD; i++) day = days.before(day);
            return day.atTime(MORNING).atZone(month.getZone());
        }
    },
    /** The evening of the month's last day; if that is past, of the next month's. */
    MONTH_END {
        @Override
        public ZonedDateTime from(ZonedDateTime now, OfficeDays days) {
            ZonedDateTime end = now.with(TemporalAdjusters.lastDayOfMonth()).with(EVENING);
            return end.isAfter(now) ? end : end.plusMonths(1).with(TemporalAdjusters.lastDayOfMonth());
        }
    },
    /** The evening of 31 March; if that is past, of the next. */
    YEAR_END {
        @Override
        public ZonedDateTime from(ZonedDateTime now, OfficeDays days) {
            ZonedDateTime end = now.with(LAST_DAY).with(EVENING);
            return end.isAfter(now) ? end : end.plusYears(1);
        }
    };

    private static final LocalTime MORNING = LocalTime.of(10, 0);
    private static final int AHEAD = 2;
    private static final LocalTime EVENING = LocalTime.of(17, 0);
    private static final MonthDay LAST_DAY = MonthDay.of(3, 31);

    /** @throws HolidaysUnknown if it depends on holidays that are not known */
    public abstract ZonedDateTime from(ZonedDateTime now, OfficeDays days);

    /** Those with a button beside the clock. */
    public static List<Leap> besideTheClock() {
        return Arrays.stream(values()).filter(leap -> leap != NEXT_REQUEST).toList();
    }

    /** Its key in the catalogue, and its name in a form. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
