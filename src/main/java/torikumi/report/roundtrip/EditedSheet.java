package torikumi.report.roundtrip;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import torikumi.plan.intake.workbook.SheetRow;
import torikumi.report.WorkbookColumn;

/** A sheet of initiatives as it came back: rows and columns in whatever order, known by their codes and headings. */
final class EditedSheet {

    /** A title may have been put above. */
    private static final int SEARCHED = 40;

    private final String name;
    private final Stamp stamp;
    private final List<SheetRow> above = new ArrayList<>();
    private final SheetRow headings;
    private final List<SheetRow> below;
    private final int code;
    private final Map<Integer, List<Integer>> columns = new HashMap<>();

    private EditedSheet(String name, List<SheetRow> rows, int heading, int code, Stamp stamp) {
        this.name = name;
        this.stamp = stamp;
        this.above.addAll(rows.subList(0, heading));
        this.headings = rows.get(heading);
        this.below = rows.subList(heading + 1, rows.size());
        this.code = code;
    }

    /** Empty where it has no headings of codes and initiatives, as other sheets have none. */
    static Optional<EditedSheet> of(String name, List<SheetRow> rows, Stamp stamp) {
        Set<String> codes = headings(stamp, WorkbookColumn.CODE);
        Set<String> initiatives = headings(stamp, WorkbookColumn.INITIATIVE);
        for (int i = 0; i < Math.min(rows.size(), SEARCHED); i++) {
            Integer code = column(rows.get(i), codes);
            if (code != null && column(rows.get(i), initiatives) != null)
                return Optional.of(new EditedSheet(name, rows, i, code, stamp));
        }
        return Optional.empty();
    }

    private static Set<String> headings(Stamp stamp, WorkbookColumn column) {
        return stamp.sheets().stream().map(sheet -> sheet.heading(column)).collect(Collectors.toSet());
    }

    private static @Nullable Integer column(SheetRow row, Set<String> headings) {
        for (var cell : row.cells().entrySet())
            if (headings.contains(CellWords.even(cell.getValue().text()))) return cell.getKey();
        return null;
    }

    String name() {
        return name;
    }

    List<SheetRow> above() {
        return above;
    }

    List<SheetRow> below() {
        return below;
    }

    String code(SheetRow row) {
        return CellWords.even(row.text(code));
    }

    /** Where the columns stand now that a sheet of the stamp had; -1 for what is gone. Of several of one name the first is the first. */
    List<Integer> columns(int sheet) {
        return columns.computeIfAbsent(sheet, of -> {
            Map<String, List<Integer>> there = new HashMap<>();
            headings.cells().forEach((at, cell) -> there.computeIfAbsent(
                            CellWords.even(cell.text()), heading -> new ArrayList<>())
                    .add(at));
            List<Integer> found = new ArrayList<>();
            for (String heading : stamp.sheets().get(of).headings()) {
                List<Integer> left = there.getOrDefault(heading, List.of());
                found.add(left.isEmpty() ? -1 : left.removeFirst());
            }
            return found;
        });
    }
}
