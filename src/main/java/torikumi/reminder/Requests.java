package torikumi.reminder;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import torikumi.plan.Plan;
import torikumi.staff.Office;

/** What sections were asked for which days, and what answers it; open or not. */
@Component
@Transactional(readOnly = true)
public class Requests {

    private final Reminders reminders;
    private final Items items;
    private final AddresseeLookup circles;
    private final EntityManager entities;

    Requests(Reminders reminders, Items items, AddresseeLookup circles, EntityManager entities) {
        this.reminders = reminders;
        this.items = items;
        this.circles = circles;
        this.entities = entities;
    }

    /** @param office a section; a unit or that of an initiative where it is asked by a rule of its own */
    public record Request(String id, long planId, Office office, LocalDate due) {}

    /** @param updateId the version that answers it; null for none */
    public record Item(
            String requestId, long initiativeId, @Nullable Long updateId) {}

    /** All of those plans, the first due first. One query. */
    public List<Request> of(List<Plan> plans) {
        return reminders.ofSections(plans.stream().map(Plan::id).toList()).stream()
                .peek(entities::detach)
                .map(row -> new Request(row.id, row.planId, row.about.subject().office(), row.dueOn))
                .toList();
    }

    /** What those ask about. One query, none for none. */
    public List<Item> items(Collection<String> requestIds) {
        if (requestIds.isEmpty()) return List.of();
        return items.findByReminderIdInOrderById(requestIds).stream()
                .peek(entities::detach)
                .map(item -> new Item(item.reminderId, item.initiativeId, item.updateId))
                .toList();
    }

    /** 担当者がいません: whether nobody below the coordinators can be asked. At most six queries, whatever is asked of it then. */
    public Predicate<Office> unstaffed(String department, LocalDate day) {
        Addressees circle = circles.of(department, day);
        return office -> circle.hasNobody(Subject.of(office));
    }
}
