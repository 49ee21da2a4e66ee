package torikumi.plan.intake;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import torikumi.plan.intake.source.Remark;
import torikumi.platform.FiscalYear;

/**
 * What a published document says, in its own words and order. Nothing is corrected or normalised here except white space
 * around a cell.
 *
 * @param department 部, such as 総務部
 * @param vision ビジョン, null where the document has none
 * @param policy 組織運営方針, null where the document has none
 * @param rows the rows of the table in document order; a section with units has one row for each unit. A plan without sections has
 *     one row, whose section is the department
 * @param remarks whatever the reader has to say to who imports: what was left out, and what was taken for something
 */
public record PlanDocument(
        String department,
        FiscalYear year,
        @Nullable String vision,
        @Nullable String policy,
        List<Row> rows,
        List<Remark> remarks) {

    public PlanDocument {
        rows = List.copyOf(rows);
        remarks = List.copyOf(remarks);
    }

    /** What was left out, as it stands in the document. */
    public List<Remark> unread() {
        return remarks.stream().filter(remark -> remark.kind().leftOut()).toList();
    }

    /** What was carried down, joined, or otherwise taken for something, as it stands in the document. */
    public List<Remark> said() {
        return remarks.stream().filter(remark -> !remark.kind().leftOut()).toList();
    }

    /**
     * One row of the plan's table.
     *
     * @param section 課, such as 防災危機管理課
     * @param unit the bracketed part of a section, such as 地域防災; null where the row is the whole section
     * @param mission the words of the mission cell, or of the one it was merged with; null where there is none at all
     * @param missionFrom the unit (or section) the mission was carried down from; null where it is the row's own
     * @param items the priority initiatives, in order; empty only for a section that has nothing but a share in others' initiatives
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
     * One priority initiative. One that several sections own (公園課・道路課) stands once, in the row of the first that is named; it is
     * to be found under each of the others too.
     *
     * @param wording verbatim, without the bullet
     * @param fields extra columns of a table by their heading (指標, 目標値, 時期 ...), in the order of the columns
     * @param jointWith the other sections that own it, as they are named, each of which has a row of its own; mostly empty
     */
    public record Item(String wording, Map<String, String> fields, List<String> jointWith) {

        public Item {
            // Not Map.copyOf: it would lose the order of the columns.
            fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
            jointWith = List.copyOf(jointWith);
        }

        public Item(String wording, Map<String, String> fields) {
            this(wording, fields, List.of());
        }
    }
}
