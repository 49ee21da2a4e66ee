package torikumi.slack.record;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import torikumi.plan.Found;
import torikumi.progress.Grade;
import torikumi.progress.Progress;
import torikumi.slack.card.BlockLimits;
import torikumi.slack.card.Button;
import torikumi.slack.card.Card;
import torikumi.slack.card.Mrkdwn;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Showing;
import torikumi.slack.card.SlackIds;
import torikumi.slack.card.Typed;
import torikumi.slack.people.JoinBlocks;
import torikumi.slack.words.CommandCatalogue;
import torikumi.staff.Joining;

/** What has to be known before something is recorded. Nothing is until it is answered; what was typed waits as a draft. */
public final class AskBackBlocks {

    private static final int CHOICES = 4;
    private static final int WORDING = 70;

    private AskBackBlocks() {}

    /** Several initiatives may be meant. */
    public static Reply which(List<Found.OfInitiative> choices, String typed, String draftId, Showing showing) {
        return choose(showing.text("record.which", Mrkdwn.quotable(typed)), choices, draftId, showing);
    }

    /** There is no such code: the nearest. */
    public static Reply noSuchCode(String code, List<Found.OfInitiative> nearest, String draftId, Showing showing) {
        return choose(showing.text("record.noSuchCode", Mrkdwn.quotable(code)), nearest, draftId, showing);
    }

    /** Nothing in the plan is like it. */
    public static Reply none(String typed, String draftId, Showing showing) {
        return choose(showing.text("record.which.none", Mrkdwn.quotable(typed)), List.of(), draftId, showing);
    }

    private static Reply choose(String sentence, List<Found.OfInitiative> choices, String draftId, Showing showing) {
        Card card = new Card(sentence);
        List<Button> buttons = new ArrayList<>();
        for (Found.OfInitiative each : choices.stream().limit(CHOICES).toList()) {
            card.context(about(each, showing));
            buttons.add(Button.act(
                    SlackIds.DRAFT_RECORD,
                    each.initiative().code().toString(),
                    DraftAnswer.to(draftId).about(each).value()));
        }
        String codes = buttons.stream().map(Button::label).collect(Collectors.joining(showing.text("list.or")));
        buttons.add(open("record.button.choose", draftId, showing));
        buttons.add(RecordActions.drop(draftId, showing));
        return card.buttons(buttons).reply(codes.isEmpty() ? sentence : sentence + " " + codes);
    }

    private static String about(Found.OfInitiative about, Showing showing) {
        return showing.text(
                "record.about", about, BlockLimits.cut(about.initiative().wording(), WORDING));
    }

    private static Button record(DraftAnswer answer, String key, Showing showing) {
        return Button.act(SlackIds.DRAFT_RECORD, showing, key, answer.value());
    }

    private static Button open(String key, String draftId, Showing showing) {
        return Button.act(SlackIds.DRAFT_OPEN, showing, key, draftId);
    }

    /** More than one health was named. */
    public static Reply whichHealth(Found.OfInitiative about, List<Grade> healths, String draftId, Showing showing) {
        DraftAnswer answer = DraftAnswer.to(draftId).about(about);
        List<Button> buttons = new ArrayList<>();
        for (Grade grade : healths.stream().limit(CHOICES).toList())
            buttons.add(Button.act(
                    SlackIds.DRAFT_RECORD,
                    showing.health(grade),
                    answer.health(grade.key()).value()));
        buttons.add(record(answer.health(DraftAnswer.NO_HEALTH), "record.button.wordsOnly", showing));
        buttons.add(RecordActions.drop(draftId, showing));
        return new Card(showing, "record.whichHealth", about)
                .context(about(about, showing))
                .buttons(buttons)
                .reply();
    }

    /** A message that may be a report or may be conversation. */
    public static Reply maybe(Found.OfInitiative about, String typed, String draftId, Showing showing) {
        return new Card(showing, "record.maybe", about, Mrkdwn.quotable(typed))
                .buttons(
                        record(DraftAnswer.to(draftId).about(about), "record.button.record", showing),
                        Button.act(SlackIds.DRAFT_DROP, showing, "record.button.dont", draftId))
                .reply();
    }

    /** An initiative is named, and nothing said that is understood as a report or a question. */
    public static Reply unclear(Found.OfInitiative about, String typed, String draftId, Showing showing) {
        return new Card(showing, "record.unclear", about, Mrkdwn.quotable(typed))
                .buttons(
                        record(DraftAnswer.to(draftId).about(about), "record.button.record", showing),
                        open("record.button.form", draftId, showing),
                        Button.open(showing, "record.button.open", Typed.of(about)),
                        RecordActions.drop(draftId, showing))
                .reply();
    }

    /** The form was closed: what was typed, and how to go on with it. */
    public static Reply kept(Found.@Nullable OfInitiative about, Progress progress, String draftId, Showing showing) {
        Card card = new Card(about == null ? showing.text("record.kept.any") : showing.text("record.kept", about));
        String words = progress.words().isBlank() ? progress.reason() : progress.words();
        if (!words.isBlank())
            card.context(showing.text("record.words", BlockLimits.cut(Mrkdwn.quotable(words), WORDING)));
        return card.buttons(open("record.button.goOn", draftId, showing), RecordActions.drop(draftId, showing))
                .reply();
    }

    /** The message in which it was said reads otherwise now, or is gone. */
    static Reply changed(Drafts.Since since, String draftId, Showing showing) {
        return new Card(showing, "record.since", changed(since, showing))
                .buttons(open("record.button.form", draftId, showing), RecordActions.drop(draftId, showing))
                .reply();
    }

    static String changed(Drafts.Since since, Showing showing) {
        return showing.text(
                switch (since) {
                    case EDITED -> "record.since.edited";
                    case DELETED -> "record.since.deleted";
                });
    }

    /** How to record, with a button to the form; what is shown where the form itself cannot be. */
    public static Reply form(Found.@Nullable OfInitiative about, Showing showing) {
        String sentence = about == null
                ? showing.text(
                        "record.form.ask",
                        showing.examples(CommandCatalogue.UPDATE).getFirst())
                : showing.text(
                        "record.nothingYet",
                        about,
                        showing.typed(
                                CommandCatalogue.UPDATE, about.initiative().code()),
                        showing.named().fine());
        return new Card(sentence)
                .buttons(Button.record(showing, "record.button.form", about == null ? "list" : Typed.of(about)))
                .reply();
    }

    /**
     * They do not act for the office yet, and could not become a member at once; null where they could.
     *
     * @param draftId what they had typed
     */
    public static @Nullable Reply waiting(Joining.Outcome outcome, String draftId, Showing showing) {
        Card card = new Card(JoinBlocks.sentence(outcome, showing));
        return switch (outcome) {
            case Joining.Outcome.Joined joined -> null;
            case Joining.Outcome.AlreadyActs acts -> null;
            case Joining.Outcome.Asked asked ->
                card.adds(showing.text("join.then")).reply();
            case Joining.Outcome.AlreadyAsked asked -> again(card, draftId, showing);
            case Joining.Outcome.ByAdministratorsOnly only -> again(card, draftId, showing);
            case Joining.Outcome.NotForMembers none -> card.reply();
            case Joining.Outcome.Refused refused -> card.reply();
        };
    }

    private static Reply again(Card card, String draftId, Showing showing) {
        return card.adds(showing.text("join.kept"))
                .buttons(
                        record(DraftAnswer.to(draftId), "record.button.record", showing),
                        RecordActions.drop(draftId, showing))
                .reply();
    }

    /** The same card with a sentence before it. */
    public static Reply after(String sentence, Reply card) {
        return new Card().context(sentence).reply(sentence).then(card);
    }
}
