package torikumi.slack.remind;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import torikumi.platform.Say;
import torikumi.reminder.Impossible;
import torikumi.reminder.SetRule;
import torikumi.slack.card.DayFaults;
import torikumi.slack.card.Mrkdwn;
import torikumi.slack.card.PeopleWords;
import torikumi.slack.card.RuleWords;
import torikumi.slack.words.CadenceWords.Trouble;

/** Why there can be no such rule, with what would work, and the field of the form where it can be mended. */
final class RuleFaults {

    private RuleFaults() {}

    public static String sentence(Impossible why, Say say) {
        return switch (why) {
            case Impossible.NoSuchDayOfMonth(int day) -> say.text("rules.impossible.dayOfMonth", day);
            case Impossible.NoSuchMonth(int month) -> say.text("rules.impossible.month", month);
            case Impossible.NoSuchDate(int month, int day, int last) ->
                say.text("rules.impossible.date", month, day, last);
            case Impossible.NoSuchTime(var typed) -> say.text("rules.impossible.time", Mrkdwn.quotable(typed));
            case Impossible.TooLongBefore(int days, int most) -> say.text("rules.impossible.before", days, most);
            case Impossible.LeadOutOfRange(int days, int most) -> say.text("rules.impossible.lead", days, most);
            case Impossible.QuietAllDay(var from) -> say.text("rules.impossible.quietAllDay", RuleWords.time(from));
            case Impossible.QuietHalfSaid() -> say.text("rules.impossible.quietHalf");
            case Impossible.LevelDoesNotFit(var level, var about) ->
                say.text(
                        "rules.impossible.level", PeopleWords.office(about.office(), say), RuleWords.level(level, say));
            case Impossible.SummariesAreAskedOfPeople() -> say.text("rules.impossible.summaryChannel");
        };
    }

    /** One a line. */
    public static String sentences(List<Impossible> all, Say say) {
        return all.stream().map(each -> sentence(each, say)).collect(Collectors.joining("\n"));
    }

    public static String field(Impossible why, SetRule request) {
        return switch (why) {
            case Impossible.NoSuchDayOfMonth day -> RuleForm.DAY;
            case Impossible.NoSuchMonth month -> RuleForm.DAY;
            case Impossible.NoSuchDate date -> RuleForm.DAY;
            case Impossible.NoSuchTime(var typed) -> typed.equals(request.at()) ? RuleForm.TIME : RuleForm.QUIET;
            case Impossible.TooLongBefore before -> RuleForm.DAY;
            case Impossible.LeadOutOfRange lead -> RuleForm.LEAD;
            case Impossible.QuietAllDay quiet -> RuleForm.QUIET;
            case Impossible.QuietHalfSaid quiet -> RuleForm.QUIET;
            case Impossible.LevelDoesNotFit level -> RuleForm.LEVEL;
            case Impossible.SummariesAreAskedOfPeople people -> RuleForm.ASKED;
        };
    }

    /** What is wrong with the words, and with what was understood of them; one a line. */
    public static String sentences(List<Trouble> troubles, List<Impossible> others, Say say) {
        return Stream.concat(
                        troubles.stream().map(trouble -> sentence(trouble, say)),
                        others.stream().map(each -> sentence(each, say)))
                .collect(Collectors.joining("\n"));
    }

    public static String sentence(Trouble trouble, Say say) {
        return switch (trouble) {
            case Trouble.NotUnderstood(var words) -> say.text("rules.trouble.words", Mrkdwn.quotable(words));
            case Trouble.TooOften(var typed) -> say.text("rules.trouble.tooOften", Mrkdwn.quotable(typed));
            case Trouble.Misread(var why) -> DayFaults.sentence(why, say);
            case Trouble.WeekdayMissing() -> say.text("rules.trouble.weekday");
            case Trouble.DateMissing() -> say.text("rules.trouble.date");
            case Trouble.DayDoesNotFit(var day) -> say.text("rules.trouble.day", Mrkdwn.quotable(day));
        };
    }
}
