package torikumi.calendar;

/** A year was asked about whose holidays are not known: import them. Never taken for a year without holidays. */
public final class CalendarEnds extends RuntimeException {

    private final int year;

    CalendarEnds(int year) {
        super("the holidays of %d are not known".formatted(year));
        this.year = year;
    }

    public int year() {
        return year;
    }
}
