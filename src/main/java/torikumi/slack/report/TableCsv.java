package torikumi.slack.report;

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
import torikumi.slack.card.Showing;

/** A row for each initiative, in UTF-8 with its mark, so that Excel reads it as what it is. Pure. */
final class TableCsv {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private static final List<String> COLUMNS = List.of(
            "year",
            "department",
            "section",
            "unit",
            "code",
            "initiative",
            "health",
            "since",
            "percentage",
            "last_report_on",
            "words",
            "reason",
            "post");

    private TableCsv() {}

    /** @param further the plan's own columns, by their headings */
    static byte[] of(List<Reported> lines, Set<String> further, Showing showing) {
        var text = new StringBuilder().append(BYTE_ORDER_MARK);
        try (var printer = new CSVPrinter(text, CSVFormat.EXCEL)) {
            List<String> head = new ArrayList<>();
            COLUMNS.forEach(column -> head.add(showing.text("report.column." + column)));
            further.forEach(heading -> head.add(safe(heading)));
            printer.printRecord(head);
            for (Reported line : lines) printer.printRecord(row(line, further, showing));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> row(Reported line, Set<String> further, Showing showing) {
        var where = line.where();
        var standing = line.standing();
        ProgressUpdate last = line.last();
        List<String> row = new ArrayList<>();
        row.add(showing.text("report.year", where.plan().year()));
        row.add(safe(where.plan().department()));
        row.add(safe(where.section().name()));
        row.add(safe(where.unit().name()));
        row.add(where.initiative().code().toString());
        row.add(safe(where.initiative().wording()));
        row.add(
                standing.grade() == null
                        ? showing.text(standing.isHeard() ? "standing.ungraded" : "standing.unheard")
                        : safe(standing.grade().in(showing.say().locale()).name()));
        row.add(standing.since() == null ? "" : standing.since().toString());
        row.add(standing.percentage() == null ? "" : standing.percentage().toString());
        row.add(standing.asOf() == null ? "" : standing.asOf().toString());
        row.add(last == null ? "" : safe(last.progress().words()));
        row.add(last == null ? "" : safe(last.progress().reason()));
        row.add(
                last == null
                        ? ""
                        : safe(new SheetWords("", showing).post(last.author().post())));
        further.forEach(heading -> row.add(safe(where.initiative().fields().get(heading))));
        return row;
    }

    // OWASP, CSV injection: what begins so is a formula to a spreadsheet, in full width too.
    private static String safe(@Nullable String cell) {
        if (cell == null || cell.isEmpty()) return "";
        return "=+-@＝＋－＠\t\r".indexOf(cell.charAt(0)) < 0 ? cell : "'" + cell;
    }
}
