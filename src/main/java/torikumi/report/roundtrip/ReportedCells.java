package torikumi.report.roundtrip;

import java.text.Normalizer;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import torikumi.plan.intake.workbook.SheetRow;
import torikumi.progress.Grade;
import torikumi.progress.HealthScale;
import torikumi.progress.Progress;
import torikumi.report.WorkbookColumn;
import torikumi.report.roundtrip.Edits.Fault;

/** Reads what people report in cells. */
final class ReportedCells {

    /** The columns that have words in them. */
    static final Map<WorkbookColumn, Progress.Part> WORDS = new EnumMap<>(Map.of(
            WorkbookColumn.WORDS, Progress.Part.WORDS,
            WorkbookColumn.REASON, Progress.Part.REASON,
            WorkbookColumn.NEXT_STEP, Progress.Part.NEXT_STEP,
            WorkbookColumn.EVIDENCE, Progress.Part.EVIDENCE));

    private static final double NEAR = 1e-6;
    private static final double FAR = 1e6;

    private final Stamp stamp;
    private final HealthScale scale;
    private final CellReading reading;

    ReportedCells(Stamp stamp, HealthScale scale, CellReading reading) {
        this.stamp = stamp;
        this.scale = scale;
        this.reading = reading;
    }

    sealed interface Read {}

    /** @param value as an {@link Edit.Cell} has it */
    record Said(String value) implements Read {}

    /** What stood there, in other words. */
    record Same() implements Read {}

    record Wrong(Fault.Kind why) implements Read {}

    Read read(WorkbookColumn column, SheetRow.Cell cell, Stamp.Row before) {
        if (cell.isCalculated()) return new Wrong(Fault.Kind.CALCULATED);
        String words = CellWords.even(cell.text());
        return switch (column) {
            case HEALTH -> of(health(words), before.health(), Fault.Kind.NO_HEALTH);
            case PERCENTAGE -> of(percentage(cell, words), before.percentage(), Fault.Kind.NO_PERCENTAGE);
            case LAST_REPORT_ON ->
                of(
                        cell.day() == null ? reading.day(words) : Optional.of(cell.day()),
                        before.lastReportOn(),
                        Fault.Kind.NO_DAY);
            default -> new Said(words);
        };
    }

    private static <T> Read of(Optional<T> read, @org.jspecify.annotations.Nullable T before, Fault.Kind wrong) {
        if (read.isEmpty()) return new Wrong(wrong);
        return read.get().equals(before) ? new Same() : new Said(read.get().toString());
    }

    /** ● 順調 as it is chosen, 順調 and ● as people write it. */
    private Optional<String> health(String words) {
        String chosen = stamp.healths().get(words);
        if (chosen != null) return Optional.of(chosen);
        if (reading.isUnchanged(words)) return Optional.of(Edit.Cell.UNCHANGED);
        return scale.parse(words)
                .or(() -> scale.offered().stream()
                        .filter(grade -> words.startsWith(grade.symbol()))
                        .flatMap(grade ->
                                scale.parse(words.substring(grade.symbol().length())).stream())
                        .findFirst())
                .map(Grade::key);
    }

    private Optional<Integer> percentage(SheetRow.Cell cell, String words) {
        if (cell.number() == null) {
            Optional<Integer> whole = whole(words);
            return whole.isPresent() ? whole : reading.percentage(words);
        }
        double number = cell.isPercentage() ? cell.number() * 100 : cell.number();
        // Not rounded: whoever typed 12.5 may have meant either.
        boolean isWhole = Math.abs(number) < FAR && Math.abs(number - Math.rint(number)) < NEAR;
        return isWhole ? Optional.of((int) Math.rint(number)) : Optional.empty();
    }

    private static Optional<Integer> whole(String words) {
        String plain = Normalizer.normalize(words, Normalizer.Form.NFKC).strip();
        return plain.matches("[0-9]{1,6}") ? Optional.of(Integer.valueOf(plain)) : Optional.empty();
    }
}
