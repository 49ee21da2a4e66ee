package torikumi.plan.intake.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * The records of a CSV or TSV file that have something in them, each cell with its place.
 *
 * @param broken quotation marks that do not match; reading ends there
 */
public record TableFile(List<Line> lines, List<Fault> broken) {

    public record Cell(String text, int offset) {

        public boolean isBlank() {
            return text.isEmpty();
        }
    }

    /** @param offset where the record begins */
    public record Line(List<Cell> cells, int offset) {

        public Cell cell(int column) {
            return column < cells.size() ? cells.get(column) : new Cell("", offset);
        }

        public boolean isBlank() {
            return cells.stream().allMatch(Cell::isBlank);
        }
    }

    /** @param comments whether lines that begin with # are left out */
    public static TableFile of(SourceText source, char delimiter, boolean comments) {
        List<Line> lines = new ArrayList<>();
        TableCells places = new TableCells(source.text(), delimiter, comments);
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter)
                .setIgnoreEmptyLines(false)
                .setIgnoreSurroundingSpaces(true)
                .setCommentMarker(comments ? '#' : null)
                .get();
        long next = 0;
        try (CSVParser parser = CSVParser.parse(source.text(), format)) {
            for (CSVRecord record : parser) {
                Line line = line(record, places);
                if (!line.isBlank()) lines.add(line);
                next = places.start(record.getCharacterPosition(), record.size());
                if (source.text().startsWith("\r\n", (int) next)) next++;
                next++;
            }
        } catch (UncheckedIOException | IllegalStateException e) {
            return new TableFile(
                    lines,
                    List.of(source.fault(
                            (int) places.broken(Math.min(next, source.length())),
                            Fault.Kind.QUOTATION_MARKS,
                            List.of())));
        } catch (IOException e) {
            throw new UncheckedIOException("text in memory cannot fail to be read", e);
        }
        return new TableFile(lines, List.of());
    }

    private static Line line(CSVRecord record, TableCells places) {
        List<Cell> cells = new ArrayList<>();
        int offset = places.start(record.getCharacterPosition(), 0);
        int at = offset;
        for (int i = 0; i < record.size(); i++) {
            cells.add(new Cell(Blank.strip(record.get(i)).replaceAll("\\r\\n?", "\n"), at));
            at = places.start(record.getCharacterPosition(), i + 1);
        }
        return new Line(cells, offset);
    }
}
