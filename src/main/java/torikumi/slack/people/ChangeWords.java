package torikumi.slack.people;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import torikumi.platform.FiscalYear;
import torikumi.platform.Say;
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

    /** @param marked as markup, in which channels have their names and everything else is escaped */
    static String what(ChangeBlocks.Entry entry, boolean marked, Showing showing) {
        Say say = showing.say();
        Change change = entry.change();
        Change.About about = change.about();
        String person = person(about.person(), marked, say);
        String other = person(about.other(), marked, say);
        String place = escaped(entry.place(), marked);
        String post = about.role() == null || about.office() == null
                ? place
                : escaped(PeopleWords.post(about.role(), about.office(), say), marked);
        String days = escaped(days(about, showing), marked);
        return switch (change.what()) {
            case JOINED -> say.text("changes.joined", person, post);
            case LEFT -> say.text("changes.left", person, post);
            case ASKED_TO_JOIN -> say.text("changes.askedToJoin", person, place);
            case LET_IN -> say.text("changes.letIn", person, post);
            case DECLINED -> say.text("changes.declined", person, place);
            case APPOINTED -> say.text("changes.appointed", person, post, days);
            case DISMISSED -> say.text("changes.dismissed", person, post, lastDay(about, showing));
            case DEPUTY_NAMED -> say.text("changes.deputyNamed", person, other, days);
            case DEPUTY_ENDED -> say.text("changes.deputyEnded", person, other);
            case HANDED_OVER -> say.text("changes.handedOver", post, person, other, days);
            case RULE -> rule(change, place, marked, showing);
            case CHANNEL ->
                say.text(
                        "changes.channel",
                        place,
                        channel(change.before(), marked, say),
                        channel(change.after(), marked, say));
            case PAUSED -> say.text("changes.paused", days);
            case PAUSE_ENDED -> say.text("changes.pauseEnded", days);
            case DAYS_CLOSED -> say.text("changes.daysClosed", days);
            case DAYS_OPENED -> say.text("changes.daysOpened", days);
            case HOLIDAYS -> say.text("changes.holidays", list(change.after(), marked, say));
            case PLAN_CLOSED -> say.text("changes.planClosed", plan(change, place, showing));
            case PLAN_REOPENED -> say.text("changes.planReopened", plan(change, place, showing));
            case SCALE ->
                say.text("changes.scale", list(change.before(), marked, say), list(change.after(), marked, say));
            case PLAN_IMPORTED -> say.text("changes.planImported", plan(change, place, showing));
            case VISION -> amended("changes.vision", change, place, marked, say);
            case POLICY -> amended("changes.policy", change, place, marked, say);
            case MISSION -> amended("changes.mission", change, place, marked, say);
            case PLACE_ADDED -> say.text("changes.placeAdded", place);
            case PLACE_REMOVED -> say.text("changes.placeRemoved", place);
            case PLACE_RENAMED ->
                say.text(
                        "changes.placeRenamed",
                        wording(change.before(), marked, say),
                        wording(change.after(), marked, say));
            case INITIATIVE_ADDED -> say.text("changes.initiativeAdded", place, wording(change.after(), marked, say));
            case INITIATIVE_REWORDED -> amended("changes.initiativeReworded", change, place, marked, say);
            case INITIATIVE_MOVED -> amended("changes.initiativeMoved", change, place, marked, say);
            case INITIATIVE_WITHDRAWN ->
                say.text("changes.initiativeWithdrawn", place, wording(change.before(), marked, say));
            case INITIATIVE_RETURNED ->
                say.text("changes.initiativeReturned", place, wording(change.after(), marked, say));
            case FIELDS -> amended("changes.fields", change, place, marked, say);
            case ORDER -> say.text("changes.order", place);
        };
    }

    /** Who and when, and why where somebody said so. */
    static String who(Change change, Showing showing) {
        Say say = showing.say();
        String who = showing.beside(showing.moment(change.at()), by(change, say));
        return change.why().isBlank()
                ? who
                : showing.beside(who, say.text("changes.why", Mrkdwn.quotable(change.why())));
    }

    /** What, when and who, in plain words. */
    static String sentence(ChangeBlocks.Entry entry, Showing showing) {
        Change change = entry.change();
        return showing.say()
                .text(
                        "changes.sentence",
                        what(entry, false, showing),
                        showing.moment(change.at()),
                        by(change, showing.say()));
    }

    /** The last change, for the card of what it is about: all of it on one line, in markup. */
    public static String last(ChangeBlocks.Entry entry, Showing showing) {
        Change change = entry.change();
        return showing.say()
                .text(
                        "changes.last",
                        what(entry, true, showing),
                        Mrkdwn.escape(showing.moment(change.at())),
                        Mrkdwn.escape(by(change, showing.say())));
    }

    private static String by(Change change, Say say) {
        return change.by().isSetting()
                ? say.text("changes.bySetting", change.by().id())
                : PeopleWords.person(change.by(), say);
    }

    private static String amended(String key, Change change, String place, boolean marked, Say say) {
        return say.text(key, place, wording(change.before(), marked, say), wording(change.after(), marked, say));
    }

    /** The beginning of the published words; all of them stand on the card of what they are about. */
    private static String wording(@Nullable String words, boolean marked, Say say) {
        if (words == null) return say.text("changes.nothing");
        return escaped(BlockLimits.cut(words.replace("\n", say.text("list.comma")), WORDING), marked);
    }

    private static String person(@Nullable Colleague person, boolean marked, Say say) {
        return person == null ? "" : escaped(PeopleWords.person(person, say), marked);
    }

    private static String days(Change.About about, Showing showing) {
        if (about.from() == null) return "";
        // Ended on its first day.
        if (about.until() != null && about.until().isBefore(about.from())) return showing.date(about.from());
        return PeopleWords.time(about.from(), about.until(), showing.today(), showing.say());
    }

    private static String lastDay(Change.About about, Showing showing) {
        return about.until() == null ? "" : showing.date(about.until());
    }

    private static String rule(Change change, String place, boolean marked, Showing showing) {
        Say say = showing.say();
        var before = RuleFact.parse(change.before());
        var after = RuleFact.parse(change.after());
        Level level = after.or(() -> before).map(RuleFact::level).orElse(Level.SECTION);
        String title = level == Level.SECTION ? place : say.text("rules.titled", place, RuleWords.level(level, say));
        String none = say.text("changes.noRule");
        return say.text(
                "changes.rule",
                title,
                escaped(before.map(rule -> rule(rule, showing)).orElse(none), marked),
                escaped(after.map(rule -> rule(rule, showing)).orElse(none), marked));
    }

    private static String rule(RuleFact rule, Showing showing) {
        Say say = showing.say();
        String when = RuleWords.when(rule.cadence(), rule.at(), rule.lead(), showing);
        if (rule.cadence() instanceof Cadence.Never) return when;
        String to = rule.level() == Level.SECTION
                ? showing.beside(
                        when, say.text(rule.asked() == Addressee.CHANNEL ? "rules.to.channel" : "rules.to.people"))
                : when;
        return rule.quiet().equals(QuietHours.USUAL) ? to : showing.beside(to, RuleWords.quiet(rule.quiet(), say));
    }

    private static String channel(@Nullable String id, boolean marked, Say say) {
        if (id == null) return say.text("changes.noChannel");
        return marked ? "<#%s>".formatted(id) : say.text("changes.aChannel");
    }

    private static String list(@Nullable String kept, boolean marked, Say say) {
        if (kept == null) return "";
        return escaped(Arrays.stream(kept.split(";")).collect(Collectors.joining(say.text("list.comma"))), marked);
    }

    private static String plan(Change change, String place, Showing showing) {
        String year = change.after() == null ? "" : showing.year(new FiscalYear(Integer.parseInt(change.after())));
        return showing.say().text("plan.name", year, place);
    }

    private static String escaped(String words, boolean marked) {
        return marked ? Mrkdwn.escape(words) : words;
    }
}
