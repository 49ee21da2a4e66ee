package torikumi.plan.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import torikumi.plan.intake.PlanDocument.Fault;
import torikumi.platform.FiscalYear;

/**
 * Reads a plan as its department published it: headings, paragraphs and a table, as text pasted from the page, as HTML, or as one
 * mixed with the other. The table is lines with tabs, or a {@code <table>} with merged cells.
 */
final class PublishedPageReader {

    private static final String DEPARTMENT = "部の名称だけの行（例: 総務部）";
    private static final String YEAR = "年度のある見出し（例: 令和3年度の組織運営方針）";
    private static final String TABLE = "表の見出し行（課の名称、ミッション（使命・役割）、重点取組み事項）";

    private final SourceText source;
    private final List<Fault> faults = new ArrayList<>();
    private final List<Fault> unread = new ArrayList<>();
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
        this.vision = new PageTexts(source, faults, "ビジョン");
        this.policy = new PageTexts(source, faults, "組織運営方針");
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
        tables.finish(TABLE);
        if (department == null) faults.add(source.fault(first, DEPARTMENT));
        if (year == null) faults.add(source.fault(policy.offset().orElse(first), YEAR));
        if (!faults.isEmpty() || department == null || year == null) return new Reading.Unreadable(faults);
        return new Reading.Read(new PlanDocument(
                department, year, vision.words(), policy.words(), tables.rows(), List.copyOf(new TreeSet<>(unread))));
    }

    private void text(PageLine line) {
        PageLine.Cell words = line.filled().getFirst();
        // The entries of a list are never headings: a saved page's menu names every department and every year.
        boolean listed = words.pieces().getFirst().item() > 0;
        Optional<PageHeading> heading = listed ? Optional.empty() : PageHeading.of(words.text(""));
        if (heading.isPresent()) heading(heading.get(), line);
        else if (line.heading()) {
            current = null;
            unread.add(source.fault(line.offset(), words.text(" "), "ビジョン、組織運営方針または部の経営戦略の見出し"));
        } else if (current != null) current.add(words, line.paragraph());
        else if (!tables.continues(line)) unread.add(source.fault(line.offset(), words.text(" "), "部の名称、見出し、または表の行"));
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
                faults.add(source.fault(line.offset(), written, "ほかの見出しと同じ年度（" + year.inJapanese() + "）"));
            else year = heading.year();
        }
    }

    private void department(String name, PageLine line) {
        boolean better = line.heading() && !departmentFromHeading && !name.equals(department);
        if (department != null && better)
            unread.add(source.fault(departmentOffset, department, "見出し「" + name + "」と同じ部の名称"));
        if (department == null || better) {
            department = name;
            departmentOffset = line.offset();
            departmentFromHeading = line.heading();
        } else if (!department.equals(name)) {
            unread.add(source.fault(line.offset(), name, "部の名称は1つ（「" + department + "」として読みました）"));
        }
    }
}
