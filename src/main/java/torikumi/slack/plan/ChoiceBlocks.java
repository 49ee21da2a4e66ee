package torikumi.slack.plan;

import com.slack.api.model.view.View;
import java.util.List;
import java.util.Optional;
import torikumi.plan.Decision;
import torikumi.plan.PastImport;
import torikumi.plan.Plan;
import torikumi.plan.Proposal;
import torikumi.plan.Section;
import torikumi.slack.card.Card;
import torikumi.slack.card.Form;
import torikumi.slack.card.Showing;
import torikumi.slack.card.SlackIds;

/** The forms that put a preview right where a press is not enough. */
final class ChoiceBlocks {

    static final String CHOICE = "choice";
    static final String DEPARTMENT = "department";
    static final String YEAR = "year";

    private ChoiceBlocks() {}

    /** Of what something is said in the form. The words are in old messages, so they do not change. */
    sealed interface Asks {

        /** Which initiative that was before goes on in the written line. */
        record Predecessor(int written) implements Asks {}

        /** In which written line the initiative of that code goes on. */
        record Successor(String code) implements Asks {}

        /** Which section has that name now. */
        record FormerSection(String written) implements Asks {}

        /** Of which department and year the plan is. */
        record Names() implements Asks {}

        static Optional<Asks> read(String words) {
            String[] parts = words.split(" ", 2);
            if (parts.length == 1) return words.equals("names") ? Optional.of(new Names()) : Optional.empty();
            return switch (parts[0]) {
                case "same" ->
                    parts[1].matches("[0-9]{1,6}")
                            ? Optional.of(new Predecessor(Integer.parseInt(parts[1])))
                            : Optional.empty();
                case "gone" -> Optional.of(new Successor(parts[1]));
                case "section" -> Optional.of(new FormerSection(parts[1]));
                default -> Optional.empty();
            };
        }

        /** What choosing that in the form's menu decides; empty where it is no choice of it. */
        default Optional<Decision> deciding(String chosen) {
            return switch (this) {
                case Predecessor(int written) -> Optional.of(new Decision.SameInitiative(written, chosen));
                case Successor(var code) ->
                    chosen.matches("[0-9]{1,6}")
                            ? Optional.of(new Decision.SameInitiative(Integer.parseInt(chosen), code))
                            : Optional.empty();
                case FormerSection(var written) -> Optional.of(new Decision.SectionIs(written, chosen));
                case Names() -> Optional.empty();
            };
        }
    }

    /** @param carried what opened it, given back with it */
    static View form(Asks asks, String carried, PastImport past, Showing showing) {
        var form = new Form(SlackIds.PLAN_CHOOSE, showing.say()).about(carried);
        if (asks instanceof Asks.Names)
            return form.line(DEPARTMENT, showing.text("imports.field.department"), past.department())
                    .line(YEAR, showing.text("imports.field.year"), showing.year(past.year()))
                    .view(showing.text("imports.form.names"), showing.text("imports.form.choose"));
        String key =
                switch (asks) {
                    case Asks.Predecessor of -> "imports.field.predecessor";
                    case Asks.Successor of -> "imports.field.successor";
                    case Asks.FormerSection of -> "imports.field.formerSection";
                    case Asks.Names of -> throw new IllegalArgumentException("has fields of its own");
                };
        if (asks instanceof Asks.FormerSection(var written)) form.card(new Card().text(written));
        if (asks instanceof Asks.Successor(var code)) form.card(new Card().text(code));
        return form.under(SlackIds.PLAN_OPTIONS)
                .search(CHOICE, showing.text(key), null)
                .example(showing.text("imports.field.search"))
                .view(showing.text("imports.form.choice"), showing.text("imports.form.choose"));
    }

    /** What the menu offers, before it is narrowed. */
    static List<Form.Option> options(Asks asks, Proposal proposal, List<Section> sections, Showing showing) {
        return switch (asks) {
            case Asks.Predecessor of ->
                proposal.lines(Proposal.Line.Kind.GONE).stream()
                        .map(line -> new Form.Option(
                                showing.text(
                                        "imports.option",
                                        line.befores().getFirst().code(),
                                        line.wording()),
                                line.befores().getFirst().code(),
                                line.place()))
                        .toList();
            case Asks.Successor of ->
                proposal.lines().stream()
                        .filter(line -> line.written() > 0)
                        .map(line -> new Form.Option(line.wording(), String.valueOf(line.written()), line.place()))
                        .toList();
            case Asks.FormerSection of ->
                sections.stream()
                        .map(section -> new Form.Option(section.name(), section.name()))
                        .toList();
            case Asks.Names of -> List.of();
        };
    }

    /** The plan with which it is compared. */
    static Optional<Plan> compared(List<Plan> plans, Proposal proposal) {
        int year = proposal.year().startYear() - (proposal.kind() == Proposal.Kind.NEXT_YEAR ? 1 : 0);
        return plans.stream()
                .filter(plan -> plan.department().equals(proposal.department()))
                .filter(plan -> plan.year().startYear() == year)
                .findFirst();
    }
}
