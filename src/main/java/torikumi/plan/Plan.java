package torikumi.plan;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import torikumi.platform.FiscalYear;

/**
 * What a department promised for one fiscal year, as it stands after the latest import.
 *
 * @param department 部, such as 総務部
 * @param vision ビジョン（目指す姿）, verbatim; null where the document has none
 * @param policy 組織運営方針, verbatim; null where the document has none
 * @param closedOn the day the plan was closed, null while it is open; never inferred from a date
 * @param revision grows by one with every applied change
 * @param sections in the document's order
 */
public record Plan(
        long id,
        String department,
        FiscalYear year,
        @Nullable String vision,
        @Nullable String policy,
        @Nullable LocalDate closedOn,
        int revision,
        List<Section> sections) {

    public Plan {
        sections = List.copyOf(sections);
    }

    public boolean isOpen() {
        return closedOn == null;
    }

    /** How many initiatives the plan has now, without those that were taken out of it. */
    public int size() {
        return sections.stream().mapToInt(Section::size).sum();
    }
}
