package torikumi.slack.remind;

import com.slack.api.model.view.View;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import torikumi.calendar.ClosedDay;
import torikumi.calendar.Closure;
import torikumi.calendar.Coverage;
import torikumi.calendar.HolidayFault;
import torikumi.calendar.WorkingDays;
import torikumi.slack.card.Button;
import torikumi.slack.card.Card;
import torikumi.slack.card.DenialWords;
import torikumi.slack.card.Form;
import torikumi.slack.card.Mrkdwn;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Showing;
import torikumi.slack.card.SlackIds;
import torikumi.slack.card.Ways;
import torikumi.slack.people.JoinBlocks;
import torikumi.slack.words.CommandCatalogue;

/** 開庁日: which days are closed, how far the table reaches, what administrators added; and the forms to add more. */
public final class CalendarBlocks {

    static final String FROM = "from";
    static final String UNTIL = "until";
    static final String WHY = "why";
    public static final String TABLE = "table";

    private static final int CLOSURES = 10;
    private static final int FAULTS = 10;

    private CalendarBlocks() {}

    /** Days in a row that are closed for one reason. */
    public record Closed(LocalDate from, LocalDate until, ClosedDay why) {}

    /**
     * @param closed the next ones besides weekends
     * @param closures those that are not over, the earliest first
     * @param mayChange whether she is an administrator
     */
    public record Calendar(List<Closed> closed, Coverage coverage, List<Closure> closures, boolean mayChange) {}

    public static Reply of(Calendar calendar, Showing showing) {
        String reaches = coverage(calendar.coverage(), showing);
        Card card = new Card()
                .header(showing.text("rules.calendar.title"))
                .context(showing.beside(showing.text("rules.calendar.rule"), showing.asOf()));
        if (calendar.coverage().endsSoon()) card.text(reaches);
        if (!calendar.closed().isEmpty())
            card.text(calendar.closed().stream()
                    .map(closed -> showing.text(
                            "rules.calendar.line", showing.days(closed.from(), closed.until()), closed.why()))
                    .collect(Collectors.joining("\n")));
        if (!calendar.coverage().endsSoon()) card.context(reaches);
        closures(card, calendar, showing);
        card.buttons(presses(calendar.mayChange(), showing));
        calendar.closed().stream()
                .limit(1)
                .forEach(next -> card.spoken(
                        showing.text("rules.calendar.next", showing.days(next.from(), next.until()), next.why())));
        return card.spoken(reaches).reply();
    }

    private static void closures(Card card, Calendar calendar, Showing showing) {
        if (calendar.closures().isEmpty()) return;
        card.heading(showing.text("rules.calendar.closures"));
        for (Closure closure : calendar.closures().stream().limit(CLOSURES).toList()) {
            String line = showing.text(
                    "rules.calendar.closure",
                    showing.days(closure.from(), closure.until()),
                    Mrkdwn.quotable(closure.reason()),
                    closure.by());
            if (calendar.mayChange())
                card.text(
                        line,
                        Button.open(
                                        showing,
                                        "rules.button.openDay",
                                        open(closure),
                                        showing.days(closure.from(), closure.until()))
                                .danger(showing, "rules.calendar.openDay.confirm"));
            else card.text(line);
        }
        if (calendar.closures().size() > CLOSURES)
            card.context(showing.text("rules.calendar.more", calendar.closures().size() - CLOSURES));
    }

    /** closure cancel 2021/6/30-2021/7/1. */
    private static String open(Closure closure) {
        String from = typed(closure.from());
        return "closure cancel "
                + (closure.from().equals(closure.until()) ? from : from + "-" + typed(closure.until()));
    }

    private static String typed(LocalDate day) {
        return "%d/%d/%d".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }

    private static List<Button> presses(boolean mayChange, Showing showing) {
        List<Button> presses = new ArrayList<>();
        if (mayChange) {
            presses.add(form(showing));
            presses.add(Button.form(showing, "rules.button.import", "calendar import"));
        }
        presses.add(Ways.rules(showing));
        return presses;
    }

    /** Leads to the form that closes the office for some days. */
    static Button form(Showing showing) {
        return Button.form(showing, "rules.button.closure", "closure form");
    }

    /** How far the table reaches, and what to do where that is not far enough. */
    static String coverage(Coverage coverage, Showing showing) {
        if (coverage.until().isBefore(coverage.today()))
            return showing.text(
                    "rules.calendar.ended", String.valueOf(coverage.today().getYear()), taking(showing));
        return coverage.endsSoon()
                ? showing.text("rules.calendar.endsSoon", coverage.until(), taking(showing))
                : showing.text("rules.calendar.until", coverage.until());
    }

    public static Reply of(WorkingDays.Outcome outcome, Showing showing) {
        if (outcome instanceof WorkingDays.Outcome.Denied(var why)) return JoinBlocks.refused(why, showing);
        Card card = new Card(sentence(outcome, showing));
        if (!isDone(outcome)) card.context(how(showing));
        return card.buttons(Button.open(showing, "rules.button.calendar", "calendar"))
                .reply();
    }

    public static boolean isDone(WorkingDays.Outcome outcome) {
        return outcome instanceof WorkingDays.Outcome.Closed
                || outcome instanceof WorkingDays.Outcome.Opened
                || outcome instanceof WorkingDays.Outcome.Imported;
    }

    public static String sentence(WorkingDays.Outcome outcome, Showing showing) {
        return switch (outcome) {
            case WorkingDays.Outcome.Closed(var closure) ->
                showing.text(
                        "rules.closure.done",
                        showing.days(closure.from(), closure.until()),
                        Mrkdwn.quotable(closure.reason()));
            case WorkingDays.Outcome.Opened(var closure) ->
                showing.text("rules.closure.opened", showing.days(closure.from(), closure.until()));
            case WorkingDays.Outcome.Imported(var years, var coverage) ->
                showing.text(
                        "rules.import.done", years.stream().map(String::valueOf).toList(), coverage(coverage, showing));
            case WorkingDays.Outcome.Gone() -> RuleBlocks.gone(showing);
            case WorkingDays.Outcome.ReasonMissing() -> showing.text("rules.closure.reason");
            case WorkingDays.Outcome.ReasonTooLong(int length, int limit) ->
                showing.text("people.tooLong", length, limit);
            case WorkingDays.Outcome.EndBeforeStart(var from, var until) ->
                showing.text("rules.endBeforeStart", until, from);
            case WorkingDays.Outcome.TooLong(long days, int most) -> showing.text("rules.closure.tooLong", days, most);
            case WorkingDays.Outcome.Unreadable(var faults) -> faults(faults, showing);
            case WorkingDays.Outcome.Denied(var why) -> DenialWords.sentence(why, JoinBlocks.ANY, showing);
        };
    }

    private static String faults(List<HolidayFault> faults, Showing showing) {
        String lines = faults.stream()
                .limit(FAULTS)
                .map(fault -> fault(fault, showing))
                .collect(Collectors.joining("\n"));
        String more = faults.size() > FAULTS ? "\n" + showing.text("rules.import.more", faults.size() - FAULTS) : "";
        return showing.text("rules.import.unreadable") + "\n" + lines + more;
    }

    private static String fault(HolidayFault fault, Showing showing) {
        return switch (fault) {
            case HolidayFault.Empty() -> showing.text("rules.import.empty");
            case HolidayFault.UnknownEncoding() -> showing.text("rules.import.encoding");
            case HolidayFault.TooLarge(int bytes, int most) ->
                showing.text("rules.import.large", bytes / 1024, most / 1024);
            case HolidayFault.NotTwoColumns(int line, int columns) ->
                showing.text("rules.import.columns", line, columns);
            case HolidayFault.NoDate(int line, var found) ->
                showing.text("rules.import.date", line, Mrkdwn.quotable(found));
            case HolidayFault.NoName(int line) -> showing.text("rules.import.name", line);
            case HolidayFault.TwiceTheSame(int line, int before) -> showing.text("rules.import.twice", line, before);
            case HolidayFault.YearIncomplete(int year, int found, int least) ->
                showing.text("rules.import.incomplete", String.valueOf(year), found, least);
        };
    }

    /**
     * @param reason what was typed already; may be empty
     * @param notice what was wrong with it; null for nothing
     */
    public static View closure(
            LocalDate from, LocalDate until, String reason, @Nullable String notice, Showing showing) {
        return new Form(SlackIds.REMIND_CLOSURE, showing.say())
                .notice(notice)
                .date(FROM, showing.text("people.field.from"), from)
                .date(UNTIL, showing.text("people.field.until"), until)
                .line(WHY, showing.text("rules.field.why"), reason)
                .optional()
                .hint(showing.text("rules.field.closure.hint"))
                .view(showing.text("rules.form.closure"), showing.text("rules.button.closure"));
    }

    /**
     * @param table what was pasted already; may be empty
     * @param notice what was wrong with it; null for nothing
     */
    public static View table(String table, @Nullable String notice, Showing showing) {
        return new Form(SlackIds.REMIND_IMPORT, showing.say())
                .notice(notice)
                .text(TABLE, showing.text("rules.field.table"), table)
                .example(showing.text("rules.field.table.example"))
                .hint(showing.text("rules.field.table.hint"))
                .view(showing.text("rules.form.import"), showing.text("rules.button.import.submit"));
    }

    /** The field of the form that a fault belongs to; null where there is none. */
    public static @Nullable String field(WorkingDays.Outcome outcome) {
        return switch (outcome) {
            case WorkingDays.Outcome.EndBeforeStart end -> UNTIL;
            case WorkingDays.Outcome.TooLong tooLong -> UNTIL;
            case WorkingDays.Outcome.ReasonMissing missing -> WHY;
            case WorkingDays.Outcome.ReasonTooLong tooLong -> WHY;
            case WorkingDays.Outcome.Unreadable unreadable -> TABLE;
            case WorkingDays.Outcome.Closed done -> null;
            case WorkingDays.Outcome.Opened done -> null;
            case WorkingDays.Outcome.Imported done -> null;
            case WorkingDays.Outcome.Gone gone -> null;
            case WorkingDays.Outcome.Denied denied -> null;
        };
    }

    static String how(Showing showing) {
        return showing.text(
                "rules.calendar.how",
                showing.examples(CommandCatalogue.CLOSE_DAY).getFirst(),
                taking(showing));
    }

    // カレンダー 取込
    private static String taking(Showing showing) {
        return showing.examples(CommandCatalogue.CALENDAR).getLast();
    }
}
