package torikumi.slack.people;

import java.util.function.Function;
import org.springframework.stereotype.Component;
import torikumi.plan.Found;
import torikumi.plan.PlanDirectory;
import torikumi.plan.Scope;
import torikumi.slack.ask.WhichBlocks;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Showing;
import torikumi.staff.Office;

/** Answers about the office that words name, or asks which one is meant. */
@Component
class InOffice {

    private final PlanDirectory directory;

    InOffice(PlanDirectory directory) {
        this.directory = directory;
    }

    /**
     * @param name blank for the department
     * @param verb of the catalogue
     */
    Reply answer(Scope scope, String name, String verb, Showing showing, Function<Office, Reply> answer) {
        return answer(scope, name, verb, false, showing, answer);
    }

    /** The same of a verb that opens a form. */
    Reply form(Scope scope, String name, String verb, Showing showing, Function<Office, Reply> answer) {
        return answer(scope, name, verb, true, showing, answer);
    }

    private Reply answer(
            Scope scope, String name, String verb, boolean form, Showing showing, Function<Office, Reply> answer) {
        Found found = name.isBlank() ? directory.department(scope) : directory.place(scope, name);
        return WhichBlocks.office(found).map(answer).orElseGet(() -> WhichBlocks.of(found, verb, form, showing));
    }
}
