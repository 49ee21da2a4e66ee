package torikumi.slack.remind;

import java.util.ArrayList;
import java.util.List;
import torikumi.reminder.Absence;
import torikumi.reminder.Absences;
import torikumi.slack.card.Button;
import torikumi.slack.card.Card;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Showing;
import torikumi.slack.card.Ways;
import torikumi.slack.words.CommandCatalogue;

/** 不在: when somebody is not asked, and who is instead. */
final class AwayBlocks {

    private AwayBlocks() {}

    /** What was said before, and how to say more. */
    public static Reply list(List<Absence> absences, Showing showing) {
        String sentence = absences.isEmpty()
                ? showing.text("rules.away.none")
                : showing.text(
                        "rules.away.list",
                        absences.stream()
                                .map(absence -> showing.days(absence.from(), absence.until()))
                                .toList());
        List<Button> presses = new ArrayList<>();
        presses.add(Ways.away(showing));
        if (!absences.isEmpty())
            presses.add(Button.open(showing, "rules.button.back", "away cancel")
                    .danger(showing, "rules.away.cancel.confirm"));
        presses.add(Ways.settings(showing));
        return new Card(sentence).adds(how(showing)).buttons(presses).reply().forAskerAlone();
    }

    public static Reply of(Absences.Outcome outcome, Showing showing) {
        Card card = new Card(sentence(outcome, showing));
        if (outcome instanceof Absences.Outcome.Away)
            card.buttons(
                    Ways.deputy(showing),
                    Button.open(showing, "rules.button.back", "away cancel")
                            .danger(showing, "rules.away.cancel.confirm"));
        else card.context(how(showing)).buttons(Ways.away(showing), Ways.settings(showing));
        return card.reply().forAskerAlone();
    }

    /** What became of it, for a card or the form. */
    static String sentence(Absences.Outcome outcome, Showing showing) {
        return switch (outcome) {
            case Absences.Outcome.Away(var absence, var instead) ->
                instead.isEmpty()
                        ? showing.text("rules.away.nobody", showing.days(absence.from(), absence.until()))
                        : showing.text("rules.away.done", showing.days(absence.from(), absence.until()), instead);
            case Absences.Outcome.EndBeforeStart(var from, var until) ->
                showing.text("rules.endBeforeStart", until, from);
            case Absences.Outcome.InThePast(var until) -> showing.text("rules.past", until);
            case Absences.Outcome.TooLong(long days, int most) ->
                showing.text("rules.away.tooLong", days, most, showing.typed(CommandCatalogue.HANDOVER));
        };
    }

    /** She is back. */
    public static Reply back(List<Absence> ended, Showing showing) {
        String sentence = ended.isEmpty() ? showing.text("rules.away.none") : showing.text("rules.away.back");
        return new Card(sentence)
                .context(how(showing))
                .buttons(Ways.away(showing), Ways.settings(showing))
                .reply()
                .forAskerAlone();
    }

    static String how(Showing showing) {
        List<String> examples = showing.examples(CommandCatalogue.AWAY);
        return showing.text("rules.away.how", examples.getFirst(), examples.getLast());
    }
}
