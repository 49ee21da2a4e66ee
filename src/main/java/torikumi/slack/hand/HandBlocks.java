package torikumi.slack.hand;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import torikumi.plan.HandDraft;
import torikumi.plan.HandDraft.Line;
import torikumi.plan.HandDraft.Place;
import torikumi.plan.HandOutcome;
import torikumi.plan.ImportOutcome;
import torikumi.plan.PlanEdit.Refusal;
import torikumi.plan.intake.PlaceName;
import torikumi.slack.card.BlockLimits;
import torikumi.slack.card.Button;
import torikumi.slack.card.Card;
import torikumi.slack.card.Mrkdwn;
import torikumi.slack.card.Pages;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Showing;
import torikumi.slack.card.SlackIds;
import torikumi.slack.hand.HandStep.Verb;
import torikumi.slack.plan.OutcomeBlocks;
import torikumi.slack.plan.PreviewPage;
import torikumi.slack.words.CommandCatalogue;

/** A plan that is being made by hand: its sections with their initiatives, each with what can be done with it. */
final class HandBlocks {

    // Slack: 50 blocks in a message; a wording of 3,000 characters in each would be more than it takes, too.
    private static final int PER_PAGE = 30;
    private static final int WORDING = 500;
    private static final int QUOTED = 60;

    private final HandDraft draft;
    private final int page;
    private final Showing showing;

    private HandBlocks(HandDraft draft, int page, Showing showing) {
        this.draft = draft;
        this.page = page;
        this.showing = showing;
    }

    /** A place, or one of its lines. */
    private record Entry(Place place, @Nullable Line line) {}

    /** @param notice what has just come of something; null for nothing */
    static Reply of(HandDraft draft, int page, @Nullable String notice, Showing showing) {
        return new HandBlocks(draft, page, showing).reply(notice);
    }

    static Reply of(HandOutcome outcome, int page, Showing showing) {
        return switch (outcome) {
            case HandOutcome.Drafted(var draft) -> of(draft, page, null, showing);
            case HandOutcome.Refused(var draft, var why, var words) ->
                of(draft, page, refusal(why, words, showing), showing);
            case HandOutcome.Overtaken(var draft) -> of(draft, page, showing.text("hand.overtaken"), showing);
            case HandOutcome.PlanClosed(var department, var year) ->
                alone(showing.text("hand.planClosed", department, year), showing);
            case HandOutcome.NotBegun(var why, var words) -> alone(refusal(why, words, showing), showing);
            case HandOutcome.Settled(var past) ->
                OutcomeBlocks.of(new ImportOutcome.Settled(past), PreviewPage.FIRST, showing);
            case HandOutcome.Unknown() -> alone(showing.text("hand.unknown"), showing);
        };
    }

    static Reply alone(String sentence, Showing showing) {
        return new Card(sentence)
                .buttons(Button.open(showing, "imports.button.plans", "plan"))
                .reply()
                .forAskerAlone();
    }

    static String refusal(Refusal why, String words, Showing showing) {
        String key =
                switch (why) {
                    case NOT_THERE -> "hand.refused.notThere";
                    case NO_WORDS -> "hand.refused.noWords";
                    case TOO_LONG -> "hand.refused.tooLong";
                    case TWICE -> "hand.refused.twice";
                    case NAME_TAKEN -> "hand.refused.nameTaken";
                    case NOT_A_NAME -> "hand.refused.notAName";
                    case NOTHING_LEFT -> "hand.refused.nothingLeft";
                };
        return showing.text(key, Mrkdwn.quotable(BlockLimits.cut(words, QUOTED)));
    }

    private Reply reply(@Nullable String notice) {
        String title =
                showing.text(draft.isInForce() ? "hand.title.inForce" : "hand.title", draft.department(), draft.year());
        Card card = new Card().header(title);
        if (notice != null) card.says(notice);
        card.says(showing.text(
                draft.isInForce() ? "hand.state.inForce" : "hand.state",
                draft.sections(),
                draft.size(),
                showing.typed(CommandCatalogue.PLAN)));
        if (draft.leftOut() > 0) card.adds(showing.text("hand.leftOut", draft.leftOut()));
        Pages<Entry> pages = Pages.of(entries(), PER_PAGE, page);
        for (Entry entry : pages.shown()) {
            if (entry.line() == null) place(card, entry.place());
            else line(card, entry.line());
        }
        List<Button> turning = new ArrayList<>();
        if (!pages.isFirst()) turning.add(show("hand.button.before", pages.page() - 1));
        if (pages.left() > 0) turning.add(show("hand.button.more", pages.page() + 1));
        return card.buttons(turning).buttons(goingOn()).reply().forAskerAlone();
    }

    private List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        for (Place place : draft.places()) {
            entries.add(new Entry(place, null));
            place.lines().forEach(line -> entries.add(new Entry(place, line)));
        }
        return entries;
    }

    private void place(Card card, Place place) {
        String name =
                showing.text("hand.section", inBrackets(place), place.lines().size());
        String mission = place.mission() == null ? "" : "\n" + showing.text("mission.line", place.mission());
        List<Button> options = new ArrayList<>();
        options.add(of(place, Verb.ADD, "hand.button.add"));
        options.add(of(place, Verb.RENAME, "hand.button.rename"));
        options.add(of(place, Verb.MISSION, "hand.button.mission"));
        if (draft.places().size() > 1) options.add(of(place, Verb.DROP_SECTION, "hand.button.dropSection"));
        card.text(BlockLimits.cut(name + mission, WORDING), showing.text("hand.menu.section"), options);
    }

    /** As people read it; a name is written as documents write it. */
    static String inBrackets(Place place) {
        return PlaceName.parse(place.name()).map(PlaceName::inBrackets).orElse(place.name());
    }

    private void line(Card card, Line line) {
        String words = BlockLimits.cut(line.wording(), WORDING);
        String shown = line.isNew()
                ? isAllNew() ? words : showing.text("hand.line.new", words)
                : showing.text("hand.line", line.key(), words);
        List<Button> options = new ArrayList<>();
        // Of what is in force a wording is amended with its reason, from its card.
        if (line.isNew() || !draft.isInForce()) options.add(of(line, Verb.WORD, "hand.button.word"));
        if (draft.size() > 1) options.add(of(line, Verb.DROP, "hand.button.drop"));
        if (options.isEmpty()) card.text(shown);
        else card.text(shown, showing.text("hand.menu.line"), options);
    }

    private boolean isAllNew() {
        return draft.places().stream().flatMap(place -> place.lines().stream()).allMatch(Line::isNew);
    }

    private Button of(Place place, Verb verb, String key) {
        return act(step(verb).about(place.name()), key);
    }

    private Button of(Line line, Verb verb, String key) {
        return act(step(verb).about(line.key()), key);
    }

    private HandStep step(Verb verb) {
        return HandStep.of(draft, page, verb);
    }

    private Button act(HandStep step, String key) {
        return Button.act(SlackIds.PLAN_EDIT, showing, key, step.carried());
    }

    private Button show(String key, int to) {
        return act(HandStep.of(draft, to, Verb.SHOW), key);
    }

    private List<Button> goingOn() {
        List<Button> buttons = new ArrayList<>();
        if (draft.steps() > 0)
            buttons.add(
                    Button.act(SlackIds.PLAN_PREVIEW, showing, "hand.button.check", PreviewPage.FIRST.of(draft.id()))
                            .primary());
        buttons.add(act(step(Verb.SECTION), "hand.button.section"));
        if (draft.steps() > (draft.isInForce() ? 0 : 1)) buttons.add(act(step(Verb.BACK), "hand.button.back"));
        buttons.add(Button.act(SlackIds.PLAN_DROP, showing, "imports.button.drop", PreviewPage.FIRST.of(draft.id()))
                .danger(showing, "hand.confirm.drop"));
        return buttons;
    }
}
