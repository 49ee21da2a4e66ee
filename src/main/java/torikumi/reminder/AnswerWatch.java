package torikumi.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import torikumi.calendar.CalendarChanged;
import torikumi.platform.Settings;
import torikumi.progress.ProgressRecorded;
import torikumi.progress.ProgressUpdate;

/** Whatever comes into the record, in whatever way, answers what was asked about it. In the record's own transaction. */
@Component
class AnswerWatch {

    private final Items items;
    private final Reminders reminders;
    private final ReminderCards cards;
    private final CoordinatorLetters coordinators;
    private final Dispatch dispatch;
    private final Settings settings;

    AnswerWatch(
            Items items,
            Reminders reminders,
            ReminderCards cards,
            CoordinatorLetters coordinators,
            Dispatch dispatch,
            Settings settings) {
        this.items = items;
        this.reminders = reminders;
        this.cards = cards;
        this.coordinators = coordinators;
        this.dispatch = dispatch;
        this.settings = settings;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void take(ProgressRecorded event) {
        Map<ItemRow, ProgressUpdate> concerned = new LinkedHashMap<>();
        for (ProgressUpdate update : event.updates())
            for (ItemRow item : concerned(update)) concerned.put(item, update);
        if (concerned.isEmpty()) return;
        Set<String> ids = new TreeSet<>();
        for (ItemRow item : concerned.keySet()) ids.add(item.reminderId);
        // In one order, so that two who answer at once wait for each other.
        List<ReminderRow> rows = new ArrayList<>();
        for (String id : ids) rows.add(reminders.lock(id).orElseThrow());
        concerned.forEach(ItemRow::take);
        items.flush();
        Instant now = event.updates().getLast().recordedAt();
        for (ReminderRow row : rows) settle(row, now);
    }

    private List<ItemRow> concerned(ProgressUpdate update) {
        return update.replaces() == null
                ? items.waiting(update.initiativeId())
                : items.findByUpdateId(update.replaces());
    }

    private void settle(ReminderRow row, Instant now) {
        if (cards.of(row).isDone()) row.done(now);
        else row.reopen();
        dispatch.redraw(row.id);
        if (row.level == Level.SECTION) coordinators.answered(row, LocalDate.ofInstant(now, settings.zone()));
    }

    /** A pause or a closed day may have moved the time at which is asked again. */
    @EventListener({RemindersChanged.class, CalendarChanged.class})
    @Transactional
    public void redrawPutOff() {
        reminders.putOff().forEach(dispatch::redraw);
    }
}
