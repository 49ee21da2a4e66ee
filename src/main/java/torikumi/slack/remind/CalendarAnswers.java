package torikumi.slack.remind;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import torikumi.calendar.ClosedDay;
import torikumi.calendar.DisasterPause;
import torikumi.calendar.Pause;
import torikumi.calendar.WorkingCalendar;
import torikumi.calendar.WorkingDays;
import torikumi.slack.card.Asked;
import torikumi.slack.card.DayFaults;
import torikumi.slack.card.FormCard;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Showing;
import torikumi.slack.identity.People;
import torikumi.slack.people.JoinBlocks;
import torikumi.slack.remind.CalendarBlocks.Closed;
import torikumi.slack.words.Command;
import torikumi.slack.words.DaySpan;
import torikumi.staff.Action;
import torikumi.staff.Denial;
import torikumi.staff.Office;
import torikumi.staff.OfficePolicies;
import torikumi.staff.Person;

/** When nobody is asked: closed days, and asking that rests. What changes them is an administrator's. */
@Component
class CalendarAnswers {

    private static final int SHOWN_DAYS = 120;
    private static final int SHOWN = 10;

    private static final Pattern IMPORT = Pattern.compile("(?iUs)^(?:取込|取り込み|取り込む|import)\\s*(?<table>.*)$");
    private static final Pattern FORM = Pattern.compile("(?iU)(?:form|フォーム)?");
    // Whoever is refused is no administrator, whatever the office.
    private static final Office ANY = new Office("-", null, null);

    private final ReminderFacts book;
    private final WorkingDays days;
    private final DisasterPause pauses;
    private final OfficePolicies policies;
    private final People people;

    CalendarAnswers(
            ReminderFacts book, WorkingDays days, DisasterPause pauses, OfficePolicies policies, People people) {
        this.book = book;
        this.days = days;
        this.pauses = pauses;
        this.policies = policies;
        this.people = people;
    }

    Reply pause(Asked asked, Command.Pause command, Showing showing) {
        Person person = people.person(asked.userId());
        String words = command.words().strip();
        Optional<Denial> denied = policies.denial(person, Action.PAUSE_REMINDERS);
        if (words.isEmpty()) return PauseBlocks.log(pauses.log(), denied.isEmpty(), showing);
        if (denied.isPresent()) return JoinBlocks.refused(denied.get(), ANY, showing);
        return switch (DaySpan.of(words, book.today())) {
            case DaySpan.Reading.Days(var span) ->
                PauseBlocks.of(pauses.pause(person, span.from(), span.until(), span.rest(), book.now()), ANY, showing);
            case DaySpan.Reading other -> DayFaults.of(other, words, "pause", "rules.pause.how", showing);
        };
    }

    /** Ends the pause of that number; without one the pause that holds, or the next. */
    Reply resume(Asked asked, Command.Resume command, Showing showing) {
        Person person = people.person(asked.userId());
        String which = command.which().strip();
        long id = which.matches("[0-9]{1,18}")
                ? Long.parseLong(which)
                : pauses.log().stream()
                        .filter(pause -> PauseBlocks.isOpen(pause, showing))
                        .min(Comparator.comparing(Pause::from))
                        .map(Pause::id)
                        .orElse(0L);
        return PauseBlocks.of(pauses.end(person, id, book.now()), ANY, showing);
    }

    Reply calendar(Asked asked, Command.Calendar command, Showing showing) {
        Person person = people.person(asked.userId());
        var wanted = IMPORT.matcher(command.words().strip());
        if (!wanted.matches()) return calendar(person, showing);
        String table = wanted.group("table").strip();
        var denied = policies.denial(person, Action.CHANGE_CALENDAR);
        if (denied.isPresent()) return JoinBlocks.refused(denied.get(), ANY, showing);
        if (!table.isEmpty()) {
            WorkingDays.Outcome outcome = take(person, table);
            return CalendarBlocks.isDone(outcome)
                    ? CalendarBlocks.of(outcome, ANY, showing)
                    : CalendarBlocks.of(outcome, ANY, showing)
                            .withForm(CalendarBlocks.table(table, CalendarBlocks.sentence(outcome, showing), showing));
        }
        return FormCard.of("rules.form.import", "calendar import", CalendarBlocks.table("", null, showing), showing);
    }

    /** Takes in a table as it was pasted, from the Cabinet Office's file or from a sheet. */
    public WorkingDays.Outcome take(Person person, String table) {
        byte[] file = table.replace('\t', ',').getBytes(StandardCharsets.UTF_8);
        return days.importHolidays(person, "pasted", file, book.now());
    }

    /** How the calendar stands. */
    public Reply calendar(Person person, Showing showing) {
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
        if (denied.isPresent()) return JoinBlocks.refused(denied.get(), ANY, showing);
        LocalDate today = book.today();
        if (FORM.matcher(words).matches())
            return FormCard.of(
                    "rules.form.closure",
                    "closure form",
                    CalendarBlocks.closure(today, today, "", null, showing),
                    showing);
        return switch (DaySpan.of(words, today)) {
            case DaySpan.Reading.Days(var span) -> {
                var outcome = days.close(person, span.from(), span.until(), span.rest(), book.now());
                Reply reply = CalendarBlocks.of(outcome, ANY, showing);
                yield CalendarBlocks.isDone(outcome)
                        ? reply
                        : reply.withForm(CalendarBlocks.closure(
                                span.from(),
                                span.until(),
                                span.rest(),
                                CalendarBlocks.sentence(outcome, showing),
                                showing));
            }
            case DaySpan.Reading other -> DayFaults.of(other, words, "closure", "rules.calendar.how", showing);
        };
    }
}
