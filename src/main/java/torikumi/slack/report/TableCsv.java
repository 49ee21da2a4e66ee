package torikumi.slack.report;

import static torikumi.report.WorkbookColumn.*;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import torikumi.progress.ProgressUpdate;
import torikumi.progress.Reported;
import torikumi.report.CellText;
import torikumi.report.WorkbookColumn;
import torikumi.report.WorkbookTerm;
import torikumi.slack.card.Showing;

/** A row for each initiative, in UTF-8 with its mark, so that Excel reads it as what it is. Pure. */
final class TableCsv {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private static final List<WorkbookColumn> COLUMNS = List.of(
            YEAR,
            DEPARTMENT,
            SECTION,
            UNIT,
            CODE,
            INITIATIVE,
            HEALTH,
            SINCE,
            PERCENTAGE,
            LAST_REPORT_ON,
            WORDS,
            REASON,
            POST);

    private TableCsv() {}

    /** @param further the plan's own columns, by their headings */
    static byte[] of(List<Reported> lines, Set<String> further, Showing showing) {
        var words = new SheetWords("", showing);
        var text = new StringBuilder().append(BYTE_ORDER_MARK);
        try (var printer = new CSVPrinter(text, CSVFormat.EXCEL)) {
            List<String> head = new ArrayList<>();
            COLUMNS.forEach(column -> head.add(words.heading(column)));
            further.forEach(heading -> head.add(safe(heading)));
            printer.printRecord(head);
            for (Reported line : lines) printer.printRecord(row(line, further, words));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> row(Reported line, Set<String> further, SheetWords words) {
        var where = line.where();
        var standing = line.standing();
        ProgressUpdate last = line.last();
        List<String> row = new ArrayList<>();
        row.add(words.year(where.plan().year()));
        row.add(safe(where.plan().department()));
        row.add(safe(where.section().name()));
        row.add(safe(where.unit().name()));
        row.add(where.initiative().code().toString());
        row.add(safe(where.initiative().wording()));
        row.add(
                standing.grade() == null
                        ? words.term(standing.isHeard() ? WorkbookTerm.UNGRADED : WorkbookTerm.UNHEARD)
                        : safe(standing.grade()
                                .in(words.showing().say().locale())
                                .name()));
        row.add(standing.since() == null ? "" : standing.since().toString());
        row.add(standing.percentage() == null ? "" : standing.percentage().toString());
        row.add(standing.asOf() == null ? "" : standing.asOf().toString());
        row.add(last == null ? "" : safe(last.progress().words()));
        row.add(last == null ? "" : safe(last.progress().reason()));
        row.add(last == null ? "" : safe(words.post(last.author().post())));
        further.forEach(heading -> row.add(safe(where.initiative().fields().get(heading))));
        return row;
    }

    private static String safe(@Nullable String cell) {
        if (cell == null) return "";
        return CellText.looksLikeFormula(cell) ? "'" + cell : cell;
    }
}
