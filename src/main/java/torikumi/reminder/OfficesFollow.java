package torikumi.reminder;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import torikumi.plan.InitiativesMoved;
import torikumi.plan.PlacesRenamed;
import torikumi.staff.Colleague;
import torikumi.staff.Office;
import torikumi.staff.OfficeColumns;
import torikumi.staff.RenamedOffices;

/**
 * Where, when and about what an office is asked goes on under the name that it has now: its channel, its rules, what was asked of it,
 * and who follows it. Of a split each part has the channel and the rules. What is about one initiative goes where that goes.
 */
@Component
class OfficesFollow {

    private final Channels channels;
    private final Rules rules;
    private final WishRows wishes;
    private final Reminders reminders;

    OfficesFollow(Channels channels, Rules rules, WishRows wishes, Reminders reminders) {
        this.channels = channels;
        this.rules = rules;
        this.wishes = wishes;
        this.reminders = reminders;
    }

    @EventListener
    void renamed(PlacesRenamed event) {
        var offices = new RenamedOffices(event);
        channels(event.department(), offices);
        rules(event, offices);
        wishes(event.department(), offices);
        asked(event, offices);
    }

    private void channels(String department, RenamedOffices offices) {
        for (ChannelRow row : channels.findByOfficeDepartmentOrderById(department)) {
            Office before = row.office.office();
            List<Office> now = offices.now(before);
            if (now.isEmpty()) continue;
            for (Office office : now)
                if (channels.findByOffice(new OfficeColumns(office)).isEmpty())
                    channels.save(new ChannelRow(office, row));
            if (!offices.stays(before)) channels.delete(row);
        }
    }

    private void rules(PlacesRenamed event, RenamedOffices offices) {
        for (RuleRow row : rules.findByAboutDepartmentAndHoldingKeyNotNullOrderById(event.department())) {
            List<Subject> now = now(row.about, offices);
            if (now.isEmpty()) continue;
            boolean stays = offices.stays(row.about.subject().office());
            for (Subject subject : stays ? now : now.subList(1, now.size()))
                if (isFree(subject, row.level))
                    rules.save(new RuleRow(row.rule().about(subject), row.by.person()));
            if (stays) continue;
            // One of two that were merged asks by its own rule; the other's is not asked by any more.
            if (isFree(now.getFirst(), row.level)) row.moveTo(now.getFirst());
            else row.remove(new Colleague(event.by().id(), event.by().name()), event.at());
        }
    }

    private boolean isFree(Subject subject, Level level) {
        return rules.findByHoldingKey(RuleRow.keyOf(subject, level)).isEmpty();
    }

    private record Wish(String personId, WishRow.Kind kind, Subject about) {

        static Wish of(WishRow row, Subject about) {
            return new Wish(row.personId, row.kind, about);
        }
    }

    private void wishes(String department, RenamedOffices offices) {
        List<WishRow> all = wishes.findByAboutDepartmentOrderById(department);
        Set<Wish> held = new HashSet<>();
        all.forEach(row -> held.add(Wish.of(row, row.about.subject())));
        for (WishRow row : all) {
            List<Subject> now = now(row.about, offices);
            if (now.isEmpty()) continue;
            boolean stays = offices.stays(row.about.subject().office());
            for (Subject subject : stays ? now : now.subList(1, now.size()))
                if (held.add(Wish.of(row, subject))) wishes.save(new WishRow(row, subject));
            if (stays) continue;
            if (held.add(Wish.of(row, now.getFirst()))) row.about = new SubjectColumns(now.getFirst());
            else wishes.delete(row);
        }
    }

    private record Asking(Subject about, Level level, LocalDate period) {}

    /** In that plan; what was asked in other years was asked of the office of then. */
    private void asked(PlacesRenamed event, RenamedOffices offices) {
        List<ReminderRow> all = reminders.findByPlanIdOrderById(event.planId());
        Set<Asking> keys = new HashSet<>();
        all.forEach(row -> keys.add(new Asking(row.about.subject(), row.level, row.period)));
        for (ReminderRow row : all) {
            List<Subject> now = now(row.about, offices);
            if (now.isEmpty() || offices.stays(row.about.subject().office())) continue;
            if (keys.add(new Asking(now.getFirst(), row.level, row.period)))
                row.about = new SubjectColumns(now.getFirst());
        }
    }

    /** Empty where it is about one initiative, which stands in one of several parts. */
    private static List<Subject> now(SubjectColumns about, RenamedOffices offices) {
        return about.initiativeId != 0
                ? List.of()
                : offices.now(about.subject().office()).stream()
                        .map(Subject::of)
                        .toList();
    }

    @EventListener
    void moved(InitiativesMoved event) {
        for (RuleRow row : rules.findByAboutDepartmentAndHoldingKeyNotNullOrderById(event.department()))
            now(row.about, event).ifPresent(row::moveTo);
        for (WishRow row : wishes.findByAboutDepartmentOrderById(event.department()))
            now(row.about, event).ifPresent(now -> row.about = new SubjectColumns(now));
        for (ReminderRow row : reminders.findByPlanIdOrderById(event.planId()))
            now(row.about, event).ifPresent(now -> row.about = new SubjectColumns(now));
    }

    private static Optional<Subject> now(SubjectColumns about, InitiativesMoved event) {
        return Optional.ofNullable(event.now().get(about.initiativeId))
                .map(place -> new Subject.OfInitiative(
                        new Office(event.department(), place.section(), place.unit()), about.initiativeId));
    }
}
