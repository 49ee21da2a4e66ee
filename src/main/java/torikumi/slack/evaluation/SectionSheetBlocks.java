package torikumi.slack.evaluation;

import java.util.ArrayList;
import java.util.List;
import torikumi.plan.Found;
import torikumi.plan.Plan;
import torikumi.report.evaluation.Seen;
import torikumi.report.evaluation.Sheet;
import torikumi.report.evaluation.Term;
import torikumi.slack.card.BlockLimits;
import torikumi.slack.card.Button;
import torikumi.slack.card.Card;
import torikumi.slack.card.Mrkdwn;
import torikumi.slack.card.Pages;
import torikumi.slack.card.PeopleWords;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Showing;
import torikumi.slack.card.SlackIds;
import torikumi.staff.Office;

/** The evaluation of a section or unit: a line for each initiative, each to be opened; for whoever asked alone. */
final class SectionSheetBlocks {

    private static final int PER_PAGE = 12;
    private static final int WORDING = 60;

    // As many as a button's value carries.
    private static final int TOGETHER = 50;

    private SectionSheetBlocks() {}

    /**
     * @param place a section or a unit
     * @param sheets of all in it; may be empty
     * @param mayConfirm whether its reader may confirm them
     */
    static Reply of(
            Found place,
            Plan plan,
            Office office,
            Term term,
            List<Sheet> sheets,
            boolean mayConfirm,
            int page,
            Showing showing) {
        String name = PeopleWords.office(office, showing.say());
        String title = showing.text("evaluation.title", name);
        String words = EvaluationWords.typed(place, term);
        var pages = Pages.of(sheets, PER_PAGE, page);
        Card card = new Card()
                .header(title)
                .context(showing.beside(
                        showing.plan(plan),
                        sheets.isEmpty()
                                ? EvaluationWords.term(term, showing)
                                : EvaluationWords.time(sheets.getFirst(), showing),
                        showing.text("rules.pending.onlyYou")));
        if (sheets.isEmpty()) card.text(showing.text("evaluation.nothing"));
        else card.text(counted(sheets, showing));
        for (Sheet sheet : pages.shown()) line(card, sheet, showing);
        List<Button> buttons = new ArrayList<>();
        pages.next(showing, "button.next", words).ifPresent(buttons::add);
        together(sheets, mayConfirm, showing, buttons);
        if (!sheets.isEmpty()) {
            buttons.add(Button.open(showing, "evaluation.button.excel", words + " excel"));
            buttons.add(Button.open(showing, "evaluation.button.print", words + " print"));
        }
        buttons.add(
                term == Term.YEAR
                        ? Button.open(
                                showing, "evaluation.button.firstHalf", EvaluationWords.typed(place, Term.FIRST_HALF))
                        : Button.open(showing, "evaluation.button.year", EvaluationWords.typed(place, Term.YEAR)));
        return card.likeliest(buttons)
                .reply(sheets.isEmpty() ? title : showing.beside(title, counted(sheets, showing)))
                .forAskerAlone();
    }

    private static String counted(List<Sheet> sheets, Showing showing) {
        long decided = sheets.stream()
                .filter(sheet -> sheet.newest() != null && sheet.newest().direction() != null)
                .count();
        long confirmed = sheets.stream().filter(Sheet::isConfirmed).count();
        return showing.text("evaluation.counted", sheets.size(), decided, confirmed);
    }

    private static void line(Card card, Sheet sheet, Showing showing) {
        var where = sheet.reported().where();
        var code = where.initiative().code();
        card.text(
                showing.text(
                        "report.account.initiative",
                        code,
                        BlockLimits.cut(Mrkdwn.quotable(where.initiative().wording()), WORDING)),
                Button.open(showing, "button.open", EvaluationWords.typed(where, sheet.term()), code));
        card.context(showing.beside(
                showing.text("evaluation.line.health", EvaluationWords.health(sheet, showing)),
                showing.text("evaluation.line.direction", EvaluationWords.direction(sheet.newest(), showing)),
                showing.text("evaluation.line.grade", EvaluationWords.selfEvaluation(sheet.newest(), showing)),
                EvaluationWords.state(sheet, showing)));
    }

    private static void together(List<Sheet> sheets, boolean mayConfirm, Showing showing, List<Button> buttons) {
        List<Sheet> ready = sheets.stream()
                .filter(sheet -> sheet.isComplete() && !sheet.isConfirmed())
                .limit(TOGETHER)
                .toList();
        if (!mayConfirm || ready.isEmpty()) return;
        buttons.add(Button.act(
                        SlackIds.EVALUATION_CONFIRM,
                        showing,
                        "evaluation.button.confirmAll",
                        String.join(
                                ";",
                                ready.stream()
                                        .map(sheet -> Seen.of(sheet).carried())
                                        .toList()),
                        ready.size())
                .asking(showing, "evaluation.confirmAll.ask", ready.size()));
    }
}
