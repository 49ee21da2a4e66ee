package torikumi.plan.intake;

import org.jspecify.annotations.Nullable;
import torikumi.plan.intake.source.Cell;
import torikumi.plan.intake.source.Fault;
import torikumi.plan.intake.source.Findings;

/** The paragraphs under one heading of a page: lines stay lines, paragraphs stay apart. */
final class PageTexts {

    private final Findings findings;
    private final Fault.Kind twice;
    private final StringBuilder words = new StringBuilder();
    private boolean begun;

    PageTexts(Findings findings, Fault.Kind twice) {
        this.findings = findings;
        this.twice = twice;
    }

    void begin(int at, String heading) {
        if (begun) findings.fault(at, twice, heading);
        begun = true;
    }

    boolean hasBegun() {
        return begun;
    }

    void add(Cell paragraph, boolean apart) {
        begun = true;
        if (!words.isEmpty()) words.append(apart ? "\n\n" : "\n");
        boolean tooLong = words.length() > RowsDraft.LONGEST_TEXT;
        words.append(paragraph.text());
        if (!tooLong && words.length() > RowsDraft.LONGEST_TEXT)
            findings.fault(paragraph.at(), Fault.Kind.TOO_LONG, paragraph.text(), RowsDraft.LONGEST_TEXT);
    }

    /** The whole of it, as a table's cell says it; the same once more changes nothing. */
    void set(Cell cell) {
        if (words.toString().equals(cell.text())) return;
        begin(cell.at(), cell.text());
        add(cell, false);
    }

    @Nullable
    String words() {
        return words.isEmpty() ? null : words.toString();
    }
}
