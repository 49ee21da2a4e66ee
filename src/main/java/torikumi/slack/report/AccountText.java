package torikumi.slack.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import torikumi.progress.Reported;
import torikumi.progress.ValidUpdate;
import torikumi.report.Account;
import torikumi.report.Period;
import torikumi.slack.ask.AccountLines;
import torikumi.slack.card.Mrkdwn;
import torikumi.slack.card.PeopleWords;
import torikumi.slack.card.Refs;
import torikumi.slack.card.Showing;
import torikumi.slack.card.Typed;

/**
 * An account as plain text, to be copied as it stands. Pure.
 *
 * @param title what it is about, and as of when
 * @param words how many there are in it
 * @param lines with an empty one before each initiative
 * @param source 総務部 R3-総務-03 #1a2b3c4d, a record that is quoted in it, to stand behind 履歴; empty where none is
 */
record AccountText(String title, int words, List<String> lines, Optional<String> source) {

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
                title, words, lines.stream().map(Mrkdwn::harmless).toList(), source(accounts));
    }

    private static Optional<String> source(List<Account> accounts) {
        return accounts.stream()
                .filter(account -> !account.said().isEmpty())
                .findFirst()
                .map(account -> "%s #%s"
                        .formatted(
                                Typed.code(account.reported().where()),
                                Refs.brief(account.said().getLast().update().ref())));
    }

    /** 総務-03; 令和3年度 総務部 総務課. */
    private static String name(Reported first, AccountWish wish, Showing showing) {
        var where = first.where();
        if (wish.initiative() != null) return where.initiative().code().toString();
        return wish.place().name(List.of(where.plan()), showing);
    }

    private static String asOf(Period period, Showing showing) {
        String until = AccountLines.day(period.until(), showing);
        String said = period.from() == null
                ? showing.text("report.account.asOf", until)
                : showing.text("report.account.period", AccountLines.day(period.from(), showing), until);
        return period.until().isBefore(showing.today())
                ? showing.text("report.account.recorded", said, AccountLines.day(showing.today(), showing))
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
                case Account.Step.Said(var valid) -> lines.addAll(AccountLines.said(valid, showing));
                case Account.Step.Gap gap -> lines.add(AccountLines.gap(gap, showing));
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
                    AccountLines.indented(valid.publicWords().orElseThrow())));
            lines.add(AccountLines.source(valid, valid.approval(), showing));
        }
        lines.add(showing.text("report.account.steps"));
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
}
