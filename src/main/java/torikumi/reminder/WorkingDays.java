package torikumi.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import torikumi.staff.Denial;
import torikumi.staff.Person;

/** The calendar of the workspace: the national holidays that come with us or were imported, and what administrators add. */
@Component
public class WorkingDays {

    /** As it stands now, without pauses. */
    public WorkingCalendar calendar() {
        throw new UnsupportedOperationException();
    }

    public Coverage coverage(LocalDate today) {
        throw new UnsupportedOperationException();
    }

    /** Those that were not taken back, the latest first. */
    public List<Closure> closures() {
        throw new UnsupportedOperationException();
    }

    /** Closes the office from day to day, both included. */
    public Outcome close(Person by, LocalDate from, LocalDate until, String reason, Instant now) {
        throw new UnsupportedOperationException();
    }

    /** Takes a closure back. */
    public Outcome open(Person by, long closureId, Instant now) {
        throw new UnsupportedOperationException();
    }

    /**
     * Takes in a table of national holidays in the Cabinet Office's layout, UTF-8 or Shift_JIS. Each year it has stands for the whole
     * of that year from then on; all of it or nothing.
     *
     * @param name of the file, to be kept
     */
    public Outcome importHolidays(Person by, String name, byte[] file, Instant now) {
        throw new UnsupportedOperationException();
    }

    public sealed interface Outcome {
        record Closed(Closure closure) implements Outcome {}

        record Opened(Closure closure) implements Outcome {}

        record Imported(List<Integer> years, Coverage coverage) implements Outcome {}

        /** No such closure, or it was taken back. */
        record Gone() implements Outcome {}

        record ReasonMissing() implements Outcome {}

        record EndBeforeStart(LocalDate from, LocalDate until) implements Outcome {}

        /** @param most days */
        record TooLong(long days, int most) implements Outcome {}

        record Unreadable(List<HolidayFault> faults) implements Outcome {}

        record Denied(Denial why) implements Outcome {}
    }
}
