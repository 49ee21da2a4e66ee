package torikumi.slack.remind;

import com.slack.api.model.view.View;
import org.jspecify.annotations.Nullable;
import torikumi.platform.Say;
import torikumi.reminder.Snooze;
import torikumi.reminder.Snoozing;
import torikumi.slack.ask.HelpBlocks;
import torikumi.slack.card.Buttons;
import torikumi.slack.card.Card;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Showing;
import torikumi.slack.card.SlackIds;
import torikumi.slack.people.JoinBlocks;
import torikumi.slack.record.ProgressForms;

/** What is told to one person about a reminder that she pressed. */
final class LaterBlocks {

    private LaterBlocks() {}

    /** Why it is not put off; null where it is, as its message shows. */
    public static @Nullable Reply of(Snoozing.Outcome outcome, Showing showing) {
        Say say = showing.say();
        return switch (outcome) {
            case Snoozing.Outcome.Snoozed snoozed -> null;
            case Snoozing.Outcome.NoneLeft(var card) -> sentence(say.text("reminder.later.refused", Snooze.MOST));
            case Snoozing.Outcome.TooLate(var card, boolean overdue) ->
                sentence(say.text(
                        overdue ? "reminder.later.overdue" : "reminder.later.tooLate",
                        showing.date(card.reminder().due())));
            case Snoozing.Outcome.AskedAnew(var card) ->
                sentence(say.text("reminder.later.askedAnew", ReminderWords.subject(card)));
            case Snoozing.Outcome.NothingOpen(var card) ->
                sentence(say.text("reminder.later.nothingOpen", ReminderWords.title(card, say)));
            case Snoozing.Outcome.NoSuchReminder() -> gone(showing);
            case Snoozing.Outcome.CalendarEnded(int year) ->
                sentence(say.text("reminder.later.calendarEnded", String.valueOf(year)));
            case Snoozing.Outcome.Denied(var why, var office) -> JoinBlocks.refused(why, office, showing);
        };
    }

    /** There is no such reminder any more. */
    public static Reply gone(Showing showing) {
        String sentence = showing.say().text("reminder.noSuch");
        return new Card().text(sentence).links(HelpBlocks.lost(showing.say())).reply(sentence);
    }

    /** A sentence is wanted after so many 変更なし: said where the form cannot be opened. */
    public static Reply sentenceWanted(String code, int times, String draftId, Showing showing) {
        return form(wanted(code, times, showing), draftId, showing.say());
    }

    /** What is shown where the form for an answer in words cannot be opened. */
    public static Reply formInstead(String draftId, Showing showing) {
        return form(showing.say().text("record.formFailed"), draftId, showing.say());
    }

    private static Reply form(String sentence, String draftId, Say say) {
        Card card = new Card().text(sentence);
        new Buttons()
                .add(SlackIds.DRAFT_OPEN, say.text("record.button.form"), draftId)
                .blocks()
                .forEach(card::add);
        return card.reply(sentence);
    }

    /** The form with why it has opened before its fields. */
    public static View wanting(View form, String code, int times, Showing showing) {
        return ProgressForms.headed(wanted(code, times, showing), form);
    }

    private static String wanted(String code, int times, Showing showing) {
        return showing.say().text("reminder.sentenceWanted", code, times);
    }

    private static Reply sentence(String sentence) {
        return new Card().text(sentence).reply(sentence);
    }
}
