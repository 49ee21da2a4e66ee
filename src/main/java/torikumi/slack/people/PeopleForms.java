package torikumi.slack.people;

import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.response.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import torikumi.plan.Found;
import torikumi.plan.PlanDirectory;
import torikumi.platform.Say;
import torikumi.progress.Outcome;
import torikumi.progress.ProgressLog;
import torikumi.progress.ReopenInitiative;
import torikumi.progress.Source;
import torikumi.progress.WayIn;
import torikumi.progress.YearEnd;
import torikumi.slack.card.PeopleForm;
import torikumi.slack.card.PeopleWords;
import torikumi.slack.card.Showing;
import torikumi.slack.edge.Filing;
import torikumi.slack.edge.Filing.Result;
import torikumi.slack.edge.Sent;
import torikumi.slack.edge.Telling;
import torikumi.slack.identity.People;
import torikumi.slack.words.Command;
import torikumi.slack.words.CommandParser;
import torikumi.staff.Action;
import torikumi.staff.Appointments;
import torikumi.staff.Colleague;
import torikumi.staff.Handover;
import torikumi.staff.Joining;
import torikumi.staff.Office;
import torikumi.staff.OfficePolicies;
import torikumi.staff.Person;
import torikumi.staff.Role;

/**
 * What people enter about people: appointments, deputies, handovers, reasons. A form is done once, however often it is sent; what can
 * be mended is said at its field, with all that was typed left in place.
 */
@Component
public class PeopleForms {

    private final CommandParser parser = new CommandParser();
    private final PlanDirectory directory;
    private final Appointments appointments;
    private final Handover handover;
    private final Joining joining;
    private final YearEnd yearEnd;
    private final ProgressLog progress;
    private final OfficePolicies policies;
    private final StaffBook book;
    private final People people;
    private final Telling telling;
    private final Filing filing;
    private final Clock clock;

    PeopleForms(
            PlanDirectory directory,
            Appointments appointments,
            Handover handover,
            Joining joining,
            YearEnd yearEnd,
            ProgressLog progress,
            OfficePolicies policies,
            StaffBook book,
            People people,
            Telling telling,
            Filing filing,
            Clock clock) {
        this.directory = directory;
        this.appointments = appointments;
        this.handover = handover;
        this.joining = joining;
        this.yearEnd = yearEnd;
        this.progress = progress;
        this.policies = policies;
        this.book = book;
        this.people = people;
        this.telling = telling;
        this.filing = filing;
        this.clock = clock;
    }

    /** Gives somebody a post, and tells her. */
    public Response appoint(ViewSubmissionRequest request, ViewSubmissionContext context) {
        return filing.handle(request, context, (sent, by, showing) -> {
            Person whom = people.person(sent.text(PeopleForm.WHOM));
            Result.Mend unfit = unfit(whom, context, showing.say());
            Office office = OfficeForms.office(sent.text(PeopleForm.OFFICE), book.offices());
            if (office == null) {
                var gone = new Result.Mend(PeopleForm.OFFICE, showing.say().text("people.gone"));
                return () -> unfit == null ? gone : unfit.and(gone);
            }
            Role role = Role.valueOf(sent.text(PeopleForm.ROLE));
            LocalDate from = sent.date(PeopleForm.FROM, book.today());
            return () -> {
                var outcome = appointments.appoint(by, whom.colleague(), role, office, from, now());
                tell(outcome, by);
                return both(unfit, result(outcome, showing.say()));
            };
        });
    }

    /** Ends a post, and tells whose it was. */
    public Response dismiss(ViewSubmissionRequest request, ViewSubmissionContext context) {
        return filing.handle(request, context, (sent, by, showing) -> () -> {
            long post = Long.parseLong(sent.text(PeopleForm.POST));
            LocalDate until = sent.date(PeopleForm.UNTIL, book.today());
            var outcome = appointments.end(by, post, until, sent.text(PeopleForm.WHY), now());
            tell(outcome, by);
            return result(outcome, showing.say());
        });
    }

    /** Names a deputy, and tells both. */
    public Response deputy(ViewSubmissionRequest request, ViewSubmissionContext context) {
        return filing.handle(request, context, (sent, by, showing) -> {
            String absent = sent.text(PeopleForm.PERSON);
            Colleague person = absent.isEmpty() || absent.equals(by.id())
                    ? by.colleague()
                    : people.person(absent).colleague();
            Person deputy = people.person(sent.text(PeopleForm.WHOM));
            Result.Mend unfit = unfit(deputy, context, showing.say());
            LocalDate from = sent.date(PeopleForm.FROM, book.today());
            LocalDate until = sent.date(PeopleForm.UNTIL, from);
            return () -> {
                var outcome = appointments.nameDeputy(
                        by, person, deputy.colleague(), from, until, sent.text(PeopleForm.WHY), now());
                tell(outcome, by);
                return both(unfit, result(outcome, showing.say()));
            };
        });
    }

    /** Lists, in the next form, what would move from the person that was chosen. */
    public Response handoverOf(ViewSubmissionRequest request, ViewSubmissionContext context) {
        return filing.handle(request, context, (sent, by, showing) -> {
            boolean own = sent.text(PeopleForm.WHOM).equals(by.id());
            Colleague person = own
                    ? by.colleague()
                    : people.person(sent.text(PeopleForm.WHOM)).colleague();
            var moving = book.moving(person, book.likelyHandover());
            if (moving.posts().isEmpty()) {
                var nothing = new Handover.Outcome.NothingToHandOver(person, book.likelyHandover());
                return () ->
                        new Result.Mend(PeopleForm.WHOM, PeopleWords.outcome(nothing, book.today(), showing.say()));
            }
            var refused = handover.refusal(by, person, book.likelyHandover(), now());
            if (refused.isPresent())
                return () -> new Result.Mend(
                        PeopleForm.WHOM, PeopleWords.outcome(refused.get(), book.today(), showing.say()));
            return () -> new Result.Next(HandoverBlocks.form(moving, own, book.likelyHandover(), showing.say()));
        });
    }

    /** Moves everything to the successor, and sends the note to both. */
    public Response handover(ViewSubmissionRequest request, ViewSubmissionContext context) {
        return filing.handle(request, context, (sent, by, showing) -> {
            Person successor = people.person(sent.text(PeopleForm.WHOM));
            Result.Mend unfit = unfit(successor, context, showing.say());
            LocalDate from = sent.date(PeopleForm.FROM, book.today());
            boolean own = sent.about().equals(by.id());
            Colleague asked = own ? by.colleague() : people.person(sent.about()).colleague();
            return () -> {
                // Before they move: how what moves stands.
                var moving = book.moving(asked, from);
                var outcome = handover.handOver(
                        by, moving.person(), successor.colleague(), from, sent.text(PeopleForm.WHY), now());
                if (outcome instanceof Handover.Outcome.HandedOver done)
                    telling.tell(
                            List.of(done.person().id(), done.successor().id()),
                            there -> HandoverBlocks.note(done, moving, by.colleague(), there));
                String field = PeopleWords.field(outcome);
                String sentence = PeopleWords.outcome(outcome, book.today(), showing.say());
                return both(
                        unfit,
                        field == null
                                ? new Result.Done(sentence + " " + showing.say().text("people.handover.sent"))
                                : new Result.Mend(field, sentence));
            };
        });
    }

    /** Tells somebody that she is not let in, and why. */
    public Response decline(ViewSubmissionRequest request, ViewSubmissionContext context) {
        return filing.handle(request, context, (sent, by, showing) -> () -> {
            String why = sent.text(PeopleForm.WHY);
            var decision = joining.decline(by, Long.parseLong(sent.about()), why, now());
            if (decision instanceof Joining.Decision.Declined(var declined))
                telling.tell(declined.person().id(), there -> JoinBlocks.toldDeclined(declined, why, there));
            String sentence = JoinBlocks.sentence(decision, showing.say());
            return decision instanceof Joining.Decision.Refused
                    ? new Result.Mend(PeopleForm.WHY, sentence)
                    : new Result.Done(sentence);
        });
    }

    /** Closes or opens again what the form is about. */
    public Response reason(ViewSubmissionRequest request, ViewSubmissionContext context) {
        return filing.handle(request, context, (sent, by, showing) -> {
            String why = sent.text(PeopleForm.WHY);
            return switch (parser.parse(sent.about())) {
                case Command.Close(var scope, var name) -> closing(directory.place(scope, name), by, why, showing);
                case Command.Reopen(var scope, var name) ->
                    switch (directory.initiative(scope, name)) {
                        case Found.OfInitiative found -> reopening(found, sent, by, why, showing);
                        case Found found -> opening(found, by, why, showing);
                    };
                default -> throw new IllegalStateException("a form about " + sent.about());
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
                case Outcome.Refused refused -> new Result.Mend(PeopleForm.WHY, sentence);
            };
        };
    }

    private static Result gone(Showing showing) {
        return new Result.Mend(null, showing.say().text("people.gone"));
    }

    private static Result result(YearEnd.Outcome outcome, Showing showing) {
        String sentence = ClosingBlocks.sentence(outcome, showing);
        return ClosingBlocks.isDone(outcome) ? new Result.Done(sentence) : new Result.Mend(PeopleForm.WHY, sentence);
    }

    private Result result(Appointments.Outcome outcome, Say say) {
        String field = PeopleWords.field(outcome);
        String sentence = PeopleWords.outcome(outcome, book.today(), say);
        return field == null ? new Result.Done(sentence) : new Result.Mend(field, sentence);
    }

    /** Those concerned, besides whoever did it. */
    private void tell(Appointments.Outcome outcome, Person by) {
        List<String> concerned = new ArrayList<>(ToldBlocks.concerned(outcome));
        concerned.remove(by.id());
        telling.tell(concerned, there -> ToldBlocks.of(outcome, by.colleague(), book.today(), there));
    }

    /** What is wrong, all of it. Nothing of what else was done is kept then. */
    private static Result both(Result.@Nullable Mend first, Result then) {
        return first == null ? then : first.and(then);
    }

    /** Guests act for nothing unless the setting says so, and the bot never does; null where she may be chosen. */
    private Result.@Nullable Mend unfit(Person whom, ViewSubmissionContext context, Say say) {
        if (whom.id().equals(context.getBotUserId())) return new Result.Mend(PeopleForm.WHOM, say.text("people.aBot"));
        return unfit(whom, say)
                .map(why -> new Result.Mend(PeopleForm.WHOM, why))
                .orElse(null);
    }

    /** Why somebody cannot act for an office, whatever they are chosen for; empty where they can. */
    private Optional<String> unfit(Person whom, Say say) {
        return Optional.ofNullable(policies.outright(whom.belonging(), Action.RECORD))
                .map(why -> PeopleWords.unfit(why, whom.colleague(), say));
    }

    private Instant now() {
        return clock.instant();
    }
}
