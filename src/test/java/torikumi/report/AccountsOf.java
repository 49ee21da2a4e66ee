package torikumi.report;

import java.time.LocalDate;
import java.util.List;
import torikumi.progress.Reported;
import torikumi.progress.ValidUpdate;

/** Accounts for the cards' tests, of what is not in a database. */
public final class AccountsOf {

    private AccountsOf() {}

    public static Account one(Reported reported, List<ValidUpdate> said, Period period, LocalDate today) {
        return Account.of(
                reported,
                said.stream()
                        .filter(valid -> !valid.update().asOf().isAfter(period.until()))
                        .toList(),
                period,
                today);
    }
}
