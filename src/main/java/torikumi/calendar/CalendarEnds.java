package torikumi.calendar;

import java.util.Optional;
import java.util.function.Supplier;

/** A year was asked about whose holidays are not known: import them. Never taken for a year without holidays. */
public final class CalendarEnds extends RuntimeException {

    private final int year;

    CalendarEnds(int year) {
        super("the holidays of %d are not known".formatted(year));
        this.year = year;
    }

    /** What can be said; empty where the calendar does not reach as far. */
    public static <T> Optional<T> known(Supplier<T> said) {
        try {
            return Optional.of(said.get());
        } catch (CalendarEnds e) {
            return Optional.empty();
        }
    }

    public int year() {
        return year;
    }
}
