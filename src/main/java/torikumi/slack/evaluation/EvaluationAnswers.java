package torikumi.slack.evaluation;

import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.response.Response;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import torikumi.progress.HealthScales;
import torikumi.report.evaluation.Decided;
import torikumi.report.evaluation.Direction;
import torikumi.report.evaluation.Evaluations;
import torikumi.report.evaluation.Evaluations.Outcome;
import torikumi.report.evaluation.Evaluations.Refused;
import torikumi.report.evaluation.Seen;
import torikumi.report.evaluation.Sheet;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Showing;
import torikumi.slack.card.SlackIds;
import torikumi.slack.edge.Filing;
import torikumi.slack.edge.Filing.Result;
import torikumi.slack.edge.Handling;
import torikumi.slack.edge.Outdated;
import torikumi.slack.edge.Pressing;
import torikumi.slack.edge.Registration;
import torikumi.slack.edge.Sent;
import torikumi.slack.identity.Needs;
import torikumi.slack.identity.People;
import torikumi.staff.Person;

/** Writes evaluations, confirms them and takes that back: the buttons of a sheet and its form. */
@Component
class EvaluationAnswers implements Handling {

    private final Pressing pressing;
    private final Filing filing;
    private final Evaluations evaluations;
    private final SheetAnswers sheets;
    private final EvaluationNews news;
    private final HealthScales scales;
    private final People people;
    private final Clock clock;

    EvaluationAnswers(
            Pressing pressing,
            Filing filing,
            Evaluations evaluations,
            SheetAnswers sheets,
            EvaluationNews news,
            HealthScales scales,
            People people,
            Clock clock) {
        this.pressing = pressing;
        this.filing = filing;
        this.evaluations = evaluations;
        this.sheets = sheets;
        this.news = news;
        this.scales = scales;
        this.people = people;
        this.clock = clock;
    }

    @Override
    public List<Registration> handlers() {
        return List.of(
                new Registration.Action(SlackIds.EVALUATION_WRITE, Needs.WRITE, this::opened),
                new Registration.Submission(SlackIds.EVALUATION_WRITE, Needs.WRITE, this::sent),
                new Registration.Action(SlackIds.EVALUATION_CONFIRM, Needs.WRITE, this::confirmed),
                new Registration.Action(SlackIds.EVALUATION_REOPEN, Needs.WRITE, this::reopened));
    }

    private Response opened(BlockActionRequest request, ActionContext context) {
        return pressing.beside(request, context, press -> {
            Seen seen = press.pressed().carried(Seen::read);
            Showing showing = press.showing();
            return sheets.sheet(seen.initiativeId(), seen.term(), showing)
                    .map(sheet -> form(people.person(press.userId()), sheet, showing))
                    .orElseGet(() -> OutcomeBlocks.refused(new Refused.Gone(), SheetBlocks.May.NOTHING, showing));
        });
    }

    private Reply form(Person person, Sheet sheet, Showing showing) {
        return evaluations
                .refusalToWrite(person, sheet, clock.instant())
                .map(refused -> OutcomeBlocks.refused(refused, sheets.may(person, sheet), showing))
                .orElseGet(() -> OutcomeBlocks.formInstead(sheet, showing)
                        .withForm(EvaluationForm.of(
                                sheet, EvaluationForm.filledIn(sheet, showing), scales.current(), null, showing)));
    }

    private Response sent(ViewSubmissionRequest request, ViewSubmissionContext context) {
        return filing.handle(request, context, (sent, by, showing) -> () -> {
            Seen seen = Seen.read(sent.about()).orElseThrow(() -> new Outdated(sent.about()));
            Decided decided = decided(sent);
            return switch (evaluations.write(by, seen, decided, clock.instant())) {
                case Outcome.Written(var sheet) -> new Result.Done(OutcomeBlocks.written(sheet, showing));
                case Refused.Meanwhile(var sheet) ->
                    new Result.Next(EvaluationForm.of(
                            sheet, decided, scales.current(), EvaluationForm.meanwhile(sheet, showing), showing));
                case Refused.TooLong fault ->
                    mend(fault, fault.results() ? EvaluationForm.RESULTS : EvaluationForm.ISSUES, showing);
                case Refused.NoSuchHealth fault -> mend(fault, EvaluationForm.GRADE, showing);
                case Refused.ReasonMissing fault -> mend(fault, EvaluationForm.ISSUES, showing);
                case Refused.NothingDecided fault -> mend(fault, EvaluationForm.DIRECTION, showing);
                case Refused refused -> mend(refused, null, showing);
                case Outcome other -> throw new IllegalStateException("writing does not lead to " + other);
            };
        });
    }

    private static Result mend(Refused refused, @Nullable String field, Showing showing) {
        return new Result.Mend(field, OutcomeBlocks.sentence(refused, showing));
    }

    private static Decided decided(Sent sent) {
        return new Decided(
                sent.textOrNull(EvaluationForm.DIRECTION) == null
                        ? null
                        : sent.choice(EvaluationForm.DIRECTION, Direction.class),
                sent.textOrNull(EvaluationForm.GRADE),
                sent.text(EvaluationForm.RESULTS),
                sent.text(EvaluationForm.ISSUES));
    }

    private Response confirmed(BlockActionRequest request, ActionContext context) {
        return pressing.next(request, context, press -> {
            List<Seen> seen = press.pressed().carried(EvaluationAnswers::several);
            Person by = people.person(press.userId());
            Outcome outcome = seen.size() == 1
                    ? evaluations.confirm(by, seen.getFirst(), clock.instant())
                    : evaluations.confirmAll(by, seen, clock.instant());
            if (outcome instanceof Outcome.Confirmed(var done, var left)) news.confirmed(done, by);
            return shown(outcome, by, press.showing());
        });
    }

    /** Each that the button carries; empty where one of them cannot be read. */
    private static Optional<List<Seen>> several(@Nullable String carried) {
        if (carried == null) return Optional.empty();
        List<Optional<Seen>> read =
                Stream.of(carried.split(";", -1)).map(Seen::read).toList();
        return read.stream().allMatch(Optional::isPresent)
                ? Optional.of(read.stream().map(Optional::get).toList())
                : Optional.empty();
    }

    private Response reopened(BlockActionRequest request, ActionContext context) {
        return pressing.next(request, context, press -> {
            Person by = people.person(press.userId());
            Outcome outcome = evaluations.reopen(by, press.pressed().carried(Seen::read), clock.instant());
            if (outcome instanceof Outcome.Reopened(var sheet, var was)) news.reopened(sheet, was, by);
            return shown(outcome, by, press.showing());
        });
    }

    private Reply shown(Outcome outcome, Person by, Showing showing) {
        return OutcomeBlocks.of(outcome, sheet -> sheets.may(by, sheet), showing);
    }
}
