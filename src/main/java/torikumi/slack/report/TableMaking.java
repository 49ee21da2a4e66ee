package torikumi.slack.report;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import torikumi.plan.Plan;
import torikumi.plan.PlanDirectory;
import torikumi.progress.Reported;
import torikumi.report.WorkbookScope;
import torikumi.report.Workbooks;
import torikumi.slack.card.Showing;
import torikumi.slack.delivery.OutgoingFile;

/** A table of how initiatives stand, as CSV that Excel opens as it is. */
@Component
class TableMaking implements Making<TableWish> {

    private final PlanDirectory directory;
    private final Workbooks workbooks;

    TableMaking(PlanDirectory directory, Workbooks workbooks) {
        this.directory = directory;
        this.workbooks = workbooks;
    }

    @Override
    public Class<TableWish> of() {
        return TableWish.class;
    }

    @Override
    public Made make(TableWish wish, String personId, Showing showing) {
        WishedPlace place = wish.place();
        List<Plan> plans = place.plans(directory);
        List<Reported> lines = workbooks
                .board(new WorkbookScope(plans, place.section(), place.unit()))
                .lines();
        if (lines.isEmpty()) return new Made.Instead(showing.text("report.nothing"));
        String title = showing.text("report.table.title", place.name(plans, showing), showing.today());
        byte[] csv = TableCsv.of(lines, headings(lines), showing);
        var file = new OutgoingFile(Making.fileName(title, "csv"), title, "", csv);
        return new Made.File(file, showing.text("report.table.sentence", title, lines.size()));
    }

    /** Those of the plan's own further columns that any of them has. */
    private static Set<String> headings(List<Reported> lines) {
        Set<String> headings = new LinkedHashSet<>();
        lines.forEach(line -> headings.addAll(line.where().initiative().fields().keySet()));
        return headings;
    }
}
