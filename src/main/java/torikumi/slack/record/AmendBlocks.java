package torikumi.slack.record;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import torikumi.plan.Found;
import torikumi.progress.ProgressUpdate;
import torikumi.slack.card.Button;
import torikumi.slack.card.Card;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Showing;
import torikumi.slack.card.Typed;
import torikumi.slack.card.Ways;

/** What somebody reported last, with the buttons that take it back or mend it. */
public final class AmendBlocks {

    private AmendBlocks() {}

    /** @param draftId of what it should read, where that was typed; null where it was not */
    public static Reply correct(
            Found.OfInitiative about, ProgressUpdate update, @Nullable String draftId, Showing showing) {
        String sentence = showing.text(draftId == null ? "amend.correct" : "amend.correct.typed", about);
        var actions = new RecordActions(about, showing);
        return reply(sentence, draftId == null ? actions.correct(update) : actions.correct(draftId), update, showing);
    }

    /**
     * @param until when it can no longer be taken back; null where that is over
     * @param minutes for how long a report can be taken back
     */
    public static Reply takeBack(
            Found.OfInitiative about, ProgressUpdate update, @Nullable Instant until, int minutes, Showing showing) {
        String sentence = until == null
                ? showing.text("amend.tooLate", about, minutes)
                : showing.text("amend.takeBack", about, until);
        var actions = new RecordActions(about, showing);
        if (until != null) actions.withdraw(update);
        return reply(sentence, actions.correct(update), update, showing);
    }

    /** They have reported nothing there, or nothing at all. */
    public static Reply none(Found.@Nullable OfInitiative about, Showing showing) {
        String sentence = about == null ? showing.text("amend.none") : showing.text("amend.none.of", about);
        List<Button> links = about == null
                ? List.of(Ways.mine(showing), Button.record(showing, "button.record", "list"), Ways.help(showing))
                : List.of(
                        Button.open(
                                showing,
                                "button.history",
                                Typed.history(about.plan(), about.initiative().code())),
                        Button.record(showing, "button.record", Typed.of(about), about),
                        Ways.mine(showing));
        return new Card(sentence).buttons(links).reply().forAskerAlone();
    }

    private static Reply reply(String sentence, RecordActions actions, ProgressUpdate update, Showing showing) {
        String was = showing.text("amend.was", update.asOf(), HealthChange.inShort(update, showing.say()));
        return actions.open().on(new Card(sentence).adds(was)).reply().forAskerAlone();
    }
}
