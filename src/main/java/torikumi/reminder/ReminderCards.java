package torikumi.reminder;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import torikumi.calendar.CalendarEnds;
import torikumi.plan.Found;
import torikumi.plan.PlanDirectory;
import torikumi.platform.Moment;
import torikumi.progress.HealthScale;
import torikumi.progress.HealthScales;
import torikumi.progress.Reported;
import torikumi.progress.Standings;
import torikumi.staff.Office;

/** Reminders as they stand, with what was answered and put off. */
@Component
@Transactional(readOnly = true)
class ReminderCards {

    private final Items items;
    private final Snoozes snoozes;
    private final SectionChannels channels;
    private final PlanDirectory plans;
    private final Standings standings;
    private final HealthScales scales;
    private final Schedules schedules;
    private final EntityManager entities;

    ReminderCards(
            Items items,
            Snoozes snoozes,
            SectionChannels channels,
            PlanDirectory plans,
            Standings standings,
            HealthScales scales,
            Schedules schedules,
            EntityManager entities) {
        this.items = items;
        this.snoozes = snoozes;
        this.channels = channels;
        this.plans = plans;
        this.standings = standings;
        this.scales = scales;
        this.schedules = schedules;
        this.entities = entities;
    }

    ReminderCard of(ReminderRow row) {
        return of(List.of(row)).getFirst();
    }

    ReminderCard of(AskedOnce asked) {
        return of(List.of(asked.row()), asked.snoozes() > 0).getFirst();
    }

    List<ReminderCard> of(Collection<ReminderRow> rows) {
        return of(rows, true);
    }

    /** @param putOff whether any of them may have been */
    private List<ReminderCard> of(Collection<ReminderRow> rows, boolean putOff) {
        List<String> ids = rows.stream().map(row -> row.id).toList();
        HealthScale scale = scales.current();
        Map<String, List<ItemRow>> asked =
                items.findByReminderIdInOrderById(ids).stream().collect(Collectors.groupingBy(item -> item.reminderId));
        List<SnoozeRow> all = putOff ? snoozes.findByReminderIdInOrderByNumber(ids) : List.of();
        Map<String, List<Snooze>> snoozed = all.stream()
                .collect(Collectors.groupingBy(
                        snooze -> snooze.reminderId, Collectors.mapping(SnoozeRow::snooze, Collectors.toList())));
        Function<Office, @Nullable SectionChannel> lookup = channels.lookup();
        Map<Long, Reported> reported = reported(asked.values());
        List<ReminderCard> cards = new ArrayList<>();
        for (ReminderRow row : rows) {
            List<ReminderCard.Line> lines = new ArrayList<>();
            for (ItemRow item : asked.getOrDefault(row.id, List.of())) {
                Reported one = reported.get(item.initiativeId);
                if (one != null) lines.add(new ReminderCard.Line(one, item.answer(scale)));
                // So that whoever locks the reminder in the same transaction reads what others have answered meanwhile.
                entities.detach(item);
            }
            Reminder reminder = row.reminder();
            cards.add(new ReminderCard(
                    reminder,
                    lines,
                    snoozed.getOrDefault(row.id, List.of()),
                    new ReminderCard.Later(again(row, snoozed.getOrDefault(row.id, List.of())), List.of()),
                    lookup.apply(reminder.about().office())));
        }
        return cards;
    }

    /** A pause or a closure that came after it was put off moves it. */
    private @Nullable Instant again(ReminderRow row, List<Snooze> snoozes) {
        if (row.lookAt == null || row.isDone() || snoozes.size() <= row.snoozesOver) return null;
        Schedule schedule = schedules.lately();
        var wanted = new Moment(row.lookAt, schedule.zone());
        return CalendarEnds.known(() -> schedule.permitted(wanted.local(), row.quiet()))
                .orElse(null);
    }

    private Map<Long, Reported> reported(Collection<List<ItemRow>> asked) {
        List<Found.OfInitiative> about = asked.stream()
                .flatMap(List::stream)
                .map(item -> item.initiativeId)
                .distinct()
                .map(plans::initiative)
                .flatMap(Optional::stream)
                .toList();
        return standings.ofAll(about).lines().stream()
                .collect(Collectors.toMap(line -> line.where().initiative().id(), line -> line));
    }
}
