package torikumi.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Rows as CSV in UTF-8 with its mark, so that Excel reads it as what it is, and nothing of it as a formula. Pure. */
public final class CsvFile {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private CsvFile() {}

    /** @param rows the headings first */
    public static byte[] of(List<List<String>> rows) {
        var text = new StringBuilder().append(BYTE_ORDER_MARK);
        try (var printer = new CSVPrinter(text, CSVFormat.EXCEL)) {
            for (List<String> row : rows)
                printer.printRecord(row.stream().map(CsvFile::safe).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String safe(String cell) {
        return CellText.looksLikeFormula(cell) ? "'" + cell : cell;
    }
}
