package torikumi.plan.intake;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import torikumi.plan.intake.source.Block;
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
    private static final Pattern PERSON =
            Pattern.compile(".*(?:係長|主査|主任|課長|主事|技師|さん|様|内線|[0-9０-９]{3,}).*|\\p{IsHan}{1,3}[ \\u3000]\\p{IsHan}{1,3}");

    private final Layout layout;
    private final Drafts drafts;
    private final Findings findings;
    private final @Nullable String sectionAbove;
    private final Headings headings;
    private final Bullets bullets;
    private final Map<Column, Integer> carried = new EnumMap<>(Column.class);
    private final Map<Column, Cell> carriedFrom = new EnumMap<>(Column.class);
    private final Set<Integer> nameless = new HashSet<>();

    private RowsDraft.@Nullable Draft above;
    private RowsDraft.@Nullable Draft lastWithMission;
    private List<String> jointAbove = List.of();
    private int itemsAbove;
    private @Nullable Row rowAbove;
    /** A row that names its place and no initiative yet; the rows below may bring some. */
    private @Nullable Cell waiting;

    private int read;

    /** @param sectionAbove whose table it is, where a heading above it says so */
    TableRows(Layout layout, Drafts drafts, Findings findings, @Nullable String sectionAbove) {
        this.layout = layout;
        this.drafts = drafts;
        this.findings = findings;
        this.sectionAbove = sectionAbove;
        this.headings = columns(layout, findings);
        this.bullets = Bullets.of(layout.body().stream()
                .filter(row -> !layout.shifts() || row.cells().size() >= headings.width())
                .map(row -> row.cell(headings.at(Column.INITIATIVE)))
                .toList());
    }

    /** What the columns mean, as their cells show. */
    private static Headings columns(Layout layout, Findings findings) {
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
        if (headings.has(Column.UNIT)) {
            int unit = headings.at(Column.UNIT);
            if (layout.body().stream()
                    .anyMatch(row -> PERSON.matcher(row.cell(unit).text("")).matches())) {
                findings.remark(layout.at(), Remark.Kind.PEOPLE, layout.names().get(unit));
                headings = headings.without(Column.UNIT, layout.names().get(unit));
            }
        }
        for (Column text : List.of(Column.VISION, Column.POLICY))
            if (headings.has(text) && differs(layout, headings, text))
                headings = headings.without(text, layout.names().get(headings.at(text)));
        return headings;
    }

    /** Whether one department's rows say different things where it has one vision and one policy. */
    private static boolean differs(Layout layout, Headings headings, Column text) {
        Map<String, String> said = new HashMap<>();
        String department = "";
        for (Row row : layout.body()) {
            if (headings.has(Column.DEPARTMENT)
                    && row.cell(headings.at(Column.DEPARTMENT)).isWritten())
                department = row.cell(headings.at(Column.DEPARTMENT)).text("");
            Cell cell = row.cell(headings.at(text));
            if (!cell.isWritten()) continue;
            String before = said.putIfAbsent(department, cell.text());
            if (before != null && !before.equals(cell.text())) return true;
        }
        return false;
    }

    void read() {
        // Every row would be a fault of its own; the headings say more.
        if (!headings.repeated().isEmpty()) return;
        List<Row> body = layout.body();
        int last = body.size() - 1;
        while (last >= 0 && body.get(last).written().size() < 2) last--;
        for (int i = 0; i < body.size(); i++) {
            Row row = body.get(i);
            Optional<Layout> next =
                    isHeadings(row) ? Layout.at(new Block.Grid(body, row.at(), layout.shifts()), i) : Optional.empty();
            if (next.isPresent()) {
                end();
                new TableRows(next.get(), drafts, findings, sectionAbove).read();
                return;
            }
            if (!row.isBlank()) row(row, i > last);
        }
        end();
    }

    private boolean isHeadings(Row row) {
        List<Cell> written = row.written();
        return written.size() > 1
                && written.stream()
                        .allMatch(
                                cell -> cell.pieces().size() == 1 && cell.text().length() <= 20)
                && written.stream()
                                .filter(cell -> Column.of(cell.text("")).isPresent())
                                .count()
                        > 1;
    }

    private void end() {
        endWaiting();
        carried.forEach((column, count) -> {
            Cell from = Objects.requireNonNull(carriedFrom.get(column));
            findings.remark(from.at(), Remark.Kind.CARRIED_DOWN, "", column);
        });
        if (read == 0 && findings.faultCount() == 0)
            findings.fault(layout.at(), Fault.Kind.NO_ROWS, String.join(" ", layout.names()));
    }

    private void endWaiting() {
        if (waiting != null) findings.fault(waiting.at(), Fault.Kind.NO_INITIATIVE, waiting.text(" "));
        waiting = null;
    }

    private void row(Row written, boolean below) {
        List<Cell> cells = written.written();
        if (cells.size() == 1 && alone(written, cells.getFirst(), below)) return;
        if (cells.stream().limit(2).anyMatch(TableRows::isTotal)) {
            findings.remark(written.at(), Remark.Kind.TOTAL, written.text());
            read++;
            return;
        }
        if (wide(written)) return;
        Row row = aligned(written).orElse(null);
        if (row == null) {
            above = null;
            waiting = null;
            read++;
            return;
        }
        read++;
        rowAbove = row;
        document(row);
        if (!place(row)) {
            above = null;
            return;
        }
        mission(row);
        items(row);
    }

    private static boolean isTotal(Cell cell) {
        String words = cell.text("");
        return words.length() <= 20
                && TOTALS.contains(Normalizer.normalize(words, Normalizer.Form.NFKC)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("\\s", ""));
    }

    /** A row with one cell in it: a note, the section or department of the rows below it, or what follows. */
    private boolean alone(Row row, Cell cell, boolean below) {
        String words = cell.text(" ");
        int column = row.cells().indexOf(cell);
        boolean spans = column + 1 < row.cells().size() && row.cell(column + 1).kind() == Cell.Kind.FROM_LEFT;
        if (NOTE.matcher(words).matches()) {
            findings.remark(cell.at(), Remark.Kind.NOTE, words);
            return true;
        }
        if (isTotal(cell)) {
            findings.remark(cell.at(), Remark.Kind.TOTAL, words);
            return true;
        }
        if (column == headings.at(Column.INITIATIVE) && !spans) return false;
        Optional<Heading> heading = Heading.of(words);
        if (column == headings.at(Column.SECTION) && !spans || Heading.looksLikeSection(words)) {
            if (!layout.shifts() && PlaceName.parse(words).isPresent() && (Heading.looksLikeSection(words) || !below)) {
                endWaiting();
                begin(PlaceName.parse(words).get(), List.of());
                waiting = cell;
                return true;
            }
            return false;
        }
        if (heading.filter(h -> h.kind() == Heading.Kind.TITLE).isPresent() && !layout.shifts()) {
            endWaiting();
            drafts.titled(heading.get(), cell.at(), words, false);
            above = null;
            return true;
        }
        if (headings.extra().containsKey(column) && above != null && itemsAbove > 0) return false;
        if (headings.has(Column.INITIATIVE) && headings.names(column) && column != 0) return false;
        if (below) findings.remark(cell.at(), Remark.Kind.OUTSIDE, words);
        else findings.fault(cell.at(), Fault.Kind.LOOSE_LINE, words);
        return true;
    }

    private boolean wide(Row row) {
        boolean wide = false;
        for (int i = 0; i < row.cells().size(); i++) {
            if (headings.names(i) || !row.cell(i).isWritten()) continue;
            wide = true;
            // One column without a heading is one fault, however many rows it has.
            if (nameless.add(i))
                findings.fault(
                        row.cell(i).at(), Fault.Kind.WIDE_ROW, row.cell(i).text(" "), headings.width());
        }
        if (wide) read++;
        return false;
    }

    /** A row that is narrower than the headings, with the cells that were merged with those above; empty where it is not clear which. */
    private Optional<Row> aligned(Row row) {
        int missing = headings.width() - row.cells().size();
        if (!layout.shifts() || missing <= 0) return Optional.of(row);
        int initiative = headings.at(Column.INITIATIVE);
        int found = -1;
        for (int i = 0; i < row.cells().size() && found < 0; i++) if (isBulleted(row.cell(i))) found = i;
        if (found == initiative) return Optional.of(row);
        Row last = rowAbove;
        if (found >= 0 && initiative - found == missing && last != null && above != null) {
            List<Integer> merged = merged(row, found, initiative);
            if (merged.size() == missing) {
                List<Cell> cells = new ArrayList<>(row.cells());
                for (int column : merged) {
                    cells.add(column, last.cell(column).below());
                    headings.known().forEach((known, at) -> {
                        if (at == column) carry(known, row.cell(0));
                    });
                }
                return Optional.of(new Row(cells, row.at()));
            }
        }
        findings.fault(row.at(), Fault.Kind.NARROW_ROW, row.text(), row.cells().size(), headings.width());
        return Optional.empty();
    }

    private boolean isBulleted(Cell cell) {
        if (cell.isBlank()) return false;
        Piece first = cell.pieces().getFirst();
        return Bullet.of(first.words())
                .filter(mark -> bullets.ofColumn().contains(mark.bullet()))
                .isPresent();
    }

    /** The columns before the initiative that the row has no cells for, where there is one way only to say so. */
    private List<Integer> merged(Row row, int cells, int initiative) {
        List<Integer> only = List.of();
        int ways = 0;
        for (int present = 0; initiative <= 10 && present < 1 << initiative; present++) {
            if (Integer.bitCount(present) != cells || !fits(row, present, initiative)) continue;
            ways++;
            List<Integer> missing = new ArrayList<>();
            for (int i = 0; i < initiative; i++) if ((present >> i & 1) == 0) missing.add(i);
            only = missing;
        }
        return ways == 1 ? only : List.of();
    }

    private boolean fits(Row row, int present, int initiative) {
        int next = 0;
        for (int i = 0; i < initiative; i++) {
            boolean isSection = i == headings.at(Column.SECTION);
            if ((present >> i & 1) == 0) {
                if (!headings.known().containsValue(i)) return false;
                continue;
            }
            if (Heading.looksLikeSection(row.cell(next++).text("")) != isSection) return false;
        }
        return true;
    }

    private void carry(Column column, Cell at) {
        carried.merge(column, 1, Integer::sum);
        carriedFrom.putIfAbsent(column, at);
    }

    private @Nullable Cell cell(Row row, Column column) {
        return headings.has(column) ? row.cell(headings.at(column)) : null;
    }

    private @Nullable Cell written(Row row, Column column) {
        Cell cell = cell(row, column);
        return cell != null && cell.isWritten() ? cell : null;
    }

    private void document(Row row) {
        Cell department = written(row, Column.DEPARTMENT);
        Cell year = written(row, Column.YEAR);
        @Nullable FiscalYear fiscal = null;
        if (year != null) {
            fiscal = FiscalYear.parse(year.text("")).orElse(null);
            if (fiscal == null) findings.fault(year.at(), Fault.Kind.NOT_A_YEAR, year.text(""));
        }
        @Nullable String name = department == null ? null : department.text("");
        if (name != null && name.length() > PlaceName.LONGEST) {
            findings.fault(row.at(), Fault.Kind.NOT_A_DEPARTMENT, name);
            name = null;
        }
        Drafts.Draft before = drafts.current();
        if (name != null || fiscal != null) drafts.ofRow(name, fiscal, row.at());
        if (drafts.current() != before && above != null) {
            endWaiting();
            above = null;
        }
        Cell vision = written(row, Column.VISION);
        if (vision != null) drafts.current().vision.set(vision);
        Cell policy = written(row, Column.POLICY);
        if (policy != null) drafts.current().policy.set(policy);
    }

    /** @return whether the row has one */
    private boolean place(Row row) {
        Cell section = cell(row, Column.SECTION);
        Cell unit = written(row, Column.UNIT);
        if (section == null) return placeOfHeading(unit);
        if (!section.isWritten()) {
            if (above == null || above.place.equals(RowsDraft.DEPARTMENT)) {
                if (sectionAbove != null) return placeOfHeading(unit);
                findings.fault(section.at(), Fault.Kind.NO_SECTION, row.text());
                return false;
            }
            if (section.kind() == Cell.Kind.OWN) carry(Column.SECTION, section);
            if (unit != null) return named(above.place.section(), unit);
            if (headings.has(Column.UNIT)
                    && above.place.unit() != null
                    && row.cell(headings.at(Column.UNIT)).kind() == Cell.Kind.OWN)
                carry(Column.UNIT, row.cell(headings.at(Column.UNIT)));
            return true;
        }
        boolean lines = section.pieces().stream().allMatch(piece -> Heading.looksLikeSection(piece.words()));
        List<String> names = PlaceName.each(section.text(lines ? "\n" : ""));
        Optional<PlaceName> place = PlaceName.parse(names.getFirst());
        if (place.isEmpty()) {
            findings.fault(section.at(), Fault.Kind.NOT_A_SECTION, section.text(""));
            return false;
        }
        List<String> others = new ArrayList<>();
        names.stream().skip(1).forEach(name -> PlaceName.parse(name).ifPresent(other -> others.add(other.section())));
        if (unit != null) {
            if (place.get().unit() != null && !place.get().unit().equals(unit.text(""))) {
                findings.fault(unit.at(), Fault.Kind.NOT_A_UNIT, unit.text(""));
                return false;
            }
            return named(place.get().section(), unit);
        }
        boolean sameSection = above != null
                && place.get().unit() == null
                && above.place.unit() != null
                && WordingKey.of(above.place.section())
                        .equals(WordingKey.of(place.get().section()));
        if (sameSection && headings.has(Column.UNIT)) {
            carry(Column.UNIT, row.cell(headings.at(Column.UNIT)));
            return true;
        }
        begin(place.get(), others);
        if (!others.isEmpty())
            findings.remark(section.at(), Remark.Kind.JOINT, section.text(""), String.join("、", others));
        return true;
    }

    private boolean placeOfHeading(@Nullable Cell unit) {
        if (sectionAbove == null) {
            begin(RowsDraft.DEPARTMENT, List.of());
            return true;
        }
        PlaceName place = PlaceName.parse(sectionAbove).orElse(RowsDraft.DEPARTMENT);
        if (unit != null) return named(place.section(), unit);
        begin(place, List.of());
        return true;
    }

    private boolean named(String section, Cell unit) {
        if (unit.text("").codePointCount(0, unit.text("").length()) > PlaceName.LONGEST) {
            findings.fault(unit.at(), Fault.Kind.NOT_A_UNIT, unit.text(""));
            return false;
        }
        begin(new PlaceName(section, unit.text("")), List.of());
        return true;
    }

    private void begin(PlaceName place, List<String> joint) {
        RowsDraft rows = drafts.current().rows;
        RowsDraft.Draft before = above;
        boolean known = rows.find(place).isPresent();
        above = rows.at(place);
        jointAbove = joint;
        if (above == before) return;
        endWaiting();
        itemsAbove = 0;
        if (!known
                && before != null
                && headings.has(Column.MISSION)
                && before.place.section().equals(place.section())) above.missionFrom(before);
    }

    private void mission(Row row) {
        Cell mission = cell(row, Column.MISSION);
        if (mission == null || above == null || mission.isBlank()) return;
        if (mission.isWritten()) above.mission(mission);
        else if (above.mission() == null && lastWithMission != null && lastWithMission != above)
            above.missionFrom(lastWithMission);
        if (above.mission() != null) lastWithMission = above;
    }

    private void items(Row row) {
        RowsDraft.Draft into = above;
        if (into == null) return;
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
        if (items.items().isEmpty()) {
            if (items.apart().isEmpty()) waiting = cell;
            return;
        }
        waiting = null;
        int count = items.items().size();
        for (int i = 0; i < count; i++) {
            Piece item = items.items().get(i);
            Map<String, String> fields = fields(row, i, count);
            if (count == 1 && itemsAbove == 1 && into.endsWith(item.text(), fields)) {
                into.more(fields);
                findings.remark(cell.at(), Remark.Kind.MORE_VALUES, item.text());
            } else into.add(item.text(), fields, jointAbove, item.at());
        }
        itemsAbove = count;
    }

    private void more(Row row, Cell cell, RowsDraft.Draft into) {
        Map<String, String> fields = new LinkedHashMap<>();
        headings.extra().forEach((column, heading) -> {
            if (row.cell(column).isWritten())
                fields.put(heading, row.cell(column).text());
        });
        if (fields.isEmpty() || itemsAbove == 0) {
            if (into.isEmpty() || fields.isEmpty() && waiting == null && itemsAbove == 0) waiting = cell;
            else findings.fault(cell.at(), Fault.Kind.NO_INITIATIVE, row.text());
        } else if (itemsAbove > 1) {
            findings.fault(cell.at(), Fault.Kind.NO_INITIATIVE, row.text());
        } else {
            into.more(fields);
            findings.remark(row.at(), Remark.Kind.MORE_VALUES, row.text());
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
