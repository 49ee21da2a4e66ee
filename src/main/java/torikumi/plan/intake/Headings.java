package torikumi.plan.intake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import torikumi.plan.intake.source.Blank;
import torikumi.plan.intake.source.Block.Row;
import torikumi.plan.intake.source.Cell;

/**
 * A table's headings.
 *
 * @param known where each column that we know stands, counted from 0
 * @param extra the headings of the others, by where they stand; one that stood before has a number behind it
 * @param repeated where a known heading stands in the same words as before
 * @param numbered where a further heading stands that stood before
 * @param both whether the column of sections names their departments with them
 * @param width how many columns there are
 * @param rank how surely this is a plan: 3 for sections with initiatives, 2 and 1 for less, 0 for none
 */
record Headings(
        Map<Column, Integer> known,
        SortedMap<Integer, String> extra,
        List<Integer> repeated,
        List<Integer> numbered,
        boolean both,
        int width,
        int rank) {

    static Headings of(List<String> names) {
        Map<Column, Integer> known = new EnumMap<>(Column.class);
        SortedMap<Integer, String> extra = new TreeMap<>();
        List<Integer> repeated = new ArrayList<>();
        List<Integer> numbered = new ArrayList<>();
        List<@Nullable Column> columns = new ArrayList<>();
        for (String name : names) columns.add(Column.of(name).orElse(null));
        Column items = null;
        for (Column column : Column.INITIATIVES) if (items == null && columns.contains(column)) items = column;
        Set<String> seen = new HashSet<>();
        Map<String, Integer> last = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            String name = Blank.strip(names.get(i));
            if (name.isEmpty()) continue;
            Column column = columns.get(i);
            if (column == items) column = Column.INITIATIVE;
            else if (column == Column.CONTENT || column == Column.GROUP || column == Column.GOAL) column = null;
            boolean first = column == null || known.putIfAbsent(column, i) == null;
            if (column != null && first) seen.add(name);
            else if (column != null && !seen.add(name)) repeated.add(i);
            else if (column != null) extra.put(i, name);
            else {
                String free = name;
                while (!seen.add(free)) free = name + " (" + last.merge(name, 2, (before, two) -> before + 1) + ")";
                if (!free.equals(name)) numbered.add(i);
                extra.put(i, free);
            }
        }
        Integer section = known.get(Column.SECTION);
        boolean both = section != null && Column.namesBoth(Blank.strip(names.get(section)));
        return new Headings(known, extra, repeated, numbered, both, names.size(), rank(known, items, names));
    }

    private static int rank(Map<Column, Integer> known, @Nullable Column items, List<String> names) {
        if (items == null) return 0;
        if (known.containsKey(Column.SECTION)) return items == Column.GOAL ? 2 : 3;
        boolean sure = items == Column.INITIATIVE || items == Column.CONTENT;
        long filled = names.stream().filter(name -> !Blank.is(name)).count();
        return sure && filled > 1 ? 1 : 0;
    }

    boolean has(Column column) {
        return known.containsKey(column);
    }

    int at(Column column) {
        return known.getOrDefault(column, -1);
    }

    /** The row's own words in a column; null where there are none. */
    @Nullable
    Cell written(Row row, Column column) {
        Cell cell = row.cell(at(column));
        return cell.isWritten() ? cell : null;
    }

    boolean names(int column) {
        return known.containsValue(column) || extra.containsKey(column);
    }

    /** Without a column, which becomes a further one. */
    Headings without(Column column, String name) {
        Map<Column, Integer> others = new EnumMap<>(known);
        SortedMap<Integer, String> more = new TreeMap<>(extra);
        more.put(others.remove(column), name);
        return new Headings(others, more, repeated, numbered, both && column != Column.SECTION, width, rank);
    }
}
