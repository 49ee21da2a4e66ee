package torikumi.slack.evaluation;

import com.slack.api.model.view.View;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import torikumi.progress.Grade;
import torikumi.progress.HealthScale;
import torikumi.report.evaluation.Decided;
import torikumi.report.evaluation.Direction;
import torikumi.report.evaluation.Evaluation;
import torikumi.report.evaluation.Seen;
import torikumi.report.evaluation.Sheet;
import torikumi.slack.card.BlockLimits;
import torikumi.slack.card.Card;
import torikumi.slack.card.Form;
import torikumi.slack.card.Mrkdwn;
import torikumi.slack.card.Showing;
import torikumi.slack.card.SlackIds;

/** The form in which an evaluation is written. Pure. */
final class EvaluationForm {

    static final String DIRECTION = "direction";
    static final String GRADE = "grade";
    static final String ISSUES = "issues";
    static final String RESULTS = "results";

    private static final int WORDING = 100;

    private EvaluationForm() {}

    /** What it is opened with: what was decided before; else why it was so, as the reports say. */
    static Decided filledIn(Sheet sheet, Showing showing) {
        Evaluation newest = sheet.newest();
        return newest == null
                ? new Decided(null, null, "", BlockLimits.cut(EvaluationWords.reasons(sheet, showing), Form.TEXT))
                : new Decided(
                        newest.direction(),
                        newest.grade() == null ? null : newest.grade().key(),
                        newest.results(),
                        newest.issues());
    }

    /** @param notice what they read first; null where there is nothing to say */
    static View of(Sheet sheet, Decided with, HealthScale scale, @Nullable String notice, Showing showing) {
        var where = sheet.reported().where();
        boolean draft = sheet.newest() == null && !sheet.reasons().isEmpty();
        return new Form(SlackIds.EVALUATION_WRITE, showing.say())
                .about(Seen.of(sheet).carried())
                .notice(notice)
                .card(new Card()
                        .text(showing.text(
                                "report.account.initiative",
                                where.initiative().code(),
                                BlockLimits.cut(
                                        Mrkdwn.quotable(where.initiative().wording()), WORDING)))
                        .context(showing.beside(
                                EvaluationWords.time(sheet, showing),
                                showing.text("evaluation.line.health", EvaluationWords.health(sheet, showing)),
                                showing.text(
                                        "evaluation.form.reports",
                                        sheet.account().said().size()))))
                .choice(
                        DIRECTION,
                        showing.text("evaluation.field.direction"),
                        directions(showing),
                        with.direction() == null ? null : with.direction().name())
                .optional()
                .example(showing.text("evaluation.form.choose"))
                .choice(GRADE, showing.text("evaluation.field.grade"), grades(sheet, scale, showing), with.health())
                .optional()
                .example(showing.text("evaluation.form.choose"))
                .text(ISSUES, showing.text("evaluation.field.issues"), with.issues())
                .optional()
                .hint(showing.text(draft ? "evaluation.form.issues.draft" : "evaluation.form.issues"))
                .text(RESULTS, showing.text("evaluation.form.results"), with.results())
                .optional()
                .hint(showing.text("evaluation.form.results.hint"))
                .view(
                        showing.text("evaluation.title", where.initiative().code()),
                        showing.text("evaluation.button.save"));
    }

    private static List<Form.Option> directions(Showing showing) {
        return Arrays.stream(Direction.values())
                .map(direction -> new Form.Option(EvaluationWords.direction(direction, showing), direction.name()))
                .toList();
    }

    /** Those offered, and what was chosen before where that is none of them any more. */
    private static List<Form.Option> grades(Sheet sheet, HealthScale scale, Showing showing) {
        List<Grade> grades = new ArrayList<>(scale.offered());
        Grade before = sheet.newest() == null ? null : sheet.newest().grade();
        if (before != null && !grades.contains(before)) grades.add(before);
        return grades.stream()
                .map(grade -> new Form.Option(
                        showing.health(grade),
                        grade.key(),
                        grade.in(showing.say().locale()).meaning()))
                .toList();
    }

    /** What somebody else has written meanwhile, so that it is read before it is written over. */
    static String meanwhile(Sheet sheet, Showing showing) {
        Evaluation newest = sheet.versions().getLast();
        List<String> said = new ArrayList<>();
        said.add(showing.text(
                "evaluation.meanwhile",
                EvaluationWords.by(newest.author().person(), newest.author().post(), newest.writtenAt(), showing)));
        said.add(showing.text("evaluation.line.direction", EvaluationWords.direction(newest, showing)));
        said.add(showing.text("evaluation.line.grade", EvaluationWords.selfEvaluation(newest, showing)));
        if (!newest.issues().isEmpty()) said.add(showing.text("evaluation.line.issues", newest.issues()));
        if (!newest.results().isEmpty()) said.add(showing.text("evaluation.line.results", newest.results()));
        said.add(showing.text("evaluation.meanwhile.next"));
        return String.join("\n", said);
    }
}
