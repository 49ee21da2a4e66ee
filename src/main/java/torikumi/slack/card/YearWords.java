package torikumi.slack.card;

import java.util.Optional;
import torikumi.plan.Plan;
import torikumi.reminder.PlanEnds;
import torikumi.reminder.RemindersEnd;
import torikumi.slack.words.CommandCatalogue;

/** That a plan's year ends, and with it the asking, in words. */
public final class YearWords {

    private YearWords() {}

    /** From two weeks before the year's end on: that it ends or is over, and what to do; empty before, and of a closed plan. */
    public static Optional<String> ends(Plan plan, Showing showing) {
        return PlanEnds.of(plan, showing.today()).map(ends -> ends(ends, showing));
    }

    public static String ends(PlanEnds ends, Showing showing) {
        return brief(ends, showing)
                + (ends.over() ? next(showing) : showing.text("year.ends.next", showing.typed(CommandCatalogue.PLAN)));
    }

    /** The same without what to do. */
    public static Optional<String> brief(Plan plan, Showing showing) {
        return PlanEnds.of(plan, showing.today()).map(ends -> brief(ends, showing));
    }

    private static String brief(PlanEnds ends, Showing showing) {
        var year = ends.plan().year();
        return showing.text(ends.over() ? "year.over" : "year.ends", year, year.lastDay());
    }

    /** Why a rule asks no more, or which of its dates is the last. */
    static String why(RemindersEnd why, Showing showing) {
        String year = showing.year(why.year());
        return switch (why) {
            case RemindersEnd.LastDates last -> showing.text("rules.ends.last", year);
            case RemindersEnd.YearOver over ->
                showing.text("rules.ends.over", year, why.year().lastDay());
            case RemindersEnd.PlanClosed closed -> showing.text("rules.ends.closed", year);
            case RemindersEnd.NoDateLeft none -> showing.text("rules.ends.noDate", year);
            case RemindersEnd.NothingToAsk nothing -> showing.text("rules.ends.nothing", year);
        };
    }

    /** Who does what, where a rule was set for a year that is over; empty for any other reason. */
    public static Optional<String> next(RemindersEnd why, Showing showing) {
        return why instanceof RemindersEnd.YearOver ? Optional.of(next(showing)) : Optional.empty();
    }

    private static String next(Showing showing) {
        return showing.text(
                "year.over.next", showing.typed(CommandCatalogue.CLOSE), showing.typed(CommandCatalogue.PLAN));
    }
}
