package torikumi.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import torikumi.platform.Settings;
import torikumi.staff.Colleague;

/** What was asked and is still open: asked again once a snooze is over, and brought to mind step by step, in private. */
@Component
class Escalations {

    private static final int PAGE = 200;

    private final Reminders reminders;
    private final Letters letters;
    private final ReminderReading reading;
    private final SummaryRows summaries;
    private final CoordinatorLetters coordinators;
    private final Circles circles;
    private final Ledger ledger;
    private final AnswerWatch watch;
    private final LetterQueue queue;
    private final TransactionTemplate transaction;
    private final Settings settings;

    Escalations(
            Reminders reminders,
            Letters letters,
            ReminderReading reading,
            SummaryRows summaries,
            CoordinatorLetters coordinators,
            Circles circles,
            Ledger ledger,
            AnswerWatch watch,
            LetterQueue queue,
            TransactionTemplate transaction,
            Settings settings) {
        this.reminders = reminders;
        this.letters = letters;
        this.reading = reading;
        this.summaries = summaries;
        this.coordinators = coordinators;
        this.circles = circles;
        this.ledger = ledger;
        this.watch = watch;
        this.queue = queue;
        this.transaction = transaction;
        this.settings = settings;
    }

    ReminderSweep.Swept look(Schedule schedule, Instant now, Instant latest) {
        Map<String, Circle> byDepartment = new HashMap<>();
        LocalDate today = LocalDate.ofInstant(now, settings.zone());
        int staged = 0;
        List<ReminderRow> due = reminders.toLookAt(now, Limit.of(PAGE));
        while (!due.isEmpty()) {
            for (ReminderRow row : due) {
                Circle circle =
                        byDepartment.computeIfAbsent(row.about.department, department -> circles.of(department, today));
                staged += transaction.execute(status -> look(row.id, circle, schedule, now));
            }
            due = reminders.toLookAt(now, Limit.of(PAGE));
        }
        Instant next = reminders.nextLook().orElse(latest);
        return ReminderSweep.Swept.letters(staged, next.isBefore(latest) ? next : latest);
    }

    /** Whoever looks at a reminder puts its next look into the future, or ends it. */
    private int look(String id, Circle circle, Schedule schedule, Instant now) {
        ReminderRow row = reminders.lock(id).orElseThrow();
        // Another replica was faster.
        if (row.doneAt != null || row.lookAt == null || row.lookAt.isAfter(now)) return 0;
        ReminderCard card = reading.cards(List.of(row)).getFirst();
        if (isDone(row, card)) {
            row.doneAt = now;
            return 0;
        }
        if (reminders.newerThan(row.id) > 0) {
            // Whatever is open is asked about by the newer one.
            row.lookAt = null;
            watch.redraw(row.id);
            return 0;
        }
        if (!schedule.permits(now, row.quiet())) {
            row.lookAt = schedule.permitted(LocalDateTime.ofInstant(now, settings.zone()), row.quiet());
            watch.redraw(row.id);
            return 0;
        }
        LocalDate today = LocalDate.ofInstant(now, settings.zone());
        int stepsBefore = row.steps;
        Step step = take(row, card, circle);
        row.lookAt = EscalationSteps.next(schedule, settings.escalation(), row.dueOn, today, row.steps, row.quiet());
        // From now on the question reads otherwise: it is no longer put off, or it was due.
        if (row.steps == stepsBefore || stepsBefore == 0) watch.redraw(row.id);
        List<Letter> staged = ledger.stage(step.drafts, now);
        queue.send(staged);
        int told = step.coordinators.isEmpty()
                ? 0
                : coordinators.tell(step.coordinators, row.dueOn, isFirst(row, circle), now);
        return staged.size() + told;
    }

    /** Whether the coordinators know of nothing else that was due then and is open, nor of this. */
    private boolean isFirst(ReminderRow row, Circle circle) {
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

    /** Whom a step tells: some in letters of their own, coordinators in the one about everything that was due then. */
    private record Step(List<Ledger.LetterDraft> drafts, List<Colleague> coordinators) {

        static final Step NONE = new Step(List.of(), List.of());

        static Step of(List<Ledger.LetterDraft> drafts) {
            return new Step(drafts, List.of());
        }
    }

    private Step take(ReminderRow row, ReminderCard card, Circle circle) {
        Subject about = row.about.subject();
        int snoozes = card.snoozes().size();
        if (snoozes > row.snoozesOver) {
            row.snoozesOver = snoozes;
            return Step.of(askedBefore(row, circle)
                    .map(to -> Ledger.LetterDraft.about(row.id, Letter.Kind.SNOOZE_OVER, to, snoozes))
                    .toList());
        }
        if (row.steps >= settings.escalation().workingDays().size()) return Step.NONE;
        row.steps++;
        return switch (row.level) {
            case SECTION -> ofSection(row, about, circle);
            case LEAD, DEPARTMENT -> Step.of(ofSummary(row, about, circle));
        };
    }

    private static Step ofSection(ReminderRow row, Subject about, Circle circle) {
        int coordinators = circle.coordinatorsStep(about);
        // Where they are all there is, once is enough.
        if (circle.hasNobody(about) && row.steps > coordinators) return Step.NONE;
        if (row.steps >= coordinators) return new Step(List.of(), circle.told(about));
        Letter.Kind kind = EscalationSteps.kind(row.steps);
        return Step.of(drafts(row, kind, kind == Letter.Kind.STILL_OPEN ? circle.asked(about) : circle.leads(about)));
    }

    private static List<Ledger.LetterDraft> ofSummary(ReminderRow row, Subject about, Circle circle) {
        Letter.Kind kind = EscalationSteps.kind(row.steps);
        List<Colleague> asked = asked(row.level, about, circle);
        if (kind == Letter.Kind.STILL_OPEN) return drafts(row, kind, asked);
        // Leads were asked themselves, and nobody stands above a department's coordinators.
        if (kind == Letter.Kind.TO_LEAD || row.level == Level.DEPARTMENT) return List.of();
        return drafts(row, kind, circle.coordinatorsBut(about, asked));
    }

    private static List<Ledger.LetterDraft> drafts(ReminderRow row, Letter.Kind kind, List<Colleague> people) {
        return people.stream()
                .map(person -> Ledger.LetterDraft.about(row.id, kind, new Recipient.Person(person), 1))
                .toList();
    }

    private static List<Colleague> asked(Level level, Subject about, Circle circle) {
        return switch (level) {
            case SECTION -> circle.asked(about);
            case LEAD -> circle.leads(about);
            case DEPARTMENT -> circle.coordinators(about);
        };
    }

    /** The channel where the question stands, or the people who can be asked now. */
    private Stream<Recipient> askedBefore(ReminderRow row, Circle circle) {
        List<Recipient> channels = letters.findByReminderIdOrderByStagedForAscIdAsc(row.id).stream()
                .filter(letter -> letter.kind == Letter.Kind.ASK && letter.state == Letter.State.SENT)
                .map(LetterRow::to)
                .filter(Recipient.Channel.class::isInstance)
                .toList();
        return channels.isEmpty()
                ? asked(row.level, row.about.subject(), circle).stream().map(Recipient.Person::new)
                : channels.stream();
    }
}
