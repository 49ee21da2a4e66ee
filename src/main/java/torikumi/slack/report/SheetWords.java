package torikumi.slack.report;

import java.util.Locale;
import torikumi.plan.Plan;
import torikumi.plan.PublishedWordings.Wording;
import torikumi.platform.FiscalYear;
import torikumi.progress.Board;
import torikumi.progress.Grade;
import torikumi.progress.ProgressUpdate;
import torikumi.progress.WayIn;
import torikumi.report.WorkbookColumn;
import torikumi.report.WorkbookTerm;
import torikumi.report.WorkbookWords;
import torikumi.slack.ask.StandingBar;
import torikumi.slack.card.PeopleWords;
import torikumi.slack.card.Showing;
import torikumi.staff.Post;

/**
 * What stands in the workbook besides what people typed. Pure.
 *
 * @param name of what it is about
 */
record SheetWords(String name, Showing showing) implements WorkbookWords {

    @Override
    public String title() {
        return showing.text("report.workbook.title", name);
    }

    @Override
    public String asOf() {
        return showing.asOf();
    }

    @Override
    public String heading(WorkbookColumn column) {
        return showing.text("report.column." + key(column));
    }

    @Override
    public String term(WorkbookTerm term) {
        return showing.text(
                switch (term) {
                    case UNHEARD -> "standing.unheard";
                    case UNGRADED -> "standing.ungraded";
                    case UNCHANGED -> "standing.unchanged";
                    case OVERDUE -> "standing.overdue";
                    case QUIET -> "standing.quiet";
                    default -> "report.workbook." + key(term);
                });
    }

    private static String key(Enum<?> of) {
        return of.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String health(Grade grade) {
        return showing.health(grade);
    }

    @Override
    public String bar(Board board) {
        return StandingBar.of(board);
    }

    @Override
    public String year(FiscalYear year) {
        return showing.year(year);
    }

    @Override
    public String post(Post post) {
        String whole = PeopleWords.post(post.role(), post.office(), showing.say());
        return post.deputyFor() == null ? whole : showing.text("report.workbook.deputy", whole);
    }

    @Override
    public String amendment(ProgressUpdate newest) {
        if (newest.kind() == ProgressUpdate.Kind.RECORDED) return "";
        return showing.text(
                newest.isWithdrawn() ? "report.workbook.withdrawnBy" : "report.workbook.correctedBy",
                newest.recordedAt(),
                post(newest.author().post()),
                newest.why().isBlank() ? 0 : 1,
                newest.why());
    }

    @Override
    public String way(WayIn way) {
        return showing.text("history.way." + key(way));
    }

    @Override
    public String source(Plan plan, Wording wording) {
        return showing.text(
                "report.workbook.fromPlan",
                showing.name(plan),
                showing.day(wording.since()),
                wording.version() == 1 ? 0 : 1,
                wording.version());
    }

    @Override
    public String source(ProgressUpdate update) {
        return showing.text(
                "report.workbook.fromReport",
                way(update.source().way()),
                update.source().saidAt());
    }
}
