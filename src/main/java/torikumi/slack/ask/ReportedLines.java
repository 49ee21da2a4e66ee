package torikumi.slack.ask;

import torikumi.plan.Found;
import torikumi.progress.Reported;
import torikumi.slack.card.BlockLimits;
import torikumi.slack.card.Button;
import torikumi.slack.card.Card;
import torikumi.slack.card.PeopleWords;
import torikumi.slack.card.Showing;
import torikumi.slack.card.Typed;

/** An initiative in a list: code and wording with a button, and below how it stands. */
public final class ReportedLines {

    static final int BLOCKS = 2;

    private static final int BRIEF = 60;

    private ReportedLines() {}

    public static void add(Card card, Reported reported, Showing showing) {
        card.text(title(reported), open(reported, showing)).context(StandingWords.line(reported, showing));
    }

    /** The same with whose it is, for lists over several sections. */
    public static void addWithOffice(Card card, Reported reported, Showing showing) {
        card.text(title(reported), open(reported, showing)).context(withOffice(reported, showing));
    }

    /** The same with a button to say how it goes now. */
    public static void addForUpdate(Card card, Reported reported, boolean withOffice, Showing showing) {
        Button link = reported.isOpen() ? update(reported, showing) : open(reported, showing);
        card.text(title(reported), link)
                .context(withOffice ? withOffice(reported, showing) : StandingWords.line(reported, showing));
    }

    /** The same in one block, with no more of the wording than tells which it is. */
    static void addBriefly(Card card, Reported reported, boolean withOffice, Showing showing) {
        Button link = reported.isOpen() ? update(reported, showing) : open(reported, showing);
        String beneath = withOffice ? withOffice(reported, showing) : StandingWords.line(reported, showing);
        card.text(BlockLimits.cut(title(reported), BRIEF) + "\n" + beneath, link);
    }

    private static String title(Reported reported) {
        var initiative = reported.where().initiative();
        return "%s  %s".formatted(initiative.code(), initiative.wording());
    }

    private static String withOffice(Reported reported, Showing showing) {
        Found.OfInitiative where = reported.where();
        return showing.beside(
                StandingWords.line(reported, showing),
                PeopleWords.office(where.section(), where.unit(), showing.say()));
    }

    private static Button open(Reported reported, Showing showing) {
        return Button.open(showing, "button.open", Typed.of(reported.where()), reported.where());
    }

    private static Button update(Reported reported, Showing showing) {
        return Button.record(showing, "button.update", Typed.of(reported.where()), reported.where());
    }
}
