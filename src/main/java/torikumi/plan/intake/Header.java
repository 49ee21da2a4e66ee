package torikumi.plan.intake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import torikumi.plan.intake.source.Blank;

/**
 * A table's heading row.
 *
 * @param known where each column that we know stands, counted from 0
 * @param extra the headings of the others, by where they stand, verbatim
 * @param repeated where a heading stands that stood before
 */
record Header(Map<Column, Integer> known, Map<Integer, String> extra, List<Integer> repeated, int width) {

    /** @param wanted the columns that have a meaning in this kind of table; all others are extra */
    static Header of(List<String> headings, Set<Column> wanted) {
        Map<Column, Integer> known = new EnumMap<>(Column.class);
        Map<Integer, String> extra = new TreeMap<>();
        List<Integer> repeated = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < headings.size(); i++) {
            String heading = Blank.strip(headings.get(i));
            Column column = Column.of(heading).filter(wanted::contains).orElse(null);
            if (column != null) {
                if (known.putIfAbsent(column, i) != null) repeated.add(i);
            } else if (!heading.isEmpty()) {
                if (seen.add(heading)) extra.put(i, heading);
                else repeated.add(i);
            }
        }
        return new Header(known, extra, repeated, headings.size());
    }

    boolean isPlan() {
        return known.containsKey(Column.SECTION) && known.containsKey(Column.INITIATIVE);
    }

    boolean names(int column) {
        return known.containsValue(column) || extra.containsKey(column);
    }
}
