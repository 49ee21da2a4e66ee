package torikumi.plan;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import torikumi.plan.PlanAmended.Amendment;

/**
 * Every wording that an initiative has had, the published one first. In the year one is amended by a new version, with its reason and
 * by which decision; what stood before stays readable. Whether somebody may amend it is decided before.
 */
@Component
@Transactional
public class PlanWordings {

    private final Plans plans;
    private final Initiatives initiatives;
    private final Wordings wordings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PlanWordings(
            Plans plans, Initiatives initiatives, Wordings wordings, ApplicationEventPublisher events, Clock clock) {
        this.plans = plans;
        this.initiatives = initiatives;
        this.wordings = wordings;
        this.events = events;
        this.clock = clock;
    }

    /**
     * One wording.
     *
     * @param version from 1, the published one
     * @param by who brought it in; null in what was kept before that was written down
     * @param reason a file's name, or why it was amended
     * @param decision by which it was amended, such as 令和6年9月30日 部長決裁; null where a document brought it
     * @param decidedOn when that was taken
     */
    public record Wording(
            int version,
            String words,
            Instant since,
            @Nullable Editor by,
            String reason,
            @Nullable String decision,
            @Nullable LocalDate decidedOn) {}

    /** @param decision by which it is amended, and when that was taken */
    public record Amend(String words, String reason, String decision, LocalDate decidedOn) {}

    public sealed interface Outcome {

        record Amended(Wording wording) implements Outcome {}

        /** It says just that. */
        record Same() implements Outcome {}

        /** Words, reason or decision are missing. */
        record Missing() implements Outcome {}

        /** It was taken out of the plan, or the plan is closed. */
        record NotOpen() implements Outcome {}
    }

    /** The published one first. */
    @Transactional(readOnly = true)
    public List<Wording> of(long initiative) {
        return wordings.findByInitiativeIdOrderByVersion(initiative).stream()
                .map(WordingRow::wording)
                .toList();
    }

    public Outcome amend(Found.OfInitiative found, Amend amend, Editor by) {
        String words = amend.words().strip();
        if (words.isEmpty() || amend.reason().isBlank() || amend.decision().isBlank()) return new Outcome.Missing();
        PlanRow plan = plans.lock(found.plan().id()).orElseThrow();
        InitiativeRow row = initiatives.findById(found.initiative().id()).orElseThrow();
        if (plan.closedOn != null || row.withdrawnOn != null) return new Outcome.NotOpen();
        if (row.wording.equals(words)) return new Outcome.Same();
        Instant now = clock.instant();
        String before = row.wording;
        int last = wordings.findByInitiativeIdOrderByVersion(row.id()).size();
        WordingRow amended = wordings.save(new WordingRow(row.id(), last + 1, words, now, by, amend));
        row.wording = words;
        plan.changed(now);
        events.publishEvent(new PlanAmended(
                plan.department,
                by,
                List.of(new Amendment(
                        PlanAmended.Kind.INITIATIVE_REWORDED,
                        found.section().name(),
                        found.unit().name(),
                        row.id(),
                        before,
                        words)),
                now));
        return new Outcome.Amended(amended.wording());
    }
}
