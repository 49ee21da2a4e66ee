package torikumi.report.evaluation;

import java.util.List;
import torikumi.progress.ValidUpdate;
import torikumi.report.WorkbookWords;

/** The words of evaluation sheets as a workbook, in the language of whoever reads it. */
public interface SheetTexts {

    /** Headings, and how days are written. */
    WorkbookWords common();

    /** What stands above the headings: of what it is, and of which time. */
    List<String> above(String section, List<Sheet> sheets);

    /** What the sheet of the reports is called. */
    String reports();

    /** What was achieved: in a person's words, then as it was reported, with the gaps. */
    String results(Sheet sheet);

    /** 課題, or why it was so, as the reports say. */
    String issues(Sheet sheet);

    String indicators(Sheet sheet);

    String health(Sheet sheet);

    String direction(Sheet sheet);

    String selfEvaluation(Sheet sheet);

    /** By whom and when it was confirmed, and whether the record has changed since. */
    String confirmed(Sheet sheet);

    /** What names the report in the record. */
    String record(ValidUpdate valid);
}
