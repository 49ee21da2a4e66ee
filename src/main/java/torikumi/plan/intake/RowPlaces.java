package torikumi.plan.intake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import torikumi.plan.intake.source.Block.Row;
import torikumi.plan.intake.source.Cell;
import torikumi.plan.intake.source.Fault;
import torikumi.plan.intake.source.Findings;
import torikumi.plan.intake.source.Remark;

/** Whose the rows of a table are: the section and unit that a row names, or that stand above it. */
final class RowPlaces {

    private final Headings headings;
    private final Drafts drafts;
    private final Findings findings;
    private final Map<Column, Cell> carried = new EnumMap<>(Column.class);
    private final Map<String, List<String>> owners = new HashMap<>();

    /** Where the table has no column of sections: what a heading above it or a row of its own names. */
    private @Nullable PlaceName band;

    private RowsDraft.@Nullable Draft current;
    private RowsDraft.@Nullable Draft lastWithMission;
    private List<String> joint = List.of();

    /** @param sectionAbove whose table it is, where a heading above it says so */
    RowPlaces(Headings headings, Drafts drafts, Findings findings, @Nullable PlaceName sectionAbove) {
        this.headings = headings;
        this.drafts = drafts;
        this.findings = findings;
        this.band = sectionAbove;
    }

    /** Where the last row stands; null where that is not known. */
    RowsDraft.@Nullable Draft current() {
        return current;
    }

    /** The other sections that own the row's initiatives. */
    List<String> joint() {
        return joint;
    }

    void forget() {
        current = null;
    }

    /** Of what a blank cell stands for the one above it is said once for each column. */
    void carry(Column column, Cell cell) {
        carried.putIfAbsent(column, cell);
    }

    void end() {
        carried.forEach((column, cell) -> findings.remark(cell.at(), Remark.Kind.CARRIED_DOWN, "", column));
    }

    /** Finds the row's place and its mission; a fault says why there is none. */
    void take(Row row) {
        if (!place(row)) current = null;
        else mission(row);
    }

    private boolean place(Row row) {
        Cell unit = headings.written(row, Column.UNIT);
        if (!headings.has(Column.SECTION)) return ofHeading(unit);
        Cell section = row.cell(headings.at(Column.SECTION));
        return section.isBlank() ? ofAbove(row, section, unit) : named(row, section, unit);
    }

    private boolean ofHeading(@Nullable Cell unit) {
        PlaceName place = band == null ? RowsDraft.DEPARTMENT : band;
        return unit == null ? begin(place, List.of()) : inUnit(place.section(), unit);
    }

    private boolean ofAbove(Row row, Cell section, @Nullable Cell unit) {
        if (current == null || current.place.equals(RowsDraft.DEPARTMENT)) {
            findings.fault(section.at(), Fault.Kind.NO_SECTION, row.text());
            return false;
        }
        if (section.kind() == Cell.Kind.OWN) carry(Column.SECTION, section);
        if (unit != null) return inUnit(current.place.section(), unit);
        if (current.place.unit() != null) carryUnit(row);
        return true;
    }

    private void carryUnit(Row row) {
        if (headings.has(Column.UNIT) && row.cell(headings.at(Column.UNIT)).kind() == Cell.Kind.OWN)
            carry(Column.UNIT, row.cell(headings.at(Column.UNIT)));
    }

    private boolean named(Row row, Cell section, @Nullable Cell unit) {
        List<String> names = owners.computeIfAbsent(section.text(), written -> divided(section, owners(section)));
        Optional<PlaceName> place = PlaceName.parse(names.getFirst());
        if (place.isEmpty()) {
            findings.fault(section.at(), Fault.Kind.NOT_A_SECTION, section.text(""));
            return false;
        }
        String bracketed = place.get().unit();
        if (unit != null && bracketed != null && !bracketed.equals(unit.text(""))) {
            findings.fault(unit.at(), Fault.Kind.NOT_A_UNIT, unit.text(""));
            return false;
        }
        if (unit != null) return inUnit(place.get().section(), unit);
        boolean goesOn = headings.has(Column.UNIT)
                && bracketed == null
                && current != null
                && current.place.unit() != null
                && WordingKey.of(current.place.section())
                        .equals(WordingKey.of(place.get().section()));
        if (goesOn) {
            carryUnit(row);
            return true;
        }
        List<String> others = new ArrayList<>();
        names.stream().skip(1).forEach(name -> PlaceName.parse(name).ifPresent(other -> others.add(other.section())));
        if (!others.isEmpty() && section.isWritten())
            findings.remark(section.at(), Remark.Kind.JOINT, section.text(""), String.join("、", others));
        return begin(place.get(), others);
    }

    /** 総務部総務課 is the 総務課 of the department whose row it is, and said so once. */
    private List<String> divided(Cell section, List<String> names) {
        if (!headings.both()) return names;
        String department = drafts.current().department();
        return names.stream()
                .map(name -> BothNames.of(name, department)
                        .filter(both -> both.department().equals(department))
                        .map(both -> {
                            findings.remark(section.at(), Remark.Kind.DIVIDED, name, both.department(), both.section());
                            return both.section();
                        })
                        .orElse(name))
                .toList();
    }

    /** A line break divides names, or stands within one. */
    private static List<String> owners(Cell section) {
        boolean lines = section.pieces().stream().allMatch(piece -> Heading.looksLikeSection(piece.words()));
        return PlaceName.each(section.text(lines ? "\n" : ""));
    }

    private boolean inUnit(String section, Cell unit) {
        String name = unit.text("");
        if (name.codePointCount(0, name.length()) > PlaceName.LONGEST) {
            findings.fault(unit.at(), Fault.Kind.NOT_A_UNIT, name);
            return false;
        }
        return begin(new PlaceName(section, name), List.of());
    }

    void band(PlaceName place) {
        band = place;
        begin(place, List.of());
    }

    /** @param owners the other sections that own what follows */
    boolean begin(PlaceName place, List<String> owners) {
        RowsDraft rows = drafts.current().rows;
        RowsDraft.Draft before = current;
        boolean known = rows.find(place).isPresent();
        current = rows.at(place);
        joint = owners;
        if (!known
                && before != null
                && headings.has(Column.MISSION)
                && before.place.section().equals(place.section())) current.missionFrom(before);
        return true;
    }

    private void mission(Row row) {
        Cell mission = headings.has(Column.MISSION) ? row.cell(headings.at(Column.MISSION)) : null;
        if (mission == null || current == null || mission.isBlank()) return;
        if (mission.isWritten()) current.mission(mission);
        else if (current.mission() == null && lastWithMission != null && lastWithMission != current)
            current.missionFrom(lastWithMission);
        if (current.mission() != null) lastWithMission = current;
    }
}
