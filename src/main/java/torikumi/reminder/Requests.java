package torikumi.reminder;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import torikumi.plan.Plan;
import torikumi.progress.ProgressHistory;
import torikumi.progress.SaidFirst;
import torikumi.progress.Standings;
import torikumi.staff.Office;

/** What sections were asked for which days, and what came of it; open or not. */
@Component
@Transactional(readOnly = true)
public class Requests {

    private final Reminders reminders;
    private final Items items;
    private final AddresseeLookup circles;
    private final Standings standings;
    private final ProgressHistory history;
    private final EntityManager entities;

    Requests(
            Reminders reminders,
            Items items,
            AddresseeLookup circles,
            Standings standings,
            ProgressHistory history,
            EntityManager entities) {
        this.reminders = reminders;
        this.items = items;
        this.circles = circles;
        this.standings = standings;
        this.history = history;
        this.entities = entities;
    }

    /**
     * @param office a section; a unit or that of an initiative where it is asked by a rule of its own
     * @param endedAt when nothing was left to answer; null while something is
     */
    public record Request(
            String id,
            Office office,
            LocalDate due,
            @Nullable Instant endedAt) {}

    /** All of those plans, the first due first. One query. */
    public List<Request> of(List<Plan> plans) {
        return reminders.ofSections(plans.stream().map(Plan::id).toList()).stream()
                .peek(entities::detach)
                .map(row -> new Request(row.id, row.about.subject().office(), row.dueOn, row.doneAt))
                .toList();
    }

    /** What came of what was asked in a plan for the due dates from the one day to the other, in their order. Three queries. */
    public List<Response> responses(Plan plan, LocalDate from, LocalDate until) {
        List<Plan> plans = List.of(plan);
        return responses(
                plans,
                of(plans).stream()
                        .filter(request ->
                                !request.due().isBefore(from) && !request.due().isAfter(until))
                        .toList());
    }

    /**
     * What came of those, in their order, once for each initiative and due date. Two queries.
     *
     * @param asked of those plans
     */
    public List<Response> responses(List<Plan> plans, Collection<Request> asked) {
        if (asked.isEmpty()) return List.of();
        Map<String, List<ItemRow>> about =
                items
                        .findByReminderIdInOrderById(
                                asked.stream().map(Request::id).toList())
                        .stream()
                        .peek(entities::detach)
                        .collect(Collectors.groupingBy(item -> item.reminderId));
        Map<Long, SaidFirst> said = history
                .saidFirst(about.values().stream()
                        .flatMap(List::stream)
                        .map(item -> item.updateId)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()))
                .stream()
                .collect(Collectors.toMap(SaidFirst::updateId, first -> first));
        Set<Long> waiting = standings.of(plans).lines().stream()
                .filter(line -> !line.standing().closed())
                .map(line -> line.where().initiative().id())
                .collect(Collectors.toSet());
        record Once(long initiativeId, LocalDate due) {}
        Map<Once, Response> responses = new LinkedHashMap<>();
        for (Request request : asked)
            for (ItemRow item : about.getOrDefault(request.id(), List.of())) {
                SaidFirst first = item.updateId == null ? null : Objects.requireNonNull(said.get(item.updateId));
                responses.merge(
                        new Once(item.initiativeId, request.due()),
                        new Response(
                                item.initiativeId,
                                request.office(),
                                request.due(),
                                first == null ? null : first.at(),
                                first != null && first.inBulk(),
                                request.endedAt(),
                                !waiting.contains(item.initiativeId)),
                        Response::or);
            }
        return List.copyOf(responses.values());
    }

    /** 担当者がいません: whether nobody below the coordinators can be asked. At most six queries, whatever is asked of it then. */
    public Predicate<Office> unstaffed(String department, LocalDate day) {
        Addressees circle = circles.of(department, day);
        return office -> circle.hasNobody(Subject.of(office));
    }
}
