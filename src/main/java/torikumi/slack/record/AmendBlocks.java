package torikumi.slack.record;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import torikumi.plan.Found;
import torikumi.platform.Say;
import torikumi.progress.ProgressUpdate;
import torikumi.slack.card.Card;
import torikumi.slack.card.Link;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Showing;
import torikumi.slack.card.Typed;

/** What somebody reported last, with the buttons that take it back or mend it. */
public final class AmendBlocks {

    private AmendBlocks() {}

    /** @param draftId of what it should read, where that was typed; null where it was not */
    public static Reply correct(
            Found.OfInitiative about, ProgressUpdate update, @Nullable String draftId, Showing showing) {
        Say say = showing.say();
        String sentence = say.text(draftId == null ? "amend.correct" : "amend.correct.typed", code(about));
        var actions = new RecordActions(about, say);
        return reply(sentence, draftId == null ? actions.correct(update) : actions.correct(draftId), update, showing);
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
        var actions = new RecordActions(about, say);
        if (until != null) actions.withdraw(update);
        return reply(sentence, actions.correct(update), update, showing);
    }

    /** They have reported nothing there, or nothing at all. */
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
                                Typed.history(about.plan(), about.initiative().code())),
                        Link.record(
                                say.text("button.record"),
                                say.text("button.record.spoken", code(about)),
                                Typed.of(about)),
                        Link.open(say.text("people.button.mine"), "mine"));
        return new Card().text(sentence).links(links).reply(sentence).forAskerAlone();
    }

    private static Reply reply(String sentence, RecordActions actions, ProgressUpdate update, Showing showing) {
        Say say = showing.say();
        String was = say.text("amend.was", showing.date(update.asOf()), HealthChange.inShort(update, say));
        return actions.open()
                .on(new Card().text(sentence).context(was))
                .reply(sentence + " " + was)
                .forAskerAlone();
    }

    private static String code(Found.OfInitiative about) {
        return about.initiative().code().toString();
    }
}
