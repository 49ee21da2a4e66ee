package torikumi.report.roundtrip;

import torikumi.report.CellText;

/** Words of a cell, without what spreadsheets change in them when they save it. Pure. */
final class CellWords {

    private CellWords() {}

    /** With one kind of line ends and nothing around. */
    static String even(String words) {
        return CellText.of(words).strip();
    }
}
