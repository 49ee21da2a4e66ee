package torikumi.slack.card;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import torikumi.calendar.ClosedDay;
import torikumi.calendar.Pause;
import torikumi.platform.Say;
import torikumi.reminder.Addressee;
import torikumi.reminder.Askees;
import torikumi.reminder.Cadence;
import torikumi.reminder.DueDate;
import torikumi.reminder.DueDates;
import torikumi.reminder.Level;
import torikumi.reminder.QuietHours;
import torikumi.reminder.ReminderRule;
import torikumi.reminder.RuleLine;
import torikumi.reminder.SectionChannel;
import torikumi.slack.words.CommandCatalogue;

/** Rules for asking, their dates, and why a date moved, in words. */
public final class RuleWords {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm", Locale.ROOT);

    private RuleWords() {}

    public static String time(LocalTime time) {
        return TIME.format(time);
    }

    public static String weekday(DayOfWeek day, Say say) {
        return day.getDisplayName(TextStyle.FULL, say.locale());
    }

    /** 毎月 最終開庁日. */
    public static String cadence(Cadence cadence, Showing showing) {
        return switch (cadence) {
            case Cadence.Weekly(var day) -> showing.text("rules.cadence.weekly", weekday(day, showing.say()));
            case Cadence.Fortnightly(var anchor) ->
                showing.text("rules.cadence.fortnightly", weekday(anchor.getDayOfWeek(), showing.say()));
            case Cadence.MonthlyOn(int day) -> showing.text("rules.cadence.monthlyOn", day);
            case Cadence.MonthEnd(int before) -> end("rules.cadence.monthEnd", before, showing);
            case Cadence.QuarterEnd(int before) -> end("rules.cadence.quarterEnd", before, showing);
            case Cadence.HalfYearEnd(int before) -> end("rules.cadence.halfYearEnd", before, showing);
            case Cadence.YearEnd(int before) -> end("rules.cadence.yearEnd", before, showing);
            case Cadence.YearlyOn(int month, int day) ->
                showing.text("rules.cadence.yearlyOn", monthDay(month, day, showing));
            case Cadence.Never() -> showing.text("rules.cadence.never");
        };
    }

    private static String end(String key, int before, Showing showing) {
        return before == 0 ? showing.text(key) : showing.text("rules.cadence.before", showing.text(key), before);
    }

    private static String monthDay(int month, int day, Showing showing) {
        return DateTimeFormatter.ofPattern(
                        showing.text("rules.monthDay"), showing.say().locale())
                .format(MonthDay.of(month, day));
    }

    /** What is asked for at that level. */
    public static String level(Level level, Say say) {
        return switch (level) {
            case SECTION -> say.text("rules.level.section");
            case LEAD -> say.text("rules.level.lead");
            case DEPARTMENT -> say.text("rules.level.department");
        };
    }

    /** 総務課; 総務課のまとめ where it is not the initiatives that are asked about. */
    public static String title(About about, Level level, Showing showing) {
        return level == Level.SECTION ? about.name(showing.say()) : showing.text("rules.titled", about, level);
    }

    /** Who is asked, in plain words. */
    public static String addressee(RuleLine line, Showing showing) {
        SectionChannel channel = line.channel();
        boolean inChannel = line.rule().level() == Level.SECTION && line.rule().asked() == Addressee.CHANNEL;
        if (inChannel && channel != null && channel.isThere()) return showing.text("rules.to.channel");
        Askees askees = line.askees();
        String names = PeopleWords.few(askees.people(), showing.say());
        String role = showing.text("rules.to.role." + line.rule().level().name().toLowerCase(Locale.ROOT));
        return switch (askees.who()) {
            case MEMBERS -> {
                if (!inChannel) yield showing.text("rules.to.people");
                yield showing.text(channel == null ? "rules.to.noChannel" : "rules.to.goneChannel");
            }
            case LEAD -> showing.text("rules.to.lead", names);
            case EACH_LEAD -> showing.text("rules.to.eachLead", names);
            case COORDINATORS -> showing.text("rules.to.coordinators", names);
            case STAND_INS -> showing.text("rules.to.standIns", names, role);
            case NOBODY -> showing.text("rules.to.nobody", role);
        };
    }

    /** The same in markup, with the channel's name. */
    public static String markedAddressee(RuleLine line, Showing showing) {
        SectionChannel channel = line.channel();
        return line.rule().level() == Level.SECTION
                        && line.rule().asked() == Addressee.CHANNEL
                        && channel != null
                        && channel.isThere()
                ? showing.text("rules.to.namedChannel", "<#%s>".formatted(channel.channelId()))
                : Mrkdwn.escape(addressee(line, showing));
    }

    /** 毎月 最終開庁日 ・ 2開庁日前の10:00. */
    public static String when(ReminderRule rule, Showing showing) {
        return when(rule.cadence(), rule.at(), rule.lead(), showing);
    }

    public static String when(Cadence often, LocalTime time, int lead, Showing showing) {
        String cadence = cadence(often, showing);
        if (often instanceof Cadence.Never) return cadence;
        String at = time(time);
        return showing.beside(
                cadence, lead == 0 ? showing.text("rules.at.sameDay", at) : showing.text("rules.at.before", lead, at));
    }

    /** お知らせしない時間帯 18:00〜8:30. */
    public static String quiet(ReminderRule rule, Showing showing) {
        return quiet(rule.quiet(), showing);
    }

    public static String quiet(QuietHours quiet, Showing showing) {
        return showing.text("rules.quiet", time(quiet.from()), time(quiet.until()));
    }

    /** The next three times, one a line, each with why it moved; where the calendar ends, or why there are no more. */
    public static List<String> dates(RuleLine line, Showing showing) {
        DueDates next = line.next();
        List<String> dates = new ArrayList<>();
        for (DueDate date : next.dates()) dates.add(date(date, showing));
        if (next.endsBefore() != null)
            dates.add(showing.text(
                    "rules.calendarEnds",
                    String.valueOf(next.endsBefore()),
                    showing.examples(CommandCatalogue.CALENDAR).getLast()));
        if (line.ends() != null) dates.add(YearWords.why(line.ends(), showing));
        return dates;
    }

    private static String date(DueDate date, Showing showing) {
        String why = why(date, showing);
        boolean sameDay = showing.day(date.askAt()).equals(date.due());
        if (sameDay)
            return why.isEmpty()
                    ? showing.moment(date.askAt())
                    : showing.text("rules.date.sameDay.moved", date.askAt(), why);
        return why.isEmpty()
                ? showing.text("rules.date", date.askAt(), date.due())
                : showing.text("rules.date.moved", date.askAt(), date.due(), why);
    }

    /** Why it is not on its usual day; empty where it is. */
    private static String why(DueDate date, Showing showing) {
        List<String> why = new ArrayList<>();
        if (date.moved() != null) why.add(moved(date.period(), date.moved(), showing));
        if (date.afterSections()) why.add(showing.text("rules.afterSections"));
        return String.join(showing.text("list.comma"), why);
    }

    private static String moved(LocalDate period, ClosedDay why, Showing showing) {
        return why instanceof ClosedDay.Paused ? closed(why, showing) : showing.text("rules.movedFrom", period, why);
    }

    /** Why the office is closed, or nobody is asked. */
    public static String closed(ClosedDay why, Showing showing) {
        return switch (why) {
            case ClosedDay.Weekend(var day) -> weekday(day, showing.say());
            case ClosedDay.Holiday(var name) -> name;
            case ClosedDay.NewYear() -> showing.text("rules.closed.newYear");
            case ClosedDay.Closure(var reason) -> showing.text("rules.closed.closure", Mrkdwn.quotable(reason));
            case ClosedDay.Paused(var reason) -> showing.text("rules.closed.paused", Mrkdwn.quotable(reason));
        };
    }

    /** Where it is not its own rule: whose it is. */
    public static String whose(RuleLine line, Showing showing) {
        if (line.isOwn()) return showing.text("rules.rule.own");
        return line.rule().isUsual()
                ? showing.text("rules.rule.usual")
                : showing.text("rules.rule.of", line.rule().about().office());
    }

    /** 総務課: 毎月 …。次は6月28日（月）10:00です。 */
    public static String sentence(About about, RuleLine line, Showing showing) {
        String title = title(about, line.rule().level(), showing);
        if (line.rule().cadence() instanceof Cadence.Never) return showing.text("rules.sentence.never", title);
        String when = when(line.rule(), showing);
        if (line.next().dates().isEmpty() && line.ends() != null)
            return showing.text("rules.sentence.ended", title, when, YearWords.why(line.ends(), showing));
        if (line.next().dates().isEmpty()) return showing.text("rules.sentence.noDate", title, when);
        String next =
                showing.all(line.next().dates().stream().map(DueDate::askAt).toList());
        return line.askees().who() == Askees.Who.NOBODY
                ? showing.text("rules.sentence.nobody", title, when, next, addressee(line, showing))
                : showing.text("rules.sentence", title, when, next);
    }

    /** That a rule was set, and what follows. */
    public static String done(About about, RuleLine line, Showing showing) {
        String set = showing.text("rules.set", title(about, line.rule().level(), showing));
        return set + "\n" + sentence(about, line, showing);
    }

    /** That asking rests, or will. */
    public static String pause(Pause pause, Showing showing) {
        return showing.text(
                pause.covers(showing.today()) ? "rules.pause.now" : "rules.pause.coming",
                pause.from(),
                pause.until(),
                Mrkdwn.quotable(pause.reason()));
    }
}
