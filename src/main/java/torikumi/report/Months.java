package torikumi.report;

import java.time.Month;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import torikumi.platform.FiscalYear;

/** Months of a fiscal year, April first. May end before they begin, which whoever uses them refuses. */
public record Months(Month from, Month until) {

    public static final Months YEAR = new Months(Month.APRIL, Month.MARCH);
    public static final Months FIRST_HALF = new Months(Month.APRIL, Month.SEPTEMBER);
    public static final Months SECOND_HALF = new Months(Month.OCTOBER, Month.MARCH);

    /** @param number 1 to 4; 1 is April to June */
    public static Months quarter(int number) {
        Month first = Month.APRIL.plus(3L * (number - 1));
        return new Months(first, first.plus(2));
    }

    public boolean isInOrder() {
        return place(from) <= place(until);
    }

    List<YearMonth> in(FiscalYear year) {
        YearMonth april = YearMonth.of(year.startYear(), Month.APRIL);
        return IntStream.rangeClosed(place(from), place(until))
                .mapToObj(april::plusMonths)
                .toList();
    }

    private static int place(Month month) {
        return Math.floorMod(month.getValue() - Month.APRIL.getValue(), 12);
    }
}
