package torikumi.slack.card;

import torikumi.plan.Plan;
import torikumi.platform.Say;
import torikumi.slack.card.Asked.Place;

/**
 * A button that asks something: what it carries is what a person would have typed.
 *
 * @param label what it says, a noun or verb
 * @param spoken what a screen reader says, enough without the rest of the card
 * @param words what is asked when it is pressed
 * @param action what becomes of the words, one of {@link SlackIds}
 */
public record Link(String label, String spoken, String words, String action) {

    public static Link open(String label, String words) {
        return open(label, label, words);
    }

    public static Link open(String label, String spoken, String words) {
        return new Link(label, spoken, words, SlackIds.ANSWER_OPEN);
    }

    static Link share(String label, String words) {
        return new Link(label, label, words, SlackIds.ANSWER_SHARE);
    }

    /** Opens the form, for what the words ask for: a section, a unit or an initiative. */
    public static Link record(String label, String spoken, String words) {
        return new Link(label, spoken, words, SlackIds.PROGRESS_OPEN);
    }

    /** The way back up: the department, or on the Home tab what it opens on. */
    public static Link up(Plan plan, Showing showing) {
        return up(Typed.department(plan), showing);
    }

    /** The same where no plan is at hand. */
    public static Link up(Showing showing) {
        return up("list", showing);
    }

    private static Link up(String words, Showing showing) {
        return showing.place() == Place.HOME
                ? open(showing.say().text("button.home"), "home")
                : open(showing.say().text("button.department"), words);
    }

    /** 開く, beside what it opens. */
    public static Link openBeside(Say say, Object what, String words) {
        return open(say.text("button.open"), say.text("button.open.spoken", what), words);
    }
}
