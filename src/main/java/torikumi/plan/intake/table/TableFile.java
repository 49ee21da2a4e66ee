package torikumi.plan.intake.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import torikumi.plan.intake.source.Block;
import torikumi.plan.intake.source.Cell;
import torikumi.plan.intake.source.Fault;
import torikumi.plan.intake.source.Findings;
import torikumi.plan.intake.source.SourceText;

/** The records of a CSV or TSV file that have something in them, as a table. */
public final class TableFile {

    /** More columns or cells no plan has, and a small machine could not hold. */
    public static final int WIDEST = 200;

    public static final int MOST_CELLS = 500_000;

    private TableFile() {}

    /**
     * @param comments whether lines that begin with # are left out
     * @param findings where quotation marks that do not match are written down; reading ends there
     */
    public static Block.Grid of(SourceText source, char delimiter, boolean comments, Findings findings) {
        List<Block.Row> rows = new ArrayList<>();
        TableCells places = new TableCells(source.text(), delimiter, comments);
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter)
                .setIgnoreEmptyLines(false)
                .setIgnoreSurroundingSpaces(true)
                .setCommentMarker(comments ? '#' : null)
                .get();
        int next = 0;
        int cells = 0;
        try (CSVParser parser = CSVParser.parse(source.text(), format)) {
            for (CSVRecord record : parser) {
                List<Integer> starts = places.starts(record.getCharacterPosition());
                cells += record.size();
                if (record.size() > WIDEST || cells > MOST_CELLS) {
                    if (record.size() > WIDEST) findings.fault(starts.getFirst(), Fault.Kind.WIDE_ROW, "", WIDEST);
                    else findings.fault(starts.getFirst(), Fault.Kind.TOO_MANY_CELLS, "", MOST_CELLS);
                    break;
                }
                Block.Row row = row(record, starts);
                if (!row.isBlank()) rows.add(row);
                next = starts.getLast();
                if (source.text().startsWith("\r\n", next)) next++;
                next++;
            }
        } catch (UncheckedIOException | IllegalStateException e) {
            int broken = places.broken(Math.min(next, source.length()));
            findings.fault(broken, Fault.Kind.QUOTATION_MARKS, source.found(broken));
        } catch (IOException e) {
            throw new UncheckedIOException("text in memory cannot fail to be read", e);
        }
        return new Block.Grid(rows, rows.isEmpty() ? 0 : rows.getFirst().at(), delimiter == '\t');
    }

    private static Block.Row row(CSVRecord record, List<Integer> starts) {
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < record.size(); i++)
            cells.add(Cell.of(record.get(i), starts.get(Math.min(i, starts.size() - 1))));
        return new Block.Row(cells, starts.getFirst());
    }
}
