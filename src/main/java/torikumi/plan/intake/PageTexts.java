package torikumi.plan.intake;

import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import torikumi.plan.intake.PlanDocument.Fault;

/** The paragraphs under one heading of a published page: lines stay lines, paragraphs stay apart. */
final class PageTexts {

    private final SourceText source;
    private final List<Fault> faults;
    private final String name;
    private final StringBuilder words = new StringBuilder();
    private int offset = -1;

    PageTexts(SourceText source, List<Fault> faults, String name) {
        this.source = source;
        this.faults = faults;
        this.name = name;
    }

    void begin(int at) {
        if (offset >= 0) faults.add(source.fault(at, "1つだけの" + name + "の見出し（2つあります）"));
        else offset = at;
    }

    void add(PageLine.Cell paragraph, boolean apart) {
        if (!words.isEmpty()) words.append(apart ? "\n\n" : "\n");
        boolean tooLong = words.length() > RowsDraft.LONGEST_TEXT;
        words.append(paragraph.text("\n"));
        if (!tooLong && words.length() > RowsDraft.LONGEST_TEXT)
            faults.add(source.fault(paragraph.offset(), RowsDraft.LONGEST_TEXT + "字までの" + name));
    }

    OptionalInt offset() {
        return offset < 0 ? OptionalInt.empty() : OptionalInt.of(offset);
    }

    @Nullable
    String words() {
        return words.isEmpty() ? null : words.toString();
    }
}
