package torikumi.reminder;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import torikumi.calendar.CalendarEnds;
import torikumi.plan.PlanDirectory;
import torikumi.progress.HealthScale;
import torikumi.progress.HealthScales;
import torikumi.progress.Reported;
import torikumi.progress.Standings;
import torikumi.staff.Office;

/** Where reminders and letters are looked up. */
@Component
@Transactional(readOnly = true)
public class ReminderReading {

    // For so many, one by one costs less than all channels of a large department.
    private static final int FEW = 3;

    private final Reminders reminders;
    private final Items items;
    private final Snoozes snoozes;
    private final Letters letters;
    private final SectionChannels channels;
    private final PlanDirectory plans;
    private final Standings standings;
    private final HealthScales scales;
    private final Schedules schedules;

    ReminderReading(
            Reminders reminders,
            Items items,
            Snoozes snoozes,
            Letters letters,
            SectionChannels channels,
            PlanDirectory plans,
            Standings standings,
            HealthScales scales,
            Schedules schedules) {
        this.reminders = reminders;
        this.items = items;
        this.snoozes = snoozes;
        this.letters = letters;
        this.channels = channels;
        this.plans = plans;
        this.standings = standings;
        this.scales = scales;
        this.schedules = schedules;
    }

    public Optional<ReminderCard> card(String reminderId) {
        return reminders.findById(reminderId).map(row -> cards(List.of(row)).getFirst());
    }

    /** The reminder that the message there asks about, so that a reply in its thread is an update. */
    public Optional<ReminderCard> at(String channelId, String messageTs) {
        return letters.findByChannelIdAndMessageTs(channelId, messageTs).stream()
                .map(row -> row.reminderId)
                .filter(id -> id != null)
                .findFirst()
                .flatMap(this::card);
    }

    public Optional<Letter> letter(String letterId) {
        return letters.findById(letterId).map(LetterRow::letter);
    }

    /** Everything that was staged about a reminder, the first to the last. */
    public List<Letter> letters(String reminderId) {
        return letters.findByReminderIdOrderByStagedForAscIdAsc(reminderId).stream()
                .map(LetterRow::letter)
                .toList();
    }

    List<ReminderCard> cards(Collection<ReminderRow> rows) {
        List<String> ids = rows.stream().map(row -> row.id).toList();
        HealthScale scale = scales.current();
        Map<String, List<ItemRow>> asked =
                items.findByReminderIdInOrderById(ids).stream().collect(Collectors.groupingBy(item -> item.reminderId));
        Map<String, List<Snooze>> snoozed = snoozes.findByReminderIdInOrderByNumber(ids).stream()
                .collect(Collectors.groupingBy(
                        snooze -> snooze.reminderId, Collectors.mapping(SnoozeRow::snooze, Collectors.toList())));
        Function<Office, @Nullable SectionChannel> lookup =
                rows.size() <= FEW ? office -> channels.of(office).orElse(null) : channels.lookup();
        var reported = new HashMap<Long, Optional<Reported>>();
        List<ReminderCard> cards = new ArrayList<>();
        for (ReminderRow row : rows) {
            List<ReminderCard.Line> lines = new ArrayList<>();
            for (ItemRow item : asked.getOrDefault(row.id, List.of()))
                reported.computeIfAbsent(item.initiativeId, this::reported)
                        .ifPresent(one -> lines.add(new ReminderCard.Line(one, item.answer(scale))));
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
        if (row.lookAt == null || row.doneAt != null || snoozes.size() <= row.snoozesOver) return null;
        Schedule schedule = schedules.lately();
        try {
            return schedule.permitted(LocalDateTime.ofInstant(row.lookAt, schedule.zone()), row.quiet());
        } catch (CalendarEnds e) {
            return null;
        }
    }

    private Optional<Reported> reported(long initiativeId) {
        return plans.initiative(initiativeId).map(standings::of);
    }
}
