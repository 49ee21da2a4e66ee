package torikumi.slack.card;

import java.time.format.TextStyle;
import torikumi.platform.Say;
import torikumi.progress.Refusal;
import torikumi.slack.words.CommandCatalogue;
import torikumi.slack.words.DaySpan;

/** Where what looks like a day or a percentage is none, or not clear: what it is, and what would work. */
public final class DayFaults {

    private DayFaults() {}

    /**
     * Why the words name no days from the one to the other.
     *
     * @param reading other than {@link DaySpan.Reading.Days}
     * @param command with which the same could be typed
     * @param how how it is typed
     * @param instead where they can be chosen, or seen
     */
    public static Reply of(
            DaySpan.Reading reading,
            String words,
            CommandCatalogue command,
            String how,
            Button instead,
            Showing showing) {
        return switch (reading) {
            case DaySpan.Reading.Days(var span) -> throw new IllegalArgumentException("days were named: " + span);
            case DaySpan.Reading.Unclear(var why) -> card(sentence(why, showing.say()), how, instead);
            case DaySpan.Reading.TwoDays(var all) -> which(all, command.word(false), showing);
            case DaySpan.Reading.ManyDays() -> card(showing.text("rules.manyDays"), how, instead);
            case DaySpan.Reading.EndMissing(var from) -> card(showing.text("rules.endMissing", from), how, instead);
            case DaySpan.Reading.NoDay() -> card(showing.text("rules.noDay", Mrkdwn.quotable(words)), how, instead);
        };
    }

    /** What happened, then what to do next. */
    public static String sentence(Refusal.Misread why, Say say) {
        return switch (why) {
            case Refusal.NoSuchDay none -> noSuchDay(none, say);
            case Refusal.OtherWeekday(var day, var said) ->
                say.text("day.otherWeekday", say.date(day), said.getDisplayName(TextStyle.FULL, say.locale()));
            case Refusal.YearUnclear(var typed) -> say.text("day.yearUnclear", Mrkdwn.quotable(typed));
            case Refusal.TwoDays(var one, var other) -> say.text("day.two", say.date(one), say.date(other));
            case Refusal.PercentageUnread(var typed) -> say.text("day.percentageUnread", Mrkdwn.quotable(typed));
            case Refusal.TwoPercentages(int one, int other) -> say.text("day.twoPercentages", one, other);
        };
    }

    private static String noSuchDay(Refusal.NoSuchDay none, Say say) {
        return none.year().isEmpty()
                ? say.text("day.none", none.month(), none.dayOfMonth())
                : say.text("day.noneInYear", year(none.year(), say), none.month(), none.dayOfMonth());
    }

    private static String year(String written, Say say) {
        return say.japanese()
                ? written
                : written.replace("令和", "Reiwa ").replace("平成", "Heisei ").replace("昭和", "Showa ");
    }

    private static Reply which(DaySpan all, String verb, Showing showing) {
        String from = showing.date(all.from());
        String until = showing.date(all.until());
        return new Card(showing, "rules.twoDays", from, until)
                .buttons(
                        Button.open(
                                showing,
                                "rules.button.allDays",
                                "%s %s - %s %s"
                                        .formatted(verb, all.from(), all.until(), all.rest())
                                        .strip()),
                        Button.open(
                                showing,
                                "rules.button.oneDay",
                                "%s %s %s"
                                        .formatted(verb, all.from(), all.rest())
                                        .strip(),
                                from),
                        Button.open(
                                showing,
                                "rules.button.oneDay",
                                "%s %s %s"
                                        .formatted(verb, all.until(), all.rest())
                                        .strip(),
                                until))
                .reply()
                .forAskerAlone();
    }

    private static Reply card(String sentence, String how, Button instead) {
        return new Card(sentence).adds(how).buttons(instead).reply().forAskerAlone();
    }
}
