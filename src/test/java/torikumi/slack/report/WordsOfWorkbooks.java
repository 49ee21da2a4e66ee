package torikumi.slack.report;

import torikumi.report.WorkbookWords;
import torikumi.slack.card.Showing;

/** The words of workbooks, for tests of what is done with one. */
public final class WordsOfWorkbooks {

    private WordsOfWorkbooks() {}

    public static WorkbookWords of(String name, Showing showing) {
        return new SheetWords(name, showing);
    }
}
