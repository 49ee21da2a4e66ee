package torikumi.slack.ask;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.chrono.JapaneseDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import torikumi.platform.FiscalYear;
import torikumi.progress.Approval;
import torikumi.progress.ProgressUpdate;
import torikumi.progress.ValidUpdate;
import torikumi.report.Account;
import torikumi.slack.card.Refs;
import torikumi.slack.card.Showing;

/** What was done, step by step, each with its source: the lines of accounts and of evaluation sheets. Pure. */
public final class AccountLines {

    private static final String INDENT = "　";

    private static final DateTimeFormatter ERA = DateTimeFormatter.ofPattern("GGGG", Locale.JAPAN);

    private AccountLines() {}

    /** What was said, and below it where it stands. */
    public static List<String> said(ValidUpdate valid, Showing showing) {
        List<String> lines = new ArrayList<>();
        List<String> said = EntryWords.lines(valid.update(), showing);
        lines.add(said.getFirst());
        said.stream().skip(1).map(AccountLines::indented).forEach(line -> lines.add(INDENT + line));
        lines.add(source(valid, null, showing));
        return lines;
    }

    /** 5月〜7月  報告なし. */
    public static String gap(Account.Step.Gap gap, Showing showing) {
        return showing.text("report.account.gap", months(gap, showing));
    }

    /** So that a line of it is not read as an entry of its own. */
    public static String indented(String words) {
        return words.strip().replaceAll("\\R[\\s　]*", "\n" + INDENT);
    }

    /** （出典: 総務課、記録 #1a2b3c4e）, set in. */
    public static String source(ValidUpdate valid, @Nullable Approval approval, Showing showing) {
        return INDENT
                + showing.text(
                        "report.account.source",
                        String.join(showing.text("list.comma"), sources(valid, approval, showing)));
    }

    /** 総務課、記録 #1a2b3c4e. */
    public static List<String> sources(ValidUpdate valid, @Nullable Approval approval, Showing showing) {
        ProgressUpdate update = valid.update();
        List<String> parts = new ArrayList<>();
        parts.add(showing.text("report.account.by", update.author().post().office()));
        parts.add(showing.text("report.account.ref", Refs.brief(update.ref())));
        if (!showing.day(update.recordedAt()).equals(update.asOf()))
            parts.add(showing.text("report.account.written", showing.day(update.recordedAt())));
        if (update.isCorrected()) parts.add(showing.text("standing.corrected"));
        if (approval != null) parts.add(showing.text("report.account.approved", showing.day(approval.at())));
        return parts;
    }

    /** 5月〜7月; 6月1日（火）〜6月9日（水） where it does not end with a month. */
    public static String months(Account.Step.Gap gap, Showing showing) {
        boolean whole = gap.from().getDayOfMonth() == 1
                && gap.until().equals(YearMonth.from(gap.until()).atEndOfMonth());
        if (!whole) return showing.days(gap.from(), gap.until());
        String from = month(gap.from(), showing);
        String until = month(gap.until(), showing);
        return from.equals(until) ? from : showing.text("report.account.months", from, until);
    }

    private static String month(LocalDate day, Showing showing) {
        return DateTimeFormatter.ofPattern(
                        showing.text("report.account.month"), showing.say().locale())
                .format(day);
    }

    /** 令和3年9月30日: which year it is, whenever it is read. */
    public static String day(LocalDate day, Showing showing) {
        if (!showing.say().japanese() || day.getYear() <= new FiscalYear(1989).startYear())
            return DateTimeFormatter.ofPattern(
                            showing.text("date.patternInYear"), showing.say().locale())
                    .format(day);
        var era = JapaneseDate.from(day);
        int year = era.get(ChronoField.YEAR_OF_ERA);
        return showing.text(
                "report.account.day",
                ERA.format(era),
                year == 1 ? showing.text("report.account.firstYear") : String.valueOf(year),
                day.getMonthValue(),
                day.getDayOfMonth());
    }
}
