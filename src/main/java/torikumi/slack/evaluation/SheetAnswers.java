package torikumi.slack.evaluation;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import torikumi.plan.Found;
import torikumi.plan.Plan;
import torikumi.plan.PlanDirectory;
import torikumi.report.evaluation.EvaluationReading;
import torikumi.report.evaluation.Evaluations;
import torikumi.report.evaluation.Sheet;
import torikumi.report.evaluation.Term;
import torikumi.slack.ask.PlanAnswers;
import torikumi.slack.card.Asked;
import torikumi.slack.card.Card;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Showing;
import torikumi.slack.card.Ways;
import torikumi.slack.identity.People;
import torikumi.slack.people.JoinBlocks;
import torikumi.slack.people.PeopleFacts;
import torikumi.slack.words.Command;
import torikumi.staff.Action;
import torikumi.staff.Assignment;
import torikumi.staff.Office;
import torikumi.staff.Person;

/** Shows evaluation sheets: one initiative's, a section's, or how far all sections are. */
@Component
public class SheetAnswers {

    private final PlanDirectory directory;
    private final PlanAnswers planned;
    private final EvaluatedYear years;
    private final EvaluationReading reading;
    private final Evaluations evaluations;
    private final PeopleFacts staff;
    private final People people;
    private final Clock clock;

    SheetAnswers(
            PlanDirectory directory,
            PlanAnswers planned,
            EvaluatedYear years,
            EvaluationReading reading,
            Evaluations evaluations,
            PeopleFacts staff,
            People people,
            Clock clock) {
        this.directory = directory;
        this.planned = planned;
        this.years = years;
        this.reading = reading;
        this.evaluations = evaluations;
        this.staff = staff;
        this.people = people;
        this.clock = clock;
    }

    public Reply answer(Asked asked, Command.ShowEvaluation command, Showing showing) {
        Person person = people.person(asked.userId());
        if (command.name().isBlank() && command.scope().year() == null) return own(person, command, showing);
        return answer(
                person,
                years.found(command.scope(), command.name(), command.term(), showing.today()),
                command,
                showing);
    }

    private Reply answer(Person person, Found found, Command.ShowEvaluation command, Showing showing) {
        return switch (found) {
            case Found.OfInitiative of ->
                beside(of.plan(), of.section().name(), command, sheet(person, of, command, showing), showing);
            case Found.OfSection(var plan, var section) ->
                section(person, found, plan, Office.of(plan, section), command, showing);
            case Found.OfUnit(var plan, var section, var unit) ->
                section(person, found, plan, Office.of(plan, section, unit), command, showing);
            case Found.OfDepartment(var plan) ->
                staff.denial(person, Action.SEE_PENDING, Office.of(plan))
                        .map(why -> JoinBlocks.refused(why, Office.of(plan), showing))
                        .orElseGet(() -> soFar(List.of(plan), List.of(Office.of(plan)), command, showing));
            default -> planned.show(found, command.scope(), 1, showing).forAskerAlone();
        };
    }

    /** With the way to the year before where that is still open and no year was said. */
    private Reply beside(Plan plan, String section, Command.ShowEvaluation command, Reply reply, Showing showing) {
        return command.scope().year() != null
                ? reply
                : years.before(plan)
                        .map(earlier -> EarlierBlocks.of(earlier, section, command.term(), showing)
                                .then(reply))
                        .orElse(reply);
    }

    private Reply sheet(Person person, Found.OfInitiative of, Command.ShowEvaluation command, Showing showing) {
        return reading.of(of, command.term(), showing.today())
                .map(sheet -> SheetBlocks.of(sheet, command.version(), command.page(), may(person, sheet), showing))
                .orElseGet(() -> notBegun(of.plan(), command.term(), showing));
    }

    private static Reply notBegun(Plan plan, Term term, Showing showing) {
        return new Card(showing, "evaluation.notBegun", EvaluationWords.term(term, showing))
                .buttons(Ways.up(plan, showing))
                .reply()
                .forAskerAlone();
    }

    SheetBlocks.May may(Person person, Sheet sheet) {
        var about = sheet.reported().where();
        var now = clock.instant();
        return new SheetBlocks.May(
                evaluations.refusalToWrite(person, sheet, now).isEmpty(),
                evaluations.may(person, Action.CONFIRM_EVALUATION, about, now),
                evaluations.may(person, Action.REOPEN_EVALUATION, about, now));
    }

    private Reply section(
            Person person, Found place, Plan plan, Office office, Command.ShowEvaluation command, Showing showing) {
        if (command.term().period(plan.year(), showing.today()).isEmpty())
            return notBegun(plan, command.term(), showing);
        boolean mayConfirm = plan.isOpen()
                && staff.denial(person, Action.CONFIRM_EVALUATION, office).isEmpty();
        List<Sheet> sheets = reading.of(plan, office, command.term(), showing.today());
        return beside(
                plan,
                office.section(),
                command,
                SectionSheetBlocks.of(place, plan, office, command.term(), sheets, mayConfirm, command.page(), showing),
                showing);
    }

    /** The broadest offices that they look after; of whoever looks after one section or none, their own section. */
    private Reply own(Person person, Command.ShowEvaluation command, Showing showing) {
        List<Office> all = staff.offices(person, Action.SEE_PENDING);
        List<Office> offices = all.stream()
                .filter(office -> all.stream().noneMatch(other -> !other.equals(office) && other.covers(office)))
                .toList();
        List<Plan> plans = directory.current().stream()
                .map(plan -> years.meant(plan, command.term(), showing.today()))
                .toList();
        if (offices.isEmpty()) offices = acted(person);
        else if (offices.size() > 1 || offices.getFirst().section() == null) {
            List<Office> looked = offices;
            return soFar(
                    plans.stream()
                            .filter(plan -> looked.stream()
                                    .anyMatch(office -> Office.of(plan).concerns(office)))
                            .toList(),
                    offices,
                    command,
                    showing);
        }
        List<Office> own = offices;
        List<Found.OfSection> sections = plans.stream()
                .flatMap(plan -> plan.sections().stream().map(section -> new Found.OfSection(plan, section)))
                .filter(of -> own.stream().anyMatch(Office.of(of.plan(), of.section())::concerns))
                .toList();
        if (sections.size() != 1) return DoneSoFarBlocks.choice(sections, command.term(), showing);
        var one = sections.getFirst();
        return section(person, one, one.plan(), Office.of(one.plan(), one.section()), command, showing);
    }

    private List<Office> acted(Person person) {
        return staff.posts(person.id()).stream()
                .map(Assignment::office)
                .distinct()
                .toList();
    }

    private Reply soFar(List<Plan> plans, List<Office> offices, Command.ShowEvaluation command, Showing showing) {
        Reply soFar = DoneSoFarBlocks.of(
                plans.stream()
                        .map(plan -> new DoneSoFarBlocks.OfPlan(
                                plan, reading.sections(plan, offices, command.term(), showing.today())))
                        .toList(),
                offices,
                command.term(),
                command.page(),
                showing);
        return plans.size() == 1 ? beside(plans.getFirst(), "", command, soFar, showing) : soFar;
    }

    /** One that was found before. */
    Optional<Sheet> sheet(long initiativeId, Term term, Showing showing) {
        return directory.initiative(initiativeId).flatMap(of -> reading.of(of, term, showing.today()));
    }
}
