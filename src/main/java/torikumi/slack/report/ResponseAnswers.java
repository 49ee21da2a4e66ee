package torikumi.slack.report;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import torikumi.plan.Found;
import torikumi.plan.Plan;
import torikumi.plan.PlanDirectory;
import torikumi.report.ResponseReading;
import torikumi.slack.ask.WhichBlocks;
import torikumi.slack.card.Asked;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Showing;
import torikumi.slack.card.Typed;
import torikumi.slack.identity.People;
import torikumi.slack.people.JoinBlocks;
import torikumi.slack.people.PeopleFacts;
import torikumi.slack.words.Command;
import torikumi.staff.Action;
import torikumi.staff.Assignment;
import torikumi.staff.Office;
import torikumi.staff.Person;

/** Tells whoever looks after sections how they answer what they are asked. */
@Component
class ResponseAnswers {

    private final PlanDirectory directory;
    private final ResponseReading responses;
    private final PeopleFacts staff;
    private final People people;

    ResponseAnswers(PlanDirectory directory, ResponseReading responses, PeopleFacts staff, People people) {
        this.directory = directory;
        this.responses = responses;
        this.staff = staff;
        this.people = people;
    }

    Reply answer(Asked asked, Command.Responses command, Showing showing) {
        Person person = people.person(asked.userId());
        if (command.name().isBlank() && command.scope().year() == null) return own(person, command.page(), showing);
        Found found = command.name().isBlank()
                ? directory.department(command.scope())
                : directory.place(command.scope(), command.name());
        Optional<Office> office = WhichBlocks.office(found);
        Optional<Plan> plan = WhichBlocks.plan(found);
        if (office.isEmpty() || plan.isEmpty()) return WhichBlocks.of(found, "responses", false, showing);
        return staff.denial(person, Action.SEE_PENDING, office.get())
                .map(why -> JoinBlocks.refused(why, office.get(), showing))
                .orElseGet(() -> card(
                        List.of(plan.get()),
                        List.of(office.get()),
                        "responses " + Typed.place(found),
                        command.page(),
                        showing));
    }

    /** The broadest offices that they look after. */
    private Reply own(Person person, int page, Showing showing) {
        List<Office> all = staff.offices(person, Action.SEE_PENDING);
        List<Office> offices = all.stream()
                .filter(office -> all.stream().noneMatch(other -> !other.equals(office) && other.covers(office)))
                .toList();
        if (offices.isEmpty())
            return ResponseBlocks.nothing(
                    staff.posts(person.id()).stream()
                            .map(Assignment::office)
                            .findFirst()
                            .orElse(null),
                    showing);
        List<Plan> plans = directory.current().stream()
                .filter(plan ->
                        offices.stream().anyMatch(office -> Office.of(plan).covers(office)))
                .toList();
        return card(plans, offices, "responses", page, showing);
    }

    private Reply card(List<Plan> plans, List<Office> offices, String words, int page, Showing showing) {
        return ResponseBlocks.of(plans, offices, responses.of(plans, offices, page, showing.today()), words, showing);
    }
}
