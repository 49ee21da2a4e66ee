package torikumi.plan.intake.names;

import java.util.List;
import java.util.function.Function;
import torikumi.plan.intake.source.Decoded;
import torikumi.plan.intake.source.Fault;
import torikumi.plan.intake.source.SourceText;

/** What came of reading a file of names or words: the whole of it, or everything that stands in the way. */
public sealed interface NameFile<T> {

    record Read<T>(T content) implements NameFile<T> {}

    /** @param faults at least one, in the order they stand in the file */
    record Unreadable<T>(List<Fault> faults) implements NameFile<T> {}

    /** Reads CSV without a heading row, leaving out lines that begin with #. An empty file has no lines and no fault. */
    static <T> NameFile<T> of(byte[] bytes, Function<NameLines, T> content) {
        if (bytes.length == 0) return new Read<>(content.apply(NameLines.of(new SourceText(""))));
        return switch (Decoded.of(bytes)) {
            case Decoded.Refused refused -> new Unreadable<>(List.of(refused.why()));
            case Decoded.Text text -> {
                NameLines lines = NameLines.of(text.source());
                T made = content.apply(lines);
                yield lines.findings().faults().isEmpty()
                        ? new Read<>(made)
                        : new Unreadable<>(lines.findings().faults().stream()
                                .sorted()
                                .distinct()
                                .toList());
            }
        };
    }
}
