package torikumi.slack.record;

import torikumi.plan.Found;
import torikumi.platform.Say;
import torikumi.progress.ProgressUpdate;
import torikumi.slack.card.Buttons;
import torikumi.slack.card.Card;
import torikumi.slack.card.SlackIds;
import torikumi.slack.card.Typed;

/** What can be done with what was recorded about one initiative, as buttons. */
final class RecordActions {

    private final Buttons buttons = new Buttons();
    private final Found.OfInitiative about;
    private final Say say;

    RecordActions(Found.OfInitiative about, Say say) {
        this.about = about;
        this.say = say;
    }

    RecordActions withdraw(ProgressUpdate update) {
        return add(SlackIds.PROGRESS_WITHDRAW, "record.button.withdraw", name(update));
    }

    RecordActions correct(ProgressUpdate update) {
        return add(SlackIds.PROGRESS_CORRECT, "record.button.correct", name(update));
    }

    /** The correction that says what comes next. */
    RecordActions next(ProgressUpdate update) {
        buttons.add(SlackIds.PROGRESS_CORRECT, say.text("record.button.next"), name(update) + " next");
        return this;
    }

    RecordActions approve(ProgressUpdate update) {
        return add(SlackIds.PROGRESS_APPROVE, "record.button.approve", name(update));
    }

    /** The correction that waits as a draft. */
    RecordActions correct(String draftId) {
        return add(SlackIds.DRAFT_OPEN, "record.button.correct", draftId).leave(draftId);
    }

    /** Records the draft, under a label of its own. */
    RecordActions record(String label, String draftId) {
        buttons.add(SlackIds.DRAFT_RECORD, label, draftId);
        return this;
    }

    RecordActions leave(String draftId) {
        buttons.add(SlackIds.DRAFT_DROP, say.text("record.button.leave"), draftId);
        return this;
    }

    RecordActions again() {
        buttons.add(SlackIds.PROGRESS_OPEN, say.text("record.button.again"), Typed.of(about));
        return this;
    }

    RecordActions open() {
        buttons.ask(say.text("record.button.open"), spoken("record.button.open"), Typed.of(about));
        return this;
    }

    private RecordActions add(String actionId, String label, String value) {
        buttons.add(actionId, say.text(label), spoken(label), value);
        return this;
    }

    private String spoken(String label) {
        return say.text(label + ".spoken", about.initiative().code().toString());
    }

    private static String name(ProgressUpdate update) {
        return update.ref().toString();
    }

    Card on(Card card) {
        buttons.blocks().forEach(card::add);
        return card;
    }
}
