package torikumi.sandbox.clock;

/** A year that the table of holidays does not have. It is not taken for a year without any. */
public final class HolidaysUnknown extends RuntimeException {

    private final int year;

    HolidaysUnknown(int year) {
        super("no holidays are known of " + year);
        this.year = year;
    }

    public int year() {
        return year;
    }
}
