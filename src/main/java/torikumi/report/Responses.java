package torikumi.report;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import torikumi.reminder.Response;
import torikumi.staff.Office;

/**
 * 回答状況: how sections answered what they were asked for one due date; never people.
 *
 * @param due null where nothing was asked yet
 * @param page from 1, of {@code pages}: the latest due date comes first, one of many sections on several pages
 * @param latest whether it is the latest due date, beside which it is said how things are today
 * @param all of all its sections together
 * @param lines those of this page: where most is owed first, then where most came late, then in the plan's order
 */
public record Responses(@Nullable LocalDate due, int page, int pages, boolean latest, All all, List<Line> lines) {

    public Responses {
        lines = List.copyOf(lines);
    }

    /** Whether the due date is past, so that what is not answered is missed. */
    public boolean isPast(LocalDate today) {
        return due != null && due.isBefore(today);
    }

    /** @param before of each of the sections the due date before; null where there was none */
    public record All(Figures figures, @Nullable Figures before, Today today) {}

    /**
     * @param before the same for its due date before; null where there was none
     * @param today how things are now; nothing beside an earlier due date than the latest
     */
    public record Line(
            Office section, Figures figures, @Nullable Before before, Today today) {}

    public record Before(LocalDate due, Figures figures) {}

    /**
     * How many initiatives were asked about, and what became of that. What was reported before it was to be asked about is not
     * among them.
     *
     * @param inTime answered on the due date or before it
     * @param late answered after it
     * @param inBulk of those answered, with one press about several
     * @param open not answered
     * @param dropped not answered and not asked any more: over, or taken out of the plan
     * @see Response.Outcome
     */
    public record Figures(int asked, int inTime, int late, int inBulk, int open, int dropped) {

        static final Figures NOTHING = new Figures(0, 0, 0, 0, 0, 0);

        static Figures of(Response response, ZoneId zone) {
            int inBulk = response.inBulk() ? 1 : 0;
            return switch (response.outcome(zone)) {
                case IN_TIME -> new Figures(1, 1, 0, inBulk, 0, 0);
                case LATE -> new Figures(1, 0, 1, inBulk, 0, 0);
                case OPEN -> new Figures(1, 0, 0, 0, 1, 0);
                case DROPPED -> new Figures(1, 0, 0, 0, 0, 1);
            };
        }

        Figures and(Figures other) {
            return new Figures(
                    asked + other.asked,
                    inTime + other.inTime,
                    late + other.late,
                    inBulk + other.inBulk,
                    open + other.open,
                    dropped + other.dropped);
        }
    }

    /**
     * @param unstaffed initiatives that are open and for which nobody can be asked
     * @param overdue 期限を過ぎて未報告, for whichever due date
     * @param quiet しばらく更新なし
     * @param heardOn when something was heard last; null for never
     */
    public record Today(
            int unstaffed, int overdue, int quiet, @Nullable LocalDate heardOn) {

        static final Today NOTHING = new Today(0, 0, 0, null);

        Today and(Today other) {
            return new Today(
                    unstaffed + other.unstaffed,
                    overdue + other.overdue,
                    quiet + other.quiet,
                    heardOn == null || other.heardOn != null && other.heardOn.isAfter(heardOn)
                            ? other.heardOn
                            : heardOn);
        }
    }
}
