package torikumi.plan.intake;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import torikumi.plan.intake.PageLine.Cell;
import torikumi.plan.intake.PageLine.Cell.Kind;
import torikumi.plan.intake.PageLine.Piece;
import torikumi.plan.intake.PlanDocument.Row;
import torikumi.plan.intake.RowsDraft.Draft;
import torikumi.plan.intake.source.Fault;
import torikumi.plan.intake.source.Remark;
import torikumi.plan.intake.source.SourceText;

/** The tables of a published page: one or several, each with its own heading row. */
final class PageTables {

    private static final Set<Column> WANTED =
            EnumSet.of(Column.SECTION, Column.UNIT, Column.MISSION, Column.INITIATIVE);

    private final SourceText source;
    private final List<Fault> faults;
    private final List<Remark> unread;
    private final RowsDraft rows;
    /** First rows of tables that are no plan's; a fault only if no table is one. */
    private final List<Fault> otherTables = new ArrayList<>();

    private @Nullable Header header;
    private int headerOffset;
    private int headerTable;
    private int otherTable = -1;
    private @Nullable Draft row;
    /** Where the row's initiatives should have stood; lines below may still bring them. */
    private int emptyAt = -1;

    PageTables(SourceText source, List<Fault> faults, List<Remark> unread) {
        this.source = source;
        this.faults = faults;
        this.unread = unread;
        this.rows = new RowsDraft(source, faults);
    }

    List<Row> rows() {
        return rows.rows();
    }

    /** @return false when the line belongs to no table */
    boolean take(PageLine line) {
        boolean oneCell = line.filled().size() == 1;
        if (line.table() == 0 && (line.cells().size() == 1 || oneCell && !inTextTable())) return false;
        if (line.cells().size() > TableGrid.WIDEST) {
            faults.add(source.fault(line.offset(), Fault.Kind.WIDE_ROW, List.of(TableGrid.WIDEST)));
            return true;
        }
        Header here = Header.of(headings(line), WANTED);
        if (here.isPlan()) begin(here, line);
        else if (header != null && headerTable == line.table()) row(header, line);
        else other(line, oneCell);
        return true;
    }

    private boolean inTextTable() {
        return header != null && headerTable == 0;
    }

    /** A section's heading that reaches over the next column has the units under its second half. */
    private static List<String> headings(PageLine line) {
        List<String> headings = new ArrayList<>();
        for (Cell cell : line.cells()) {
            boolean units = cell.kind() == Kind.FROM_LEFT
                    && !headings.isEmpty()
                    && Column.of(headings.getLast())
                            .filter(Column.SECTION::equals)
                            .isPresent();
            headings.add(units ? "担当" : cell.text(""));
        }
        return headings;
    }

    private void begin(Header here, PageLine line) {
        here.repeated()
                .forEach(column -> faults.add(source.fault(
                        line.cells().get(column).offset(),
                        Fault.Kind.REPEATED_COLUMN,
                        line.cells().get(column).text(""))));
        endRow();
        header = here;
        headerOffset = line.offset();
        headerTable = line.table();
        row = null;
    }

    private void other(PageLine line, boolean oneCell) {
        if (line.table() == 0 ? otherTable == 0 : otherTable == line.table()) return;
        // A table may have its title in its first row.
        if (line.table() > 0 && oneCell) {
            unread.add(source.remark(
                    line.offset(),
                    Remark.Kind.OTHER_HEADING,
                    line.filled().getFirst().text(" ")));
            return;
        }
        otherTable = line.table();
        String found = String.join(
                " | ", line.cells().stream().map(cell -> cell.text(" ")).toList());
        boolean goesOn = header != null && line.table() > 0 && line.cells().size() == header.width();
        (goesOn ? faults : otherTables).add(source.fault(line.offset(), Fault.Kind.NO_PLAN, found));
    }

    private void row(Header columns, PageLine line) {
        Integer initiative = columns.known().get(Column.INITIATIVE);
        for (int i = 0; i < line.cells().size(); i++) {
            Cell cell = line.cells().get(i);
            if (!columns.names(i) && !cell.isBlank())
                faults.add(source.fault(cell.offset(), Fault.Kind.WIDE_ROW, cell.text(" "), columns.width()));
        }
        if (line.cells().size() <= initiative) {
            faults.add(source.fault(
                    line.offset(),
                    Fault.Kind.NARROW_ROW,
                    line.filled().getFirst().text(" "),
                    line.cells().size(),
                    columns.width()));
            row = null;
            return;
        }
        Cell section = line.cells().get(columns.known().get(Column.SECTION));
        @Nullable Cell unit = cell(columns, Column.UNIT, line);
        boolean sameRow = section.kind() == Kind.FROM_ABOVE && (unit == null || unit.kind() != Kind.OWN);
        if (!sameRow || row == null)
            row = place(section, unit)
                    .map(place -> begin(place, section, columns, line))
                    .orElse(null);
        else if (missionDiffers(row, cell(columns, Column.MISSION, line)))
            faults.add(source.fault(line.offset(), Fault.Kind.TWO_MISSIONS, List.of(row.place.toString())));
        items(columns, line, line.cells().get(initiative), row);
    }

    private static boolean missionDiffers(Draft row, @Nullable Cell mission) {
        return mission != null
                && mission.kind() == Kind.OWN
                && !mission.isBlank()
                && !mission.text("\n").equals(row.mission());
    }

    private static @Nullable Cell cell(Header columns, Column column, PageLine line) {
        Integer at = columns.known().get(column);
        return at == null || at >= line.cells().size() ? null : line.cells().get(at);
    }

    private Optional<PlaceName> place(Cell section, @Nullable Cell unit) {
        Optional<PlaceName> place = PlaceName.parse(section.text(""));
        if (place.isEmpty()) {
            faults.add(source.fault(section.offset(), Fault.Kind.NOT_A_SECTION, section.text("")));
            return place;
        }
        if (unit == null || unit.isBlank()) return place;
        if (place.get().unit() != null || unit.text("").length() > PlaceName.LONGEST) {
            faults.add(source.fault(unit.offset(), Fault.Kind.NOT_A_UNIT, unit.text("")));
            return Optional.empty();
        }
        return Optional.of(new PlaceName(place.get().section(), unit.text("")));
    }

    private Draft begin(PlaceName place, Cell section, Header columns, PageLine line) {
        endRow();
        Draft above = rows.last();
        Draft begun = rows.begin(place, section.offset());
        @Nullable Cell mission = cell(columns, Column.MISSION, line);
        boolean sameSection = above != null && above.place.section().equals(place.section());
        if (mission != null && mission.kind() == Kind.OWN && !mission.isBlank())
            begun.mission(mission.text("\n"), mission.offset());
        else if (above != null && mission != null && (sameSection || mission.kind() == Kind.FROM_ABOVE))
            begun.missionFrom(above);
        return begun;
    }

    private void items(Header columns, PageLine line, Cell cell, @Nullable Draft into) {
        ItemLines lines = divided(cell.pieces());
        if (lines.items().isEmpty() && (into == null || into.isEmpty())) emptyAt = cell.offset();
        if (into == null) return;
        for (int i = 0; i < lines.items().size(); i++) {
            Piece item = lines.items().get(i);
            into.add(item.text(), fields(columns, line, i, lines.items().size()), item.offset());
        }
    }

    private ItemLines divided(List<Piece> pieces) {
        ItemLines lines = ItemLines.of(pieces);
        lines.apart().forEach(piece -> unread.add(source.remark(piece.offset(), Remark.Kind.NO_ITEM, piece.text())));
        return lines;
    }

    /** An extra cell with as many lines as there are initiatives says one for each, otherwise the same for all. */
    private static Map<String, String> fields(Header columns, PageLine line, int item, int items) {
        Map<String, String> fields = new LinkedHashMap<>();
        columns.extra().forEach((column, heading) -> {
            if (column >= line.cells().size() || line.cells().get(column).isBlank()) return;
            Cell cell = line.cells().get(column);
            List<Piece> each = ItemLines.of(cell.pieces()).items();
            fields.put(heading, each.size() == items ? each.get(item).text() : cell.text("\n"));
        });
        return fields;
    }

    private void endRow() {
        if (emptyAt >= 0) faults.add(source.fault(emptyAt, Fault.Kind.NO_INITIATIVE, ""));
        emptyAt = -1;
    }

    /** Text pasted without markup has the items of a cell on lines of their own. */
    boolean continues(PageLine line) {
        if (!inTextTable() || line.table() > 0) return false;
        Cell cell = line.cells().getFirst();
        boolean items =
                cell.pieces().getFirst().item() > 0 || Bullet.of(cell.text("")).isPresent();
        if (items && row != null) {
            Draft into = row;
            emptyAt = -1;
            divided(cell.pieces()).items().forEach(item -> into.add(item.text(), Map.of(), item.offset()));
            return true;
        }
        boolean section = PlaceName.parse(cell.pieces().getFirst().text())
                .filter(place -> place.section().matches(".{1,30}[課室係]"))
                .isPresent();
        if (items || section) faults.add(source.fault(line.offset(), Fault.Kind.LOOSE_LINE, cell.text(" ")));
        // Whatever this line is, items below it are no longer those of the row above it.
        row = null;
        return items || section;
    }

    void finish() {
        endRow();
        if (header == null)
            faults.addAll(
                    otherTables.isEmpty()
                            ? List.of(source.fault(source.length(), Fault.Kind.NO_PLAN, List.of()))
                            : otherTables);
        else {
            otherTables.forEach(fault -> unread.add(new Remark(fault.place(), Remark.Kind.OTHER_TABLE, fault.found())));
            if (rows.isEmpty() && faults.isEmpty())
                faults.add(source.fault(headerOffset, Fault.Kind.NO_ROWS, List.of()));
        }
    }
}
