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
import torikumi.platform.Say;
import torikumi.slack.card.Card;
import torikumi.slack.card.Link;
import torikumi.slack.card.Mrkdwn;
import torikumi.slack.card.PeopleForm;
import torikumi.slack.card.PeopleWords;
import torikumi.slack.card.Presses;
import torikumi.slack.card.Reply;
import torikumi.slack.card.RuleWords;
import torikumi.slack.card.Showing;
import torikumi.slack.card.SlackIds;
import torikumi.slack.people.JoinBlocks;

/** 開庁日: which days are closed, how far the table reaches, what administrators added; and the forms to add more. */
public final class CalendarBlocks {

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
        Say say = showing.say();
        String reaches = coverage(calendar.coverage(), showing);
        Card card = new Card()
                .header(say.text("rules.calendar.title"))
                .context(showing.beside(say.text("rules.calendar.rule"), showing.asOf()));
        if (calendar.coverage().endsSoon()) card.text(reaches);
        if (!calendar.closed().isEmpty())
            card.text(calendar.closed().stream()
                    .map(closed -> say.text(
                            "rules.calendar.line",
                            AwayBlocks.days(closed.from(), closed.until(), showing),
                            RuleWords.closed(closed.why(), say)))
                    .collect(Collectors.joining("\n")));
        if (!calendar.coverage().endsSoon()) card.context(reaches);
        closures(card, calendar, showing);
        if (calendar.mayChange()) card.add(Presses.row(presses(say), say));
        String next = calendar.closed().isEmpty()
                ? ""
                : say.text(
                        "rules.calendar.next",
                        AwayBlocks.days(
                                calendar.closed().getFirst().from(),
                                calendar.closed().getFirst().until(),
                                showing),
                        RuleWords.closed(calendar.closed().getFirst().why(), say));
        return card.reply(next + " " + reaches);
    }

    private static void closures(Card card, Calendar calendar, Showing showing) {
        Say say = showing.say();
        if (calendar.closures().isEmpty()) return;
        card.heading(say.text("rules.calendar.closures"));
        for (Closure closure : calendar.closures().stream().limit(CLOSURES).toList()) {
            String line = say.text(
                    "rules.calendar.closure",
                    AwayBlocks.days(closure.from(), closure.until(), showing),
                    Mrkdwn.quotable(closure.reason()),
                    PeopleWords.person(closure.by(), say));
            if (calendar.mayChange())
                card.add(Presses.beside(
                        line,
                        Presses.ask(say.text("rules.button.openDay"), open(closure))
                                .spoken(say.text(
                                        "rules.button.openDay.spoken",
                                        AwayBlocks.days(closure.from(), closure.until(), showing)))
                                .danger(say.text("rules.calendar.openDay.confirm")),
                        say));
            else card.text(line);
        }
        if (calendar.closures().size() > CLOSURES)
            card.context(say.text("rules.calendar.more", calendar.closures().size() - CLOSURES));
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

    private static List<Presses.Press> presses(Say say) {
        List<Presses.Press> presses = new ArrayList<>();
        presses.add(Presses.form(
                say.text("rules.button.closure"), say.text("rules.button.closure.spoken"), "closure form"));
        presses.add(Presses.form(
                say.text("rules.button.import"), say.text("rules.button.import.spoken"), "calendar import"));
        presses.add(Presses.ask(say.text("rules.button.all"), "remind"));
        return presses;
    }

    /** How far the table reaches, and what to do where that is not far enough. */
    static String coverage(Coverage coverage, Showing showing) {
        Say say = showing.say();
        if (coverage.until().isBefore(coverage.today()))
            return say.text(
                    "rules.calendar.ended", String.valueOf(coverage.today().getYear()));
        return say.text(
                coverage.endsSoon() ? "rules.calendar.endsSoon" : "rules.calendar.until",
                showing.date(coverage.until()));
    }

    public static Reply of(WorkingDays.Outcome outcome, Showing showing) {
        if (outcome instanceof WorkingDays.Outcome.Denied(var why)) return JoinBlocks.refused(why, showing);
        Say say = showing.say();
        String sentence = sentence(outcome, showing);
        Card card = new Card().text(sentence);
        if (!isDone(outcome)) card.context(say.text("rules.calendar.how"));
        return card.links(List.of(Link.open(say.text("rules.button.calendar"), "calendar")))
                .reply(sentence);
    }

    public static boolean isDone(WorkingDays.Outcome outcome) {
        return outcome instanceof WorkingDays.Outcome.Closed
                || outcome instanceof WorkingDays.Outcome.Opened
                || outcome instanceof WorkingDays.Outcome.Imported;
    }

    public static String sentence(WorkingDays.Outcome outcome, Showing showing) {
        Say say = showing.say();
        return switch (outcome) {
            case WorkingDays.Outcome.Closed(var closure) ->
                say.text(
                        "rules.closure.done",
                        AwayBlocks.days(closure.from(), closure.until(), showing),
                        Mrkdwn.quotable(closure.reason()));
            case WorkingDays.Outcome.Opened(var closure) ->
                say.text("rules.closure.opened", AwayBlocks.days(closure.from(), closure.until(), showing));
            case WorkingDays.Outcome.Imported(var years, var coverage) ->
                say.text(
                        "rules.import.done",
                        years.stream().map(String::valueOf).collect(Collectors.joining(say.text("list.comma"))),
                        coverage(coverage, showing));
            case WorkingDays.Outcome.Gone() -> say.text("rules.gone");
            case WorkingDays.Outcome.ReasonMissing() -> say.text("rules.closure.reason");
            case WorkingDays.Outcome.ReasonTooLong(int length, int limit) -> say.text("people.tooLong", length, limit);
            case WorkingDays.Outcome.EndBeforeStart(var from, var until) ->
                say.text("rules.endBeforeStart", showing.date(until), showing.date(from));
            case WorkingDays.Outcome.TooLong(long days, int most) -> say.text("rules.closure.tooLong", days, most);
            case WorkingDays.Outcome.Unreadable(var faults) -> faults(faults, say);
            case WorkingDays.Outcome.Denied(var why) -> PeopleWords.denial(why, JoinBlocks.ANY, say);
        };
    }

    private static String faults(List<HolidayFault> faults, Say say) {
        String lines =
                faults.stream().limit(FAULTS).map(fault -> fault(fault, say)).collect(Collectors.joining("\n"));
        String more = faults.size() > FAULTS ? "\n" + say.text("rules.import.more", faults.size() - FAULTS) : "";
        return say.text("rules.import.unreadable") + "\n" + lines + more;
    }

    private static String fault(HolidayFault fault, Say say) {
        return switch (fault) {
            case HolidayFault.Empty() -> say.text("rules.import.empty");
            case HolidayFault.UnknownEncoding() -> say.text("rules.import.encoding");
            case HolidayFault.TooLarge(int bytes, int most) ->
                say.text("rules.import.large", bytes / 1024, most / 1024);
            case HolidayFault.NotTwoColumns(int line, int columns) -> say.text("rules.import.columns", line, columns);
            case HolidayFault.NoDate(int line, var found) ->
                say.text("rules.import.date", line, Mrkdwn.quotable(found));
            case HolidayFault.NoName(int line) -> say.text("rules.import.name", line);
            case HolidayFault.TwiceTheSame(int line, int before) -> say.text("rules.import.twice", line, before);
            case HolidayFault.YearIncomplete(int year, int found, int least) ->
                say.text("rules.import.incomplete", String.valueOf(year), found, least);
        };
    }

    /**
     * @param reason what was typed already; may be empty
     * @param notice what was wrong with it; null for nothing
     */
    public static View closure(LocalDate from, LocalDate until, String reason, @Nullable String notice, Say say) {
        return new PeopleForm(SlackIds.REMIND_CLOSURE, say)
                .notice(notice)
                .date(PeopleForm.FROM, say.text("people.field.from"), from, null)
                .date(PeopleForm.UNTIL, say.text("people.field.until"), until, null)
                .line(PeopleForm.WHY, say.text("rules.field.why"), reason, say.text("rules.field.closure.hint"))
                .view(say.text("rules.form.closure"), say.text("rules.button.closure"));
    }

    /**
     * @param table what was pasted already; may be empty
     * @param notice what was wrong with it; null for nothing
     */
    public static View table(String table, @Nullable String notice, Say say) {
        return new PeopleForm(SlackIds.REMIND_IMPORT, say)
                .notice(notice)
                .lines(
                        TABLE,
                        say.text("rules.field.table"),
                        table,
                        say.text("rules.field.table.example"),
                        say.text("rules.field.table.hint"))
                .view(say.text("rules.form.import"), say.text("rules.button.import.submit"));
    }

    /** The field of the form that a fault belongs to; null where there is none. */
    public static @Nullable String field(WorkingDays.Outcome outcome) {
        return switch (outcome) {
            case WorkingDays.Outcome.EndBeforeStart end -> PeopleForm.UNTIL;
            case WorkingDays.Outcome.TooLong tooLong -> PeopleForm.UNTIL;
            case WorkingDays.Outcome.ReasonMissing missing -> PeopleForm.WHY;
            case WorkingDays.Outcome.ReasonTooLong tooLong -> PeopleForm.WHY;
            case WorkingDays.Outcome.Unreadable unreadable -> TABLE;
            case WorkingDays.Outcome.Closed done -> null;
            case WorkingDays.Outcome.Opened done -> null;
            case WorkingDays.Outcome.Imported done -> null;
            case WorkingDays.Outcome.Gone gone -> null;
            case WorkingDays.Outcome.Denied denied -> null;
        };
    }
}
