package torikumi.report.roundtrip;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import torikumi.plan.intake.source.Findings;
import torikumi.plan.intake.source.Place;
import torikumi.plan.intake.workbook.SheetRow;
import torikumi.plan.intake.workbook.WorkbookFile;
import torikumi.progress.HealthScale;
import torikumi.report.WorkbookColumn;
import torikumi.report.WorkbookStamp;
import torikumi.report.roundtrip.Edits.Fault;
import torikumi.report.roundtrip.Edits.Remark;
import torikumi.report.roundtrip.Edits.Rewording;

/** Tells what was changed in a workbook by what it says stood there. Whatever a spreadsheet changes when it saves one counts for nothing. */
final class EditedWorkbook {

    /** More nobody reads, and nobody types. */
    private static final int MOST = 1000;

    private final WorkbookFile.Open book;
    private final Stamp stamp;
    private final ReportedCells cells;

    private final Map<String, List<Stamp.At>> byCode;

    private final Map<Long, Edit> edits = new LinkedHashMap<>();
    private final List<Fault> faults = new ArrayList<>();
    private final Map<Long, Rewording> rewordings = new LinkedHashMap<>();
    private final Map<Remark.Kind, Set<String>> remarks = new EnumMap<>(Remark.Kind.class);
    private final Set<Long> seen = new HashSet<>();

    private EditedWorkbook(WorkbookFile.Open book, Stamp stamp, ReportedCells cells) {
        this.book = book;
        this.stamp = stamp;
        this.cells = cells;
        this.byCode = stamp.byCode();
    }

    /** @param workspaceId of whoever brings it */
    static Returned read(byte[] bytes, String workspaceId, HealthScale scale, CellReading reading) {
        if (!(WorkbookFile.open(bytes) instanceof WorkbookFile.Open book)) return new Returned.Another();
        for (WorkbookFile.Sheet sheet : book.sheets()) {
            if (!sheet.name().equals(WorkbookStamp.SHEET)) continue;
            var findings = new Findings(sheet);
            List<SheetRow> rows = book.rows(sheet, findings);
            if (findings.faultCount() > 0) return new Returned.Refused(Returned.Refused.Kind.BROKEN);
            if (Stamp.isOne(rows)) return read(book, rows, workspaceId, scale, reading);
        }
        return new Returned.Another();
    }

    private static Returned read(
            WorkbookFile.Open book, List<SheetRow> rows, String workspaceId, HealthScale scale, CellReading reading) {
        if (Stamp.isOfAnotherEdition(rows)) return new Returned.Refused(Returned.Refused.Kind.OTHER_EDITION);
        Optional<Stamp> stamp = Stamp.of(rows);
        if (stamp.isEmpty()) return new Returned.Refused(Returned.Refused.Kind.BROKEN);
        if (!stamp.get().workspaceId().equals(workspaceId))
            return new Returned.Refused(Returned.Refused.Kind.OTHER_WORKSPACE);
        return new EditedWorkbook(book, stamp.get(), new ReportedCells(stamp.get(), scale, reading)).read();
    }

    private Returned read() {
        for (WorkbookFile.Sheet sheet : book.sheets()) {
            if (sheet.name().equals(WorkbookStamp.SHEET)) continue;
            var findings = new Findings(sheet);
            List<SheetRow> rows = book.rows(sheet, findings);
            boolean stamped =
                    stamp.sheets().stream().anyMatch(each -> each.name().equals(CellWords.even(sheet.name())));
            Optional<EditedSheet> edited = EditedSheet.of(sheet.name(), rows, stamp);
            if (edited.isPresent() && findings.faultCount() == 0) read(edited.get());
            else if (stamped && findings.faultCount() > 0) return new Returned.Refused(Returned.Refused.Kind.BROKEN);
            else if (stamped) fault(new Fault(sheet.place(0), Fault.Kind.NO_HEADINGS, "", "", ""));
            else if (!rows.isEmpty()) remark(Remark.Kind.OTHER_SHEETS, sheet.name());
        }
        rowsGone();
        return new Returned.Ours(new Edits(
                stamp.madeAt(),
                List.copyOf(edits.values()),
                faults,
                List.copyOf(rewordings.values()),
                remarks.entrySet().stream()
                        .map(each -> new Remark(each.getKey(), List.copyOf(each.getValue())))
                        .toList()));
    }

    private void rowsGone() {
        for (Stamp.Sheet sheet : stamp.sheets())
            for (Stamp.Row row : sheet.rows())
                if (!seen.contains(row.initiativeId())) remark(Remark.Kind.ROWS_GONE, sheet.code(row));
    }

    private void read(EditedSheet sheet) {
        for (SheetRow row : sheet.above()) row.cells().values().forEach(this::beside);
        for (SheetRow row : sheet.below()) read(sheet, row);
    }

    private void read(EditedSheet sheet, SheetRow row) {
        String code = sheet.code(row);
        SheetRow.Cell first = row.cells().get(row.cells().firstKey());
        if (code.isEmpty()) {
            fault(new Fault(first.place(), Fault.Kind.NO_CODE, "", "", first.text()));
            return;
        }
        List<Stamp.At> all = byCode.getOrDefault(code, List.of());
        Stamp.At found = all.size() == 1 ? all.getFirst() : onThatSheet(all, sheet.name());
        if (found == null) fault(new Fault(first.place(), Fault.Kind.OTHER_CODE, "", "", code));
        else compare(sheet, row, found.sheet(), found.row());
    }

    private Stamp.@Nullable At onThatSheet(List<Stamp.At> all, String name) {
        return all.stream()
                .filter(at -> stamp.sheets().get(at.sheet()).name().equals(CellWords.even(name)))
                .findFirst()
                .orElse(null);
    }

    private void compare(EditedSheet sheet, SheetRow row, int ofSheet, Stamp.Row before) {
        seen.add(before.initiativeId());
        Stamp.Sheet of = stamp.sheets().get(ofSheet);
        List<Integer> there = sheet.columns(ofSheet);
        for (int i = 0; i < there.size(); i++)
            if (there.get(i) < 0)
                remark(
                        Remark.Kind.COLUMNS_GONE,
                        "%s!%s".formatted(sheet.name(), of.headings().get(i)));
        List<Edit.Cell> changed = new ArrayList<>();
        for (int i = 0; i < there.size(); i++) {
            if (there.get(i) < 0) continue;
            SheetRow.Cell cell = row.cells().get(there.get(i));
            String stood = CellWords.even(before.cells().get(i));
            Edit.Cell edit = changed(of, i, stood, before, cell, row, there.get(i), sheet);
            if (edit != null) changed.add(edit);
        }
        row.cells().forEach((at, cell) -> {
            if (!there.contains(at)) beside(cell);
        });
        if (changed.isEmpty()) return;
        Place place = row.cells().get(row.cells().firstKey()).place();
        Edit edit = new Edit(before.initiativeId(), place, before(of, before), changed);
        Edit other = edits.putIfAbsent(before.initiativeId(), edit);
        if (other != null && !saysTheSame(other, edit))
            fault(new Fault(place, Fault.Kind.TWICE, "", other.place().cell(), sheet.code(row)));
    }

    private static boolean saysTheSame(Edit one, Edit other) {
        return values(one).equals(values(other));
    }

    private static List<String> values(Edit edit) {
        return edit.cells().stream().map(cell -> cell.column() + cell.value()).toList();
    }

    private static Edit.Before before(Stamp.Sheet of, Stamp.Row row) {
        Map<WorkbookColumn, String> words = new LinkedHashMap<>();
        for (WorkbookColumn column : ReportedCells.WORDS.keySet()) {
            int at = of.columns().indexOf(column);
            if (at >= 0) words.put(column, CellWords.even(row.cells().get(at)));
        }
        return new Edit.Before(row.health(), row.percentage(), row.lastReportOn(), words);
    }

    /** Null where it says nothing else than it did, and for what is a fault or a remark. */
    private Edit.@Nullable Cell changed(
            Stamp.Sheet of,
            int column,
            String stood,
            Stamp.Row before,
            SheetRow.@Nullable Cell cell,
            SheetRow row,
            int at,
            EditedSheet sheet) {
        String stands = cell == null ? "" : CellWords.even(cell.text());
        if (stands.equals(stood) && (cell == null || !cell.isCalculated())) return null;
        String heading = of.headings().get(column);
        if (cell == null || stands.isEmpty() && !cell.isCalculated()) {
            remark(Remark.Kind.EMPTIED, cellName(sheet, row, at));
            return null;
        }
        WorkbookColumn kind = of.columns().get(column);
        if (!WorkbookStamp.REPORTED.contains(kind)) {
            // A spreadsheet's own sum of what stood there is nothing that somebody wants recorded.
            if (stands.equals(stood)) return null;
            if (kind == WorkbookColumn.INITIATIVE) reworded(before.initiativeId(), cell, stood, stands);
            else fault(new Fault(cell.place(), Fault.Kind.NOT_REPORTED, heading, stood, stands));
            return null;
        }
        return switch (cells.read(kind, cell, before)) {
            case ReportedCells.Said(var value) -> new Edit.Cell(kind, heading, cell.place(), stood, stands, value);
            case ReportedCells.Same() -> null;
            case ReportedCells.Wrong(var why) -> {
                fault(new Fault(cell.place(), why, heading, stood, stands));
                yield null;
            }
        };
    }

    private static String cellName(EditedSheet sheet, SheetRow row, int column) {
        return cellName(new Place(sheet.name(), row.number(), column + 1));
    }

    /** As formulas name it: 総務課!D5. */
    private static String cellName(Place place) {
        return "%s!%s".formatted(place.sheet(), place.cell());
    }

    private void beside(SheetRow.Cell cell) {
        remark(Remark.Kind.BESIDE, cellName(cell.place()));
    }

    private void reworded(long initiativeId, SheetRow.Cell cell, String before, String after) {
        if (cell.isCalculated()) fault(new Fault(cell.place(), Fault.Kind.CALCULATED, "", before, after));
        else rewordings.putIfAbsent(initiativeId, new Rewording(initiativeId, cell.place(), before, after));
    }

    private void fault(Fault fault) {
        if (faults.size() < MOST) faults.add(fault);
    }

    private void remark(Remark.Kind kind, String found) {
        Set<String> all = remarks.computeIfAbsent(kind, k -> new LinkedHashSet<>());
        if (all.size() < MOST) all.add(found);
    }
}
