package torikumi.slack.record;

import java.util.List;
import torikumi.plan.Found;
import torikumi.platform.Say;
import torikumi.progress.ProgressUpdate;
import torikumi.slack.card.Buttons;
import torikumi.slack.card.Card;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Showing;
import torikumi.slack.card.SlackIds;
import torikumi.slack.record.RecordedBlocks.Surroundings;

/** To its author: a message that was recorded names another initiative now, or none. The record is as it was. */
final class EditedBlocks {

    private EditedBlocks() {}

    /**
     * Another initiative.
     *
     * @param words as they are now
     * @param draftId records it for the other, and takes the first back where that can be done
     * @param inTime whether it can be taken back still
     */
    public static Reply moved(
            ProgressUpdate update,
            Found.OfInitiative other,
            String words,
            String draftId,
            boolean inTime,
            Surroundings in,
            Showing showing) {
        Say say = showing.say();
        String code = other.initiative().code().toString();
        String sentence = say.text(inTime ? "record.moved" : "record.moved.late", in.code(), code);
        Card card = RecordedBlocks.head(sentence, in, say)
                .text(say.text("record.edited.now", words))
                .context(say.text("record.about", code, RecordedBlocks.wording(other)));
        var buttons = new Buttons()
                .add(
                        SlackIds.DRAFT_RECORD,
                        say.text(inTime ? "record.button.move" : "record.button.recordFor", code),
                        draftId);
        if (!inTime) RecordedBlocks.correct(buttons, update, in, say);
        buttons.add(SlackIds.DRAFT_DROP, say.text("record.button.leave"), draftId);
        return RecordedBlocks.reply(card, buttons, sentence, update, say);
    }

    /** A code that does not exist: the nearest. */
    public static Reply noSuchCode(
            String code, List<Found.OfInitiative> nearest, String draftId, Surroundings in, Showing showing) {
        return AskBackBlocks.after(
                showing.say().text("record.edited.code", in.code()),
                AskBackBlocks.noSuchCode(code, nearest, draftId, showing));
    }

    /** No code any more. */
    public static Reply codeGone(
            ProgressUpdate update, String words, boolean inTime, Surroundings in, Showing showing) {
        Say say = showing.say();
        String sentence = say.text(inTime ? "record.codeGone" : "record.codeGone.late", in.code());
        Card card = RecordedBlocks.head(sentence, in, say).text(say.text("record.edited.now", words));
        var buttons = new Buttons();
        if (inTime)
            buttons.add(
                    SlackIds.PROGRESS_WITHDRAW,
                    say.text("record.button.withdraw"),
                    say.text("record.button.withdraw.spoken", in.code()),
                    update.ref().toString());
        RecordedBlocks.correct(buttons, update, in, say);
        RecordedBlocks.open(buttons, in, say);
        return RecordedBlocks.reply(card, buttons, sentence, update, say);
    }
}
