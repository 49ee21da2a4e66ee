package torikumi.slack.evaluation;

import java.util.ArrayList;
import java.util.List;
import torikumi.plan.Found;
import torikumi.plan.Plan;
import torikumi.report.evaluation.SectionLine;
import torikumi.report.evaluation.Term;
import torikumi.slack.card.Button;
import torikumi.slack.card.Card;
import torikumi.slack.card.Pages;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Showing;
import torikumi.slack.card.Ways;
import torikumi.slack.words.CommandCatalogue;
import torikumi.staff.Office;

/** How far the sections are with it, to whoever looks after them alone. It counts initiatives, never people. */
final class DoneSoFarBlocks {

    private static final int PER_PAGE = 15;

    private DoneSoFarBlocks() {}

    /** @param of a department's lines in the plan's order; without any nothing of that time is past */
    record OfPlan(Plan plan, List<SectionLine> lines) {}

    /** @param offices of which it is told */
    static Reply of(List<OfPlan> plans, List<Office> offices, Term term, int page, Showing showing) {
        String title = showing.text("evaluation.title", showing.all(offices));
        Card card = new Card()
                .header(title)
                .context(showing.beside(
                        showing.all(plans.stream().map(OfPlan::plan).toList()),
                        EvaluationWords.term(term, showing),
                        showing.asOf(),
                        showing.text("rules.pending.onlyYou")));
        record At(Plan plan, SectionLine line) {}
        List<At> all = plans.stream()
                .flatMap(of -> of.lines().stream().map(line -> new At(of.plan(), line)))
                .toList();
        String sum = all.isEmpty()
                ? showing.text("evaluation.notBegun", EvaluationWords.term(term, showing))
                : sum(all.stream().map(At::line).toList(), showing);
        card.text(sum);
        var pages = Pages.of(all, PER_PAGE, page);
        for (At at : pages.shown())
            card.text(
                    line(at.line(), showing),
                    Button.open(
                            showing,
                            "button.open",
                            EvaluationWords.typed(section(at.plan(), at.line().section()), term),
                            at.line().section()));
        List<Button> buttons = new ArrayList<>();
        String words = plans.size() == 1
                ? EvaluationWords.typed(new Found.OfDepartment(plans.getFirst().plan()), term)
                : EvaluationWords.typed("", term);
        pages.next(showing, "button.next", words).ifPresent(buttons::add);
        if (plans.size() == 1 && !all.isEmpty()) {
            buttons.add(Button.open(showing, "evaluation.button.excel", words + " excel"));
            buttons.add(Button.open(showing, "evaluation.button.print", words + " print"));
        }
        if (plans.size() == 1) {
            var department = new Found.OfDepartment(plans.getFirst().plan());
            buttons.add(
                    term == Term.YEAR
                            ? Button.open(
                                    showing,
                                    "evaluation.button.firstHalf",
                                    EvaluationWords.typed(department, Term.FIRST_HALF))
                            : Button.open(
                                    showing, "evaluation.button.year", EvaluationWords.typed(department, Term.YEAR)));
        }
        return card.likeliest(buttons).reply(showing.beside(title, sum)).forAskerAlone();
    }

    private static Found section(Plan plan, Office office) {
        return plan.sections().stream()
                .filter(section -> section.name().equals(office.section()))
                .findFirst()
                .<Found>map(section -> new Found.OfSection(plan, section))
                .orElseGet(() -> new Found.OfDepartment(plan));
    }

    private static String sum(List<SectionLine> lines, Showing showing) {
        SectionLine sum = lines.stream().reduce(SectionLine::and).orElseThrow();
        String counted = showing.text("evaluation.counted", sum.all(), sum.decided(), sum.confirmed());
        List<Office> missing = lines.stream()
                .filter(SectionLine::isMissing)
                .map(SectionLine::section)
                .toList();
        return counted + "\n"
                + (missing.isEmpty()
                        ? showing.text("evaluation.missing.none")
                        : showing.text("evaluation.missing", missing));
    }

    private static String line(SectionLine line, Showing showing) {
        String counted =
                showing.text("evaluation.section.line", line.section(), line.all(), line.decided(), line.confirmed());
        return line.changed() == 0
                ? counted
                : showing.beside(counted, showing.text("evaluation.section.changed", line.changed()));
    }

    /** To whoever acts for several sections, or for none: which evaluation can be read. */
    static Reply choice(List<Found.OfSection> sections, Term term, Showing showing) {
        if (sections.isEmpty())
            return new Card(
                            showing,
                            "evaluation.none",
                            showing.typed(
                                    CommandCatalogue.EVALUATION, showing.named().place()))
                    .buttons(Ways.lost(showing))
                    .reply()
                    .forAskerAlone();
        Card card = new Card().header(showing.text("evaluation.own")).spoken(showing.text("evaluation.own"));
        for (Found.OfSection each : sections)
            card.text(
                    each.section().name(),
                    Button.open(
                            showing,
                            "button.open",
                            EvaluationWords.typed(each, term),
                            Office.of(each.plan(), each.section())));
        return card.buttons(Ways.mine(showing)).reply().forAskerAlone();
    }
}
