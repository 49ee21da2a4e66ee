package torikumi.report;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Takes the cells of a row, from the left to the right. */
interface RowCells {

    /** @param typed null or empty for an empty cell */
    RowCells text(@Nullable String typed);

    RowCells day(@Nullable LocalDate day);

    /** @param percentage 0 to 100; null for an empty cell */
    RowCells percentage(@Nullable Integer percentage);
}
