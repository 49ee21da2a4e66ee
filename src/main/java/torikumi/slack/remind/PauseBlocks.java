package torikumi.slack.remind;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import torikumi.calendar.DisasterPause;
import torikumi.calendar.Pause;
import torikumi.platform.Say;
import torikumi.slack.card.Card;
import torikumi.slack.card.Link;
import torikumi.slack.card.Mrkdwn;
import torikumi.slack.card.PeopleWords;
import torikumi.slack.card.Presses;
import torikumi.slack.card.Reply;
import torikumi.slack.card.RuleWords;
import torikumi.slack.card.Showing;
import torikumi.slack.people.JoinBlocks;

/** 災害対策本部: when all asking rests, why, and who said so. */
public final class PauseBlocks {

    private static final int SHOWN = 10;

    private PauseBlocks() {}

    /** @param administrator whether she may set and end pauses */
    public static Reply log(List<Pause> log, boolean administrator, Showing showing) {
        Say say = showing.say();
        Card card = new Card().header(say.text("rules.pause.title"));
        String sentence = log.stream()
                .filter(pause -> isOpen(pause, showing))
                .findFirst()
                .map(pause -> RuleWords.pause(pause, showing))
                .orElseGet(() -> say.text("rules.pause.none"));
        if (log.stream().noneMatch(pause -> isOpen(pause, showing))) card.text(sentence);
        for (Pause pause : log.stream().limit(SHOWN).toList()) {
            if (!isOpen(pause, showing)) card.context(entry(pause, showing));
            else if (administrator)
                card.add(Presses.beside(RuleWords.pause(pause, showing), end(pause, say), say))
                        .context(entry(pause, showing));
            else card.text(RuleWords.pause(pause, showing)).context(entry(pause, showing));
        }
        if (log.size() > SHOWN) card.context(say.text("rules.pause.more", log.size() - SHOWN));
        if (administrator) card.context(say.text("rules.pause.how"));
        return card.links(List.of(Link.open(say.text("rules.button.all"), "remind")))
                .reply(sentence);
    }

    public static boolean isOpen(Pause pause, Showing showing) {
        return pause.endedBy() == null && !pause.until().isBefore(showing.today());
    }

    private static Presses.Press end(Pause pause, Say say) {
        return Presses.ask(say.text("rules.button.resume"), "resume " + pause.id())
                .danger(say.text("rules.pause.end.confirm"));
    }

    private static String entry(Pause pause, Showing showing) {
        Say say = showing.say();
        String by = say.text("rules.pause.by", PeopleWords.person(pause.by(), say), showing.moment(pause.at()));
        String days = pause.until().isBefore(pause.from())
                ? say.text("rules.pause.never", showing.date(pause.from()))
                : AwayBlocks.days(pause.from(), pause.until(), showing);
        String entry = showing.beside(days, Mrkdwn.quotable(pause.reason()), by);
        return pause.endedBy() == null
                ? entry
                : showing.beside(entry, say.text("rules.pause.endedBy", PeopleWords.person(pause.endedBy(), say)));
    }

    public static Reply of(DisasterPause.Outcome outcome, Showing showing) {
        Say say = showing.say();
        return switch (outcome) {
            case DisasterPause.Outcome.Paused(var pause) ->
                said(
                        say.text(
                                "rules.paused",
                                AwayBlocks.days(pause.from(), pause.until(), showing),
                                Mrkdwn.quotable(pause.reason())),
                        pause,
                        showing);
            case DisasterPause.Outcome.Ended(var pause) ->
                said(say.text("rules.resumed", Mrkdwn.quotable(pause.reason())), null, showing);
            case DisasterPause.Outcome.Gone() -> said(say.text("rules.pause.none"), null, showing);
            case DisasterPause.Outcome.ReasonMissing() -> mend(say.text("rules.pause.reason"), showing);
            case DisasterPause.Outcome.ReasonTooLong(int length, int limit) ->
                mend(say.text("people.tooLong", length, limit), showing);
            case DisasterPause.Outcome.EndBeforeStart(var from, var until) ->
                mend(say.text("rules.endBeforeStart", showing.date(until), showing.date(from)), showing);
            case DisasterPause.Outcome.TooLong(long days, int most) ->
                mend(say.text("rules.pause.tooLong", days, most), showing);
            case DisasterPause.Outcome.InThePast(var from) ->
                mend(say.text("rules.pause.past", showing.date(from)), showing);
            case DisasterPause.Outcome.Denied(var why) -> JoinBlocks.refused(why, showing);
        };
    }

    private static Reply said(String sentence, @Nullable Pause pause, Showing showing) {
        Say say = showing.say();
        List<Presses.Press> presses = new ArrayList<>();
        if (pause != null) presses.add(end(pause, say));
        presses.add(Presses.ask(say.text("rules.button.all"), "remind"));
        presses.add(Presses.ask(say.text("rules.button.pauses"), "pause"));
        return new Card().text(sentence).add(Presses.row(presses, say)).reply(sentence);
    }

    /** What was wrong with the words, and how to say it. */
    public static Reply mend(String sentence, Showing showing) {
        return new Card()
                .text(sentence)
                .context(showing.say().text("rules.pause.how"))
                .reply(sentence);
    }
}
