package torikumi.plan.intake;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import torikumi.plan.intake.source.Block.Row;
import torikumi.plan.intake.source.Cell;
import torikumi.plan.intake.source.Fault;
import torikumi.plan.intake.source.Findings;
import torikumi.plan.intake.source.Piece;
import torikumi.plan.intake.source.Remark;
import torikumi.platform.FiscalYear;

/**
 * Reads the rows of a plan's table, whatever it was written in. A blank cell means what merged cells mean: the same as above, for
 * department, year, section and unit, and for the mission within a section; a row without an initiative brings more values for the
 * one above. Nothing is left out without a word: what is no plan's row is a note, a total, or a fault.
 */
final class TableRows {

    private static final Set<String> TOTALS =
            Set.of("合計", "計", "小計", "総計", "総合計", "累計", "total", "subtotal", "grandtotal");
    private static final Pattern NOTE = Pattern.compile("(?:※|＊|\\*|[(（【]?注|備考|出典|資料[:：]|[(（]?単位)[\\s\\S]*");
    private static final int LONGEST_TOTAL = 20;

    private final Layout layout;
    private final Drafts drafts;
    private final Findings findings;
    private final Headings headings;
    private final Bullets bullets;
    private final NarrowRows narrow;
    private final RowPlaces places;
    private final Set<Integer> nameless = new HashSet<>();
    private final Map<String, Optional<FiscalYear>> years = new HashMap<>();

    private @Nullable Row above;
    /** How many initiatives the row above has. */
    private int itemsAbove;
    /** A cell that names its place and no initiative yet; the rows below may bring some. */
    private @Nullable Cell waiting;

    private boolean anyRow;

    /** @param sectionAbove whose table it is, where a heading above it says so */
    TableRows(Layout layout, Drafts drafts, Findings findings, @Nullable PlaceName sectionAbove) {
        this.layout = layout;
        this.drafts = drafts;
        this.findings = findings;
        this.headings = TableColumns.of(layout, findings);
        this.bullets = Bullets.of(layout.body().stream()
                .filter(row -> !layout.shifts() || row.cells().size() >= headings.width())
                .map(row -> row.cell(headings.at(Column.INITIATIVE)))
                .toList());
        this.narrow = new NarrowRows(headings, bullets);
        this.places = new RowPlaces(headings, drafts, findings, sectionAbove);
    }

    /** @return whether there is any row */
    boolean read() {
        // Every row would be a fault of its own; the headings say more.
        if (!headings.repeated().isEmpty()) return true;
        List<Row> body = layout.body();
        int last = body.size() - 1;
        while (last >= 0 && body.get(last).written().size() < 2) last--;
        for (int i = 0; i < body.size(); i++) if (!body.get(i).isBlank()) row(body.get(i), i > last);
        endWaiting();
        places.end();
        return anyRow;
    }

    private void endWaiting() {
        if (waiting != null) findings.fault(waiting.at(), Fault.Kind.NO_INITIATIVE, waiting.text(" "));
        waiting = null;
    }

    private void row(Row written, boolean below) {
        List<Cell> cells = written.written();
        if (cells.size() == 1 && alone(written, cells.getFirst(), below)) return;
        anyRow = true;
        if (cells.stream().limit(2).anyMatch(TableRows::isTotal)) {
            findings.remark(written.at(), Remark.Kind.TOTAL, written.text());
            return;
        }
        wide(written);
        Optional<List<Integer>> lost = layout.shifts() ? narrow.lost(written) : Optional.of(List.of());
        if (lost.isEmpty() || !lost.get().isEmpty() && places.current() == null) {
            findings.fault(
                    written.at(),
                    Fault.Kind.NARROW_ROW,
                    written.text(),
                    written.cells().size(),
                    headings.width());
            places.forget();
            waiting = null;
            return;
        }
        Row row = NarrowRows.restored(written, lost.get(), above);
        headings.known().forEach((column, at) -> {
            if (lost.get().contains(at)) places.carry(column, written.cell(0));
        });
        above = row;
        document(row);
        RowsDraft.Draft before = places.current();
        places.take(row);
        if (places.current() != before) begun();
        RowsDraft.Draft place = places.current();
        if (place != null) items(row, place);
    }

    private void begun() {
        endWaiting();
        itemsAbove = 0;
    }

    private static boolean isTotal(Cell cell) {
        String words = cell.text("");
        return words.length() <= LONGEST_TOTAL
                && TOTALS.contains(Normalizer.normalize(words, Normalizer.Form.NFKC)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("\\s", ""));
    }

    /** A row with one cell in it: a note, the section or department of the rows below it, or what follows. */
    private boolean alone(Row row, Cell cell, boolean below) {
        String words = cell.text(" ");
        int column = row.cells().indexOf(cell);
        if (NOTE.matcher(words).matches()) return remarked(cell, Remark.Kind.NOTE);
        if (isTotal(cell)) return remarked(cell, Remark.Kind.TOTAL);
        boolean spans = row.cell(column + 1).kind() == Cell.Kind.FROM_LEFT;
        if (column == headings.at(Column.INITIATIVE) && !spans) return false;
        boolean section = Heading.looksLikeSection(words);
        Optional<Heading> title = Heading.of(words).filter(heading -> heading.kind() == Heading.Kind.TITLE);
        if (title.isPresent() && !section && !layout.shifts()) {
            begun();
            drafts.titled(title.get(), cell.at(), words, false);
            places.forget();
            return true;
        }
        if (section || column == headings.at(Column.SECTION) && !spans) {
            Optional<PlaceName> place = PlaceName.parse(words);
            if (layout.shifts() || place.isEmpty() || !section && below) return false;
            places.band(place.get());
            begun();
            waiting = cell;
            return true;
        }
        if (headings.names(column) && column > 0) return false;
        if (below) return remarked(cell, Remark.Kind.OUTSIDE);
        findings.fault(cell.at(), Fault.Kind.LOOSE_LINE, words);
        return true;
    }

    private boolean remarked(Cell cell, Remark.Kind kind) {
        findings.remark(cell.at(), kind, cell.text(" "));
        return true;
    }

    /** One column without a heading is one fault, however many rows it has. */
    private void wide(Row row) {
        for (int i = 0; i < row.cells().size(); i++)
            if (!headings.names(i) && row.cell(i).isWritten() && nameless.add(i))
                findings.fault(
                        row.cell(i).at(), Fault.Kind.WIDE_ROW, row.cell(i).text(" "), headings.width());
    }

    /** Whose plan of which year the row belongs to, and that plan's texts. */
    private void document(Row row) {
        Cell department = headings.written(row, Column.DEPARTMENT);
        Cell year = headings.written(row, Column.YEAR);
        @Nullable FiscalYear fiscal = null;
        if (year != null) {
            fiscal = years.computeIfAbsent(year.text(""), FiscalYear::parse).orElse(null);
            if (fiscal == null) findings.fault(year.at(), Fault.Kind.NOT_A_YEAR, year.text(""));
        }
        @Nullable String name = department == null ? null : department.text("");
        if (department != null && name != null && name.length() > PlaceName.LONGEST) {
            findings.fault(department.at(), Fault.Kind.NOT_A_DEPARTMENT, name);
            name = null;
        }
        if (department == null) name = ofBoth(row);
        Drafts.Draft before = drafts.current();
        if (name != null || fiscal != null) drafts.ofRow(name, fiscal, row.at());
        if (drafts.current() != before && places.current() != null) {
            begun();
            places.forget();
        }
        Cell vision = headings.written(row, Column.VISION);
        if (vision != null) drafts.current().vision.set(vision);
        Cell policy = headings.written(row, Column.POLICY);
        if (policy != null) drafts.current().policy.set(policy);
    }

    /** The department that stands in front of the section's name. */
    private @Nullable String ofBoth(Row row) {
        Cell section = headings.both() ? headings.written(row, Column.SECTION) : null;
        if (section == null) return null;
        return BothNames.of(section.text(""), drafts.current().department())
                .map(BothNames::department)
                .orElse(null);
    }

    private void items(Row row, RowsDraft.Draft into) {
        Cell cell = row.cell(headings.at(Column.INITIATIVE));
        if (Items.saysNone(cell)) {
            waiting = null;
            findings.remark(cell.at(), Remark.Kind.NONE_HERE, into.place.toString());
            return;
        }
        if (!cell.isWritten()) {
            more(row, cell, into);
            return;
        }
        Items items = Items.of(cell, bullets);
        items.apart().forEach(piece -> findings.fault(piece.at(), Fault.Kind.LOOSE_LINE, piece.text()));
        if (items.joined()) findings.remark(cell.at(), Remark.Kind.JOINED, cell.text(" "));
        int count = items.items().size();
        if (count == 0) {
            if (items.apart().isEmpty()) waiting = cell;
            return;
        }
        waiting = null;
        for (int i = 0; i < count; i++) {
            Piece item = items.items().get(i);
            Map<String, String> fields = fields(row, i, count);
            if (count == 1 && itemsAbove == 1 && into.endsWith(item.text(), fields)) {
                into.more(fields, cell.at());
                findings.remark(cell.at(), Remark.Kind.MORE_VALUES, item.text());
            } else into.add(item.text(), fields, places.joint(), item.at());
        }
        itemsAbove = count;
    }

    /** A row without an initiative of its own. */
    private void more(Row row, Cell cell, RowsDraft.Draft into) {
        Map<String, String> fields = new LinkedHashMap<>();
        headings.extra().forEach((column, heading) -> {
            if (row.cell(column).isWritten())
                fields.put(heading, row.cell(column).text());
        });
        if (!fields.isEmpty() && itemsAbove == 1) {
            into.more(fields, row.at());
            findings.remark(row.at(), Remark.Kind.MORE_VALUES, row.text());
        } else if (fields.isEmpty() && itemsAbove == 0) {
            waiting = cell;
        } else {
            findings.fault(cell.at(), Fault.Kind.NO_INITIATIVE, row.text());
        }
    }

    /** A further cell that says clearly as many things as there are initiatives says one for each, otherwise the same for all. */
    private Map<String, String> fields(Row row, int item, int items) {
        Map<String, String> fields = new LinkedHashMap<>();
        headings.extra().forEach((column, heading) -> {
            Cell cell = row.cell(column);
            if (cell.isBlank()) return;
            fields.put(
                    heading,
                    Items.each(cell, items, Bullets.NONE)
                            .map(values -> values.get(item))
                            .orElseGet(cell::text));
        });
        return fields;
    }
}
