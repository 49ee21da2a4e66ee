package torikumi.slack.hand;

import com.slack.api.model.view.View;
import java.util.List;
import java.util.stream.Collectors;
import torikumi.plan.Found;
import torikumi.slack.card.Card;
import torikumi.slack.card.Form;
import torikumi.slack.card.Showing;
import torikumi.slack.card.SlackIds;

/** Says of which of last year's initiatives one goes on: first which one, then of which. */
final class SuccessionForm {

    static final String INITIATIVE = "initiative";
    static final String PREDECESSOR = "predecessor";
    static final String HOW = "how";

    private SuccessionForm() {}

    /** What is done with what it goes on from until now. The names are in forms that are open. */
    enum How {
        INSTEAD,
        BESIDE,
        NONE
    }

    static View which(Showing showing) {
        return new Form(SlackIds.PLAN_SUCCEED, showing.say())
                .under(SlackIds.PLAN_SUCCEED_OPTIONS)
                .search(INITIATIVE, showing.text("succession.field.initiative"), null)
                .example(showing.text("imports.field.search"))
                .view(showing.text("succession.form"), showing.text("wording.form.next"));
    }

    /** @param befores what it goes on from until now */
    static View of(Found.OfInitiative found, List<Found.OfInitiative> befores, Showing showing) {
        Card card = new Card()
                .context(showing.beside(
                        found.initiative().code().full(), found.section().name()))
                .text(found.initiative().wording())
                .context(befores.isEmpty() ? showing.text("succession.new") : showing.text("succession.until"));
        if (!befores.isEmpty())
            card.text(befores.stream()
                    .map(before -> showing.text(
                            "imports.option",
                            before.initiative().code().full(),
                            before.initiative().wording()))
                    .collect(Collectors.joining("\n")));
        return new Form(SlackIds.PLAN_SUCCEED, showing.say())
                .about(String.valueOf(found.initiative().id()))
                .card(card)
                .choice(HOW, showing.text("succession.field.how"), options(befores, showing), How.INSTEAD.name())
                .under(SlackIds.PLAN_SUCCEED_OPTIONS)
                .search(PREDECESSOR, showing.text("succession.field.predecessor"), null)
                .optional()
                .example(showing.text("imports.field.search"))
                .view(showing.text("succession.form"), showing.text("succession.form.save"));
    }

    private static List<Form.Option> options(List<Found.OfInitiative> befores, Showing showing) {
        var instead = new Form.Option(showing.text("succession.how.instead"), How.INSTEAD.name());
        return befores.isEmpty()
                ? List.of(instead)
                : List.of(
                        instead,
                        new Form.Option(showing.text("succession.how.beside"), How.BESIDE.name()),
                        new Form.Option(showing.text("succession.how.none"), How.NONE.name()));
    }
}
