package torikumi.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import torikumi.staff.Office;

/**
 * What came of asking about one initiative for one due date.
 *
 * @param office which was asked: a section; a unit or that of an initiative where it is asked by a rule of its own
 * @param answeredAt when the answer was said first, whatever was corrected later; null where there is none, or it was withdrawn
 * @param inBulk whether it is answered by one press about several initiatives
 * @param endedAt when nothing of that request was left to answer; null while something is
 * @param over whether the initiative is over by now, or taken out of the plan
 */
public record Response(
        long initiativeId,
        Office office,
        LocalDate due,
        @Nullable Instant answeredAt,
        boolean inBulk,
        @Nullable Instant endedAt,
        boolean over) {

    /** What it counts as, wherever it is counted. */
    public enum Outcome {
        /** 期限内: on the due date or before it. */
        IN_TIME,
        /** 期限後. */
        LATE,
        /** 未報告. */
        OPEN,
        /** 報告不要: not answered, and not asked any more by its due date or by now. */
        DROPPED
    }

    public Outcome outcome(ZoneId zone) {
        if (answeredAt != null) return isByDueDate(answeredAt, zone) ? Outcome.IN_TIME : Outcome.LATE;
        return over || endedAt != null && isByDueDate(endedAt, zone) ? Outcome.DROPPED : Outcome.OPEN;
    }

    private boolean isByDueDate(Instant at, ZoneId zone) {
        return !LocalDate.ofInstant(at, zone).isAfter(due);
    }

    /** Where another rule asked about the same for the same day: the earlier answer counts, and the later request where there is none. */
    Response or(Response later) {
        boolean first = answeredAt != null && (later.answeredAt == null || answeredAt.isBefore(later.answeredAt));
        return first ? new Response(initiativeId, later.office, due, answeredAt, inBulk, endedAt, over) : later;
    }
}
