package torikumi.slack.people;

import java.util.List;
import org.jspecify.annotations.Nullable;
import torikumi.platform.FiscalYear;
import torikumi.reminder.Addressee;
import torikumi.reminder.Cadence;
import torikumi.reminder.Level;
import torikumi.reminder.QuietHours;
import torikumi.reminder.RuleFact;
import torikumi.slack.card.BlockLimits;
import torikumi.slack.card.Mrkdwn;
import torikumi.slack.card.PeopleWords;
import torikumi.slack.card.RuleWords;
import torikumi.slack.card.Showing;
import torikumi.staff.Change;
import torikumi.staff.Colleague;

/** What was changed, from what to what, in one line. */
public final class ChangeWords {

    // Two of them, escaped, are far from what a block holds.
    private static final int WORDING = 200;

    private ChangeWords() {}

    /** How a line is read. */
    enum Manner {
        /** As markup, in which channels have their names and everything else is escaped. */
        MARKED,
        PLAIN,
        /** Plain, with all of what was published before and since. */
        WHOLE
    }

    /** @param as how it is to be read */
    static String what(ChangeBlocks.Entry entry, Manner as, Showing showing) {
        Change change = entry.change();
        Change.About about = change.about();
        String person = person(about.person(), as, showing);
        String other = person(about.other(), as, showing);
        String place = escaped(entry.place(showing.say()), as);
        String post = about.role() == null || about.office() == null
                ? place
                : escaped(PeopleWords.post(about.role(), about.office(), showing.say()), as);
        String days = escaped(days(about, showing), as);
        return switch (change.what()) {
            case JOINED -> showing.text("changes.joined", person, post);
            case LEFT -> showing.text("changes.left", person, post);
            case ASKED_TO_JOIN -> showing.text("changes.askedToJoin", person, place);
            case LET_IN -> showing.text("changes.letIn", person, post);
            case DECLINED -> showing.text("changes.declined", person, place);
            case APPOINTED -> showing.text("changes.appointed", person, post, days);
            case DISMISSED -> showing.text("changes.dismissed", person, post, lastDay(about, showing));
            case DEPUTY_NAMED -> showing.text("changes.deputyNamed", person, other, days);
            case DEPUTY_ENDED -> showing.text("changes.deputyEnded", person, other);
            case HANDED_OVER -> showing.text("changes.handedOver", post, person, other, days);
            case RULE -> rule(change, place, as, showing);
            case CHANNEL ->
                showing.text(
                        "changes.channel",
                        place,
                        channel(change.before(), as, showing),
                        channel(change.after(), as, showing));
            case PAUSED -> showing.text("changes.paused", days);
            case PAUSE_ENDED -> showing.text("changes.pauseEnded", days);
            case DAYS_CLOSED -> showing.text("changes.daysClosed", days);
            case DAYS_OPENED -> showing.text("changes.daysOpened", days);
            case HOLIDAYS -> showing.text("changes.holidays", list(change.after(), as, showing));
            case PLAN_CLOSED -> showing.text("changes.planClosed", plan(change, place, showing));
            case PLAN_REOPENED -> showing.text("changes.planReopened", plan(change, place, showing));
            case SCALE ->
                showing.text("changes.scale", list(change.before(), as, showing), list(change.after(), as, showing));
            case PLAN_IMPORTED -> showing.text("changes.planImported", plan(change, place, showing));
            case PLAN_UNDONE -> showing.text("changes.planUndone", plan(change, place, showing));
            case VISION -> amended("changes.vision", change, place, as, showing);
            case POLICY -> amended("changes.policy", change, place, as, showing);
            case MISSION -> amended("changes.mission", change, place, as, showing);
            case PLACE_ADDED -> showing.text("changes.placeAdded", place);
            case PLACE_REMOVED -> showing.text("changes.placeRemoved", place);
            case PLACE_RENAMED ->
                showing.text(
                        "changes.placeRenamed",
                        wording(change.before(), as, showing),
                        wording(change.after(), as, showing));
            case INITIATIVE_ADDED ->
                showing.text("changes.initiativeAdded", place, wording(change.after(), as, showing));
            case INITIATIVE_REWORDED -> amended("changes.initiativeReworded", change, place, as, showing);
            case INITIATIVE_MOVED -> amended("changes.initiativeMoved", change, place, as, showing);
            case INITIATIVE_WITHDRAWN ->
                showing.text("changes.initiativeWithdrawn", place, wording(change.before(), as, showing));
            case INITIATIVE_RETURNED ->
                showing.text("changes.initiativeReturned", place, wording(change.after(), as, showing));
            case FIELDS -> amended("changes.fields", change, place, as, showing);
            case SUCCESSION -> amended("changes.succession", change, place, as, showing);
            case ORDER -> showing.text("changes.order", place);
        };
    }

    /** All of it, with both wordings whole. */
    public static String whole(ChangeBlocks.Entry entry, Showing showing) {
        return what(entry, Manner.WHOLE, showing);
    }

    /** Who and when, and why where somebody said so. */
    static String who(Change change, Showing showing) {
        String who = showing.beside(showing.moment(change.at()), by(change, showing));
        return change.why().isBlank()
                ? who
                : showing.beside(who, showing.text("changes.why", Mrkdwn.quotable(change.why())));
    }

    /** What, when and who, in plain words. */
    static String sentence(ChangeBlocks.Entry entry, Showing showing) {
        Change change = entry.change();
        return showing.text("changes.sentence", what(entry, Manner.PLAIN, showing), change.at(), by(change, showing));
    }

    /** The last change, for the card of what it is about: all of it on one line, in markup. */
    public static String last(ChangeBlocks.Entry entry, Showing showing) {
        Change change = entry.change();
        return showing.text(
                "changes.last",
                what(entry, Manner.MARKED, showing),
                Mrkdwn.escape(showing.moment(change.at())),
                Mrkdwn.escape(by(change, showing)));
    }

    /** The person, or the setting. */
    public static String by(Change change, Showing showing) {
        return PeopleWords.by(change.by(), showing.say());
    }

    private static String amended(String key, Change change, String place, Manner as, Showing showing) {
        return showing.text(key, place, wording(change.before(), as, showing), wording(change.after(), as, showing));
    }

    /** The beginning of the published words; all of them stand on the card of what they are about. */
    private static String wording(@Nullable String words, Manner as, Showing showing) {
        if (words == null) return showing.text("changes.nothing");
        String line = words.replace("\n", showing.text("list.comma"));
        return escaped(as == Manner.WHOLE ? line : BlockLimits.cut(line, WORDING), as);
    }

    private static String person(@Nullable Colleague person, Manner as, Showing showing) {
        return person == null ? "" : escaped(PeopleWords.person(person, showing.say()), as);
    }

    private static String days(Change.About about, Showing showing) {
        if (about.from() == null) return "";
        // Ended on its first day.
        if (about.until() != null && about.until().isBefore(about.from())) return showing.date(about.from());
        return showing.time(about.from(), about.until());
    }

    private static String lastDay(Change.About about, Showing showing) {
        return about.until() == null ? "" : showing.date(about.until());
    }

    private static String rule(Change change, String place, Manner as, Showing showing) {
        var before = RuleFact.parse(change.before());
        var after = RuleFact.parse(change.after());
        Level level = after.or(() -> before).map(RuleFact::level).orElse(Level.SECTION);
        String title = level == Level.SECTION ? place : showing.text("rules.titled", place, level);
        String none = showing.text("changes.noRule");
        return showing.text(
                "changes.rule",
                title,
                escaped(before.map(rule -> rule(rule, showing)).orElse(none), as),
                escaped(after.map(rule -> rule(rule, showing)).orElse(none), as));
    }

    private static String rule(RuleFact rule, Showing showing) {
        String when = RuleWords.when(rule.cadence(), rule.at(), rule.lead(), showing);
        if (rule.cadence() instanceof Cadence.Never) return when;
        String to = rule.level() == Level.SECTION
                ? showing.beside(
                        when, showing.text(rule.asked() == Addressee.CHANNEL ? "rules.to.channel" : "rules.to.people"))
                : when;
        return rule.quiet().equals(QuietHours.USUAL) ? to : showing.beside(to, RuleWords.quiet(rule.quiet(), showing));
    }

    private static String channel(@Nullable String id, Manner as, Showing showing) {
        if (id == null) return showing.text("changes.noChannel");
        return as == Manner.MARKED ? "<#%s>".formatted(id) : showing.text("changes.aChannel");
    }

    private static String list(@Nullable String kept, Manner as, Showing showing) {
        if (kept == null) return "";
        return escaped(showing.all(List.of(kept.split(";"))), as);
    }

    private static String plan(Change change, String place, Showing showing) {
        String year = change.after() == null ? "" : showing.year(new FiscalYear(Integer.parseInt(change.after())));
        return showing.text("plan.name", year, place);
    }

    private static String escaped(String words, Manner as) {
        return as == Manner.MARKED ? Mrkdwn.escape(words) : words;
    }
}
