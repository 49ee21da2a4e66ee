package torikumi.slack.remind;

import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.response.Response;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import torikumi.plan.Found;
import torikumi.plan.Plan;
import torikumi.plan.PlanDirectory;
import torikumi.platform.Say;
import torikumi.reminder.Level;
import torikumi.reminder.RuleLine;
import torikumi.reminder.Subject;
import torikumi.reminder.Summaries;
import torikumi.reminder.SummaryCard;
import torikumi.reminder.SummaryReading;
import torikumi.reminder.WhichSummary;
import torikumi.reminder.WrittenSummary;
import torikumi.slack.ask.WhichBlocks;
import torikumi.slack.card.Asked;
import torikumi.slack.card.DenialWords;
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
import torikumi.slack.words.Command;
import torikumi.staff.Action;
import torikumi.staff.Office;
import torikumi.staff.Person;
import torikumi.staff.StaffDirectory;

/** The summary that a lead or a coordinator writes: its button, its form, and what is read of it. */
@Component
class SummaryAnswers implements Handling {

    private final Pressing pressing;
    private final Filing filing;
    private final Summaries summaries;
    private final SummaryReading shelf;
    private final PlanDirectory directory;
    private final StaffDirectory staff;
    private final ReminderFacts book;
    private final People people;

    SummaryAnswers(
            Pressing pressing,
            Filing filing,
            Summaries summaries,
            SummaryReading shelf,
            PlanDirectory directory,
            StaffDirectory staff,
            ReminderFacts book,
            People people) {
        this.pressing = pressing;
        this.filing = filing;
        this.summaries = summaries;
        this.shelf = shelf;
        this.directory = directory;
        this.staff = staff;
        this.book = book;
        this.people = people;
    }

    @Override
    public List<Registration> handlers() {
        return List.of(
                new Registration.Action(SlackIds.REMINDER_SUMMARY, Needs.WRITE, this::pressed),
                new Registration.Submission(SlackIds.REMINDER_SUMMARY, Needs.WRITE, this::sent));
    }

    Reply show(Asked asked, Command.ShowSummary command, Showing showing) {
        Person person = people.person(asked.userId());
        if (command.name().isBlank()) return own(person, command, showing);
        Found found = command.name().equals("部")
                ? directory.department(command.scope())
                : directory.initiative(command.scope(), command.name());
        Office office = WhichBlocks.office(found).orElse(null);
        if (office == null) return WhichBlocks.of(found, "summary", false, showing);
        return page(person, WhichBlocks.plan(found).orElseThrow(), office, command.which(), showing);
    }

    /** A coordinator's is the department's, as is everybody's who acts for no section. */
    private Reply own(Person person, Command.ShowSummary command, Showing showing) {
        List<Office> offices = staff.acting(person, showing.today()).offices();
        Found found = directory.department(command.scope());
        Plan plan = ownPlan(found, offices).orElse(null);
        if (plan == null) return WhichBlocks.of(found, "summary", false, showing);
        Office department = Office.of(plan);
        List<Office> sections = plan.sections().stream()
                .map(section -> Office.of(plan, section))
                .filter(section -> offices.stream().anyMatch(section::covers))
                .toList();
        if (offices.contains(department) || sections.isEmpty())
            return page(person, plan, department, command.which(), showing);
        if (sections.size() == 1) return page(person, plan, sections.getFirst(), command.which(), showing);
        return SummaryPageBlocks.list(plan, sections, shelf.newest(plan, plan.sections()), showing);
    }

    /** Of several departments that which they act for. */
    private static Optional<Plan> ownPlan(Found found, List<Office> offices) {
        if (!(found instanceof Found.Departments(var plans))) return WhichBlocks.plan(found);
        List<Plan> own = plans.stream()
                .filter(plan -> offices.stream().anyMatch(Office.of(plan)::covers))
                .toList();
        return own.size() == 1 ? Optional.of(own.getFirst()) : Optional.empty();
    }

    private Reply page(Person person, Plan plan, Office named, WhichSummary which, Showing showing) {
        Office office = named.wholeSection();
        // What many read offers nobody what only some may.
        boolean alone = showing.place() != Asked.Place.SHARED;
        return SummaryPageBlocks.of(
                new SummaryPageBlocks.Read(
                        shelf.page(plan, office, which),
                        which,
                        rule(plan, office),
                        alone && plan.isOpen() && may(person, Action.WRITE_SUMMARY, office),
                        alone && may(person, Action.SET_REMINDER, office)),
                showing);
    }

    /** A plan that is closed is not asked for anything, whatever rules the office has. */
    private @Nullable RuleLine rule(Plan plan, Office office) {
        if (!plan.isOpen()) return null;
        return book.line(Subject.of(office), Level.ofSummary(office)).orElse(null);
    }

    private boolean may(Person person, Action action, Office office) {
        return book.denial(person, action, office).isEmpty();
    }

    private Response pressed(BlockActionRequest request, ActionContext context) {
        return pressing.beside(request, context, press -> summaries
                .card(press.pressed().carried())
                .map(card -> form(people.person(press.userId()), card, press.showing()))
                .orElseGet(() -> LaterBlocks.gone(press.showing())));
    }

    private Reply form(Person person, SummaryCard card, Showing showing) {
        if (!card.isOpen()) return SummaryBlocks.closed(card.plan(), showing);
        return summaries
                .denied(person, card, book.now())
                .map(denied -> JoinBlocks.refused(denied.why(), denied.office(), showing))
                .orElseGet(() -> SummaryBlocks.formInstead(card, showing).withForm(SummaryBlocks.form(card, showing)));
    }

    private Response sent(ViewSubmissionRequest request, ViewSubmissionContext context) {
        return filing.handle(request, context, (sent, by, showing) -> () -> {
            Say say = showing.say();
            return switch (summaries.write(
                    by, WrittenSummary.read(sent.about()), sent.text(SummaryBlocks.NOTE), book.now())) {
                case Summaries.Outcome.Written(var card, var meanwhile) ->
                    new Result.Done(SummaryBlocks.written(card, meanwhile, showing));
                case Summaries.Outcome.NothingSaid() -> mend(say.text("reminder.summary.nothingSaid"));
                case Summaries.Outcome.TooLong(int length, int limit) ->
                    mend(say.text("reminder.summary.tooLong", length, limit));
                case Summaries.Outcome.PlanClosed(var plan) ->
                    mend(SummaryBlocks.closed(plan, showing).text());
                case Summaries.Outcome.NoSuchReminder() -> mend(LaterBlocks.noSuch(showing));
                case Summaries.Outcome.Denied(var why, var office) -> mend(DenialWords.sentence(why, office, showing));
            };
        });
    }

    private static Result mend(String sentence) {
        return new Result.Mend(SummaryBlocks.NOTE, sentence);
    }
}
