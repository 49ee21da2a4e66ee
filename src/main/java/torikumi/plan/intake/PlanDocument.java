package torikumi.plan.intake;

import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import torikumi.platform.FiscalYear;

/**
 * What a published document says, in its own words and order. Nothing is corrected or normalised here except white space
 * around a cell.
 *
 * @param department 部, such as 総務部
 * @param vision ビジョン, null where the document has none
 * @param policy 組織運営方針, null where the document has none
 * @param rows the rows of the table in document order; a section with units has one row for each unit
 * @param unread parts that were read but not understood, reported to whoever imports; never dropped silently
 */
public record PlanDocument(
        String department,
        FiscalYear year,
        @Nullable String vision,
        @Nullable String policy,
        List<Row> rows,
        List<Fault> unread) {

    public PlanDocument {
        rows = List.copyOf(rows);
        unread = List.copyOf(unread);
    }

    /**
     * One row of the plan's table.
     *
     * @param section 課, such as 防災危機管理課
     * @param unit the bracketed part of a section, such as 地域防災; null where the row is the whole section
     * @param mission the words of the mission cell, or of the one it was merged with; null where there is none at all
     * @param missionFrom the unit (or section) the mission was carried down from; null where it is the row's own
     * @param items the priority initiatives, in order
     */
    public record Row(
            String section,
            @Nullable String unit,
            @Nullable String mission,
            @Nullable String missionFrom,
            List<Item> items) {

        public Row {
            items = List.copyOf(items);
        }
    }

    /**
     * One priority initiative.
     *
     * @param wording verbatim, without the bullet
     * @param fields extra columns of a table by their heading (指標, 目標値, 時期 ...), in the order of the columns
     */
    public record Item(String wording, Map<String, String> fields) {

        public Item {
            // Not Map.copyOf: it would lose the order of the columns.
            fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        }
    }

    /**
     * Something that stands in the way, and where.
     *
     * @param line counted from 1
     * @param column counted from 1, in characters
     * @param found what stands there, shortened
     * @param expected what was expected instead, in words for the person who mends the file
     */
    public record Fault(int line, int column, String found, String expected) implements Comparable<Fault> {

        private static final Comparator<Fault> AS_THEY_STAND = Comparator.comparingInt(Fault::line)
                .thenComparingInt(Fault::column)
                .thenComparing(Fault::expected)
                .thenComparing(Fault::found);

        @Override
        public int compareTo(Fault other) {
            return AS_THEY_STAND.compare(this, other);
        }
    }
}
