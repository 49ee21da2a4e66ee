package torikumi.plan.intake;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import torikumi.plan.intake.source.Block;
import torikumi.plan.intake.source.Block.Grid;
import torikumi.plan.intake.source.Block.Line;
import torikumi.plan.intake.source.Block.Row;
import torikumi.plan.intake.source.Cell;
import torikumi.plan.intake.source.Fault;
import torikumi.plan.intake.source.Findings;
import torikumi.plan.intake.source.Remark;

/**
 * Reads a document's plans: titles, texts and tables, or lists under headings where there is no table. What it was written in makes
 * no difference here.
 */
final class PlanReader {

    private final List<Block> blocks;
    private final Findings findings;
    private final Drafts drafts;
    private final Map<Grid, List<Layout>> layouts = new IdentityHashMap<>();
    private int rank;

    private @Nullable PageTexts text;
    private @Nullable PlaceName section;
    private boolean ofMission;
    private final Outline outline;

    PlanReader(List<Block> blocks, Findings findings) {
        this.findings = findings;
        this.blocks = PastedTables.in(blocks, findings);
        this.drafts = new Drafts(findings);
        this.outline = new Outline(drafts, findings);
        for (Block block : this.blocks) {
            if (!(block instanceof Grid grid)) continue;
            List<Layout> tables = Layout.all(grid);
            layouts.put(grid, tables);
            for (Layout table : tables) rank = Math.max(rank, table.headings().rank());
        }
    }

    /** How surely it is a plan: 0 where it has no table of one. */
    int rank() {
        return rank;
    }

    /** The name of a sheet says what nothing in it does. */
    void named(String sheet) {
        Heading.of(sheet).ifPresent(heading -> {
            drafts.named(heading);
            if (heading.kind() == Heading.Kind.SECTION) section = heading.section();
        });
    }

    Reading read(Given given) {
        for (Block block : blocks) {
            switch (block) {
                case Line line -> line(line);
                case Grid grid -> grid(grid);
            }
        }
        if (rank == 0) outline.end();
        if (findings.faultCount() == 0 && drafts.isEmpty()) nothing();
        if (findings.faultCount() > 0) return new Reading.Unreadable(findings.faults(), findings.faultCount());
        return drafts.reading(given);
    }

    private void nothing() {
        for (Block block : blocks) {
            if (!(block instanceof Grid grid) || grid.rows().isEmpty()) continue;
            Row first = grid.rows().getFirst();
            if (known(first) < 2) continue;
            findings.fault(first.at(), Fault.Kind.NO_COLUMN, first.text(), Column.INITIATIVE);
            return;
        }
        for (Block block : blocks) {
            if (!(block instanceof Grid grid) || grid.rows().isEmpty()) continue;
            findings.fault(grid.at(), Fault.Kind.NO_PLAN, grid.rows().getFirst().text());
            return;
        }
        findings.fault(0, Fault.Kind.NO_PLAN, "");
    }

    private static long known(Row row) {
        return row.written().stream()
                .flatMap(cell -> Column.of(cell.text("")).stream())
                .filter(column -> column.compareTo(Column.INITIATIVE) < 0)
                .count();
    }

    private void grid(Grid grid) {
        List<Layout> tables = layouts.getOrDefault(grid, List.of());
        Layout layout = tables.isEmpty() ? null : tables.getFirst();
        boolean ours = layout != null
                && (layout.headings().rank() == rank || layout.headings().rank() == 1 && section != null);
        if (layout == null || !ours) {
            if (!grid.rows().isEmpty())
                findings.remark(
                        grid.at(),
                        Remark.Kind.OTHER_TABLE,
                        grid.rows().getFirst().text());
            return;
        }
        for (Row row : layout.above())
            if (!row.isBlank())
                line(new Line(List.of(title(row)), row.written().getFirst().at(), false, true));
        text = null;
        ofMission = false;
        boolean anyRow = false;
        for (Layout table : tables) {
            PlaceName ofHeading = table.headings().has(Column.SECTION) ? null : section;
            anyRow |= new TableRows(table, drafts, findings, ofHeading).read();
        }
        if (!anyRow && findings.faultCount() == 0)
            findings.fault(layout.at(), Fault.Kind.NO_ROWS, String.join(" ", layout.names()));
        section = null;
    }

    /** A row above a table's headings as one line. */
    private static Cell title(Row row) {
        List<Cell> written = row.written();
        if (written.size() == 1) return written.getFirst();
        return Cell.of(row.text(), written.getFirst().at());
    }

    private void line(Line line) {
        Cell words = line.filled().getFirst();
        // The entries of a list are never headings: a saved page's menu names every department and every year.
        boolean listed = words.pieces().getFirst().item() > 0;
        Optional<Heading> heading = listed ? Optional.empty() : Heading.of(words.text(""));
        if (heading.isPresent() && !isSlogan(heading.get(), line)) heading(heading.get(), line, words);
        else if (rank == 0 && outline.takes(line, words)) return;
        else if (line.heading()) {
            text = null;
            ofMission = false;
            findings.remark(line.at(), Remark.Kind.OTHER_HEADING, words.text(" "));
        } else if (text != null) text.add(words, line.paragraph());
        else if (ofMission) mission(words);
        else {
            if (!listed) Heading.yearIn(words.text("")).ifPresent(drafts::mentioned);
            findings.remark(line.at(), Remark.Kind.OUTSIDE, words.text(" "));
        }
    }

    /** A line of a text that ends like a department or a section. */
    private boolean isSlogan(Heading heading, Line line) {
        boolean name = heading.kind() == Heading.Kind.TITLE && heading.year() == null
                || heading.kind() == Heading.Kind.SECTION;
        return name && text != null && !line.heading() && drafts.current().department() != null && !line.paragraph();
    }

    private void heading(Heading heading, Line line, Cell words) {
        String written = words.text("");
        Drafts.Draft before = drafts.current();
        // 市長公室 may be a department or a section of one.
        boolean department = heading.kind() != Heading.Kind.SECTION || before.department() == null;
        if (heading.year() != null || heading.department() != null && department)
            drafts.titled(heading, line.at(), written, line.heading());
        if (drafts.current() != before) section = null;
        text = null;
        ofMission = false;
        if (rank == 0) outline.heading();
        Drafts.Draft draft = drafts.current();
        switch (heading.kind()) {
            case TITLE -> section = heading.department() == null ? section : null;
            case PARTS -> {}
            case SECTION -> {
                if (heading.department() != null && heading.department().equals(draft.department())) section = null;
                else if (rank > 1) findings.remark(line.at(), Remark.Kind.OUTSIDE, written);
                else section = heading.section();
                if (rank == 0 && section != null) outline.section(section);
            }
            case VISION -> {
                draft.vision.begin(line.at(), written);
                text = draft.vision;
            }
            case GOALS -> text = draft.vision.hasBegun() ? null : draft.vision;
            case POLICY -> {
                draft.policy.begin(line.at(), written);
                text = draft.policy;
            }
            case MISSION -> ofMission = true;
            case ITEMS -> {
                if (rank == 0) outline.items();
            }
        }
        String rest = heading.rest();
        if (rest == null) return;
        Cell following = Cell.of(rest, words.at());
        if (text != null) text.add(following, false);
        else if (ofMission) {
            mission(following);
            ofMission = false;
            outline.goOn();
        } else if (rank == 0) outline.takes(new Line(List.of(following), line.at(), false, false), following);
        else findings.remark(line.at(), Remark.Kind.OUTSIDE, rest);
    }

    private void mission(Cell words) {
        drafts.current()
                .rows
                .at(section == null ? RowsDraft.DEPARTMENT : section)
                .moreMission(words);
    }
}
