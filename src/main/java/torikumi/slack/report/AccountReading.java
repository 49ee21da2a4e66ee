package torikumi.slack.report;

import java.util.List;
import org.springframework.stereotype.Component;
import torikumi.plan.PlanDirectory;
import torikumi.progress.Reported;
import torikumi.reminder.Boards;
import torikumi.report.Accounts;
import torikumi.slack.card.Showing;

/** Looks up what accounts are about, and words them. */
@Component
class AccountReading {

    private final PlanDirectory directory;
    private final Boards boards;
    private final Accounts accounts;

    AccountReading(PlanDirectory directory, Boards boards, Accounts accounts) {
        this.directory = directory;
        this.boards = boards;
        this.accounts = accounts;
    }

    /** Empty where there is no such thing any more. */
    List<Reported> about(AccountWish wish) {
        if (wish.initiative() != null)
            return directory.initiative(wish.initiative()).map(boards::of).stream()
                    .toList();
        return boards.of(wish.place().plans(directory))
                .where(line -> wish.place().has(line.where()))
                .lines();
    }

    int words(List<Reported> about, AccountWish wish) {
        return accounts.words(about, wish.period());
    }

    AccountText text(List<Reported> about, AccountWish wish, Showing showing) {
        return AccountText.of(accounts.of(about, wish.period(), showing.today()), wish, showing);
    }
}
