package torikumi.slack.remind;

import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import torikumi.plan.Found;
import torikumi.reminder.PendingLine;
import torikumi.reminder.PendingReports;
import torikumi.slack.ask.WhichBlocks;
import torikumi.slack.card.Asked;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Showing;
import torikumi.slack.card.SlackIds;
import torikumi.slack.edge.Handling;
import torikumi.slack.edge.Pressing;
import torikumi.slack.edge.Registration;
import torikumi.slack.identity.Needs;
import torikumi.slack.identity.People;
import torikumi.slack.people.JoinBlocks;
import torikumi.slack.words.Command;
import torikumi.staff.Action;
import torikumi.staff.Colleague;
import torikumi.staff.Office;
import torikumi.staff.Person;

/** Tells whoever looks after sections which of them have not answered, and nudges those for them. */
@Component
class PendingAnswers implements Handling {

    private final ReminderFacts book;
    private final PendingReports reports;
    private final People people;
    private final Pressing pressing;

    PendingAnswers(ReminderFacts book, PendingReports reports, People people, Pressing pressing) {
        this.book = book;
        this.reports = reports;
        this.people = people;
        this.pressing = pressing;
    }

    @Override
    public List<Registration> handlers() {
        return List.of(new Registration.Action(SlackIds.REMIND_NUDGE, Needs.WRITE, this::nudge));
    }

    Reply pending(Asked asked, Command.Pending command, Showing showing) {
        Person person = people.person(asked.userId());
        if (command.name().isBlank()) return own(person, showing);
        Found found = book.find(command.name());
        Optional<Office> office = WhichBlocks.office(found);
        if (office.isEmpty()) return WhichBlocks.of(found, "pending", false, showing);
        return card(reports(person, office.get()), showing);
    }

    private static Reply card(PendingReports.Outcome outcome, Showing showing) {
        return switch (outcome) {
            case PendingReports.Outcome.Pending(var of, var lines) -> PendingBlocks.of(List.of(of), lines, showing);
            case PendingReports.Outcome.Nudged(var of, var lines, var told) -> PendingBlocks.nudged(of, told, showing);
            case PendingReports.Outcome.Denied(var why, var of) -> JoinBlocks.refused(why, of, showing);
        };
    }

    /** Without those of whom Slack says that they have left. */
    private PendingReports.Outcome reports(Person person, Office office) {
        PendingReports.Outcome outcome = reports.of(person, office, book.now());
        if (!(outcome instanceof PendingReports.Outcome.Pending(var of, var lines))) return outcome;
        people.meet(lines.stream()
                .flatMap(line -> line.people().stream())
                .map(Colleague::id)
                .toList());
        return reports.of(person, office, book.now());
    }

    /** The broadest offices that she looks after. */
    private Reply own(Person person, Showing showing) {
        List<Office> offices = new ArrayList<>();
        List<PendingLine> lines = new ArrayList<>();
        for (Office office : book.offices(person, Action.SEE_PENDING)) {
            if (offices.stream().anyMatch(above -> above.covers(office))) continue;
            if (reports(person, office) instanceof PendingReports.Outcome.Pending(var of, var found)) {
                offices.add(of);
                lines.addAll(found);
            }
        }
        return offices.isEmpty()
                ? PendingBlocks.nothing(book.own(person), showing)
                : PendingBlocks.of(offices, lines, showing);
    }

    /** Sends each who has not answered a polite word of their own. */
    private Response nudge(BlockActionRequest request, ActionContext context) {
        return pressing.next(request, context, press -> {
            Showing showing = press.showing();
            Office office =
                    WhichBlocks.office(book.find(press.pressed().carried())).orElse(null);
            if (office == null) return PendingBlocks.nothing(null, showing);
            return card(reports.nudge(people.person(press.userId()), office, book.now()), showing);
        });
    }
}
