package torikumi.slack.remind;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import torikumi.platform.Say;
import torikumi.reminder.Absence;
import torikumi.reminder.Absences;
import torikumi.slack.card.Card;
import torikumi.slack.card.PeopleWords;
import torikumi.slack.card.Presses;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Showing;

/** 不在: when somebody is not asked, and who is instead. */
public final class AwayBlocks {

    private AwayBlocks() {}

    /** What was said before, and how to say more. */
    public static Reply list(List<Absence> absences, Showing showing) {
        Say say = showing.say();
        String sentence = absences.isEmpty()
                ? say.text("rules.away.none")
                : say.text(
                        "rules.away.list",
                        absences.stream()
                                .map(absence -> days(absence.from(), absence.until(), showing))
                                .collect(Collectors.joining(say.text("list.comma"))));
        Card card = new Card().text(sentence).context(say.text("rules.away.how"));
        if (!absences.isEmpty())
            card.add(Presses.row(
                    List.of(Presses.ask(say.text("rules.button.back"), "away cancel")
                            .danger(say.text("rules.away.cancel.confirm"))),
                    say));
        return card.reply(sentence + " " + say.text("rules.away.how")).forAskerAlone();
    }

    public static Reply of(Absences.Outcome outcome, Showing showing) {
        Say say = showing.say();
        String sentence = sentence(outcome, showing);
        Card card = new Card().text(sentence);
        if (outcome instanceof Absences.Outcome.Away)
            card.add(Presses.row(
                    List.of(
                            Presses.form(
                                    say.text("people.button.deputy"),
                                    say.text("people.button.deputy.spoken"),
                                    "deputy"),
                            Presses.ask(say.text("rules.button.back"), "away cancel")
                                    .danger(say.text("rules.away.cancel.confirm"))),
                    say));
        else card.context(say.text("rules.away.how"));
        return card.reply(sentence).forAskerAlone();
    }

    /** What became of it, for a card or the form. */
    static String sentence(Absences.Outcome outcome, Showing showing) {
        Say say = showing.say();
        return switch (outcome) {
            case Absences.Outcome.Away(var absence, var instead) ->
                instead.isEmpty()
                        ? say.text("rules.away.nobody", days(absence.from(), absence.until(), showing))
                        : say.text(
                                "rules.away.done",
                                days(absence.from(), absence.until(), showing),
                                PeopleWords.people(instead, say));
            case Absences.Outcome.EndBeforeStart(var from, var until) ->
                say.text("rules.endBeforeStart", showing.date(until), showing.date(from));
            case Absences.Outcome.InThePast(var until) -> say.text("rules.past", showing.date(until));
            case Absences.Outcome.TooLong(long days, int most) -> say.text("rules.away.tooLong", days, most);
        };
    }

    /** She is back. */
    public static Reply back(List<Absence> ended, Showing showing) {
        Say say = showing.say();
        String sentence = ended.isEmpty() ? say.text("rules.away.none") : say.text("rules.away.back");
        return new Card()
                .text(sentence)
                .context(say.text("rules.away.how"))
                .reply(sentence)
                .forAskerAlone();
    }

    /** 8月10日（火）〜8月16日（月）. */
    static String days(LocalDate from, LocalDate until, Showing showing) {
        return from.equals(until)
                ? showing.date(from)
                : showing.say().text("rules.days", showing.date(from), showing.date(until));
    }
}
