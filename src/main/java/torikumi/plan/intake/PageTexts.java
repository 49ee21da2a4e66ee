package torikumi.plan.intake;

import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import torikumi.plan.intake.source.Fault;
import torikumi.plan.intake.source.SourceText;

/** The paragraphs under one heading of a published page: lines stay lines, paragraphs stay apart. */
final class PageTexts {

    private final SourceText source;
    private final List<Fault> faults;
    private final Fault.Kind twice;
    private final StringBuilder words = new StringBuilder();
    private int offset = -1;

    PageTexts(SourceText source, List<Fault> faults, Fault.Kind twice) {
        this.source = source;
        this.faults = faults;
        this.twice = twice;
    }

    void begin(int at) {
        if (offset >= 0) faults.add(source.fault(at, twice, List.of()));
        else offset = at;
    }

    void add(PageLine.Cell paragraph, boolean apart) {
        if (!words.isEmpty()) words.append(apart ? "\n\n" : "\n");
        boolean tooLong = words.length() > RowsDraft.LONGEST_TEXT;
        words.append(paragraph.text("\n"));
        if (!tooLong && words.length() > RowsDraft.LONGEST_TEXT)
            faults.add(source.fault(paragraph.offset(), Fault.Kind.TOO_LONG, List.of(RowsDraft.LONGEST_TEXT)));
    }

    OptionalInt offset() {
        return offset < 0 ? OptionalInt.empty() : OptionalInt.of(offset);
    }

    @Nullable
    String words() {
        return words.isEmpty() ? null : words.toString();
    }
}
