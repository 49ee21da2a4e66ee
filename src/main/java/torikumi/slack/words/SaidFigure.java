package torikumi.slack.words;

import java.time.LocalDate;
import java.util.Optional;

/** A day or a percentage where nothing else is written, as in a field or a cell. Pure. */
public final class SaidFigure {

    private SaidFigure() {}

    /** @param today the day on which it was said; a day without a year is the nearest that is not after it */
    public static Optional<LocalDate> day(String words, LocalDate today) {
        Figures read = Figures.in(words, today);
        return isAll(read) && read.percentage() == null ? Optional.ofNullable(read.asOf()) : Optional.empty();
    }

    /** Not checked for its range. */
    public static Optional<Integer> percentage(String words, LocalDate today) {
        Figures read = Figures.in(words, today);
        return isAll(read) && read.asOf() == null ? Optional.ofNullable(read.percentage()) : Optional.empty();
    }

    private static boolean isAll(Figures read) {
        return read.faults().isEmpty() && read.rest().isBlank();
    }
}
