package torikumi.slack.remind;

import com.slack.api.model.view.View;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import torikumi.platform.Say;
import torikumi.reminder.Absence;
import torikumi.slack.card.Card;
import torikumi.slack.card.Form;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Showing;
import torikumi.slack.card.SlackIds;

/** 不在: the form. */
final class AwayForm {

    static final String FROM = "from";
    static final String UNTIL = "until";

    private AwayForm() {}

    /** @param known those that have not ended */
    public static View of(LocalDate today, List<Absence> known, Say say) {
        return of(today, today, known, say);
    }

    /** @param from and {@code until} what it is filled in with */
    public static View of(LocalDate from, LocalDate until, List<Absence> known, Say say) {
        var form = new Form(SlackIds.REMINDER_AWAY, say).card(new Card().context(say.text("reminder.away.what")));
        if (!known.isEmpty())
            form.card(new Card()
                    .context(say.text(
                            "reminder.away.known",
                            known.stream()
                                    .map(absence -> days(absence, say))
                                    .collect(Collectors.joining(say.text("list.comma"))))));
        return form.date(FROM, say.text("people.field.from"), from)
                .date(UNTIL, say.text("people.field.until"), until)
                .hint(say.text("reminder.away.until.hint"))
                .view(say.text("reminder.away.title"), say.text("reminder.button.submit"));
    }

    /** Where the form cannot be opened: the words that say the same. */
    public static Reply instead(Showing showing) {
        return new Card(showing.say().text("reminder.away.type")).reply();
    }

    private static String days(Absence absence, Say say) {
        return absence.from().equals(absence.until())
                ? say.date(absence.from())
                : say.text("people.between", say.date(absence.from()), say.date(absence.until()));
    }
}
