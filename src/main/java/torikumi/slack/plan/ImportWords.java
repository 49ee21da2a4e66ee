package torikumi.slack.plan;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import torikumi.plan.Editor;
import torikumi.plan.PastImport;
import torikumi.plan.Proposal;
import torikumi.platform.FiscalYear;
import torikumi.slack.card.PeopleWords;
import torikumi.slack.card.Showing;
import torikumi.staff.Colleague;

/** What several cards say of an import. */
public final class ImportWords {

    private ImportWords() {}

    /** 川上さん; 設定 TORIKUMI_PLAN. */
    public static String by(Editor editor, Showing showing) {
        return PeopleWords.by(new Colleague(editor.id(), editor.name()), showing.say());
    }

    /** The file's name; 手入力 where there was none. */
    static String source(String fileName, Showing showing) {
        return fileName.isEmpty() ? showing.text("imports.byHand") : DocumentBlocks.name(fileName);
    }

    static boolean isSetting(@Nullable Editor editor) {
        return editor != null && editor.id().startsWith("TORIKUMI_");
    }

    /** 令和4年度 総務部. */
    static String plan(Proposal proposal, Showing showing) {
        return plan(proposal.year(), proposal.department(), showing);
    }

    static String plan(PastImport past, Showing showing) {
        return plan(past.year(), past.department(), showing);
    }

    private static String plan(FiscalYear year, String department, Showing showing) {
        return showing.text("plan.name", year, department);
    }

    /** 令和4年度 総務部 ・ 37件 ・ 変更あり ・ 先に答えること2件. */
    static String line(Proposal proposal, Showing showing) {
        int questions = proposal.questions().size();
        return showing.beside(
                plan(proposal, showing),
                showing.text("imports.size", proposal.sections().size(), proposal.size()),
                showing.text("imports.kind." + proposal.kind().name().toLowerCase(Locale.ROOT)),
                questions == 0 ? "" : showing.text("imports.questions.count", questions));
    }
}
