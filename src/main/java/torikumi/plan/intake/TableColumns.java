package torikumi.plan.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import torikumi.plan.intake.source.Block.Row;
import torikumi.plan.intake.source.Cell;
import torikumi.plan.intake.source.Fault;
import torikumi.plan.intake.source.Findings;
import torikumi.plan.intake.source.Remark;

/** What a table's columns mean, as their cells show: 担当 may name people, and 方針 be one of each row. */
final class TableColumns {

    private static final Pattern PERSON =
            Pattern.compile(".*(?:係長|主査|主任|課長|主事|技師|さん|様|内線|[0-9０-９]{3,}).*|\\p{IsHan}{1,3}[ \\u3000]\\p{IsHan}{1,3}");

    private TableColumns() {}

    static Headings of(Layout layout, Findings findings) {
        Headings headings = layout.headings();
        for (int column : headings.repeated())
            findings.fault(
                    layout.heading().cell(column).at(),
                    Fault.Kind.REPEATED_COLUMN,
                    layout.names().get(column));
        for (int column : headings.numbered())
            findings.remark(
                    layout.heading().cell(column).at(),
                    Remark.Kind.HEADING_NUMBERED,
                    layout.names().get(column),
                    headings.extra().getOrDefault(column, ""));
        if (headings.has(Column.UNIT) && namesPeople(layout, headings.at(Column.UNIT))) {
            String name = layout.names().get(headings.at(Column.UNIT));
            findings.remark(layout.heading().cell(headings.at(Column.UNIT)).at(), Remark.Kind.PEOPLE, name);
            headings = headings.without(Column.UNIT, name);
        }
        for (Column text : List.of(Column.VISION, Column.POLICY))
            if (headings.has(text) && differs(layout, headings, text))
                headings = headings.without(text, layout.names().get(headings.at(text)));
        return headings;
    }

    private static boolean namesPeople(Layout layout, int column) {
        return layout.body().stream()
                .anyMatch(row -> PERSON.matcher(row.cell(column).text("")).matches());
    }

    /** Whether one department's rows say different things where it has one vision and one policy. */
    private static boolean differs(Layout layout, Headings headings, Column text) {
        Map<String, String> said = new HashMap<>();
        String department = "";
        for (Row row : layout.body()) {
            Cell named = row.cell(headings.at(Column.DEPARTMENT));
            if (named.isWritten()) department = named.text("");
            Cell cell = row.cell(headings.at(text));
            if (!cell.isWritten()) continue;
            String before = said.putIfAbsent(department, cell.text());
            if (before != null && !before.equals(cell.text())) return true;
        }
        return false;
    }
}
