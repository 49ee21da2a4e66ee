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
        return directory
                .plan(wish.plan())
                .map(plan -> boards.of(plan).lines().stream()
                        .filter(line -> isWished(line, wish))
                        .toList())
                .orElse(List.of());
    }

    private static boolean isWished(Reported line, AccountWish wish) {
        if (wish.unit() != null) return line.where().unit().id() == wish.unit();
        return wish.section() == null || line.where().section().id() == wish.section();
    }

    int words(List<Reported> about, AccountWish wish) {
        return accounts.words(about, wish.period());
    }

    AccountText text(List<Reported> about, AccountWish wish, Showing showing) {
        return AccountText.of(accounts.of(about, wish.period(), showing.today()), wish, showing);
    }
}
