package torikumi.slack.remind;

import com.slack.api.model.view.View;
import java.time.LocalDate;
import java.util.List;
import torikumi.platform.Say;
import torikumi.reminder.Absence;
import torikumi.slack.card.Card;
import torikumi.slack.card.Form;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Showing;
import torikumi.slack.card.SlackIds;
import torikumi.slack.words.CommandCatalogue;

/** 不在: the form. */
final class AwayForm {

    static final String FROM = "from";
    static final String UNTIL = "until";

    private AwayForm() {}

    /** @param known those that have not ended */
    public static View of(LocalDate today, List<Absence> known, Showing showing) {
        Say say = showing.say();
        var form = new Form(SlackIds.REMINDER_AWAY, say).card(new Card().context(say.text("reminder.away.what")));
        if (!known.isEmpty())
            form.card(new Card()
                    .context(showing.text(
                            "reminder.away.known",
                            known.stream()
                                    .map(absence -> showing.days(absence.from(), absence.until()))
                                    .toList())));
        return form.date(FROM, say.text("people.field.from"), today)
                .date(UNTIL, say.text("people.field.until"), today)
                .hint(say.text("reminder.away.until.hint"))
                .view(say.text("reminder.away.title"), say.text("reminder.button.submit"));
    }

    /** Where the form cannot be opened: the words that say the same. */
    public static Reply instead(Showing showing) {
        return new Card(
                        showing,
                        "reminder.away.type",
                        showing.examples(CommandCatalogue.AWAY).getFirst())
                .reply();
    }
}
