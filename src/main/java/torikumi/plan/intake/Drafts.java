package torikumi.plan.intake;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import torikumi.plan.intake.Reading.Missing;
import torikumi.plan.intake.source.Fault;
import torikumi.plan.intake.source.Findings;
import torikumi.plan.intake.source.Remark;
import torikumi.platform.FiscalYear;

/** The plans of a document while it is read, one for each department and year. */
final class Drafts {

    /** What is known of one of them so far. */
    final class Draft {
        private @Nullable String department;
        private @Nullable FiscalYear year;
        private boolean yearOfDate;
        private final int at;
        /** Whether its department stands in a heading that is marked up as one. */
        private boolean marked;

        final PageTexts vision = new PageTexts(findings, Fault.Kind.TWO_VISIONS);
        final PageTexts policy = new PageTexts(findings, Fault.Kind.TWO_POLICIES);
        final RowsDraft rows = new RowsDraft(findings);

        private Draft(@Nullable String department, @Nullable FiscalYear year, int at) {
            this.department = department;
            this.year = year;
            this.at = at;
        }

        @Nullable
        String department() {
            return department;
        }

        private boolean hasBegun() {
            return !rows.isEmpty() || vision.hasBegun() || policy.hasBegun();
        }
    }

    private record Key(
            @Nullable String department, @Nullable FiscalYear year) {}

    private final Findings findings;
    private final List<Draft> all = new ArrayList<>();
    private final Map<Key, Draft> byKey = new LinkedHashMap<>();
    private Draft current;
    private @Nullable Heading named;
    private final Set<FiscalYear> mentioned = new HashSet<>();

    Drafts(Findings findings) {
        this.findings = findings;
        this.current = new Draft(null, null, 0);
        all.add(current);
    }

    Draft current() {
        return current;
    }

    /** What the document is called, for what it does not say itself. */
    void named(Heading name) {
        named = name;
    }

    /** A line that is no heading names a year: counts where nothing else does, and no other line another. */
    void mentioned(FiscalYear year) {
        if (isEmpty()) mentioned.add(year);
    }

    /** A heading outside the tables names a department, a year or both. */
    void titled(Heading heading, int at, String found, boolean marked) {
        FiscalYear year = heading.year();
        if (year != null && current.year != null && !year.equals(current.year)) {
            if (heading.ofDate()) year = null;
            else if (current.yearOfDate) current.year = null;
            else if (current.rows.isEmpty() && heading.kind() != Heading.Kind.SECTION) {
                findings.fault(at, Fault.Kind.OTHER_YEAR, found, current.year);
                return;
            }
        }
        String department =
                heading.kind() == Heading.Kind.SECTION && current.department != null ? null : heading.department();
        if (department != null && !department.equals(current.department)) department(department, at, marked);
        if (year == null) return;
        if (!current.rows.isEmpty() && current.year != null && !current.year.equals(year))
            begin(current.department, year, at, marked);
        if (heading.ofDate()) findings.remark(at, Remark.Kind.YEAR_OF_DATE, found, year);
        current.year = year;
        current.yearOfDate = heading.ofDate();
    }

    private void department(String department, int at, boolean marked) {
        if (!current.rows.isEmpty()) {
            begin(department, current.year, at, marked);
        } else if (current.department == null || marked || !current.marked && !current.hasBegun()) {
            if (current.department != null)
                findings.remark(current.at, Remark.Kind.OTHER_DEPARTMENT, current.department);
            current.department = department;
            current.marked = marked;
        } else {
            findings.remark(at, Remark.Kind.OTHER_DEPARTMENT, department);
        }
    }

    private void begin(@Nullable String department, @Nullable FiscalYear year, int at, boolean marked) {
        current = new Draft(department, year, at);
        current.marked = marked;
        all.add(current);
    }

    /** A row of a table names them itself; what it does not name is as above. */
    void ofRow(@Nullable String department, @Nullable FiscalYear year, int at) {
        if (current.department == null && department != null && current.rows.isEmpty()) current.department = department;
        if (current.year == null && year != null && current.rows.isEmpty()) current.year = year;
        if (current.yearOfDate && year != null) current.year = year;
        Key key = new Key(department == null ? current.department : department, year == null ? current.year : year);
        boolean same = Objects.equals(key.department, current.department) && Objects.equals(key.year, current.year);
        if (same) {
            byKey.putIfAbsent(key, current);
            return;
        }
        Draft known = byKey.get(key);
        if (known == null && current.rows.isEmpty()) {
            current.department = key.department;
            current.year = key.year;
            known = current;
        }
        if (known == null) begin(key.department, key.year, at, false);
        else current = known;
        byKey.put(key, current);
    }

    /** Those that hold something; whoever is named beside them without a table is remarked. */
    private List<Draft> made() {
        List<Draft> made = all.stream().filter(draft -> !draft.rows.isEmpty()).toList();
        if (!made.isEmpty())
            for (Draft draft : all)
                if (draft.rows.isEmpty() && (draft.department != null || draft.hasBegun()))
                    findings.remark(
                            draft.at, Remark.Kind.OTHER_DEPARTMENT, draft.department == null ? "" : draft.department);
        return made;
    }

    Reading reading(Given given) {
        List<Draft> made = made();
        for (Draft draft : made) {
            if (named != null && draft.department == null && named.kind() != Heading.Kind.SECTION)
                draft.department = named.department();
            if (named != null && draft.year == null) draft.year = named.year();
            if (draft.year == null && mentioned.size() == 1)
                draft.year = mentioned.iterator().next();
            if (given.department() != null && (made.size() == 1 || draft.department == null))
                draft.department = given.department();
            if (given.year() != null && (made.size() == 1 || draft.year == null)) draft.year = given.year();
        }
        all.forEach(draft -> draft.rows.remarkMissions());
        Set<Missing> missing = EnumSet.noneOf(Missing.class);
        for (Draft draft : made) {
            if (draft.department == null) missing.add(Missing.DEPARTMENT);
            if (draft.year == null) missing.add(Missing.YEAR);
        }
        if (!missing.isEmpty()) return new Reading.Wanting(missing, understood(made));
        List<PlanDocument> documents = new ArrayList<>();
        List<Remark> remarks = findings.remarks();
        for (Draft draft : made) {
            String department = Objects.requireNonNull(draft.department);
            documents.add(new PlanDocument(
                    department,
                    Objects.requireNonNull(draft.year),
                    draft.vision.words(),
                    draft.policy.words(),
                    draft.rows.rows(department),
                    remarks));
        }
        return new Reading.Read(documents);
    }

    private static Reading.Understood understood(List<Draft> made) {
        Draft first = made.getFirst();
        return new Reading.Understood(
                first.department,
                first.year,
                List.of(),
                made.stream()
                        .flatMap(draft -> draft.rows.sections().stream())
                        .distinct()
                        .toList(),
                made.stream().mapToInt(draft -> draft.rows.items()).sum());
    }

    boolean isEmpty() {
        return all.stream().allMatch(draft -> draft.rows.isEmpty());
    }
}
