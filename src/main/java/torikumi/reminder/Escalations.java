package torikumi.reminder;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import torikumi.platform.Moment;

/** What was asked and is still open: asked again once a snooze is over, and brought to mind step by step, in private. */
@Component
class Escalations {

    private static final int PAGE = 200;

    private final Reminders reminders;
    private final ReminderCards cards;
    private final SummaryRows summaries;
    private final EscalationLetters steps;
    private final CoordinatorLetters coordinators;
    private final AddresseeLookup circles;
    private final Dispatch dispatch;
    private final TransactionTemplate transaction;

    Escalations(
            Reminders reminders,
            ReminderCards cards,
            SummaryRows summaries,
            EscalationLetters steps,
            CoordinatorLetters coordinators,
            AddresseeLookup circles,
            Dispatch dispatch,
            TransactionTemplate transaction) {
        this.reminders = reminders;
        this.cards = cards;
        this.summaries = summaries;
        this.steps = steps;
        this.coordinators = coordinators;
        this.circles = circles;
        this.dispatch = dispatch;
        this.transaction = transaction;
    }

    Swept look(Schedule schedule, Moment now, Instant latest) {
        Map<String, Addressees> byDepartment = new HashMap<>();
        int staged = 0;
        List<ReminderRow> due = reminders.toLookAt(now.instant(), Limit.of(PAGE));
        while (!due.isEmpty()) {
            for (ReminderRow row : due) {
                Addressees circle = byDepartment.computeIfAbsent(
                        row.about.department, department -> circles.of(department, now.today()));
                staged += transaction.execute(status -> look(row.id, circle, schedule, now));
            }
            due = reminders.toLookAt(now.instant(), Limit.of(PAGE));
        }
        Instant next = reminders.nextLook().orElse(latest);
        return Swept.letters(staged, next.isBefore(latest) ? next : latest);
    }

    /** Whoever looks at a reminder puts its next look into the future, or ends it. */
    private int look(String id, Addressees circle, Schedule schedule, Moment now) {
        ReminderRow row = reminders.lock(id).orElseThrow();
        // Another replica was faster.
        if (!row.isDue(now.instant())) return 0;
        ReminderCard card = cards.of(row);
        if (isDone(row, card)) {
            row.done(now.instant());
            return 0;
        }
        if (reminders.newerThan(row.id) > 0) {
            // Whatever is open is asked about by the newer one.
            row.look(null);
            dispatch.redraw(row.id);
            return 0;
        }
        if (!schedule.permits(now.instant(), row.quiet())) {
            row.look(schedule.permitted(now.local(), row.quiet()));
            dispatch.redraw(row.id);
            return 0;
        }
        int stepsBefore = row.steps;
        EscalationLetters.Step step = steps.take(row, card, circle);
        row.look(steps.next(row, schedule, now.today()));
        // From now on the question reads otherwise: it is no longer put off, or it was due.
        if (row.steps == stepsBefore || stepsBefore == 0) dispatch.redraw(row.id);
        int staged = dispatch.send(step.drafts(), now.instant()).size();
        return step.coordinators().isEmpty()
                ? staged
                : staged
                        + coordinators.tell(
                                Letter.Kind.TO_COORDINATOR,
                                step.coordinators(),
                                row.dueOn,
                                isFirst(row, circle),
                                now.instant());
    }

    /** Whether the coordinators know of nothing else that was due then and is open, nor of this. */
    private boolean isFirst(ReminderRow row, Addressees circle) {
        return reminders.open(row.about.department).stream()
                .filter(each -> each.level == Level.SECTION && each.dueOn.equals(row.dueOn))
                .noneMatch(each -> {
                    int taken = each.id.equals(row.id) ? row.steps - 1 : each.steps;
                    return taken >= circle.coordinatorsStep(each.about.subject());
                });
    }

    private boolean isDone(ReminderRow row, ReminderCard card) {
        return row.level == Level.SECTION
                ? card.isDone()
                : !summaries.findByReminderIdInOrderById(List.of(row.id)).isEmpty();
    }
}
