package torikumi.reminder;

import java.time.Instant;
import java.time.LocalDate;
import torikumi.staff.Colleague;
import torikumi.staff.Office;

/**
 * That a lead has written of their section, or a coordinator of the department: 5月のまとめ, who and when.
 *
 * @param id grows with each that is written
 * @param period the time it is of, which names it: the last of May for 5月のまとめ
 * @param version 1 for what was written first
 * @param at when this version was written
 */
public record SummaryLine(
        long id,
        String reminderId,
        Office office,
        Level level,
        LocalDate period,
        LocalDate due,
        int version,
        Colleague by,
        Instant at) {

    public boolean isCorrected() {
        return version > 1;
    }
}
