package torikumi.slack.record;

import java.util.List;
import torikumi.plan.Found;
import torikumi.progress.ProgressUpdate;
import torikumi.slack.card.Card;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Showing;
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
        String code = other.initiative().code().toString();
        Card card = RecordedBlocks.head(in, showing, inTime ? "record.moved" : "record.moved.late", in.code(), code)
                .text(showing.text("record.edited.now", words))
                .context(showing.text("record.about", code, RecordedBlocks.wording(other)));
        String label = inTime ? "record.button.move" : "record.button.recordFor";
        var actions = new RecordActions(in.about(), showing).record(label, other, draftId);
        if (!inTime) actions.correct(update);
        return RecordedBlocks.reply(card, actions.leave(draftId), update, showing);
    }

    /** A code that does not exist: the nearest. */
    public static Reply noSuchCode(
            String code, List<Found.OfInitiative> nearest, String draftId, Surroundings in, Showing showing) {
        return AskBackBlocks.after(
                showing.text("record.edited.code", in.code()),
                AskBackBlocks.noSuchCode(code, nearest, draftId, showing));
    }

    /** No code any more. */
    public static Reply codeGone(
            ProgressUpdate update, String words, boolean inTime, Surroundings in, Showing showing) {
        Card card = RecordedBlocks.head(in, showing, inTime ? "record.codeGone" : "record.codeGone.late", in.code())
                .text(showing.text("record.edited.now", words));
        var actions = new RecordActions(in.about(), showing);
        if (inTime) actions.withdraw(update);
        return RecordedBlocks.reply(card, actions.correct(update).open(), update, showing);
    }
}
