package torikumi.plan.intake;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import torikumi.plan.intake.PageLine.Piece;
import torikumi.plan.intake.RowsDraft.Draft;
import torikumi.plan.intake.source.Blank;
import torikumi.plan.intake.source.Fault;
import torikumi.plan.intake.source.Remark;
import torikumi.plan.intake.source.SourceText;
import torikumi.plan.intake.source.TableFile;
import torikumi.plan.intake.source.TableFile.Cell;
import torikumi.plan.intake.source.TableFile.Line;
import torikumi.platform.FiscalYear;

/**
 * Reads a plan from CSV or TSV with a heading row, one initiative to a line. A blank cell means what merged cells mean in a
 * spreadsheet: the same as above, for 部, 年度, 課 and 担当 (担当 only while 課 is blank too), and for ミッション within a section.
 * The lines of one section need not stand together.
 */
final class TableReader {

    private static final EnumSet<Column> NEEDED =
            EnumSet.of(Column.DEPARTMENT, Column.YEAR, Column.SECTION, Column.INITIATIVE);

    private final SourceText source;
    private final List<Fault> faults = new ArrayList<>();
    private final List<Remark> unread = new ArrayList<>();
    private final RowsDraft rows;
    private final Header header;
    private final Once<String> department = new Once<>();
    private final Once<FiscalYear> year = new Once<>();
    private final Once<String> vision = new Once<>();
    private final Once<String> policy = new Once<>();
    private @Nullable Draft above;

    private TableReader(SourceText source, Line heading) {
        this.source = source;
        this.rows = new RowsDraft(source, faults);
        this.header = Header.of(heading.cells().stream().map(Cell::text).toList(), EnumSet.allOf(Column.class));
        header.repeated()
                .forEach(column -> faults.add(source.fault(
                        heading.cell(column).offset(),
                        Fault.Kind.REPEATED_COLUMN,
                        heading.cell(column).text())));
        NEEDED.stream()
                .filter(column -> !header.known().containsKey(column))
                .forEach(column ->
                        faults.add(source.fault(heading.offset(), Fault.Kind.NO_COLUMN, List.of(column.name()))));
    }

    /** Tab or comma, when the first line with anything in it is the heading row of a plan. */
    static Optional<Character> delimiter(SourceText source) {
        String first = firstLine(source);
        return known(first, '\t') >= 2
                ? Optional.of('\t')
                : known(first, ',') >= 2 ? Optional.of(',') : Optional.empty();
    }

    /** The first line with more in it than the delimiters of empty cells. */
    static String firstLine(SourceText source) {
        return source.text()
                .lines()
                .filter(line -> !Blank.is(line.replace(',', ' ')))
                .findFirst()
                .orElse("");
    }

    private static long known(String line, char delimiter) {
        return line.chars().filter(c -> c == delimiter).limit(1000).count() >= 1000
                ? 0
                : List.of(line.split(String.valueOf(delimiter))).stream()
                        .map(cell -> Blank.strip(cell).replace("\"", ""))
                        .filter(cell -> Column.of(cell).isPresent())
                        .count();
    }

    static Reading read(SourceText source, char delimiter) {
        TableFile file = TableFile.of(source, delimiter, false);
        if (file.lines().isEmpty()) return new Reading.Unreadable(file.broken());
        TableReader reader = new TableReader(source, file.lines().getFirst());
        reader.faults.addAll(file.broken());
        // Without its columns every line would be a fault of its own; the heading row alone says more.
        if (reader.header.isPlan()) {
            List<Line> lines = file.lines().subList(1, file.lines().size());
            if (lines.isEmpty() && file.broken().isEmpty())
                reader.faults.add(source.fault(source.length(), Fault.Kind.NO_ROWS, List.of()));
            lines.forEach(reader::line);
        }
        return reader.reading();
    }

    private Reading reading() {
        if (!faults.isEmpty() || department.value == null || year.value == null) return new Reading.Unreadable(faults);
        return new Reading.Read(List.of(
                new PlanDocument(department.value, year.value, vision.value, policy.value, rows.rows(), unread)));
    }

    private void line(Line line) {
        for (int i = 0; i < line.cells().size(); i++)
            if (!header.names(i) && !line.cell(i).isBlank())
                faults.add(source.fault(
                        line.cell(i).offset(), Fault.Kind.WIDE_ROW, line.cell(i).text(), header.width()));
        once(line, Column.DEPARTMENT, department, name -> Optional.of(name)
                .filter(n -> n.length() <= PlaceName.LONGEST));
        once(line, Column.YEAR, year, FiscalYear::parse);
        once(line, Column.VISION, vision, Optional::of);
        once(line, Column.POLICY, policy, Optional::of);
        Optional<PlaceName> place = place(line);
        place.ifPresent(here -> above = row(here, line));
        initiatives(line, place.isPresent() ? above : null);
    }

    private Optional<Cell> filled(Line line, Column column) {
        return Optional.ofNullable(header.known().get(column)).map(line::cell).filter(cell -> !cell.isBlank());
    }

    private <T> void once(
            Line line, Column column, Once<T> once, java.util.function.Function<String, Optional<T>> parse) {
        Integer at = header.known().get(column);
        if (at == null) return;
        Optional<Cell> cell = filled(line, column);
        Optional<T> value = cell.flatMap(words -> parse.apply(words.text()));
        if (value.isEmpty()) {
            if (cell.isPresent() || once.value == null && !once.missed && NEEDED.contains(column)) {
                once.missed = true;
                faults.add(source.fault(
                        line.cell(at).offset(),
                        column == Column.YEAR ? Fault.Kind.NOT_A_YEAR : Fault.Kind.NOT_A_DEPARTMENT,
                        line.cell(at).text()));
            }
        } else if (once.value == null) {
            once.value = value.get();
            rows.notTooLong(cell.orElseThrow().text(), cell.orElseThrow().offset());
        } else if (!once.value.equals(value.get())) {
            Cell other = cell.orElseThrow();
            faults.add(source.fault(other.offset(), Fault.Kind.NOT_A_DEPARTMENT, other.text()));
        }
    }

    private static final class Once<T> {
        @Nullable
        T value;

        boolean missed;
    }

    private Optional<PlaceName> place(Line line) {
        Optional<Cell> section = filled(line, Column.SECTION);
        Optional<Cell> unit = filled(line, Column.UNIT);
        if (section.isEmpty() && above != null)
            return Optional.of(unit.isEmpty() ? above.place : new PlaceName(above.place.section(), named(unit.get())));
        Cell written = line.cell(header.known().get(Column.SECTION));
        Optional<PlaceName> place = PlaceName.parse(written.text());
        if (place.isEmpty()) faults.add(source.fault(written.offset(), Fault.Kind.NOT_A_SECTION, written.text()));
        if (place.isEmpty() || unit.isEmpty()) return place;
        if (place.get().unit() != null
                && !Objects.equals(place.get().unit(), unit.get().text())) {
            faults.add(source.fault(
                    unit.get().offset(), Fault.Kind.NOT_A_UNIT, unit.get().text()));
            return Optional.empty();
        }
        return Optional.of(new PlaceName(place.get().section(), named(unit.get())));
    }

    private String named(Cell unit) {
        if (unit.text().codePointCount(0, unit.text().length()) > PlaceName.LONGEST)
            faults.add(source.fault(unit.offset(), Fault.Kind.NOT_A_UNIT, unit.text()));
        return unit.text();
    }

    private Draft row(PlaceName place, Line line) {
        Optional<Cell> mission = filled(line, Column.MISSION);
        Optional<Draft> known = rows.find(place);
        Draft row = known.orElseGet(() -> rows.begin(place, line.offset()));
        if (known.isEmpty()) {
            mission.ifPresentOrElse(cell -> row.mission(cell.text(), cell.offset()), () -> {
                if (header.known().containsKey(Column.MISSION)
                        && above != null
                        && above.place.section().equals(place.section())) row.missionFrom(above);
            });
        } else if (mission.isPresent() && !mission.get().text().equals(row.mission())) {
            if (row.mission() == null)
                row.mission(mission.get().text(), mission.get().offset());
            else
                faults.add(source.fault(
                        mission.get().offset(),
                        Fault.Kind.TWO_MISSIONS,
                        mission.get().text(),
                        place.toString()));
        }
        if (place.unit() == null
                && above != null
                && above.place.unit() != null
                && above.place.section().equals(place.section()))
            unread.add(source.remark(line.offset(), Remark.Kind.CARRIED_DOWN, place.section()));
        return row;
    }

    private void initiatives(Line line, @Nullable Draft row) {
        Cell cell = line.cell(header.known().get(Column.INITIATIVE));
        List<Piece> items = items(cell);
        if (items.isEmpty()) faults.add(source.fault(cell.offset(), Fault.Kind.NO_INITIATIVE, cell.text()));
        if (row == null) return;
        Map<String, String> fields = new LinkedHashMap<>();
        header.extra().forEach((column, heading) -> {
            if (!line.cell(column).isBlank())
                fields.put(heading, line.cell(column).text());
        });
        items.forEach(item -> row.add(item.text(), fields, item.offset()));
    }

    /** One initiative, whose line breaks are its own; only lines that all have the same bullet are several. */
    private static List<Piece> items(Cell cell) {
        List<Piece> pieces = cell.text()
                .lines()
                .filter(line -> !Blank.is(line))
                .map(line -> new Piece(Blank.strip(line), cell.offset(), 0))
                .toList();
        List<Piece> divided = ItemLines.of(pieces).items();
        if (pieces.size() < 2
                || divided.size() == pieces.size()
                        && Bullet.of(pieces.getFirst().text()).isPresent()) return divided;
        int mark = Bullet.of(cell.text()).map(Bullet.Marked::length).orElse(0);
        return List.of(new Piece(cell.text().substring(mark), cell.offset(), 0));
    }
}
