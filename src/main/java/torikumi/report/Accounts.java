package torikumi.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import torikumi.progress.ProgressHistory;
import torikumi.progress.Reported;
import torikumi.progress.ValidUpdate;

/** Gives accounts of initiatives. */
@Component
@Transactional(readOnly = true)
public class Accounts {

    private final ProgressHistory history;

    Accounts(ProgressHistory history) {
        this.history = history;
    }

    /** One of each, in their order. Two queries, however many there are. */
    public List<Account> of(List<Reported> initiatives, Period period, LocalDate today) {
        Map<Long, List<ValidUpdate>> valid = history.valid(ids(initiatives), period.until());
        return initiatives.stream()
                .map(reported -> Account.of(
                        reported,
                        valid.getOrDefault(reported.where().initiative().id(), List.of()),
                        period,
                        today))
                .toList();
    }

    /** How many words there are in all of them. One query. */
    public int words(List<Reported> initiatives, Period period) {
        // A day that every database has and nobody reports on.
        LocalDate from = period.from() == null ? LocalDate.of(1, 1, 1) : period.from();
        return history.countValid(ids(initiatives), from, period.until());
    }

    private static List<Long> ids(List<Reported> initiatives) {
        return initiatives.stream().map(each -> each.where().initiative().id()).toList();
    }
}
