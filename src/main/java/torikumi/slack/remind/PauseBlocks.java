package torikumi.slack.remind;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import torikumi.calendar.DisasterPause;
import torikumi.calendar.Pause;
import torikumi.slack.card.Button;
import torikumi.slack.card.Card;
import torikumi.slack.card.Mrkdwn;
import torikumi.slack.card.Reply;
import torikumi.slack.card.RuleWords;
import torikumi.slack.card.Showing;
import torikumi.slack.card.Ways;
import torikumi.slack.people.JoinBlocks;
import torikumi.slack.words.CommandCatalogue;

/** 災害対策本部: when all asking rests, why, and who said so. */
final class PauseBlocks {

    private static final int SHOWN = 10;

    private PauseBlocks() {}

    /** @param administrator whether she may set and end pauses */
    public static Reply log(List<Pause> log, boolean administrator, Showing showing) {
        Card card = new Card().header(showing.text("rules.pause.title"));
        String sentence = log.stream()
                .filter(pause -> isOpen(pause, showing))
                .findFirst()
                .map(pause -> RuleWords.pause(pause, showing))
                .orElseGet(() -> showing.text("rules.pause.none"));
        if (log.stream().noneMatch(pause -> isOpen(pause, showing))) card.text(sentence);
        for (Pause pause : log.stream().limit(SHOWN).toList()) {
            if (!isOpen(pause, showing)) card.context(entry(pause, showing));
            else if (administrator)
                card.text(RuleWords.pause(pause, showing), end(pause, showing)).context(entry(pause, showing));
            else card.text(RuleWords.pause(pause, showing)).context(entry(pause, showing));
        }
        if (log.size() > SHOWN) card.context(showing.text("rules.pause.more", log.size() - SHOWN));
        if (administrator) card.context(how(showing));
        return card.buttons(Ways.rules(showing)).reply(sentence);
    }

    private static boolean isOpen(Pause pause, Showing showing) {
        return pause.endedBy() == null && !pause.until().isBefore(showing.today());
    }

    private static Button end(Pause pause, Showing showing) {
        return Button.open(showing, "rules.button.resume", "resume " + pause.id())
                .danger(showing, "rules.pause.end.confirm");
    }

    private static String entry(Pause pause, Showing showing) {
        String by = showing.text("rules.pause.by", pause.by(), pause.at());
        String days = pause.until().isBefore(pause.from())
                ? showing.text("rules.pause.never", pause.from())
                : showing.days(pause.from(), pause.until());
        String entry = showing.beside(days, Mrkdwn.quotable(pause.reason()), by);
        return pause.endedBy() == null
                ? entry
                : showing.beside(entry, showing.text("rules.pause.endedBy", pause.endedBy()));
    }

    public static Reply of(DisasterPause.Outcome outcome, Showing showing) {
        return switch (outcome) {
            case DisasterPause.Outcome.Paused(var pause) ->
                said(
                        showing.text(
                                "rules.paused",
                                showing.days(pause.from(), pause.until()),
                                Mrkdwn.quotable(pause.reason())),
                        pause,
                        showing);
            case DisasterPause.Outcome.Ended(var pause) ->
                said(showing.text("rules.resumed", Mrkdwn.quotable(pause.reason())), null, showing);
            case DisasterPause.Outcome.Gone() -> said(showing.text("rules.pause.none"), null, showing);
            case DisasterPause.Outcome.ReasonMissing() -> mend(showing.text("rules.pause.reason"), showing);
            case DisasterPause.Outcome.ReasonTooLong(int length, int limit) ->
                mend(showing.text("people.tooLong", length, limit), showing);
            case DisasterPause.Outcome.EndBeforeStart(var from, var until) ->
                mend(showing.text("rules.endBeforeStart", until, from), showing);
            case DisasterPause.Outcome.TooLong(long days, int most) ->
                mend(showing.text("rules.pause.tooLong", days, most), showing);
            case DisasterPause.Outcome.InThePast(var from) -> mend(showing.text("rules.pause.past", from), showing);
            case DisasterPause.Outcome.Denied(var why) -> JoinBlocks.refused(why, showing);
        };
    }

    private static Reply said(String sentence, @Nullable Pause pause, Showing showing) {
        List<Button> presses = new ArrayList<>();
        if (pause != null) presses.add(end(pause, showing));
        presses.add(Ways.rules(showing));
        presses.add(Button.open(showing, "rules.button.pauses", "pause"));
        return new Card(sentence).buttons(presses).reply();
    }

    /** What was wrong with the words, and how to say it. */
    public static Reply mend(String sentence, Showing showing) {
        return new Card(sentence).context(how(showing)).reply();
    }

    static String how(Showing showing) {
        return showing.text(
                "rules.pause.how",
                showing.examples(CommandCatalogue.PAUSE).getFirst(),
                showing.typed(CommandCatalogue.RESUME));
    }
}
