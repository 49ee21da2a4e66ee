package torikumi.plan.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import torikumi.plan.intake.source.Fault;
import torikumi.plan.intake.source.Remark;
import torikumi.plan.intake.source.SourceText;
import torikumi.platform.FiscalYear;

/**
 * Reads a plan as its department published it: headings, paragraphs and a table, as text pasted from the page, as HTML, or as one
 * mixed with the other. The table is lines with tabs, or a {@code <table>} with merged cells.
 */
final class PublishedPageReader {

    private final SourceText source;
    private final List<Fault> faults = new ArrayList<>();
    private final List<Remark> unread = new ArrayList<>();
    private final PageTexts vision;
    private final PageTexts policy;
    private final PageTables tables;

    private @Nullable PageTexts current;
    private @Nullable String department;
    private int departmentOffset;
    private boolean departmentFromHeading;
    private @Nullable FiscalYear year;

    private PublishedPageReader(SourceText source) {
        this.source = source;
        this.vision = new PageTexts(source, faults, Fault.Kind.TWO_VISIONS);
        this.policy = new PageTexts(source, faults, Fault.Kind.TWO_POLICIES);
        this.tables = new PageTables(source, faults, unread);
    }

    static Reading read(SourceText source) {
        return new PublishedPageReader(source).read();
    }

    private Reading read() {
        List<PageLine> lines = PageLines.of(source, faults, unread);
        for (PageLine line : lines) {
            if (tables.take(line)) current = null;
            else text(line);
        }
        int first = lines.isEmpty() ? 0 : lines.getFirst().offset();
        tables.finish();
        if (department == null) faults.add(source.fault(first, Fault.Kind.NOT_A_DEPARTMENT, List.of()));
        if (year == null) faults.add(source.fault(policy.offset().orElse(first), Fault.Kind.NOT_A_YEAR, List.of()));
        if (!faults.isEmpty() || department == null || year == null) return new Reading.Unreadable(faults);
        return new Reading.Read(
                List.of(new PlanDocument(department, year, vision.words(), policy.words(), tables.rows(), unread)));
    }

    private void text(PageLine line) {
        PageLine.Cell words = line.filled().getFirst();
        // The entries of a list are never headings: a saved page's menu names every department and every year.
        boolean listed = words.pieces().getFirst().item() > 0;
        Optional<PageHeading> heading = listed ? Optional.empty() : PageHeading.of(words.text(""));
        if (heading.isPresent()) heading(heading.get(), line);
        else if (line.heading()) {
            current = null;
            unread.add(source.remark(line.offset(), Remark.Kind.OTHER_HEADING, words.text(" ")));
        } else if (current != null) current.add(words, line.paragraph());
        else if (!tables.continues(line))
            unread.add(source.remark(line.offset(), Remark.Kind.OUTSIDE, words.text(" ")));
    }

    private void heading(PageHeading heading, PageLine line) {
        String written = line.filled().getFirst().text("");
        current = switch (heading.kind()) {
            case VISION -> vision;
            case POLICY -> policy;
            case TITLE, PARTS -> null;
        };
        if (current != null) current.begin(line.offset());
        if (heading.department() != null) department(heading.department(), line);
        if (heading.year() != null) {
            if (year != null && !year.equals(heading.year()))
                faults.add(source.fault(line.offset(), Fault.Kind.OTHER_YEAR, written, year));
            else year = heading.year();
        }
    }

    private void department(String name, PageLine line) {
        boolean better = line.heading() && !departmentFromHeading && !name.equals(department);
        if (department != null && better)
            unread.add(source.remark(departmentOffset, Remark.Kind.OTHER_DEPARTMENT, department));
        if (department == null || better) {
            department = name;
            departmentOffset = line.offset();
            departmentFromHeading = line.heading();
        } else if (!department.equals(name)) {
            unread.add(source.remark(line.offset(), Remark.Kind.OTHER_DEPARTMENT, name));
        }
    }
}
