package torikumi.slack.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import torikumi.plan.PastImport;
import torikumi.plan.PastImport.State;
import torikumi.plan.Plan;
import torikumi.slack.card.Button;
import torikumi.slack.card.Card;
import torikumi.slack.card.Pages;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Showing;
import torikumi.slack.card.SlackIds;
import torikumi.slack.card.Typed;
import torikumi.slack.card.Ways;

/** 計画: which are in force and where they come from, what waits to be applied, and what was done. */
final class PlansBlocks {

    // Slack: 50 blocks in a message.
    private static final int PLANS = 20;
    private static final int WAITING = 10;
    private static final int PER_PAGE = 10;

    private PlansBlocks() {}

    /** @param from what made it what it is; null where nobody wrote that down */
    record InForce(Plan plan, @Nullable PastImport from) {}

    /**
     * @param waiting what was shown to somebody and is neither applied nor dropped
     * @param mayTake whether the reader may take in any
     */
    static Reply inForce(List<InForce> plans, List<PastImport> waiting, boolean mayTake, Showing showing) {
        String title = showing.text("imports.title");
        Card card = new Card().header(title);
        if (plans.isEmpty()) card.says(showing.text(mayTake ? "imports.none.take" : "imports.none"));
        else card.spoken(showing.text("imports.inForce", plans.size()));
        for (InForce each : plans.stream().limit(PLANS).toList())
            card.text(
                    words(each, showing),
                    Button.open(showing, "button.open", Typed.department(each.plan()), showing.plan(each.plan())));
        if (plans.size() > PLANS) card.text(showing.text("imports.more", plans.size() - PLANS));
        if (!waiting.isEmpty()) waiting(card, waiting, showing);
        List<Button> buttons = new ArrayList<>();
        if (mayTake) {
            card.context(showing.text("imports.how"));
            buttons.add(Ways.takeIn(showing).primary());
            if (!plans.isEmpty()) buttons.add(Button.act(SlackIds.PLAN_BEGIN, showing, "hand.button.change", "change"));
            buttons.add(Button.act(SlackIds.PLAN_BEGIN, showing, "hand.button.begin", "new"));
            if (!plans.isEmpty()) buttons.add(Button.act(SlackIds.PLAN_AMEND, showing, "button.amend", "any"));
            card.buttons(buttons);
            buttons = new ArrayList<>();
            buttons.add(Button.open(showing, "imports.button.history", "plan history"));
        } else buttons.add(Ways.up(showing));
        buttons.add(Button.open(showing, "imports.button.search", "search 計画"));
        return card.buttons(buttons).reply().forAskerAlone();
    }

    private static String words(InForce each, Showing showing) {
        Plan plan = each.plan();
        String size = showing.text("imports.size", plan.sections().size(), plan.size());
        String edition = showing.text("imports.edition", plan.revision());
        String first = showing.beside(showing.plan(plan), size, edition);
        PastImport from = each.from();
        if (from == null || from.settledBy() == null || from.settledAt() == null) return first;
        return first
                + "\n"
                + showing.text(
                        "imports.from",
                        showing.day(from.settledAt()),
                        ImportWords.source(from.fileName(), showing),
                        ImportWords.by(from.settledBy(), showing));
    }

    private static void waiting(Card card, List<PastImport> waiting, Showing showing) {
        card.heading(showing.text("imports.waiting", waiting.size()));
        for (PastImport each : waiting.stream().limit(WAITING).toList()) {
            String name = ImportWords.plan(each, showing);
            card.text(
                    showing.beside(
                            name,
                            ImportWords.source(each.fileName(), showing),
                            ImportWords.by(each.by(), showing),
                            showing.moment(each.at())),
                    Button.act(SlackIds.PLAN_PREVIEW, showing, "imports.button.goOn", PreviewPage.FIRST.of(each.id()))
                            .spoken(showing.text("imports.button.goOn.of", name)));
        }
        if (waiting.size() > WAITING) card.text(showing.text("imports.more", waiting.size() - WAITING));
    }

    /** @param all the newest first */
    static Reply history(List<PastImport> all, int page, Showing showing) {
        String title = showing.text("imports.history");
        Card card = new Card().header(title);
        if (all.isEmpty())
            return card.says(showing.text("imports.history.none"))
                    .buttons(Ways.takeIn(showing), OutcomeBlocks.plans(showing))
                    .reply()
                    .forAskerAlone();
        card.spoken(title);
        Set<String> last = last(all);
        Pages<PastImport> pages = Pages.of(all, PER_PAGE, page);
        for (PastImport each : pages.shown()) {
            if (last.contains(each.id()))
                card.text(
                        words(each, showing), OutcomeBlocks.undo(each.id(), ImportWords.plan(each, showing), showing));
            else if (each.state() == State.WAITING)
                card.text(
                        words(each, showing),
                        Button.act(
                                SlackIds.PLAN_PREVIEW,
                                showing,
                                "imports.button.goOn",
                                PreviewPage.FIRST.of(each.id())));
            else card.text(words(each, showing));
        }
        List<Button> buttons = new ArrayList<>();
        pages.next(showing, "imports.button.more", "plan history").ifPresent(buttons::add);
        buttons.add(Button.act(SlackIds.PLAN_SUCCEED, showing, "succession.button", "any"));
        buttons.add(OutcomeBlocks.plans(showing));
        return card.buttons(buttons).reply().forAskerAlone();
    }

    /** Of each plan the one that made it what it is, unless a setting did, which would do it again: nothing before it can be taken back. */
    private static Set<String> last(List<PastImport> all) {
        Set<String> plans = new HashSet<>();
        Set<String> last = new HashSet<>();
        for (PastImport each : all)
            if (each.state() == State.APPLIED
                    && plans.add(each.department() + " " + each.year().startYear())
                    && !ImportWords.isSetting(each.settledBy())) last.add(each.id());
        return last;
    }

    private static String words(PastImport past, Showing showing) {
        String name = ImportWords.plan(past, showing);
        String state = showing.text("imports.state." + past.state().name().toLowerCase(Locale.ROOT));
        boolean waits = past.settledBy() == null || past.settledAt() == null;
        return showing.beside(state, name, ImportWords.source(past.fileName(), showing))
                + "\n"
                + showing.beside(
                        showing.moment(waits ? past.at() : past.settledAt()),
                        ImportWords.by(waits ? past.by() : past.settledBy(), showing));
    }
}
