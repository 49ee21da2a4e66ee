package torikumi.slack.people;

import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.response.Response;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import torikumi.plan.Found;
import torikumi.plan.Plan;
import torikumi.plan.PlanDirectory;
import torikumi.progress.Outcome;
import torikumi.progress.ProgressLog;
import torikumi.progress.ReopenInitiative;
import torikumi.progress.Source;
import torikumi.progress.WayIn;
import torikumi.progress.YearEnd;
import torikumi.slack.ask.HelpBlocks;
import torikumi.slack.ask.WhichBlocks;
import torikumi.slack.card.Asked;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Showing;
import torikumi.slack.card.SlackIds;
import torikumi.slack.edge.Filing;
import torikumi.slack.edge.Filing.Result;
import torikumi.slack.edge.Handling;
import torikumi.slack.edge.Outdated;
import torikumi.slack.edge.Registration;
import torikumi.slack.edge.Sent;
import torikumi.slack.identity.Needs;
import torikumi.slack.identity.People;
import torikumi.slack.words.Command;
import torikumi.slack.words.CommandParser;
import torikumi.staff.Action;
import torikumi.staff.Office;
import torikumi.staff.Person;

/** 終了, 再開: closes a plan, or opens it or an initiative again, once the form says why. */
@Component
class ClosingAnswers implements Handling {

    private final CommandParser parser = new CommandParser();
    private final PlanDirectory directory;
    private final YearEnd yearEnd;
    private final ProgressLog progress;
    private final ClosingFacts facts;
    private final PeopleFacts book;
    private final People people;
    private final Filing filing;
    private final Clock clock;

    ClosingAnswers(
            PlanDirectory directory,
            YearEnd yearEnd,
            ProgressLog progress,
            ClosingFacts facts,
            PeopleFacts book,
            People people,
            Filing filing,
            Clock clock) {
        this.directory = directory;
        this.yearEnd = yearEnd;
        this.progress = progress;
        this.facts = facts;
        this.book = book;
        this.people = people;
        this.filing = filing;
        this.clock = clock;
    }

    @Override
    public List<Registration> handlers() {
        return List.of(new Registration.Submission(SlackIds.PEOPLE_REASON, Needs.WRITE, this::sent));
    }

    Reply close(Asked asked, Command.Close command, Showing showing) {
        return ofPlan(closed(command), "close", showing, plan -> refused(asked, Action.CLOSE_PLAN, plan, showing)
                .orElseGet(() -> plan.isOpen()
                        ? ClosingBlocks.close(
                                plan, facts.ending(plan), facts.unconfirmed(plan, showing.today()), showing)
                        : ClosingBlocks.already(plan, showing)));
    }

    Reply reopen(Asked asked, Command.Reopen command, Showing showing) {
        Found found = reopened(command);
        if (found instanceof Found.OfInitiative initiative) return reopen(asked, initiative, showing);
        return ofPlan(found, "reopen", showing, plan -> refused(asked, Action.REOPEN_PLAN, plan, showing)
                .orElseGet(() ->
                        plan.isOpen() ? ClosingBlocks.already(plan, showing) : ClosingBlocks.reopen(plan, showing)));
    }

    private Reply reopen(Asked asked, Found.OfInitiative found, Showing showing) {
        return refused(asked, Action.REOPEN_INITIATIVE, Office.of(found), showing)
                .orElseGet(() -> {
                    boolean closed = facts.isClosed(found);
                    Reply inTheWay = ClosingBlocks.inTheWay(found, closed, showing);
                    return inTheWay == null ? ClosingBlocks.reopen(found, showing) : inTheWay;
                });
    }

    private Optional<Reply> refused(Asked asked, Action action, Plan plan, Showing showing) {
        return refused(asked, action, Office.of(plan), showing);
    }

    private Optional<Reply> refused(Asked asked, Action action, Office office, Showing showing) {
        return book.denial(people.person(asked.userId()), action, office)
                .map(why -> JoinBlocks.refused(why, office, showing));
    }

    private Found closed(Command.Close command) {
        return command.name().isBlank()
                ? directory.department(command.scope())
                : directory.place(command.scope(), command.name());
    }

    private Found reopened(Command.Reopen command) {
        return command.name().isBlank()
                ? directory.department(command.scope())
                : directory.initiative(command.scope(), command.name());
    }

    private static Reply ofPlan(Found found, String verb, Showing showing, Function<Plan, Reply> answer) {
        if (found instanceof Found.Departments(var plans)) return ClosingBlocks.whichPlan(plans, verb, showing);
        return WhichBlocks.plan(found).map(answer).orElseGet(() -> switch (found) {
            case Found.NoSuchYear none -> HelpBlocks.noSuchYear(none, showing);
            case Found.NoPlan none -> HelpBlocks.noPlan(showing);
            case Found.Unclear unclear
            when !ClosingBlocks.whichOf(unclear).isEmpty() ->
                ClosingBlocks.whichPlan(ClosingBlocks.whichOf(unclear), verb, showing);
            default -> WhichBlocks.of(found, verb, true, showing);
        });
    }

    /** Closes or opens again what the form is about, in words. */
    private Response sent(ViewSubmissionRequest request, ViewSubmissionContext context) {
        return filing.handle(request, context, (sent, by, showing) -> {
            String why = sent.text(PeopleFields.WHY);
            return switch (parser.parse(sent.about())) {
                case Command.Close command -> {
                    Found found = closed(command);
                    yield () -> ofPlan(found, showing, plan -> yearEnd.close(by, plan, why, clock.instant()));
                }
                case Command.Reopen command -> {
                    Found found = reopened(command);
                    yield () -> found instanceof Found.OfInitiative initiative
                            ? reopened(initiative, sent, by, why, showing)
                            : ofPlan(found, showing, plan -> yearEnd.reopen(by, plan, why, clock.instant()));
                }
                default -> throw new Outdated(sent.about());
            };
        });
    }

    private static Result ofPlan(Found found, Showing showing, Function<Plan, YearEnd.Outcome> act) {
        if (!(found instanceof Found.OfDepartment(var plan)))
            return new Result.Mend(null, showing.say().text("people.gone"));
        YearEnd.Outcome outcome = act.apply(plan);
        return Result.of(ClosingBlocks.isDone(outcome), PeopleFields.WHY, ClosingBlocks.sentence(outcome, showing));
    }

    private Result reopened(Found.OfInitiative found, Sent sent, Person by, String why, Showing showing) {
        var source = Source.of(WayIn.FORM, sent.requestId(), clock.instant());
        var outcome = progress.reopen(new ReopenInitiative(by, found, why, source));
        return Result.of(
                outcome instanceof Outcome.Reopened, PeopleFields.WHY, ClosingBlocks.sentence(outcome, found, showing));
    }
}
