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
public final class RuleFaults {

    private RuleFaults() {}

    public static String sentence(Impossible why, Say say) {
        return switch (why) {
            case Impossible.NoSuchDayOfMonth(int day) -> say.text("asking.impossible.dayOfMonth", day);
            case Impossible.NoSuchMonth(int month) -> say.text("asking.impossible.month", month);
            case Impossible.NoSuchDate(int month, int day, int last) ->
                say.text("asking.impossible.date", month, day, last);
            case Impossible.NoSuchTime(var typed) -> say.text("asking.impossible.time", Mrkdwn.quotable(typed));
            case Impossible.TooLongBefore(int days, int most) -> say.text("asking.impossible.before", days, most);
            case Impossible.LeadOutOfRange(int days, int most) -> say.text("asking.impossible.lead", days, most);
            case Impossible.QuietAllDay(var from) -> say.text("asking.impossible.quietAllDay", RuleWords.time(from));
            case Impossible.QuietHalfSaid() -> say.text("asking.impossible.quietHalf");
            case Impossible.LevelDoesNotFit(var level, var about) ->
                say.text("asking.impossible.level", PeopleWords.office(about.office()), RuleWords.level(level, say));
            case Impossible.SummariesAreAskedOfPeople() -> say.text("asking.impossible.summaryChannel");
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
            case Trouble.NotUnderstood(var words) -> say.text("asking.trouble.words", Mrkdwn.quotable(words));
            case Trouble.TooOften(var typed) -> say.text("asking.trouble.tooOften", Mrkdwn.quotable(typed));
            case Trouble.Misread(var why) -> DayFaults.sentence(why, say);
            case Trouble.WeekdayMissing() -> say.text("asking.trouble.weekday");
            case Trouble.DateMissing() -> say.text("asking.trouble.date");
            case Trouble.DayDoesNotFit(var day) -> say.text("asking.trouble.day", Mrkdwn.quotable(day));
        };
    }
}
