package torikumi.slack.remind;

import com.slack.api.model.view.View;
import org.jspecify.annotations.Nullable;
import torikumi.reminder.Snooze;
import torikumi.reminder.Snoozing;
import torikumi.slack.card.Button;
import torikumi.slack.card.Card;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Showing;
import torikumi.slack.card.SlackIds;
import torikumi.slack.card.Ways;
import torikumi.slack.people.JoinBlocks;
import torikumi.slack.record.ProgressForms;
import torikumi.slack.words.CommandCatalogue;

/** What is told to one person about a reminder that she pressed. */
final class LaterBlocks {

    private LaterBlocks() {}

    /** Why it is not put off; null where it is, as its message shows. */
    public static @Nullable Reply of(Snoozing.Outcome outcome, Showing showing) {
        return switch (outcome) {
            case Snoozing.Outcome.Snoozed snoozed -> null;
            case Snoozing.Outcome.NoneLeft(var card) -> sentence(showing.text("reminder.later.refused", Snooze.MOST));
            case Snoozing.Outcome.TooLate(var card, boolean overdue) ->
                sentence(showing.text(
                        overdue ? "reminder.later.overdue" : "reminder.later.tooLate",
                        card.reminder().due()));
            case Snoozing.Outcome.AskedAnew(var card) ->
                sentence(showing.text("reminder.later.askedAnew", ReminderWords.subject(card, showing.say())));
            case Snoozing.Outcome.NothingOpen(var card) ->
                sentence(showing.text("reminder.later.nothingOpen", ReminderWords.title(card, showing)));
            case Snoozing.Outcome.NoSuchReminder() -> gone(showing);
            case Snoozing.Outcome.CalendarEnded(int year) ->
                sentence(showing.text("reminder.later.calendarEnded", String.valueOf(year)));
            case Snoozing.Outcome.Denied(var why, var office) -> JoinBlocks.refused(why, office, showing);
        };
    }

    /** There is no such reminder any more. */
    public static Reply gone(Showing showing) {
        return new Card(noSuch(showing)).buttons(Ways.lost(showing)).reply();
    }

    /** A sentence is wanted after so many answers without words: said where the form cannot be opened. */
    public static Reply sentenceWanted(String code, int times, String draftId, Showing showing) {
        return form(wanted(code, times, showing), draftId, showing);
    }

    /** What is shown where the form for an answer in words cannot be opened. */
    public static Reply formInstead(String draftId, Showing showing) {
        return form(showing.text("record.formFailed"), draftId, showing);
    }

    private static Reply form(String sentence, String draftId, Showing showing) {
        return new Card(sentence)
                .buttons(Button.act(SlackIds.DRAFT_OPEN, showing, "record.button.form", draftId))
                .reply();
    }

    /** The form with why it has opened before its fields. */
    public static View wanting(View form, String code, int times, Showing showing) {
        return ProgressForms.headed(wanted(code, times, showing), form);
    }

    private static String wanted(String code, int times, Showing showing) {
        return showing.text("reminder.sentenceWanted", code, times);
    }

    private static Reply sentence(String sentence) {
        return new Card(sentence).reply();
    }

    static String noSuch(Showing showing) {
        return showing.text("reminder.noSuch", showing.typed(CommandCatalogue.UPDATE));
    }
}
