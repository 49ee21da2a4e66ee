package torikumi.reminder;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import torikumi.plan.Plan;
import torikumi.plan.PlanDirectory;
import torikumi.plan.Section;
import torikumi.platform.StoredText;
import torikumi.progress.Progress;
import torikumi.progress.Standings;
import torikumi.staff.Action;
import torikumi.staff.Denial;
import torikumi.staff.Office;
import torikumi.staff.Permissions;
import torikumi.staff.Person;

/** What leads say of their sections, and coordinators of the department, each from what the level below has said. */
@Component
@Transactional
public class Summaries {

    private final Reminders reminders;
    private final SummaryRows rows;
    private final PlanDirectory plans;
    private final Standings standings;
    private final Permissions permissions;
    private final Dispatch dispatch;

    Summaries(
            Reminders reminders,
            SummaryRows rows,
            PlanDirectory plans,
            Standings standings,
            Permissions permissions,
            Dispatch dispatch) {
        this.reminders = reminders;
        this.rows = rows;
        this.plans = plans;
        this.standings = standings;
        this.permissions = permissions;
        this.dispatch = dispatch;
    }

    /** @param reminderId of a lead's or a department's reminder */
    @Transactional(readOnly = true)
    public Optional<SummaryCard> card(String reminderId) {
        return reminders
                .findById(reminderId)
                .filter(row -> row.level != Level.SECTION)
                .map(this::card);
    }

    private SummaryCard card(ReminderRow row) {
        Plan plan = plans.plan(row.planId).orElseThrow();
        Reminder reminder = row.reminder();
        return new SummaryCard(
                reminder,
                plan,
                standings.of(plan).in(reminder.about().office()),
                row.level == Level.DEPARTMENT ? below(plan, reminder) : List.of(),
                newest(reminder));
    }

    private Summary newest(Reminder reminder) {
        List<SummaryRow> written = rows.findByReminderIdInOrderById(List.of(reminder.id()));
        return written.isEmpty() ? null : written.getLast().summary(reminder);
    }

    /** Of each section the newest that was written. */
    private List<Summary> below(Plan plan, Reminder department) {
        Map<Office, Summary> newest = new LinkedHashMap<>();
        Map<String, Reminder> leads = new LinkedHashMap<>();
        for (ReminderRow lead : reminders.below(plan.id(), Level.LEAD, department.due()))
            leads.put(lead.id, lead.reminder());
        Map<String, SummaryRow> written = new LinkedHashMap<>();
        for (SummaryRow row : rows.findByReminderIdInOrderById(leads.keySet())) written.put(row.reminderId, row);
        leads.forEach((id, lead) -> {
            if (written.containsKey(id))
                newest.putIfAbsent(lead.about().office(), written.get(id).summary(lead));
        });
        List<Summary> ordered = new ArrayList<>();
        for (Section section : plan.sections()) {
            Summary summary = newest.get(Office.of(plan, section));
            if (summary != null) ordered.add(summary);
        }
        return ordered;
    }

    /** Why somebody may not write it; empty where they may. */
    @Transactional(readOnly = true)
    public Optional<Outcome.Denied> denied(Person by, SummaryCard card, Instant now) {
        Office office = card.reminder().about().office();
        return permissions.denial(by, Action.WRITE_SUMMARY, office, now).map(why -> new Outcome.Denied(why, office));
    }

    public Outcome write(Person by, String reminderId, String words, Instant now) {
        ReminderRow row = reminders
                .lock(reminderId)
                .filter(found -> found.level != Level.SECTION)
                .orElse(null);
        if (row == null) return new Outcome.NoSuchReminder();
        Office office = row.about.subject().office();
        Optional<Denial> denied = permissions.denial(by, Action.WRITE_SUMMARY, office, now);
        if (denied.isPresent()) return new Outcome.Denied(denied.get(), office);
        if (words.isBlank()) return new Outcome.NothingSaid();
        int length = words.codePointCount(0, words.length());
        if (length > Progress.LONGEST) return new Outcome.TooLong(length, Progress.LONGEST);
        rows.save(new SummaryRow(reminderId, StoredText.of(words), by.colleague(), now.truncatedTo(ChronoUnit.MICROS)));
        row.done(now);
        dispatch.redraw(reminderId);
        if (row.level == Level.LEAD)
            reminders.above(row.planId, Level.DEPARTMENT, row.dueOn).forEach(dispatch::redraw);
        return new Outcome.Written(card(row));
    }

    public sealed interface Outcome {
        record Written(SummaryCard card) implements Outcome {}

        record NothingSaid() implements Outcome {}

        /** @param limit in characters (code points) */
        record TooLong(int length, int limit) implements Outcome {}

        record NoSuchReminder() implements Outcome {}

        record Denied(Denial why, Office office) implements Outcome {}
    }
}
