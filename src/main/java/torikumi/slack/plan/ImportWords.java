package torikumi.slack.plan;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import torikumi.plan.Editor;
import torikumi.plan.Proposal;
import torikumi.slack.card.PeopleWords;
import torikumi.slack.card.Showing;
import torikumi.staff.Colleague;

/** What several cards say of an import. */
final class ImportWords {

    private ImportWords() {}

    /** 川上さん; 設定 TORIKUMI_PLAN. */
    static String by(Editor editor, Showing showing) {
        return isSetting(editor)
                ? showing.text("changes.bySetting", editor.id())
                : PeopleWords.person(new Colleague(editor.id(), editor.name()), showing.say());
    }

    static boolean isSetting(@Nullable Editor editor) {
        return editor != null && editor.id().startsWith("TORIKUMI_");
    }

    /** 総務部 令和4年度 ・ 37件 ・ 変更あり ・ 先に答えること2件. */
    static String line(Proposal proposal, Showing showing) {
        int questions = proposal.questions().size();
        return showing.beside(
                showing.text("plan.name", proposal.year(), proposal.department()),
                showing.text("imports.size", proposal.sections().size(), proposal.size()),
                showing.text("imports.kind." + proposal.kind().name().toLowerCase(Locale.ROOT)),
                questions == 0 ? "" : showing.text("imports.questions.count", questions));
    }
}
