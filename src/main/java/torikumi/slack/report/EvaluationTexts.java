package torikumi.slack.report;

import java.util.ArrayList;
import java.util.List;
import torikumi.progress.ValidUpdate;
import torikumi.report.WorkbookWords;
import torikumi.report.evaluation.Sheet;
import torikumi.report.evaluation.SheetTexts;
import torikumi.slack.card.Refs;
import torikumi.slack.card.Showing;
import torikumi.slack.evaluation.EvaluationWords;

/**
 * What stands in evaluation sheets as a workbook. Pure.
 *
 * @param name of what they are about
 */
record EvaluationTexts(String name, Showing showing) implements SheetTexts {

    @Override
    public WorkbookWords common() {
        return new SheetWords(name, showing);
    }

    @Override
    public List<String> above(String section, List<Sheet> sheets) {
        Sheet any = sheets.getFirst();
        return List.of(
                showing.text("evaluation.sheet", any.reported().where().plan(), section),
                EvaluationPage.time(any, showing));
    }

    @Override
    public String reports() {
        return showing.text("evaluation.reports");
    }

    @Override
    public String results(Sheet sheet) {
        List<String> lines = new ArrayList<>();
        if (sheet.newest() != null && !sheet.newest().results().isEmpty()) {
            lines.add(sheet.newest().results());
            lines.add(EvaluationWords.summedUp(sheet.newest(), showing));
        }
        lines.addAll(EvaluationWords.steps(sheet, showing));
        return String.join("\n", lines);
    }

    @Override
    public String issues(Sheet sheet) {
        return EvaluationWords.issues(sheet, sheet.newest(), showing);
    }

    @Override
    public String indicators(Sheet sheet) {
        return EvaluationWords.indicators(sheet, showing);
    }

    @Override
    public String health(Sheet sheet) {
        return EvaluationWords.health(sheet, showing);
    }

    @Override
    public String direction(Sheet sheet) {
        return EvaluationWords.direction(sheet.newest(), showing);
    }

    @Override
    public String selfEvaluation(Sheet sheet) {
        return EvaluationWords.selfEvaluation(sheet.newest(), showing);
    }

    @Override
    public String confirmed(Sheet sheet) {
        return EvaluationWords.confirmedByPost(sheet, showing);
    }

    @Override
    public String record(ValidUpdate valid) {
        return Refs.brief(valid.update().ref());
    }
}
