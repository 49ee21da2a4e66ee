package torikumi.slack.remind;

import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.view.View;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import torikumi.calendar.ClosedDay;
import torikumi.calendar.Closure;
import torikumi.calendar.WorkingCalendar;
import torikumi.calendar.WorkingDays;
import torikumi.slack.card.Asked;
import torikumi.slack.card.DayFaults;
import torikumi.slack.card.FormCard;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Showing;
import torikumi.slack.card.SlackIds;
import torikumi.slack.edge.Filing;
import torikumi.slack.edge.Filing.Result;
import torikumi.slack.edge.Handling;
import torikumi.slack.edge.Pressing;
import torikumi.slack.edge.Registration;
import torikumi.slack.identity.Needs;
import torikumi.slack.identity.People;
import torikumi.slack.people.JoinBlocks;
import torikumi.slack.remind.CalendarBlocks.Closed;
import torikumi.slack.words.Command;
import torikumi.slack.words.CommandCatalogue;
import torikumi.slack.words.DaySpan;
import torikumi.staff.Action;
import torikumi.staff.OfficePolicies;
import torikumi.staff.Person;

/** カレンダー, 休庁日: on which days nobody is asked, typed, entered in forms or pressed. What changes them is an administrator's. */
@Component
class CalendarAnswers implements Handling {

    private static final int SHOWN_DAYS = 120;
    private static final int SHOWN = 10;

    // No closure has it.
    private static final long NONE = 0;

    private static final Pattern IMPORT = Pattern.compile("(?iUs)^(?:取込|取り込み|取り込む|import)\\s*(?<table>.*)$");
    private static final Pattern FORM = Pattern.compile("(?iU)(?:form|フォーム)?");
    private static final String CANCEL = "(?:取消|取り消し|cancel|off)";
    private static final Pattern CANCEL_BEFORE = Pattern.compile("(?iU)^" + CANCEL + "\s+");
    private static final Pattern CANCEL_BEHIND = Pattern.compile("(?iU)\s" + CANCEL + "$");

    private final ReminderFacts book;
    private final WorkingDays days;
    private final OfficePolicies policies;
    private final People people;
    private final Pressing pressing;
    private final Filing filing;

    CalendarAnswers(
            ReminderFacts book,
            WorkingDays days,
            OfficePolicies policies,
            People people,
            Pressing pressing,
            Filing filing) {
        this.book = book;
        this.days = days;
        this.policies = policies;
        this.people = people;
        this.pressing = pressing;
        this.filing = filing;
    }

    @Override
    public List<Registration> handlers() {
        return List.of(
                new Registration.Submission(SlackIds.REMIND_CLOSURE, Needs.WRITE, this::closure),
                new Registration.Submission(SlackIds.REMIND_IMPORT, Needs.WRITE, this::table),
                new Registration.Action(SlackIds.REMIND_OPEN_DAY, Needs.WRITE, this::openDay));
    }

    Reply calendar(Asked asked, Command.Calendar command, Showing showing) {
        Person person = people.person(asked.userId());
        var wanted = IMPORT.matcher(command.words().strip());
        if (!wanted.matches()) return calendar(person, showing);
        String table = wanted.group("table").strip();
        var denied = policies.denial(person, Action.CHANGE_CALENDAR);
        if (denied.isPresent()) return JoinBlocks.refused(denied.get(), showing);
        if (!table.isEmpty()) {
            WorkingDays.Outcome outcome = take(person, table);
            return mendable(outcome, sentence -> CalendarBlocks.table(table, sentence, showing), showing);
        }
        return FormCard.of("rules.form.import", "calendar import", CalendarBlocks.table("", null, showing), showing);
    }

    /** Takes in a table as it was pasted, from the Cabinet Office's file or from a sheet. */
    private WorkingDays.Outcome take(Person person, String table) {
        byte[] file = table.replace('\t', ',').getBytes(StandardCharsets.UTF_8);
        return days.importHolidays(person, "pasted", file, book.now());
    }

    /** How the calendar stands. */
    private Reply calendar(Person person, Showing showing) {
        LocalDate today = book.today();
        return CalendarBlocks.of(
                new CalendarBlocks.Calendar(
                        closed(days.calendar(), today),
                        days.coverage(today),
                        days.closures().reversed().stream()
                                .filter(closure -> !closure.until().isBefore(today))
                                .toList(),
                        policies.denial(person, Action.CHANGE_CALENDAR).isEmpty()),
                showing);
    }

    private static List<Closed> closed(WorkingCalendar calendar, LocalDate today) {
        LocalDate end = calendar.coveredUntil(today);
        LocalDate last = end.isBefore(today.plusDays(SHOWN_DAYS)) ? end : today.plusDays(SHOWN_DAYS);
        List<Closed> closed = new ArrayList<>();
        for (LocalDate day = today; !day.isAfter(last) && closed.size() <= SHOWN; day = day.plusDays(1)) {
            ClosedDay why = calendar.closed(day).orElse(null);
            if (why == null || why instanceof ClosedDay.Weekend) continue;
            Closed before = closed.isEmpty() ? null : closed.getLast();
            boolean goesOn = before != null
                    && before.why().equals(why)
                    && before.until().plusDays(1).equals(day);
            if (goesOn) closed.set(closed.size() - 1, new Closed(before.from(), day, why));
            else if (closed.size() == SHOWN) break;
            else closed.add(new Closed(day, day, why));
        }
        return closed;
    }

    Reply closeDay(Asked asked, Command.CloseDay command, Showing showing) {
        Person person = people.person(asked.userId());
        String words = command.words().strip();
        var denied = policies.denial(person, Action.CHANGE_CALENDAR);
        if (denied.isPresent()) return JoinBlocks.refused(denied.get(), showing);
        LocalDate today = book.today();
        if (FORM.matcher(words).matches())
            return FormCard.of(
                    "rules.form.closure",
                    "closure form",
                    CalendarBlocks.closure(today, today, "", null, showing),
                    showing);
        String closed = CANCEL_BEHIND
                .matcher(CANCEL_BEFORE.matcher(words).replaceFirst(""))
                .replaceFirst("");
        boolean back = closed.length() < words.length();
        return switch (DaySpan.of(closed, today)) {
            case DaySpan.Reading.Days(var span) -> back ? open(person, span, showing) : close(person, span, showing);
            case DaySpan.Reading other ->
                DayFaults.of(
                        other,
                        words,
                        CommandCatalogue.CLOSE_DAY,
                        CalendarBlocks.how(showing),
                        CalendarBlocks.form(showing),
                        showing);
        };
    }

    private Reply close(Person person, DaySpan span, Showing showing) {
        var outcome = days.close(person, span.from(), span.until(), span.rest(), book.now());
        return mendable(
                outcome,
                sentence -> CalendarBlocks.closure(span.from(), span.until(), span.rest(), sentence, showing),
                showing);
    }

    /** Takes back what has just these days, else the one that has them among others. */
    private Reply open(Person person, DaySpan span, Showing showing) {
        List<Closure> having = days.closures().stream()
                .filter(each ->
                        !each.from().isAfter(span.from()) && !each.until().isBefore(span.until()))
                .toList();
        Optional<Closure> just = having.stream()
                .filter(each -> having.size() == 1
                        || each.from().equals(span.from()) && each.until().equals(span.until()))
                .findFirst();
        if (just.isEmpty() && !having.isEmpty()) return calendar(person, showing);
        return open(person, just.map(Closure::id).orElse(NONE), showing);
    }

    private Reply open(Person person, long closureId, Showing showing) {
        return CalendarBlocks.of(days.open(person, closureId, book.now()), showing);
    }

    /** A button of earlier cards, which carries a closure. */
    private Response openDay(BlockActionRequest request, ActionContext context) {
        return pressing.next(
                request,
                context,
                press -> open(people.person(press.userId()), press.pressed().number(), press.showing()));
    }

    private Response closure(ViewSubmissionRequest request, ViewSubmissionContext context) {
        return filing.handle(request, context, (sent, by, showing) -> () -> {
            var from = sent.date(CalendarBlocks.FROM, book.today());
            var until = sent.date(CalendarBlocks.UNTIL, from);
            return result(days.close(by, from, until, sent.text(CalendarBlocks.WHY), book.now()), showing);
        });
    }

    private Response table(ViewSubmissionRequest request, ViewSubmissionContext context) {
        return filing.handle(
                request,
                context,
                (sent, by, showing) -> () -> result(take(by, sent.text(CalendarBlocks.TABLE)), showing));
    }

    private static Result result(WorkingDays.Outcome outcome, Showing showing) {
        return Result.of(
                CalendarBlocks.isDone(outcome),
                CalendarBlocks.field(outcome),
                CalendarBlocks.sentence(outcome, showing));
    }

    /** @param form with what was typed, and why it is to be mended */
    private static Reply mendable(WorkingDays.Outcome outcome, Function<String, View> form, Showing showing) {
        Reply reply = CalendarBlocks.of(outcome, showing);
        return CalendarBlocks.isDone(outcome)
                ? reply
                : reply.withForm(form.apply(CalendarBlocks.sentence(outcome, showing)));
    }
}
