package torikumi.slack.report;

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
import torikumi.progress.Reported;
import torikumi.progress.ValidUpdate;
import torikumi.report.Account;
import torikumi.report.Period;
import torikumi.slack.ask.EntryWords;
import torikumi.slack.card.Mrkdwn;
import torikumi.slack.card.PeopleWords;
import torikumi.slack.card.Refs;
import torikumi.slack.card.Showing;

/**
 * An account as plain text, to be copied as it stands. Pure.
 *
 * @param title what it is about, and as of when
 * @param words how many there are in it
 * @param lines with an empty one before each initiative
 */
record AccountText(String title, int words, List<String> lines) {

    private static final String INDENT = "　";
    private static final DateTimeFormatter ERA = DateTimeFormatter.ofPattern("GGGG", Locale.JAPAN);

    AccountText {
        lines = List.copyOf(lines);
    }

    /** @param accounts at least one */
    static AccountText of(List<Account> accounts, AccountWish wish, Showing showing) {
        Account first = accounts.getFirst();
        boolean one = wish.initiative() != null;
        String title = showing.text("report.account.title", name(first.reported(), wish, showing));
        List<String> lines = new ArrayList<>();
        lines.add(title);
        lines.add(asOf(wish.period(), showing));
        if (one) {
            lines.add(showing.text(
                    "report.of",
                    first.reported().where().plan(),
                    PeopleWords.office(first.reported().office(), showing.say())));
        } else lines.add(showing.text("report.account.size", accounts.size()));
        for (Account account : accounts) {
            lines.add("");
            account(lines, account, showing);
        }
        int words = accounts.stream().mapToInt(account -> account.said().size()).sum();
        return new AccountText(
                title, words, lines.stream().map(Mrkdwn::harmless).toList());
    }

    /** 総務-03; 令和3年度 総務部 総務課. */
    private static String name(Reported first, AccountWish wish, Showing showing) {
        var where = first.where();
        if (wish.initiative() != null) return where.initiative().code().toString();
        return wish.place().name(List.of(where.plan()), showing);
    }

    private static String asOf(Period period, Showing showing) {
        String until = day(period.until(), showing);
        String said = period.from() == null
                ? showing.text("report.account.asOf", until)
                : showing.text("report.account.period", day(period.from(), showing), until);
        return period.until().isBefore(showing.today())
                ? showing.text("report.account.recorded", said, day(showing.today(), showing))
                : said;
    }

    private static void account(List<String> lines, Account account, Showing showing) {
        var initiative = account.reported().where().initiative();
        lines.add(showing.text("report.account.initiative", initiative.code(), initiative.wording()));
        if (initiative.withdrawnOn() != null) lines.add(showing.text("initiative.withdrawn", initiative.withdrawnOn()));
        lines.add(standing(account, showing));
        warnings(lines, account, showing);
        // Where nothing was said there is nothing to divide.
        if (!account.said().isEmpty()) approved(lines, account, showing);
        for (Account.Step step : account.steps()) {
            switch (step) {
                case Account.Step.Said(var valid) -> said(lines, valid, showing);
                case Account.Step.Gap gap -> lines.add(showing.text("report.account.gap", months(gap, showing)));
            }
        }
    }

    private static void approved(List<String> lines, Account account, Showing showing) {
        lines.add(showing.text("report.account.public"));
        List<ValidUpdate> approved = account.approved();
        if (approved.isEmpty()) lines.add(showing.text("report.account.public.none"));
        for (ValidUpdate valid : approved) {
            lines.add(showing.text(
                    "report.account.said",
                    valid.update().asOf(),
                    indented(valid.publicWords().orElseThrow())));
            lines.add(source(valid, valid.approval(), showing));
        }
        lines.add(showing.text("report.account.steps"));
    }

    private static void said(List<String> lines, ValidUpdate valid, Showing showing) {
        List<String> said = EntryWords.lines(valid.update(), showing);
        lines.add(said.getFirst());
        said.stream().skip(1).map(AccountText::indented).forEach(line -> lines.add(INDENT + line));
        lines.add(source(valid, null, showing));
    }

    /** So that a line of it is not read as an entry of its own. */
    private static String indented(String words) {
        return words.strip().replaceAll("\\R[\\s　]*", "\n" + INDENT);
    }

    private static String standing(Account account, Showing showing) {
        if (account.grade() == null)
            return showing.text(
                    "report.account.standing",
                    showing.text(account.said().isEmpty() ? "standing.unheard" : "standing.ungraded"));
        String health = showing.health(account.grade());
        return showing.text(
                "report.account.standing",
                account.since() == null ? health : showing.text("standing.since", health, account.since()));
    }

    private static void warnings(List<String> lines, Account account, Showing showing) {
        if (account.overdue()) lines.add(showing.text("report.account.warning", showing.text("standing.overdue")));
        if (account.old() != null)
            lines.add(showing.text(
                    "report.account.warning.quiet",
                    showing.text("standing.quiet"),
                    account.old().since(),
                    account.old().days(),
                    account.reported().standing().isHeard() ? 1 : 0));
    }

    private static String source(ValidUpdate valid, @Nullable Approval approval, Showing showing) {
        ProgressUpdate update = valid.update();
        List<String> parts = new ArrayList<>();
        parts.add(showing.text("report.account.by", update.author().post().office()));
        parts.add(showing.text("report.account.ref", Refs.brief(update.ref())));
        if (!showing.day(update.recordedAt()).equals(update.asOf()))
            parts.add(showing.text("report.account.written", showing.day(update.recordedAt())));
        if (update.isCorrected()) parts.add(showing.text("standing.corrected"));
        if (approval != null) parts.add(showing.text("report.account.approved", showing.day(approval.at())));
        return INDENT + showing.text("report.account.source", String.join(showing.text("list.comma"), parts));
    }

    /** 5月〜7月; 6月1日（火）〜6月9日（水） where it does not end with a month. */
    private static String months(Account.Step.Gap gap, Showing showing) {
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
    static String day(LocalDate day, Showing showing) {
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
