package torikumi.plan;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import torikumi.plan.PlanAmended.Amendment;
import torikumi.plan.intake.source.Blank;
import torikumi.platform.Kept;
import torikumi.platform.Memory;
import torikumi.platform.StoredText;
import torikumi.platform.Topic;

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
    private final Kept<Class<PlanWordings>, Map<Long, Amended>> amended;

    PlanWordings(
            Plans plans,
            Initiatives initiatives,
            Wordings wordings,
            ApplicationEventPublisher events,
            Clock clock,
            Memory memory) {
        this.plans = plans;
        this.initiatives = initiatives;
        this.wordings = wordings;
        this.events = events;
        this.clock = clock;
        this.amended = memory.of(200, Topic.PLAN);
    }

    /**
     * One wording.
     *
     * @param version from 1, the published one
     * @param by who brought it in; null in what was kept before that was written down
     * @param reason a file's name, or why it was amended; empty where the plan was changed by hand
     * @param decision by which it was amended, such as 6総務第123号 部長決裁; null where a document brought it, or nobody said
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

    /** @param version how often it was worded, at least 2 */
    public record Amended(int version, Instant since) {}

    /**
     * What it is to say from now on.
     *
     * @param seen the version that whoever amends it has seen
     * @param decision by which it is amended; may be empty
     * @param decidedOn when that was taken, where somebody said so
     */
    public record Amend(
            int seen,
            String words,
            String reason,
            String decision,
            @Nullable LocalDate decidedOn) {

        public static final int LONGEST = StoredText.LONGEST;
        public static final int LONGEST_REASON = 1000;
        public static final int LONGEST_DECISION = 300;

        public Amend {
            words = Blank.strip(StoredText.of(words));
            reason = Blank.strip(StoredText.of(reason));
            decision = Blank.strip(StoredText.of(decision));
        }
    }

    public enum Part {
        WORDS,
        REASON,
        DECISION
    }

    public sealed interface Outcome {

        /** @param before what stood until now */
        record Amended(Wording before, Wording now) implements Outcome {}

        /** It would be. */
        record Ready(Wording before) implements Outcome {}

        /** It says just that. */
        record Same() implements Outcome {}

        /** Words or reason. */
        record Missing(Part part) implements Outcome {}

        /** @param limit in characters, as Slack and databases count them (UTF-16) */
        record TooLong(Part part, int length, int limit) implements Outcome {}

        /** Another of its section says just that. */
        record Taken(InitiativeCode by) implements Outcome {}

        /** Somebody else has amended it since; this is how it reads now. */
        record Meanwhile(Wording now) implements Outcome {}

        record Withdrawn() implements Outcome {}

        /** @param plan as it was when the initiative was looked up */
        record PlanClosed(Plan plan) implements Outcome {}
    }

    /** The published one first. */
    @Transactional(readOnly = true)
    public List<Wording> of(long initiative) {
        return wordings.findByInitiativeIdOrderByVersion(initiative).stream()
                .map(WordingRow::wording)
                .toList();
    }

    /** Whether and since when it reads otherwise than it was published. Where no plan was changed since, no query. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Optional<Amended> amended(long initiative) {
        return Optional.ofNullable(
                amended.getAsAsked(PlanWordings.class, this::amended).get(initiative));
    }

    private Map<Long, Amended> amended() {
        return wordings.findByVersionGreaterThanOrderByVersion(1).stream()
                .collect(Collectors.toMap(
                        row -> row.initiativeId,
                        row -> new Amended(row.version, row.since),
                        (earlier, later) -> later));
    }

    /** Whether it could be, before it is. Nothing is written. */
    @Transactional(readOnly = true)
    public Outcome check(Found.OfInitiative found, Amend amend) {
        Wording now = of(found.initiative().id()).getLast();
        return refused(found, now, amend).orElseGet(() -> new Outcome.Ready(now));
    }

    public Outcome amend(Found.OfInitiative shown, Amend amend, Editor by) {
        PlanRow plan = plans.lock(shown.plan().id()).orElseThrow();
        InitiativeRow row = initiatives.findById(shown.initiative().id()).orElseThrow();
        Wording before = of(row.id()).getLast();
        // Since it was shown.
        if (plan.closedOn != null) return new Outcome.PlanClosed(shown.plan());
        if (row.withdrawnOn != null) return new Outcome.Withdrawn();
        Optional<Outcome> refused = refused(shown, before, amend);
        if (refused.isPresent()) return refused.get();
        Instant now = clock.instant();
        WordingRow amended = wordings.save(new WordingRow(row.id(), before.version() + 1, now, by, amend));
        row.wording = amend.words();
        plan.changed(now);
        var amendment = new Amendment(
                PlanAmended.Kind.INITIATIVE_REWORDED,
                shown.section().name(),
                shown.unit().name(),
                row.id(),
                before.words(),
                amend.words(),
                amend.reason());
        events.publishEvent(new PlanAmended(plan.department, by, List.of(amendment), now));
        return new Outcome.Amended(before, amended.wording());
    }

    private static Optional<Outcome> refused(Found.OfInitiative found, Wording now, Amend amend) {
        if (!found.plan().isOpen()) return Optional.of(new Outcome.PlanClosed(found.plan()));
        if (found.initiative().withdrawnOn() != null) return Optional.of(new Outcome.Withdrawn());
        if (amend.words().isEmpty()) return Optional.of(new Outcome.Missing(Part.WORDS));
        if (amend.reason().isEmpty()) return Optional.of(new Outcome.Missing(Part.REASON));
        Optional<Outcome> tooLong = tooLong(Part.WORDS, amend.words(), Amend.LONGEST)
                .or(() -> tooLong(Part.REASON, amend.reason(), Amend.LONGEST_REASON))
                .or(() -> tooLong(Part.DECISION, amend.decision(), Amend.LONGEST_DECISION));
        if (tooLong.isPresent()) return tooLong;
        if (now.words().equals(amend.words())) return Optional.of(new Outcome.Same());
        if (now.version() != amend.seen()) return Optional.of(new Outcome.Meanwhile(now));
        // What two of one place say alike, no document could tell apart.
        return found.unit().initiatives().stream()
                .filter(other ->
                        other.id() != found.initiative().id() && other.wording().equals(amend.words()))
                .findFirst()
                .map(other -> new Outcome.Taken(other.code()));
    }

    private static Optional<Outcome> tooLong(Part part, String words, int limit) {
        return words.length() > limit
                ? Optional.of(new Outcome.TooLong(part, words.length(), limit))
                : Optional.empty();
    }
}
