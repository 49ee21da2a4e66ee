package torikumi.report.evaluation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import torikumi.progress.Author;
import torikumi.progress.Grade;
import torikumi.progress.Reported;
import torikumi.progress.ValidUpdate;
import torikumi.report.Account;
import torikumi.report.AccountsOf;
import torikumi.staff.Office;
import torikumi.staff.Post;
import torikumi.staff.Role;
import torikumi.staff.Someone;

/** Evaluation sheets for the cards' tests, of what is not in a database. */
public final class SheetsOf {

    public static final Instant WRITTEN = Instant.parse("2022-03-24T01:00:00Z");
    public static final Instant CONFIRMED = Instant.parse("2022-03-25T02:30:00Z");

    private SheetsOf() {}

    public static Sheet undecided(Reported reported, List<ValidUpdate> said, Term term, LocalDate today) {
        var period = term.period(reported.where().plan().year(), today).orElseThrow();
        List<ValidUpdate> within = said.stream()
                .filter(valid -> !valid.update().asOf().isBefore(period.from()))
                .toList();
        Account account = AccountsOf.one(reported, within, period, today);
        return new Sheet(term, account, List.of(), null);
    }

    public static Evaluation evaluation(
            int version, @Nullable Direction direction, @Nullable Grade grade, String results, String issues) {
        var general = new Office("総務部", "総務課", null);
        return new Evaluation(
                version,
                version,
                direction,
                grade,
                results,
                issues,
                new Author(Someone.staff("森 あかり").colleague(), new Post(general, Role.MEMBER, null)),
                WRITTEN);
    }

    public static Sheet decided(Sheet sheet, Evaluation... versions) {
        return new Sheet(sheet.term(), sheet.account(), List.of(versions), null);
    }

    /** @param left how many of its last reports were not there yet */
    public static Sheet confirmed(Sheet sheet, int left) {
        List<Long> record = sheet.record();
        var general = new Office("総務部", "総務課", null);
        return new Sheet(
                sheet.term(),
                sheet.account(),
                sheet.versions(),
                new Confirmation(
                        sheet.newest().id(),
                        true,
                        IntStream.range(0, record.size() - left)
                                .mapToObj(record::get)
                                .toList(),
                        Someone.staff("川上 直樹").colleague(),
                        new Post(general, Role.LEAD, null),
                        CONFIRMED));
    }
}
