package torikumi.slack.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import torikumi.plan.Found;
import torikumi.plan.Initiative;
import torikumi.report.evaluation.Evaluation;
import torikumi.report.evaluation.Seen;
import torikumi.report.evaluation.Sheet;
import torikumi.report.evaluation.Term;
import torikumi.slack.card.Button;
import torikumi.slack.card.Card;
import torikumi.slack.card.PeopleWords;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Showing;
import torikumi.slack.card.SlackIds;
import torikumi.slack.card.TextPages;
import torikumi.slack.card.Typed;

/** 評価シート of one initiative: what was reported, what was decided, whether it is confirmed; for whoever asked alone. */
final class SheetBlocks {

    private SheetBlocks() {}

    /**
     * What its reader may do about it.
     *
     * @param write whether they may write about it as it is; so not where it is confirmed
     */
    record May(boolean write, boolean confirm, boolean reopen) {

        static final May NOTHING = new May(false, false, false);
    }

    /** @param version which of what was decided is shown; 0 for the newest */
    static Reply of(Sheet sheet, int version, int page, May may, Showing showing) {
        return card(new Card(), null, sheet, version, page, may, showing);
    }

    /** What came of something first. */
    static Reply headed(String sentence, Sheet sheet, May may, Showing showing) {
        return card(new Card(sentence), sentence, sheet, 0, 1, may, showing);
    }

    private static Reply card(
            Card card, @Nullable String sentence, Sheet sheet, int version, int page, May may, Showing showing) {
        Found.OfInitiative where = sheet.reported().where();
        Initiative initiative = where.initiative();
        boolean old = version > 0 && version < sheet.versions().size();
        Evaluation shown = old ? sheet.versions().get(version - 1) : sheet.newest();
        List<String> pages = TextPages.of(EvaluationWords.steps(sheet, showing));
        int at = Math.clamp(page, 1, pages.size());
        String title = showing.text("evaluation.title", initiative.code());
        card.header(title)
                .context(showing.beside(
                        showing.text(
                                "report.of",
                                where.plan(),
                                PeopleWords.office(sheet.reported().office(), showing.say())),
                        EvaluationWords.time(sheet, showing),
                        showing.text("rules.pending.onlyYou"),
                        pages.size() == 1 ? "" : showing.text("report.page", at, pages.size())))
                .text(initiative.wording());
        if (initiative.withdrawnOn() != null) card.text(showing.text("initiative.withdrawn", initiative.withdrawnOn()));
        if (sheet.isChangedSince()) card.text(showing.text("evaluation.changedSince"));
        card.fields(fields(sheet, shown, showing));
        String indicators = EvaluationWords.indicators(sheet, showing);
        if (!indicators.isEmpty() && at == 1)
            card.heading(showing.text("report.column.indicators")).text(indicators);
        results(card, shown, at, showing);
        card.text(pages.get(at - 1));
        issues(card, sheet, shown, showing);
        who(card, sheet, shown, old, showing);
        return card.likeliest(buttons(sheet, old, at, pages.size(), may, showing))
                .reply(sentence == null ? fallback(title, sheet, shown, showing) : sentence)
                .forAskerAlone();
    }

    private static String fallback(String title, Sheet sheet, @Nullable Evaluation shown, Showing showing) {
        return showing.text(
                "evaluation.fallback",
                title,
                EvaluationWords.direction(shown, showing),
                EvaluationWords.selfEvaluation(shown, showing),
                EvaluationWords.state(sheet, showing));
    }

    private static Map<String, String> fields(Sheet sheet, @Nullable Evaluation shown, Showing showing) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put(showing.text("evaluation.field.health"), EvaluationWords.health(sheet, showing));
        fields.put(showing.text("evaluation.field.direction"), EvaluationWords.direction(shown, showing));
        fields.put(showing.text("evaluation.field.grade"), EvaluationWords.selfEvaluation(shown, showing));
        fields.put(showing.text("evaluation.field.state"), EvaluationWords.state(sheet, showing));
        return fields;
    }

    private static void results(Card card, @Nullable Evaluation shown, int page, Showing showing) {
        card.heading(showing.text("evaluation.field.results"));
        if (shown == null || shown.results().isEmpty() || page > 1) return;
        card.text(shown.results()).context(EvaluationWords.summedUp(shown, showing));
    }

    private static void issues(Card card, Sheet sheet, @Nullable Evaluation shown, Showing showing) {
        card.heading(showing.text("evaluation.field.issues"));
        card.text(EvaluationWords.issues(sheet, shown, showing));
    }

    private static void who(Card card, Sheet sheet, @Nullable Evaluation shown, boolean old, Showing showing) {
        if (shown == null) card.context(showing.text("evaluation.written.none"));
        else if (old)
            card.text(
                    showing.text(
                            "evaluation.version.old",
                            EvaluationWords.written(shown, showing),
                            sheet.versions().size()),
                    Button.open(showing, "summary.button.current", words(sheet)));
        else if (shown.version() == 1) card.context(EvaluationWords.written(shown, showing));
        else
            card.text(
                    EvaluationWords.written(shown, showing),
                    Button.open(
                            showing, "summary.button.version", "%s v%d".formatted(words(sheet), shown.version() - 1)));
        if (sheet.last() != null && !old) card.context(EvaluationWords.confirmed(sheet.last(), showing));
    }

    private static String words(Sheet sheet) {
        return EvaluationWords.typed(sheet.reported().where(), sheet.term());
    }

    private static List<Button> buttons(Sheet sheet, boolean old, int page, int pages, May may, Showing showing) {
        List<Button> buttons = new ArrayList<>();
        var where = sheet.reported().where();
        var code = where.initiative().code();
        String carried = Seen.of(sheet).carried();
        if (page < pages) buttons.add(Button.open(showing, "report.button.next", Typed.page(words(sheet), page + 1)));
        if (!old && may.write())
            buttons.add(Button.act(
                    SlackIds.EVALUATION_WRITE,
                    showing,
                    sheet.newest() == null ? "evaluation.button.write" : "evaluation.button.mend",
                    carried,
                    code));
        if (!old && may.confirm() && sheet.isComplete() && !sheet.isConfirmed())
            buttons.add(Button.act(SlackIds.EVALUATION_CONFIRM, showing, "evaluation.button.confirm", carried, code)
                    .asking(showing, "evaluation.confirm.ask", code));
        if (!old && may.reopen() && sheet.isConfirmed())
            buttons.add(Button.act(SlackIds.EVALUATION_REOPEN, showing, "evaluation.button.reopen", carried, code)
                    .asking(showing, "evaluation.reopen.ask", code));
        buttons.add(Button.open(
                showing,
                "evaluation.button.section",
                EvaluationWords.typed(new Found.OfSection(where.plan(), where.section()), sheet.term())));
        if (sheet.term() == Term.YEAR)
            buttons.add(
                    Button.open(showing, "evaluation.button.firstHalf", EvaluationWords.typed(where, Term.FIRST_HALF)));
        else buttons.add(Button.open(showing, "evaluation.button.year", EvaluationWords.typed(where, Term.YEAR)));
        return buttons;
    }
}
