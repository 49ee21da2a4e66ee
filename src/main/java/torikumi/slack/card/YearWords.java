package torikumi.slack.card;

import java.util.Optional;
import torikumi.plan.Plan;
import torikumi.platform.Say;
import torikumi.reminder.PlanEnds;
import torikumi.reminder.RemindersEnd;

/** That a plan's year ends, and with it the asking, in words. */
public final class YearWords {

    private YearWords() {}

    /** From two weeks before the year's end on: that it ends or is over, and what to do; empty before, and of a closed plan. */
    public static Optional<String> ends(Plan plan, Showing showing) {
        return PlanEnds.of(plan, showing.today()).map(ends -> ends(ends, showing));
    }

    public static String ends(PlanEnds ends, Showing showing) {
        return brief(ends, showing) + showing.say().text(ends.over() ? "year.over.next" : "year.ends.next");
    }

    /** The same without what to do. */
    public static Optional<String> brief(Plan plan, Showing showing) {
        return PlanEnds.of(plan, showing.today()).map(ends -> brief(ends, showing));
    }

    private static String brief(PlanEnds ends, Showing showing) {
        var year = ends.plan().year();
        return showing.say()
                .text(ends.over() ? "year.over" : "year.ends", showing.year(year), showing.date(year.lastDay()));
    }

    /** Why a rule asks no more, or which of its dates is the last. */
    static String why(RemindersEnd why, Showing showing) {
        Say say = showing.say();
        String year = showing.year(why.year());
        return switch (why) {
            case RemindersEnd.LastDates last -> say.text("rules.ends.last", year);
            case RemindersEnd.YearOver over ->
                say.text("rules.ends.over", year, showing.date(why.year().lastDay()));
            case RemindersEnd.PlanClosed closed -> say.text("rules.ends.closed", year);
            case RemindersEnd.NoDateLeft none -> say.text("rules.ends.noDate", year);
            case RemindersEnd.NothingToAsk nothing -> say.text("rules.ends.nothing", year);
        };
    }

    /** Who does what, where a rule was set for a year that is over; empty for any other reason. */
    public static Optional<String> next(RemindersEnd why, Say say) {
        return why instanceof RemindersEnd.YearOver ? Optional.of(say.text("year.over.next")) : Optional.empty();
    }
}
