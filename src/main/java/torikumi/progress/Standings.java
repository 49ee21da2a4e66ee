package torikumi.progress;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import torikumi.plan.Edition;
import torikumi.plan.Found;
import torikumi.plan.Plan;
import torikumi.plan.Section;
import torikumi.platform.Kept;
import torikumi.platform.Memory;
import torikumi.platform.Settings;
import torikumi.platform.Topic;

/** Where it is looked up how initiatives stand. */
@Component
@Transactional(readOnly = true)
public class Standings {

    private final StandingRows rows;
    private final Updates updates;
    private final HealthScales scales;
    private final EntityManager entities;
    private final ZoneId zone;
    private final Kept<List<Edition>, Board> ofPlans;
    private final Kept<List<Edition>, Board> ofInitiatives;

    Standings(
            StandingRows rows,
            Updates updates,
            HealthScales scales,
            EntityManager entities,
            Settings settings,
            Memory memory) {
        this.rows = rows;
        this.updates = updates;
        this.scales = scales;
        this.entities = entities;
        this.zone = settings.zone();
        this.ofPlans = memory.of(1000, Topic.PLAN, Topic.RECORD, Topic.SCALE);
        this.ofInitiatives = memory.of(20_000, Topic.PLAN, Topic.RECORD, Topic.SCALE);
    }

    /** Every initiative that the plan has now. Where something was recorded since, one query over an index, however many updates there are. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Board of(Plan plan) {
        return of(List.of(plan));
    }

    /** The same over several plans. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Board of(List<Plan> plans) {
        return ofPlans.getAsAsked(Edition.of(plans), () -> read(plans));
    }

    private Board read(List<Plan> plans) {
        List<Found.OfInitiative> all =
                plans.stream().flatMap(plan -> Found.initiatives(plan).stream()).toList();
        return board(all, rows.ofPlans(plans.stream().map(Plan::id).toList()));
    }

    /** One section's, however many others the plan has; the same. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Board of(Plan plan, Section section) {
        return ofAll(Found.initiatives(plan, section));
    }

    /** Those, of whatever plans, also what was taken out of one; the same, none for none. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Board ofAll(List<Found.OfInitiative> initiatives) {
        return ofInitiatives.getAsAsked(initiatives.stream().map(Edition::of).toList(), () -> {
            List<Long> ids =
                    initiatives.stream().map(found -> found.initiative().id()).toList();
            return board(initiatives, ids.isEmpty() ? List.of() : rows.ofInitiatives(ids));
        });
    }

    /**
     * The same with how everything of an open plan stood on that day. One query where anything has another health since; none where
     * nothing has.
     */
    public Board comparing(Board board, LocalDate day) {
        List<Long> moved = board.lines().stream()
                .filter(line -> line.hasMovedSince(day))
                .map(line -> line.where().initiative().id())
                .toList();
        Map<Long, String> healths = moved.isEmpty()
                ? Map.of()
                : updates.healths(moved, day).stream()
                        .collect(Collectors.toMap(
                                Updates.Said::initiativeId, Updates.Said::health, (one, next) -> next));
        return board.comparing(line -> new Before(
                day,
                line.hasMovedSince(day)
                        ? board.scale()
                                .grade(healths.getOrDefault(
                                        line.where().initiative().id(), ""))
                                .orElse(null)
                        : line.standing().grade()));
    }

    /**
     * How each of those initiatives stood on each of those days, as the record reads now. One query, however many days.
     *
     * @param days in order, at least one
     * @return for each initiative as many as there are days
     */
    public Map<Long, List<Stood>> on(Collection<Long> initiativeIds, List<LocalDate> days) {
        if (initiativeIds.isEmpty()) return Map.of();
        HealthScale scale = scales.current();
        Map<Long, List<Updates.Heard>> heard = updates.heard(initiativeIds, days.getLast()).stream()
                .collect(Collectors.groupingBy(Updates.Heard::initiativeId));
        return initiativeIds.stream()
                .distinct()
                .collect(Collectors.toMap(id -> id, id -> stood(heard.getOrDefault(id, List.of()), days, scale)));
    }

    private static List<Stood> stood(List<Updates.Heard> heard, List<LocalDate> days, HealthScale scale) {
        List<Stood> stood = new ArrayList<>();
        Stood last = Stood.UNHEARD;
        int next = 0;
        for (LocalDate day : days) {
            for (; next < heard.size() && !heard.get(next).asOf().isAfter(day); next++) {
                String health = heard.get(next).health();
                last = new Stood(
                        true,
                        health == null ? last.grade() : scale.grade(health).orElseThrow());
            }
            stood.add(last);
        }
        return stood;
    }

    private Board board(List<Found.OfInitiative> initiatives, List<StandingLine> found) {
        HealthScale scale = scales.current();
        Map<Long, StandingLine> byInitiative = found.stream()
                .peek(this::letGo)
                .collect(Collectors.toMap(line -> line.standing().initiativeId, line -> line));
        return new Board(
                scale,
                initiatives.stream()
                        .map(each -> reported(
                                each, byInitiative.get(each.initiative().id()), scale))
                        .toList());
    }

    /** One initiative, also one that was taken out of the plan. The same. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Reported of(Found.OfInitiative found) {
        return ofAll(List.of(found)).lines().getFirst();
    }

    // So that whoever locks it in the same transaction reads it afresh.
    private void letGo(StandingLine line) {
        entities.detach(line.standing());
    }

    private Reported reported(Found.OfInitiative where, @Nullable StandingLine line, HealthScale scale) {
        if (line == null) return new Reported(where, Standing.UNHEARD, null);
        UpdateRow last = line.last();
        return new Reported(where, line.standing().standing(scale, zone), last == null ? null : last.update(scale));
    }
}
