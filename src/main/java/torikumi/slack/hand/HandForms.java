package torikumi.slack.hand;

import com.slack.api.model.view.View;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import torikumi.plan.HandDraft;
import torikumi.plan.Plan;
import torikumi.plan.intake.PlaceName;
import torikumi.slack.card.Card;
import torikumi.slack.card.Form;
import torikumi.slack.card.Showing;
import torikumi.slack.card.SlackIds;

/** What is typed while a plan is made by hand, each thing in a form of its own. */
final class HandForms {

    static final String DEPARTMENT = "department";
    static final String YEAR = "year";
    static final String PLAN = "plan";
    static final String NAME = "name";
    static final String MISSION = "mission";
    static final String ITEMS = "items";
    static final String WORDS = "words";

    private HandForms() {}

    /** Begins a plan that is not there yet. */
    static View begin(String department, String year, Showing showing) {
        return new Form(SlackIds.PLAN_BEGIN, showing.say())
                .card(new Card().text(showing.text("hand.form.begin.what")))
                .line(DEPARTMENT, showing.text("imports.field.department"), department)
                .example(showing.text("imports.field.department.example"))
                .line(YEAR, showing.text("imports.field.year"), year)
                .example(showing.text("imports.field.year.example"))
                .line(NAME, showing.text("hand.field.section.first"), "")
                .optional()
                .example(showing.text("hand.field.section.example"))
                .hint(showing.text("hand.field.section.first.hint"))
                .text(ITEMS, showing.text("hand.field.items"), "")
                .optional()
                .hint(showing.text("hand.field.items.hint"))
                .view(showing.text("hand.form.begin"), showing.text("hand.form.begin.submit"));
    }

    /** Asks which of the plans in force is changed. */
    static View which(List<Plan> plans, Showing showing) {
        return new Form(SlackIds.PLAN_BEGIN, showing.say())
                .choice(
                        PLAN,
                        showing.text("hand.field.plan"),
                        plans.stream()
                                .map(plan -> new Form.Option(showing.plan(plan), String.valueOf(plan.id())))
                                .toList(),
                        null)
                .view(showing.text("hand.form.which"), showing.text("hand.form.which.submit"));
    }

    /**
     * @param carried given back with it
     * @param typed what stands in it already; what is not there stands as it is in the draft
     * @param notice what has happened meanwhile; null for nothing
     */
    static View of(
            HandStep step,
            HandDraft draft,
            String carried,
            Map<String, String> typed,
            @Nullable String notice,
            Showing showing) {
        Form form = new Form(SlackIds.PLAN_EDIT, showing.say()).about(carried).notice(notice);
        String place = step.place(draft.places()).map(HandDraft.Place::name).orElse("");
        step.place(draft.places()).ifPresent(of -> form.card(new Card().text(HandBlocks.inBrackets(of))));
        String title = showing.text("hand.form." + step.verb().name().toLowerCase(Locale.ROOT));
        switch (step.verb()) {
            case ADD -> items(form, typed, showing);
            case SECTION -> {
                form.line(NAME, showing.text("hand.field.section"), typed.getOrDefault(NAME, ""))
                        .example(showing.text("hand.field.section.example"));
                items(form, typed, showing);
                form.text(MISSION, showing.text("hand.field.mission"), typed.getOrDefault(MISSION, ""))
                        .optional();
            }
            case RENAME ->
                form.line(NAME, showing.text("hand.field.name"), typed.getOrDefault(NAME, sectionOf(place)))
                        .hint(showing.text("hand.field.name.hint"));
            case MISSION ->
                form.text(
                                MISSION,
                                showing.text("hand.field.mission"),
                                typed.getOrDefault(
                                        MISSION,
                                        step.place(draft.places())
                                                .map(HandDraft.Place::mission)
                                                .orElse("")))
                        .optional();
            case WORD ->
                form.text(
                        WORDS,
                        showing.text("wording.field.words"),
                        typed.getOrDefault(
                                WORDS,
                                step.line(draft.places())
                                        .map(HandDraft.Line::wording)
                                        .orElse("")));
            case SHOW, DROP_SECTION, DROP, BACK -> throw new IllegalArgumentException(step.verb() + " has no form");
        }
        return form.view(title, showing.text("hand.form.submit"));
    }

    /** 防災危機管理課 of 防災危機管理課 (地域防災). */
    static String sectionOf(String place) {
        return PlaceName.parse(place).map(PlaceName::section).orElse(place);
    }

    private static void items(Form form, Map<String, String> typed, Showing showing) {
        form.text(ITEMS, showing.text("hand.field.items"), typed.getOrDefault(ITEMS, ""))
                .hint(showing.text("hand.field.items.hint"));
    }
}
