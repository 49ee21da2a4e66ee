package torikumi.slack.report;

import org.springframework.stereotype.Component;
import torikumi.plan.Plan;
import torikumi.plan.PlanDirectory;
import torikumi.report.WorkbookScope;
import torikumi.report.Workbooks;
import torikumi.slack.card.Showing;
import torikumi.slack.delivery.OutgoingFile;

/** The workbook of a department, a section or a unit. */
@Component
class WorkbookMaking implements Making<WorkbookWish> {

    private final PlanDirectory directory;
    private final Workbooks workbooks;

    WorkbookMaking(PlanDirectory directory, Workbooks workbooks) {
        this.directory = directory;
        this.workbooks = workbooks;
    }

    @Override
    public Class<WorkbookWish> of() {
        return WorkbookWish.class;
    }

    @Override
    public Made make(WorkbookWish wish, String personId, Showing showing) {
        WishedPlace place = wish.place();
        var scope = new WorkbookScope(place.plans(directory), place.section(), place.unit());
        int initiatives = workbooks.board(scope).lines().size();
        if (initiatives == 0) return new Made.Instead(showing.text("report.nothing"));
        String name = place.name(scope.plans(), showing);
        String title = showing.text("report.table.title", name, showing.today());
        byte[] workbook = workbooks.make(scope, showing.today(), new SheetWords(name, showing));
        var file = new OutgoingFile(Making.fileName(title, "xlsx"), title, "", workbook);
        int open = scope.plans().stream().anyMatch(Plan::isOpen) ? 1 : 0;
        return new Made.File(file, showing.text("report.workbook.sentence", title, initiatives, open));
    }
}
