package torikumi.slack.record;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import torikumi.plan.Found;
import torikumi.platform.Say;
import torikumi.progress.ProgressUpdate;
import torikumi.slack.card.Asking;
import torikumi.slack.card.Buttons;
import torikumi.slack.card.Card;
import torikumi.slack.card.Link;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Showing;
import torikumi.slack.card.SlackIds;

/** What somebody reported last, with the buttons that take it back or mend it. */
public final class AmendBlocks {

    private AmendBlocks() {}

    /** @param draftId of what it should read, where that was typed; null where it was not */
    public static Reply correct(
            Found.OfInitiative about, ProgressUpdate update, @Nullable String draftId, Showing showing) {
        Say say = showing.say();
        String sentence = say.text(draftId == null ? "amend.correct" : "amend.correct.typed", code(about));
        var buttons = new Buttons();
        if (draftId == null) correct(buttons, about, update, say);
        else {
            buttons.add(
                    SlackIds.DRAFT_OPEN,
                    say.text("record.button.correct"),
                    say.text("record.button.correct.spoken", code(about)),
                    draftId);
            buttons.add(SlackIds.DRAFT_DROP, say.text("record.button.leave"), draftId);
        }
        return reply(sentence, about, update, buttons, showing);
    }

    /**
     * @param until when it can no longer be taken back; null where that is over
     * @param minutes for how long a report can be taken back
     */
    public static Reply takeBack(
            Found.OfInitiative about, ProgressUpdate update, @Nullable Instant until, int minutes, Showing showing) {
        Say say = showing.say();
        String sentence = until == null
                ? say.text("amend.tooLate", code(about), minutes)
                : say.text("amend.takeBack", code(about), showing.moment(until));
        var buttons = new Buttons();
        if (until != null)
            buttons.add(
                    SlackIds.PROGRESS_WITHDRAW,
                    say.text("record.button.withdraw"),
                    say.text("record.button.withdraw.spoken", code(about)),
                    update.ref().toString());
        correct(buttons, about, update, say);
        return reply(sentence, about, update, buttons, showing);
    }

    /** She has reported nothing there, or nothing at all. */
    public static Reply none(Found.@Nullable OfInitiative about, Showing showing) {
        Say say = showing.say();
        String sentence = about == null ? say.text("amend.none") : say.text("amend.none.of", code(about));
        List<Link> links = about == null
                ? List.of(
                        Link.open(say.text("people.button.mine"), "mine"),
                        Link.record(say.text("button.record"), say.text("button.record"), "list"),
                        Link.open(say.text("button.help"), "help"))
                : List.of(
                        Link.open(
                                say.text("button.history"),
                                Asking.history(about.plan(), about.initiative().code())),
                        Link.record(
                                say.text("button.record"),
                                say.text("button.record.spoken", code(about)),
                                Asking.of(about)),
                        Link.open(say.text("people.button.mine"), "mine"));
        return new Card().text(sentence).links(links).reply(sentence).forAskerAlone();
    }

    private static Reply reply(
            String sentence, Found.OfInitiative about, ProgressUpdate update, Buttons buttons, Showing showing) {
        Say say = showing.say();
        String was = RecordedBlocks.inShort(update, say);
        String when = showing.date(update.asOf());
        buttons.ask(
                say.text("record.button.open"), say.text("record.button.open.spoken", code(about)), Asking.of(about));
        Card card = new Card().text(sentence).context(say.text("amend.was", when, was));
        buttons.blocks().forEach(card::add);
        return card.reply(sentence + " " + say.text("amend.was", when, was)).forAskerAlone();
    }

    private static void correct(Buttons buttons, Found.OfInitiative about, ProgressUpdate update, Say say) {
        buttons.add(
                SlackIds.PROGRESS_CORRECT,
                say.text("record.button.correct"),
                say.text("record.button.correct.spoken", code(about)),
                update.ref().toString());
    }

    private static String code(Found.OfInitiative about) {
        return about.initiative().code().toString();
    }
}
