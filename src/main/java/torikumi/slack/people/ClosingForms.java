package torikumi.slack.people;

import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.response.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import torikumi.plan.Found;
import torikumi.plan.PlanDirectory;
import torikumi.progress.Outcome;
import torikumi.progress.ProgressLog;
import torikumi.progress.ReopenInitiative;
import torikumi.progress.Source;
import torikumi.progress.WayIn;
import torikumi.progress.YearEnd;
import torikumi.slack.card.Showing;
import torikumi.slack.card.SlackIds;
import torikumi.slack.edge.Filing;
import torikumi.slack.edge.Filing.Result;
import torikumi.slack.edge.Handling;
import torikumi.slack.edge.Outdated;
import torikumi.slack.edge.Registration;
import torikumi.slack.edge.Registration.Submission;
import torikumi.slack.edge.Sent;
import torikumi.slack.identity.Needs;
import torikumi.slack.words.Command;
import torikumi.slack.words.CommandParser;
import torikumi.staff.Person;

/** The form that asks why a plan is closed, or something is opened again, and does it. */
@Component
class ClosingForms implements Handling {

    private final CommandParser parser = new CommandParser();
    private final PlanDirectory directory;
    private final YearEnd yearEnd;
    private final ProgressLog progress;
    private final Filing filing;
    private final Clock clock;

    ClosingForms(PlanDirectory directory, YearEnd yearEnd, ProgressLog progress, Filing filing, Clock clock) {
        this.directory = directory;
        this.yearEnd = yearEnd;
        this.progress = progress;
        this.filing = filing;
        this.clock = clock;
    }

    @Override
    public List<Registration> handlers() {
        return List.of(new Submission(SlackIds.PEOPLE_REASON, Needs.WRITE, this::reason));
    }

    /** Closes or opens again what the form is about. */
    private Response reason(ViewSubmissionRequest request, ViewSubmissionContext context) {
        return filing.handle(request, context, (sent, by, showing) -> {
            String why = sent.text(PeopleFields.WHY);
            return switch (parser.parse(sent.about())) {
                case Command.Close(var scope, var name) -> closing(directory.place(scope, name), by, why, showing);
                case Command.Reopen(var scope, var name) ->
                    switch (directory.initiative(scope, name)) {
                        case Found.OfInitiative found -> reopening(found, sent, by, why, showing);
                        case Found found -> opening(found, by, why, showing);
                    };
                default -> throw new Outdated(sent.about());
            };
        });
    }

    private Supplier<Result> closing(Found found, Person by, String why, Showing showing) {
        return found instanceof Found.OfDepartment(var plan)
                ? () -> result(yearEnd.close(by, plan, why, now()), showing)
                : () -> gone(showing);
    }

    private Supplier<Result> opening(Found found, Person by, String why, Showing showing) {
        return found instanceof Found.OfDepartment(var plan)
                ? () -> result(yearEnd.reopen(by, plan, why, now()), showing)
                : () -> gone(showing);
    }

    private Supplier<Result> reopening(Found.OfInitiative found, Sent sent, Person by, String why, Showing showing) {
        return () -> {
            var source = Source.of(WayIn.FORM, sent.requestId(), now());
            var outcome = progress.reopen(new ReopenInitiative(by, found, why, source));
            String sentence = ClosingBlocks.sentence(outcome, found, showing);
            return switch (outcome) {
                case Outcome.Reopened reopened -> new Result.Done(sentence);
                case Outcome.Refused refused -> new Result.Mend(PeopleFields.WHY, sentence);
            };
        };
    }

    private static Result gone(Showing showing) {
        return new Result.Mend(null, showing.say().text("people.gone"));
    }

    private static Result result(YearEnd.Outcome outcome, Showing showing) {
        String sentence = ClosingBlocks.sentence(outcome, showing);
        return ClosingBlocks.isDone(outcome) ? new Result.Done(sentence) : new Result.Mend(PeopleFields.WHY, sentence);
    }

    private Instant now() {
        return clock.instant();
    }
}
