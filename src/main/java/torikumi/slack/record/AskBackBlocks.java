package torikumi.slack.record;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import torikumi.plan.Found;
import torikumi.platform.Say;
import torikumi.progress.Grade;
import torikumi.progress.Progress;
import torikumi.slack.card.BlockLimits;
import torikumi.slack.card.Buttons;
import torikumi.slack.card.Card;
import torikumi.slack.card.Mrkdwn;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Sentence;
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
        Say say = showing.say();
        return choose(say.text("record.which", Mrkdwn.quotable(typed)), choices, draftId, say);
    }

    /** There is no such code: the nearest. */
    public static Reply noSuchCode(String code, List<Found.OfInitiative> nearest, String draftId, Showing showing) {
        Say say = showing.say();
        return choose(say.text("record.noSuchCode", Mrkdwn.quotable(code)), nearest, draftId, say);
    }

    /** Nothing in the plan is like it. */
    public static Reply none(String typed, String draftId, Showing showing) {
        Say say = showing.say();
        return choose(say.text("record.which.none", Mrkdwn.quotable(typed)), List.of(), draftId, say);
    }

    private static Reply choose(String sentence, List<Found.OfInitiative> choices, String draftId, Say say) {
        Card card = new Card().text(sentence);
        var buttons = new Buttons();
        for (Found.OfInitiative each : choices.stream().limit(CHOICES).toList()) {
            String code = each.initiative().code().toString();
            card.context(say.text(
                    "record.about", code, BlockLimits.cut(each.initiative().wording(), WORDING)));
            buttons.add(
                    SlackIds.DRAFT_RECORD,
                    code,
                    DraftAnswer.to(draftId).about(each).value());
        }
        buttons.add(SlackIds.DRAFT_OPEN, say.text("record.button.choose"), draftId)
                .add(SlackIds.DRAFT_DROP, say.text("record.button.drop"), draftId);
        buttons.blocks().forEach(card::add);
        String codes = choices.stream()
                .limit(CHOICES)
                .map(each -> each.initiative().code().toString())
                .collect(Collectors.joining(say.text("list.or")));
        return card.reply(codes.isEmpty() ? sentence : sentence + " " + codes);
    }

    /** More than one health was named. */
    public static Reply whichHealth(Found.OfInitiative about, List<Grade> healths, String draftId, Showing showing) {
        Say say = showing.say();
        String sentence =
                say.text("record.whichHealth", about.initiative().code().toString());
        Card card = new Card()
                .text(sentence)
                .context(say.text(
                        "record.about",
                        about.initiative().code().toString(),
                        BlockLimits.cut(about.initiative().wording(), WORDING)));
        var buttons = new Buttons();
        DraftAnswer answer = DraftAnswer.to(draftId).about(about);
        for (Grade grade : healths.stream().limit(CHOICES).toList())
            buttons.add(
                    SlackIds.DRAFT_RECORD,
                    HealthChange.health(grade, say),
                    answer.health(grade.key()).value());
        buttons.add(
                        SlackIds.DRAFT_RECORD,
                        say.text("record.button.wordsOnly"),
                        answer.health(DraftAnswer.NO_HEALTH).value())
                .add(SlackIds.DRAFT_DROP, say.text("record.button.drop"), draftId);
        return asking(card, buttons, sentence);
    }

    /** A message that may be a report or may be conversation. */
    public static Reply maybe(Found.OfInitiative about, String typed, String draftId, Showing showing) {
        Say say = showing.say();
        String sentence = say.text("record.maybe", about.initiative().code().toString(), Mrkdwn.quotable(typed));
        var buttons = new Buttons()
                .add(
                        SlackIds.DRAFT_RECORD,
                        say.text("record.button.record"),
                        DraftAnswer.to(draftId).about(about).value())
                .add(SlackIds.DRAFT_DROP, say.text("record.button.dont"), draftId);
        return asking(new Card().text(sentence), buttons, sentence);
    }

    /** An initiative is named, and nothing said that is understood as a report or a question. */
    public static Reply unclear(Found.OfInitiative about, String typed, String draftId, Showing showing) {
        Say say = showing.say();
        String code = about.initiative().code().toString();
        String sentence = say.text("record.unclear", code, Mrkdwn.quotable(typed));
        var buttons = new Buttons()
                .add(
                        SlackIds.DRAFT_RECORD,
                        say.text("record.button.record"),
                        DraftAnswer.to(draftId).about(about).value())
                .add(SlackIds.DRAFT_OPEN, say.text("record.button.form"), draftId)
                .ask(say.text("record.button.open"), say.text("record.button.open"), Typed.of(about))
                .add(SlackIds.DRAFT_DROP, say.text("record.button.drop"), draftId);
        return asking(new Card().text(sentence), buttons, sentence);
    }

    /** The form was closed: what was typed, and how to go on with it. */
    public static Reply kept(Found.@Nullable OfInitiative about, Progress progress, String draftId, Showing showing) {
        Say say = showing.say();
        String sentence = about == null
                ? say.text("record.kept.any")
                : say.text("record.kept", about.initiative().code().toString());
        Card card = new Card().text(sentence);
        String words = progress.words().isBlank() ? progress.reason() : progress.words();
        if (!words.isBlank()) card.context(say.text("record.words", BlockLimits.cut(Mrkdwn.quotable(words), WORDING)));
        var buttons = new Buttons()
                .add(SlackIds.DRAFT_OPEN, say.text("record.button.goOn"), draftId)
                .add(SlackIds.DRAFT_DROP, say.text("record.button.drop"), draftId);
        return asking(card, buttons, sentence);
    }

    /** The message in which it was said reads otherwise now, or is gone. */
    static Reply changed(Drafts.Since since, String draftId, Showing showing) {
        Say say = showing.say();
        String sentence = say.text("record.since", changed(since, say));
        var buttons = new Buttons()
                .add(SlackIds.DRAFT_OPEN, say.text("record.button.form"), draftId)
                .add(SlackIds.DRAFT_DROP, say.text("record.button.drop"), draftId);
        return asking(new Card().text(sentence), buttons, sentence);
    }

    static String changed(Drafts.Since since, Say say) {
        return say.text(
                switch (since) {
                    case EDITED -> "record.since.edited";
                    case DELETED -> "record.since.deleted";
                });
    }

    /** How to record, with a button to the form; what is shown where the form itself cannot be. */
    public static Reply form(Found.@Nullable OfInitiative about, Showing showing) {
        Say say = showing.say();
        String sentence = about == null
                ? say.text(
                        "record.form.ask",
                        showing.examples(CommandCatalogue.UPDATE).getFirst())
                : say.text(
                        "record.nothingYet",
                        about.initiative().code().toString(),
                        showing.named().fine());
        var buttons = new Buttons()
                .add(SlackIds.PROGRESS_OPEN, say.text("record.button.form"), about == null ? "list" : Typed.of(about));
        return asking(new Card().text(sentence), buttons, sentence);
    }

    /**
     * They do not act for the office yet, and could not become a member at once; null where they could.
     *
     * @param draftId what they had typed
     */
    public static @Nullable Reply waiting(Joining.Outcome outcome, String draftId, Showing showing) {
        Say say = showing.say();
        String sentence = JoinBlocks.sentence(outcome, showing.today(), say);
        return switch (outcome) {
            case Joining.Outcome.Joined joined -> null;
            case Joining.Outcome.AlreadyActs acts -> null;
            case Joining.Outcome.Asked asked -> {
                String then = say.text("join.then");
                yield new Card().text(sentence).context(then).reply(sentence + " " + then);
            }
            case Joining.Outcome.AlreadyAsked asked -> again(sentence, draftId, say);
            case Joining.Outcome.ByAdministratorsOnly only -> again(sentence, draftId, say);
            case Joining.Outcome.NotForMembers none -> Sentence.of(sentence);
            case Joining.Outcome.Refused refused -> Sentence.of(sentence);
        };
    }

    private static Reply again(String sentence, String draftId, Say say) {
        String kept = say.text("join.kept");
        var buttons = new Buttons()
                .add(SlackIds.DRAFT_RECORD, say.text("record.button.record"), draftId)
                .add(SlackIds.DRAFT_DROP, say.text("record.button.drop"), draftId);
        return asking(new Card().text(sentence).context(kept), buttons, sentence + " " + kept);
    }

    private static Reply asking(Card card, Buttons buttons, String sentence) {
        buttons.blocks().forEach(card::add);
        return card.reply(sentence);
    }

    /** The same card with a sentence before it. */
    public static Reply after(String sentence, Reply card) {
        var blocks = new ArrayList<>(new Card().context(sentence).blocks());
        blocks.addAll(card.blocks());
        return new Reply(Mrkdwn.escape(sentence) + " " + card.text(), blocks, card.toAskerAlone(), card.form());
    }
}
