package torikumi.slack.card;

import java.util.List;
import torikumi.plan.Plan;
import torikumi.slack.card.Asked.Place;
import torikumi.staff.Office;

/** Where many cards lead on to. */
public final class Ways {

    private static final String HOME = "home";

    private Ways() {}

    /** Up to the department, or on the Home tab to what it opens on. */
    public static Button up(Plan plan, Showing showing) {
        return up(Typed.department(plan), showing);
    }

    /** The same where no plan is at hand. */
    public static Button up(Showing showing) {
        return up("list", showing);
    }

    private static Button up(String words, Showing showing) {
        return showing.place() == Place.HOME ? home(showing) : Button.open(showing, "button.department", words);
    }

    /** What helps whoever did not find what they looked for. */
    public static List<Button> lost(Showing showing) {
        return List.of(mine(showing), help(showing));
    }

    /** The initiatives of the reader's own offices. */
    public static Button mine(Showing showing) {
        return Button.open(showing, "people.button.mine", "mine");
    }

    /** What the reader acts for. */
    public static Button me(Showing showing) {
        return Button.open(showing, "people.button.me", "me");
    }

    public static Button help(Showing showing) {
        return Button.open(showing, "button.help", "help");
    }

    /** To act for something, for whoever acts for nothing yet. */
    public static Button begin(Showing showing) {
        return Button.open(showing, "button.join", "me");
    }

    /** What the reader may change. */
    public static Button settings(Showing showing) {
        return Button.open(showing, "button.settings", "settings");
    }

    /** @param place as {@link Typed#place} gives it, or nothing for all of them */
    public static Button pictures(String place, Showing showing) {
        return Button.open(showing, "button.pictures", ("report " + place).strip());
    }

    /** The form that takes a plan in. */
    public static Button takeIn(Showing showing) {
        return Button.form(showing, "imports.button.take", "plan import");
    }

    /** What the Home tab opens on. */
    public static Button home(Showing showing) {
        return Button.open(showing, "button.home", HOME);
    }

    public static Button rules(Showing showing) {
        return Button.open(showing, "rules.button.all", "remind");
    }

    public static Button who(Office office, Showing showing) {
        return Button.open(showing, "people.button.whoHere", "who " + PeopleWords.typed(office));
    }

    /** The form that makes somebody act for it. */
    public static Button appoint(Office office, Showing showing) {
        return Button.form(showing, "people.button.appoint", "appoint " + PeopleWords.typed(office), office);
    }

    /** The form for the reader's absence. */
    public static Button away(Showing showing) {
        return Button.act(SlackIds.REMINDER_AWAY, showing, "reminder.button.away", "away");
    }

    /** The form that names who acts for the reader meanwhile. */
    public static Button deputy(Showing showing) {
        return Button.form(showing, "people.button.deputy", "deputy");
    }
}
