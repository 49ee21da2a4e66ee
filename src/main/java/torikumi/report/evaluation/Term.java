package torikumi.report.evaluation;

import java.time.LocalDate;
import java.util.Optional;
import torikumi.platform.FiscalYear;
import torikumi.report.Period;

/** Of what time an initiative is evaluated. */
public enum Term {
    FIRST_HALF,
    SECOND_HALF,
    YEAR;

    /**
     * Its days up to today. What is reported after the year's end, as long as the plan is open, still belongs to the year and to its
     * second half.
     *
     * @return empty where none of it is past
     */
    public Optional<Period> period(FiscalYear year, LocalDate today) {
        LocalDate october = year.firstDay().plusMonths(6);
        LocalDate from = this == SECOND_HALF ? october : year.firstDay();
        if (from.isAfter(today)) return Optional.empty();
        LocalDate last = october.minusDays(1);
        return Optional.of(new Period(from, this == FIRST_HALF && last.isBefore(today) ? last : today));
    }
}
