package torikumi.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import torikumi.plan.Plan;
import torikumi.plan.PlanDirectory;
import torikumi.platform.Settings;

/** Tells a department's coordinators, once in its last two weeks and once after it, that the plan's year ends and no other is there. */
@Component
class PlanWatch {

    // Later than that it is no news: whoever starts with an old plan sees it in every list.
    private static final int TOLD_AFTER_DAYS = 30;

    private final PlanDirectory plans;
    private final LetterPosts posts;
    private final Ledger ledger;
    private final LetterQueue queue;
    private final Settings settings;

    PlanWatch(PlanDirectory plans, LetterPosts posts, Ledger ledger, LetterQueue queue, Settings settings) {
        this.plans = plans;
        this.posts = posts;
        this.ledger = ledger;
        this.queue = queue;
        this.settings = settings;
    }

    @Transactional
    int tell(Schedule schedule, Instant now) {
        if (!schedule.permits(now, QuietHours.USUAL)) return 0;
        LocalDate today = LocalDate.ofInstant(now, settings.zone());
        int told = 0;
        for (Plan plan : plans.current()) {
            PlanEnds ends = PlanEnds.of(plan, today).orElse(null);
            if (ends == null || today.isAfter(plan.year().lastDay().plusDays(TOLD_AFTER_DAYS))) continue;
            List<Letter> staged = ledger.stage(
                    posts.of(plan, today).stream()
                            .map(person -> new Ledger.LetterDraft(
                                    Letter.Kind.PLAN_ENDS,
                                    new Recipient.Person(person),
                                    null,
                                    day(ends),
                                    plan.id(),
                                    day(ends).toString()))
                            .toList(),
                    now);
            queue.send(staged);
            told += staged.size();
        }
        return told;
    }

    /** By which day a letter knows what it was to tell. */
    static LocalDate day(PlanEnds ends) {
        LocalDate last = ends.plan().year().lastDay();
        return ends.over() ? last.plusDays(1) : last;
    }
}
