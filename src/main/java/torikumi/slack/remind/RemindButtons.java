package torikumi.slack.remind;

import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.response.Response;
import java.util.List;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;
import torikumi.calendar.WorkingDays;
import torikumi.reminder.PendingReports;
import torikumi.slack.ask.WhichBlocks;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Showing;
import torikumi.slack.delivery.Deliveries;
import torikumi.slack.edge.Pressed;
import torikumi.slack.edge.Showings;
import torikumi.slack.identity.People;
import torikumi.slack.people.JoinBlocks;
import torikumi.staff.Office;
import torikumi.staff.Person;

/** The buttons of the cards about asking that change something at once. */
@Component
public class RemindButtons {

    private final PendingReports reports;
    private final WorkingDays days;
    private final CalendarDesk calendar;
    private final RemindBook book;
    private final People people;
    private final Deliveries deliveries;
    private final Showings showings;

    RemindButtons(
            PendingReports reports,
            WorkingDays days,
            CalendarDesk calendar,
            RemindBook book,
            People people,
            Deliveries deliveries,
            Showings showings) {
        this.reports = reports;
        this.days = days;
        this.calendar = calendar;
        this.book = book;
        this.people = people;
        this.deliveries = deliveries;
        this.showings = showings;
    }

    /** Sends each who has not answered a polite word of their own. */
    public Response nudge(BlockActionRequest request, ActionContext context) {
        return once(request, context, (pressed, showing) -> {
            Office office = WhichBlocks.office(book.find(pressed.words())).orElse(null);
            if (office == null) return PendingBlocks.nothing(showing);
            return switch (reports.nudge(people.person(pressed.userId()), office, book.now())) {
                case PendingReports.Outcome.Nudged(var of, var lines, var told) ->
                    PendingBlocks.nudged(of, told, showing);
                case PendingReports.Outcome.Denied(var why, var of) -> JoinBlocks.refused(why, of, showing);
                case PendingReports.Outcome.Pending(var of, var lines) -> PendingBlocks.of(List.of(of), lines, showing);
            };
        });
    }

    /** Takes a closure back. */
    public Response openDay(BlockActionRequest request, ActionContext context) {
        return once(request, context, (pressed, showing) -> {
            Person person = people.person(pressed.userId());
            var outcome = days.open(person, Long.parseLong(pressed.words()), book.now());
            return outcome instanceof WorkingDays.Outcome.Opened
                    ? calendar.calendar(person, showing)
                    : CalendarBlocks.of(outcome, new Office("-", null, null), showing);
        });
    }

    private Response once(BlockActionRequest request, ActionContext context, BiFunction<Pressed, Showing, Reply> work) {
        Pressed pressed = Pressed.in(request.getPayload());
        Showing showing = showings.of(pressed.place(), people.of(pressed.userId()), pressed.userId());
        deliveries.once(
                pressed.requestId(),
                () -> deliveries.stage(pressed.next(), work.apply(pressed, showing), pressed.userId()));
        return context.ack();
    }
}
