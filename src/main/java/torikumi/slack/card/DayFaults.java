package torikumi.slack.card;

import java.time.format.TextStyle;
import java.util.List;
import torikumi.platform.Say;
import torikumi.progress.Refusal;
import torikumi.slack.words.DaySpan;

/** Where what looks like a day or a percentage is none, or not clear: what it is, and what would work. */
public final class DayFaults {

    private DayFaults() {}

    /**
     * Why the words name no days from the one to the other.
     *
     * @param reading other than {@link DaySpan.Reading.Days}
     * @param verb with which the same could be typed
     * @param how key of how it is typed
     */
    public static Reply of(DaySpan.Reading reading, String words, String verb, String how, Showing showing) {
        Say say = showing.say();
        return switch (reading) {
            case DaySpan.Reading.Days(var span) -> throw new IllegalArgumentException("days were named: " + span);
            case DaySpan.Reading.Unclear(var why) -> card(sentence(why, say), how, say);
            case DaySpan.Reading.TwoDays(var all) -> which(all, verb, showing);
            case DaySpan.Reading.ManyDays() -> card(say.text("rules.manyDays"), how, say);
            case DaySpan.Reading.EndMissing(var from) ->
                card(say.text("rules.endMissing", showing.date(from)), how, say);
            case DaySpan.Reading.NoDay() -> card(say.text("rules.noDay", Mrkdwn.quotable(words)), how, say);
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
        Say say = showing.say();
        String from = showing.date(all.from());
        String until = showing.date(all.until());
        String sentence = say.text("rules.twoDays", from, until);
        return new Card()
                .text(sentence)
                .add(Presses.row(
                        List.of(
                                Presses.ask(
                                        say.text("rules.button.allDays"),
                                        "%s %s - %s %s"
                                                .formatted(verb, all.from(), all.until(), all.rest())
                                                .strip()),
                                Presses.ask(
                                        say.text("rules.button.oneDay", from),
                                        "%s %s %s"
                                                .formatted(verb, all.from(), all.rest())
                                                .strip()),
                                Presses.ask(
                                        say.text("rules.button.oneDay", until),
                                        "%s %s %s"
                                                .formatted(verb, all.until(), all.rest())
                                                .strip())),
                        say))
                .reply(sentence)
                .forAskerAlone();
    }

    private static Reply card(String sentence, String how, Say say) {
        return new Card()
                .text(sentence)
                .context(say.text(how))
                .reply(sentence + " " + say.text(how))
                .forAskerAlone();
    }
}
