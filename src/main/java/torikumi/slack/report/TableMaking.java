package torikumi.slack.report;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import torikumi.plan.Plan;
import torikumi.plan.PlanDirectory;
import torikumi.progress.Reported;
import torikumi.reminder.Boards;
import torikumi.slack.card.Showing;
import torikumi.slack.delivery.OutgoingFile;

/** A table of how initiatives stand, as CSV that Excel opens as it is. */
@Component
class TableMaking implements Making<TableWish> {

    private final PlanDirectory directory;
    private final Boards boards;

    TableMaking(PlanDirectory directory, Boards boards) {
        this.directory = directory;
        this.boards = boards;
    }

    @Override
    public Class<TableWish> of() {
        return TableWish.class;
    }

    @Override
    public Made make(TableWish wish, String personId, Showing showing) {
        List<Plan> plans = wish.plans().stream()
                .map(directory::plan)
                .flatMap(Optional::stream)
                .toList();
        List<Reported> lines = plans.isEmpty()
                ? List.of()
                : boards.of(plans).lines().stream()
                        .filter(line -> isWished(line, wish))
                        .toList();
        if (lines.isEmpty()) return new Made.Instead(showing.text("report.nothing"));
        String title = title(lines, wish, showing);
        byte[] csv = TableCsv.of(lines, headings(lines), showing);
        var file = new OutgoingFile(Making.fileName(title, "csv"), title, "", csv);
        return new Made.File(file, showing.text("report.table.sentence", title, lines.size()));
    }

    private static boolean isWished(Reported line, TableWish wish) {
        if (wish.unit() != null) return line.where().unit().id() == wish.unit();
        return wish.section() == null || line.where().section().id() == wish.section();
    }

    /** Those of the plan's own further columns that any of them has. */
    private static Set<String> headings(List<Reported> lines) {
        Set<String> headings = new LinkedHashSet<>();
        lines.forEach(line -> headings.addAll(line.where().initiative().fields().keySet()));
        return headings;
    }

    private static String title(List<Reported> lines, TableWish wish, Showing showing) {
        var first = lines.getFirst().where();
        String what = wish.section() == null && wish.unit() == null
                ? showing.all(lines.stream()
                        .map(line -> line.where().plan())
                        .distinct()
                        .toList())
                : showing.text(
                        "report.of",
                        first.plan(),
                        wish.unit() == null
                                ? first.section().name()
                                : first.unit().name());
        return showing.text("report.table.title", what, showing.today());
    }
}
