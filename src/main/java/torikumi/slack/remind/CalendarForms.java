package torikumi.slack.remind;

import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.response.Response;
import java.util.List;
import org.springframework.stereotype.Component;
import torikumi.calendar.WorkingDays;
import torikumi.slack.card.Showing;
import torikumi.slack.card.SlackIds;
import torikumi.slack.edge.Filing;
import torikumi.slack.edge.Filing.Result;
import torikumi.slack.edge.Handling;
import torikumi.slack.edge.Pressing;
import torikumi.slack.edge.Registration;
import torikumi.slack.identity.Needs;
import torikumi.slack.identity.People;
import torikumi.staff.Office;
import torikumi.staff.Person;

/** The forms that close the office and take in a table of holidays, and the button that opens it again. */
@Component
class CalendarForms implements Handling {

    private final WorkingDays days;
    private final CalendarAnswers calendar;
    private final ReminderFacts book;
    private final People people;
    private final Pressing pressing;
    private final Filing filing;

    CalendarForms(
            WorkingDays days,
            CalendarAnswers calendar,
            ReminderFacts book,
            People people,
            Pressing pressing,
            Filing filing) {
        this.days = days;
        this.calendar = calendar;
        this.book = book;
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

    /** Closes the office for some days. */
    private Response closure(ViewSubmissionRequest request, ViewSubmissionContext context) {
        return filing.handle(request, context, (sent, by, showing) -> () -> {
            var from = sent.date(CalendarBlocks.FROM, book.today());
            var until = sent.date(CalendarBlocks.UNTIL, from);
            return result(days.close(by, from, until, sent.text(CalendarBlocks.WHY), book.now()), showing);
        });
    }

    /** Takes in a table of national holidays. */
    private Response table(ViewSubmissionRequest request, ViewSubmissionContext context) {
        return filing.handle(
                request,
                context,
                (sent, by, showing) -> () -> result(calendar.take(by, sent.text(CalendarBlocks.TABLE)), showing));
    }

    private static Result result(WorkingDays.Outcome outcome, Showing showing) {
        String sentence = CalendarBlocks.sentence(outcome, showing);
        return CalendarBlocks.isDone(outcome)
                ? new Result.Done(sentence)
                : new Result.Mend(CalendarBlocks.field(outcome), sentence);
    }

    /** Takes a closure back. */
    private Response openDay(BlockActionRequest request, ActionContext context) {
        return pressing.next(request, context, press -> {
            Person person = people.person(press.userId());
            var outcome = days.open(person, press.pressed().number(), book.now());
            return outcome instanceof WorkingDays.Outcome.Opened
                    ? calendar.calendar(person, press.showing())
                    : CalendarBlocks.of(outcome, new Office("-", null, null), press.showing());
        });
    }
}
