package torikumi.slack.wording;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import torikumi.plan.Found;
import torikumi.plan.PlanWordings.Wording;
import torikumi.slack.card.Button;
import torikumi.slack.card.Card;
import torikumi.slack.card.Mrkdwn;
import torikumi.slack.card.Pages;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Showing;
import torikumi.slack.card.SlackIds;
import torikumi.slack.card.Typed;
import torikumi.slack.plan.ImportWords;
import torikumi.staff.Action;
import torikumi.staff.Office;

/** Every wording that an initiative has had, the newest first. */
final class WordingBlocks {

    // Each takes up to three blocks; Slack: 50 in a message.
    private static final int PER_PAGE = 8;

    private WordingBlocks() {}

    /** @param versions the published one first */
    static Reply of(Found.OfInitiative found, List<Wording> versions, int page, Showing showing) {
        String code = found.initiative().code().toString();
        String title = showing.text("wording.title", code);
        Card card = new Card()
                .header(title)
                .context(showing.beside(
                        showing.plan(found.plan()), found.section().name()));
        Pages<Wording> pages = Pages.of(versions.reversed(), PER_PAGE, page);
        for (Wording each : pages.shown())
            card.heading(version(each, versions.size(), showing))
                    .text(each.words())
                    .context(from(each, showing));
        if (versions.size() == 1) card.context(showing.text("wording.asPublished"));
        List<Button> buttons = new ArrayList<>();
        if (mayAmend(found, showing)) buttons.add(amend(found, showing).primary());
        pages.next(showing, "wording.more", Typed.wordings(found)).ifPresent(buttons::add);
        buttons.add(Button.open(showing, "wording.button.initiative", Typed.of(found), code));
        return card.buttons(buttons)
                .reply(showing.text(
                        "wording.fallback",
                        code,
                        versions.size(),
                        versions.getLast().words()));
    }

    static boolean mayAmend(Found.OfInitiative found, Showing showing) {
        return found.plan().isOpen()
                && found.initiative().withdrawnOn() == null
                && showing.offers(Action.IMPORT_PLAN, Office.of(found.plan()));
    }

    static Button amend(Found.OfInitiative found, Showing showing) {
        return Button.act(
                SlackIds.PLAN_AMEND, showing, "button.amend", found.initiative().id());
    }

    private static String version(Wording wording, int of, Showing showing) {
        String key = wording.version() == of ? "wording.now" : wording.version() == 1 ? "wording.first" : "wording.nth";
        return showing.text(key, wording.version());
    }

    /** Since when, by whom, why, and by which decision. */
    static String from(Wording wording, Showing showing) {
        return showing.beside(
                showing.text("wording.since", showing.day(wording.since())),
                wording.by() == null ? "" : ImportWords.by(wording.by(), showing),
                wording.reason().isEmpty()
                        ? showing.text("imports.byHand")
                        : showing.text(
                                wording.decision() == null && wording.version() == 1
                                        ? "wording.file"
                                        : "wording.reason",
                                Mrkdwn.quotable(wording.reason())),
                decision(wording.decision(), wording, showing));
    }

    private static String decision(@Nullable String decision, Wording wording, Showing showing) {
        if (decision == null)
            return wording.decidedOn() == null ? "" : showing.text("wording.decidedOn", wording.decidedOn());
        String words = Mrkdwn.quotable(decision);
        return wording.decidedOn() == null
                ? showing.text("wording.decision", words)
                : showing.text("wording.decision.on", words, wording.decidedOn());
    }

    /** There is no form, as what it says is more than a form holds. */
    static Reply tooLongToAmend(Found.OfInitiative found, int most, Showing showing) {
        return new Card(showing, "wording.tooLongToAmend", found, most)
                .buttons(Button.open(showing, "imports.button.plans", "plan"))
                .reply()
                .forAskerAlone();
    }

    /** It is not amended, and why. */
    static Reply notAmended(String sentence, Found.@Nullable OfInitiative found, Showing showing) {
        Card card = new Card(sentence);
        if (found != null)
            card.buttons(
                    Button.open(showing, "wording.button.initiative", Typed.of(found), found),
                    Button.open(showing, "wording.button.all", Typed.wordings(found)));
        return card.reply().forAskerAlone();
    }
}
