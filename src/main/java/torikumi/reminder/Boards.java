package torikumi.reminder;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import torikumi.plan.Edition;
import torikumi.plan.Found;
import torikumi.plan.Plan;
import torikumi.plan.Section;
import torikumi.platform.Kept;
import torikumi.platform.Memory;
import torikumi.platform.Topic;
import torikumi.progress.Board;
import torikumi.progress.Expected;
import torikumi.progress.Reported;
import torikumi.progress.Standings;
import torikumi.progress.Trend;

/**
 * How initiatives stand, with when news of them is expected: whatever counts silence counts it from here, so that every screen has
 * the same number for the same word.
 */
@Component
@Transactional(readOnly = true)
public class Boards {

    private static final Topic[] MADE_OF = {Topic.PLAN, Topic.RECORD, Topic.SCALE, Topic.RULES, Topic.REQUESTS};

    private final Standings standings;
    private final Rules rules;
    private final Items items;
    private final Kept<List<Edition>, Board> ofPlans;
    private final Kept<Edition, Board> ofSections;
    private final Kept<Edition, Reported> ofInitiatives;
    private final Kept<Compared<List<Edition>>, Board> comparedPlans;
    private final Kept<Compared<Edition>, Board> comparedSections;

    private record Compared<T>(T what, LocalDate today) {}

    Boards(Standings standings, Rules rules, Items items, Memory memory) {
        this.standings = standings;
        this.rules = rules;
        this.items = items;
        this.ofPlans = memory.of(1000, MADE_OF);
        this.ofSections = memory.of(5000, MADE_OF);
        this.ofInitiatives = memory.of(20_000, MADE_OF);
        this.comparedPlans = memory.of(1000, MADE_OF);
        this.comparedSections = memory.of(5000, MADE_OF);
    }

    /** Every initiative that the plan has now. Where something of it was changed since, three queries. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Board of(Plan plan) {
        return of(List.of(plan));
    }

    /** The same over several plans. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Board of(List<Plan> plans) {
        return ofPlans.get(Edition.of(plans), () -> expecting(standings.of(plans), plans));
    }

    /** One section's. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Board of(Plan plan, Section section) {
        return ofSections.get(Edition.of(plan, section), () -> expecting(standings.of(plan, section), List.of(plan)));
    }

    /** The same for whoever looks at it: with how each stood a month before. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Board compared(List<Plan> plans, LocalDate today) {
        return comparedPlans.get(
                new Compared<>(Edition.of(plans), today),
                () -> standings.comparing(of(plans), Trend.monthBefore(today)));
    }

    /** One section's. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Board compared(Plan plan, Section section, LocalDate today) {
        return comparedSections.get(
                new Compared<>(Edition.of(plan, section), today),
                () -> standings.comparing(of(plan, section), Trend.monthBefore(today)));
    }

    /** One initiative, also one that was taken out of the plan. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Reported of(Found.OfInitiative found) {
        return ofInitiatives.get(Edition.of(found), () -> {
            Reported reported = standings.of(found);
            return reported.expecting(expecting(List.of(found.plan())).apply(reported));
        });
    }

    private Board expecting(Board board, List<Plan> plans) {
        return board.expecting(expecting(plans));
    }

    /** When news of each of those plans' initiatives is expected. Two queries. */
    Function<Reported, Expected> expecting(List<Plan> plans) {
        List<Plan> open = plans.stream().filter(Plan::isOpen).toList();
        // Of what is closed no news are expected.
        if (open.isEmpty()) return line -> Expected.NOTHING;
        List<String> departments =
                open.stream().map(Plan::department).distinct().toList();
        RuleBook book = rules.ofSections(departments);
        Map<Long, LocalDate> due = items.unanswered(open.stream().map(Plan::id).toList()).stream()
                .collect(Collectors.toMap(Unanswered::initiativeId, Unanswered::due));
        return line -> {
            long initiative = line.where().initiative().id();
            ReminderRule rule = Objects.requireNonNull(
                    book.nearest(new Subject.OfInitiative(line.office(), initiative), Level.SECTION));
            return new Expected(rule.newsWithin(), due.get(initiative));
        };
    }
}
