package torikumi.slack.report;

import java.util.ArrayList;
import java.util.List;
import torikumi.slack.card.Button;
import torikumi.slack.card.Card;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Showing;
import torikumi.slack.card.TextPages;
import torikumi.slack.card.Typed;
import torikumi.slack.words.CommandCatalogue;

/** An account in pages, each of which is one text that can be marked and copied whole; for whoever asked alone. */
final class AccountBlocks {

    /** How many pages anybody turns; what is longer is sent as a file. */
    private static final int PAGES = 4;

    private AccountBlocks() {}

    static boolean isTooLong(AccountText text) {
        return TextPages.of(text.lines()).size() > PAGES;
    }

    /** @param words what asks for it again */
    static Reply of(AccountText text, String words, List<Button> ways, int page, Showing showing) {
        List<String> pages = TextPages.of(text.lines());
        int at = Math.clamp(page, 1, pages.size());
        Card card = new Card()
                .header(text.title())
                .context(showing.beside(
                        showing.text("rules.pending.onlyYou"),
                        pages.size() == 1 ? "" : showing.text("report.page", at, pages.size())))
                .text(pages.get(at - 1))
                .context(copying(text, showing));
        List<Button> buttons = new ArrayList<>();
        if (at < pages.size()) buttons.add(Button.open(showing, "report.button.next", Typed.page(words, at + 1)));
        if (at > 1) buttons.add(Button.open(showing, "report.button.previous", Typed.page(words, at - 1)));
        buttons.addAll(ways);
        return card.likeliest(buttons)
                .reply(showing.text("report.account.fallback", text.title(), text.words()))
                .forAskerAlone();
    }

    private static String copying(AccountText text, Showing showing) {
        return text.source()
                .map(source ->
                        showing.text("report.account.copy.check", showing.typed(CommandCatalogue.HISTORY, source)))
                .orElseGet(() -> showing.text("report.account.copy"));
    }
}
