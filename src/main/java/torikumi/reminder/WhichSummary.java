package torikumi.reminder;

import java.time.LocalDate;
import java.time.Month;

/** Which of an office's summaries is meant. */
public sealed interface WhichSummary {

    record Newest() implements WhichSummary {}

    /** The last of that month in the plan's year. */
    record OfMonth(Month month) implements WhichSummary {}

    /** @param version 1 for what was written first; 0 for the newest */
    record OfPeriod(LocalDate period, int version) implements WhichSummary {}

    /** Whether it may be one of that. */
    default boolean means(SummaryLine line) {
        return switch (this) {
            case Newest() -> true;
            case OfMonth(var month) -> line.period().getMonth() == month;
            case OfPeriod(var period, int version) ->
                line.period().equals(period) && (version == 0 || line.version() == version);
        };
    }
}
