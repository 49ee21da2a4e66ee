package torikumi.slack.record;

import java.util.ArrayList;
import java.util.List;
import torikumi.plan.Found;
import torikumi.progress.ProgressUpdate;
import torikumi.slack.card.Button;
import torikumi.slack.card.Card;
import torikumi.slack.card.Showing;
import torikumi.slack.card.SlackIds;
import torikumi.slack.card.Typed;

/** What can be done with what was recorded about one initiative, as buttons. */
final class RecordActions {

    private final List<Button> buttons = new ArrayList<>();
    private final Found.OfInitiative about;
    private final Showing showing;

    RecordActions(Found.OfInitiative about, Showing showing) {
        this.about = about;
        this.showing = showing;
    }

    RecordActions withdraw(ProgressUpdate update) {
        return add(SlackIds.PROGRESS_WITHDRAW, "record.button.withdraw", update.ref());
    }

    RecordActions correct(ProgressUpdate update) {
        return add(SlackIds.PROGRESS_CORRECT, "record.button.correct", update.ref());
    }

    /** The correction that says what comes next. */
    RecordActions next(ProgressUpdate update) {
        return add(SlackIds.PROGRESS_CORRECT, "record.button.next", update.ref() + " next");
    }

    RecordActions approve(ProgressUpdate update) {
        return add(SlackIds.PROGRESS_APPROVE, "record.button.approve", update.ref());
    }

    /** The correction that waits as a draft. */
    RecordActions correct(String draftId) {
        return add(SlackIds.DRAFT_OPEN, "record.button.correct", draftId).leave(draftId);
    }

    /** Records the draft for that initiative, under a label of its own. */
    RecordActions record(String key, Found.OfInitiative other, String draftId) {
        buttons.add(Button.act(SlackIds.DRAFT_RECORD, showing, key, draftId, other));
        return this;
    }

    RecordActions leave(String draftId) {
        return add(SlackIds.DRAFT_DROP, "record.button.leave", draftId);
    }

    RecordActions again() {
        return add(SlackIds.PROGRESS_OPEN, "record.button.again", Typed.of(about));
    }

    RecordActions open() {
        return add(SlackIds.ANSWER_OPEN, "record.button.open", Typed.of(about));
    }

    private RecordActions add(String action, String key, Object value) {
        buttons.add(Button.act(action, showing, key, value, about));
        return this;
    }

    Card on(Card card) {
        return card.buttons(buttons);
    }

    /** Leaves what was typed unrecorded. */
    static Button drop(String draftId, Showing showing) {
        return Button.act(SlackIds.DRAFT_DROP, showing, "record.button.drop", draftId);
    }
}
