package torikumi.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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

    private static final Set<Letter.Kind> DRAWN_AGAIN = Set.of(
            Letter.Kind.ASK,
            Letter.Kind.SNOOZE_OVER,
            Letter.Kind.STILL_OPEN,
            Letter.Kind.NUDGE,
            Letter.Kind.ASK_SUMMARY,
            Letter.Kind.TO_COORDINATOR);

    private final Items items;
    private final Reminders reminders;
    private final Letters letters;
    private final ReminderReading reading;
    private final CoordinatorLetters coordinators;
    private final LetterQueue queue;
    private final Settings settings;

    AnswerWatch(
            Items items,
            Reminders reminders,
            Letters letters,
            ReminderReading reading,
            CoordinatorLetters coordinators,
            LetterQueue queue,
            Settings settings) {
        this.items = items;
        this.reminders = reminders;
        this.letters = letters;
        this.reading = reading;
        this.coordinators = coordinators;
        this.queue = queue;
        this.settings = settings;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void take(ProgressRecorded event) {
        ProgressUpdate update = event.update();
        List<ItemRow> concerned = update.replaces() == null
                ? items.waiting(update.initiativeId())
                : items.findByUpdateId(update.replaces());
        if (concerned.isEmpty()) return;
        Set<String> ids = new TreeSet<>();
        for (ItemRow item : concerned) ids.add(item.reminderId);
        // In one order, so that two who answer at once wait for each other.
        List<ReminderRow> rows = new ArrayList<>();
        for (String id : ids) rows.add(reminders.lock(id).orElseThrow());
        for (ItemRow item : concerned) answer(item, update);
        items.flush();
        for (ReminderRow row : rows) settle(row, update.recordedAt());
    }

    private static void answer(ItemRow item, ProgressUpdate update) {
        boolean withdrawn = update.isWithdrawn();
        item.updateId = withdrawn ? null : update.id();
        item.updateRef = withdrawn ? null : update.ref();
        item.health = withdrawn ? null : update.progress().health();
        item.unchanged = !withdrawn && update.progress().unchanged();
        item.byId = withdrawn ? null : update.author().person().id();
        item.byName = withdrawn ? null : update.author().person().name();
        item.answeredAt = withdrawn ? null : update.recordedAt();
    }

    private void settle(ReminderRow row, Instant now) {
        boolean done = reading.cards(List.of(row)).getFirst().isDone();
        if (done && row.doneAt == null) row.doneAt = now;
        if (!done) row.doneAt = null;
        redraw(row.id);
        if (row.level == Level.SECTION)
            coordinators.redraw(row.about.department, row.dueOn, LocalDate.ofInstant(now, settings.zone()));
    }

    /** A pause or a closed day may have moved the time at which is asked again. */
    @EventListener({AskingChanged.class, CalendarChanged.class})
    @Transactional
    public void redrawPutOff() {
        reminders.putOff().forEach(this::redraw);
    }

    /** The messages about a reminder show something that has changed. */
    void redraw(String reminderId) {
        queue.redraw(letters.findByReminderIdOrderByStagedForAscIdAsc(reminderId).stream()
                .filter(letter -> letter.state == Letter.State.SENT && DRAWN_AGAIN.contains(letter.kind))
                .map(LetterRow::letter)
                .toList());
    }
}
