package torikumi.slack.report;

import static torikumi.report.WorkbookColumn.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import torikumi.progress.ProgressUpdate;
import torikumi.progress.Reported;
import torikumi.report.CsvFile;
import torikumi.report.WorkbookColumn;
import torikumi.report.WorkbookTerm;
import torikumi.slack.card.Showing;

/** A row for each initiative, as CSV. Pure. */
final class TableCsv {

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
        List<List<String>> rows = new ArrayList<>();
        List<String> head = new ArrayList<>();
        COLUMNS.forEach(column -> head.add(words.heading(column)));
        head.addAll(further);
        rows.add(head);
        for (Reported line : lines) rows.add(row(line, further, words));
        return CsvFile.of(rows);
    }

    private static List<String> row(Reported line, Set<String> further, SheetWords words) {
        var where = line.where();
        var standing = line.standing();
        ProgressUpdate last = line.last();
        List<String> row = new ArrayList<>();
        row.add(words.year(where.plan().year()));
        row.add(where.plan().department());
        row.add(where.section().name());
        row.add(Objects.requireNonNullElse(where.unit().name(), ""));
        row.add(where.initiative().code().toString());
        row.add(where.initiative().wording());
        row.add(
                standing.grade() == null
                        ? words.term(standing.isHeard() ? WorkbookTerm.UNGRADED : WorkbookTerm.UNHEARD)
                        : standing.grade().in(words.showing().say().locale()).name());
        row.add(standing.since() == null ? "" : standing.since().toString());
        row.add(standing.percentage() == null ? "" : standing.percentage().toString());
        row.add(standing.asOf() == null ? "" : standing.asOf().toString());
        row.add(last == null ? "" : last.progress().words());
        row.add(last == null ? "" : last.progress().reason());
        row.add(last == null ? "" : words.post(last.author().post()));
        further.forEach(heading -> row.add(where.initiative().fields().getOrDefault(heading, "")));
        return row;
    }
}
