package torikumi.reminder;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import torikumi.plan.PlacesRenamed;
import torikumi.staff.Colleague;
import torikumi.staff.Office;
import torikumi.staff.OfficeColumns;
import torikumi.staff.RenamedOffices;

/**
 * Where, when and about what an office is asked goes on under the name that it has now: its channel, its rules, what was asked of it,
 * and who follows it. Of a split each part has the channel and the rules.
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
            Subject before = row.about.subject();
            List<Subject> now = now(before, offices);
            if (now.isEmpty()) continue;
            boolean stays = before.initiative() == null && offices.stays(before.office());
            for (Subject subject : stays ? now : now.subList(1, now.size()))
                if (isFree(subject, row.level))
                    rules.save(new RuleRow(row.rule().about(subject), row.by.person()));
            if (stays) continue;
            // One of two that were merged asks by its own rule; the other's is not asked by any more.
            if (before.initiative() != null || isFree(now.getFirst(), row.level)) row.moveTo(now.getFirst());
            else row.remove(new Colleague(event.by().id(), event.by().name()), event.at());
        }
    }

    private boolean isFree(Subject subject, Level level) {
        return rules.findByHoldingKey(RuleRow.keyOf(subject, level)).isEmpty();
    }

    private void wishes(String department, RenamedOffices offices) {
        List<WishRow> all = wishes.findByAboutDepartmentOrderById(department);
        Set<String> held = new HashSet<>();
        all.forEach(row -> held.add(key(row, row.about.subject())));
        for (WishRow row : all) {
            Subject before = row.about.subject();
            List<Subject> now = now(before, offices);
            if (now.isEmpty()) continue;
            boolean stays = before.initiative() == null && offices.stays(before.office());
            for (Subject subject : stays ? now : now.subList(1, now.size()))
                if (held.add(key(row, subject))) wishes.save(new WishRow(row, subject));
            if (stays) continue;
            if (held.add(key(row, now.getFirst()))) row.about = new SubjectColumns(now.getFirst());
            else wishes.delete(row);
        }
    }

    private static String key(WishRow row, Subject subject) {
        return "%s %s %s".formatted(row.personId, row.kind, subject);
    }

    /** In that plan; what was asked in other years was asked of the office of then. */
    private void asked(PlacesRenamed event, RenamedOffices offices) {
        List<ReminderRow> all = reminders.findByPlanIdOrderById(event.planId());
        Set<String> keys = new HashSet<>();
        all.forEach(row -> keys.add(key(row, row.about.subject())));
        for (ReminderRow row : all) {
            Subject before = row.about.subject();
            List<Subject> now = now(before, offices);
            if (now.isEmpty() || offices.stays(before.office())) continue;
            if (keys.add(key(row, now.getFirst()))) row.about = new SubjectColumns(now.getFirst());
        }
    }

    private static String key(ReminderRow row, Subject subject) {
        return "%s %s %s".formatted(subject, row.level, row.period);
    }

    private static List<Subject> now(Subject before, RenamedOffices offices) {
        return offices.now(before.office()).stream()
                .map(office -> switch (before) {
                    case Subject.OfOffice whole -> Subject.of(office);
                    case Subject.OfInitiative(var was, long id) -> (Subject) new Subject.OfInitiative(office, id);
                })
                .limit(before.initiative() == null ? Long.MAX_VALUE : 1)
                .toList();
    }
}
