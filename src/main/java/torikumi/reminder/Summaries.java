package torikumi.reminder;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import torikumi.plan.Plan;
import torikumi.plan.PlanDirectory;
import torikumi.platform.Moment;
import torikumi.platform.Settings;
import torikumi.platform.StoredText;
import torikumi.progress.Board;
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
    private final SummaryReading reading;
    private final PlanDirectory plans;
    private final Standings standings;
    private final Permissions permissions;
    private final Dispatch dispatch;
    private final Settings settings;

    Summaries(
            Reminders reminders,
            SummaryRows rows,
            SummaryReading reading,
            PlanDirectory plans,
            Standings standings,
            Permissions permissions,
            Dispatch dispatch,
            Settings settings) {
        this.reminders = reminders;
        this.rows = rows;
        this.reading = reading;
        this.plans = plans;
        this.standings = standings;
        this.permissions = permissions;
        this.dispatch = dispatch;
        this.settings = settings;
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
        return card(row, plan, board(plan, row.about.subject().office()));
    }

    private SummaryCard card(ReminderRow row, Plan plan, Board board) {
        Reminder reminder = row.reminder();
        List<SummaryRow> versions = versions(row.id);
        return new SummaryCard(
                reminder,
                plan,
                board,
                row.level == Level.DEPARTMENT ? reading.gathered(plan, row.period) : Gathered.NOTHING,
                versions.isEmpty() ? null : reading.newest(reminder, versions));
    }

    private Board board(Plan plan, Office office) {
        return standings.of(plan).in(office);
    }

    private List<SummaryRow> versions(String reminderId) {
        return rows.findByReminderIdInOrderById(List.of(reminderId));
    }

    /** Why somebody may not write it; empty where they may. */
    @Transactional(readOnly = true)
    public Optional<Outcome.Denied> denied(Person by, SummaryCard card, Instant now) {
        Office office = card.reminder().about().office();
        return permissions.denial(by, Action.WRITE_SUMMARY, office, now).map(why -> new Outcome.Denied(why, office));
    }

    /**
     * Writes it, or another version of it. The same words again are no other version.
     *
     * @param on what its form was opened on
     */
    public Outcome write(Person by, WrittenSummary on, String words, Instant now) {
        String reminderId = on.reminderId();
        ReminderRow row = reminders
                .lock(reminderId)
                .filter(found -> found.level != Level.SECTION)
                .orElse(null);
        if (row == null) return new Outcome.NoSuchReminder();
        Office office = row.about.subject().office();
        Optional<Denial> denied = permissions.denial(by, Action.WRITE_SUMMARY, office, now);
        if (denied.isPresent()) return new Outcome.Denied(denied.get(), office);
        Plan plan = plans.plan(row.planId).orElseThrow();
        if (!plan.isOpen()) return new Outcome.PlanClosed(plan);
        if (words.isBlank()) return new Outcome.NothingSaid();
        int length = words.codePointCount(0, words.length());
        if (length > Progress.LONGEST) return new Outcome.TooLong(length, Progress.LONGEST);
        Board board = board(plan, office);
        List<SummaryRow> before = versions(reminderId);
        String kept = StoredText.of(words);
        if (before.isEmpty() || !before.getLast().words.equals(kept))
            rows.save(new SummaryRow(
                    reminderId,
                    kept,
                    by.colleague(),
                    now.truncatedTo(ChronoUnit.MICROS),
                    stood(row, before, board, now)));
        row.done(now);
        dispatch.redraw(reminderId);
        if (row.level == Level.LEAD)
            reminders.above(row.planId, Level.DEPARTMENT, row.period).forEach(dispatch::redraw);
        return new Outcome.Written(card(row, plan, board), meanwhile(row, before, on, by));
    }

    /** What others have written since the form was opened, the newest. */
    private static @Nullable SummaryLine meanwhile(
            ReminderRow row, List<SummaryRow> before, WrittenSummary on, Person by) {
        for (int version = before.size(); version > 0; version--) {
            SummaryLine line = before.get(version - 1).line(row.reminder(), version);
            if (line.id() > on.newest() && !line.by().id().equals(by.id())) return line;
        }
        return null;
    }

    /** What is mended after the due date tells of how it stood before. */
    private String stood(ReminderRow row, List<SummaryRow> before, Board board, Instant now) {
        boolean over = new Moment(now, settings.zone()).today().isAfter(row.dueOn);
        String was = before.isEmpty() ? null : before.getLast().stood;
        return over && was != null ? was : TallyText.of(board.tally());
    }

    public sealed interface Outcome {
        /** @param meanwhile what another has written that its form did not show; it is kept as the version before */
        record Written(SummaryCard card, @Nullable SummaryLine meanwhile) implements Outcome {}

        record NothingSaid() implements Outcome {}

        /** @param limit in characters (code points) */
        record TooLong(int length, int limit) implements Outcome {}

        record NoSuchReminder() implements Outcome {}

        /** A year that is closed stays as it was. */
        record PlanClosed(Plan plan) implements Outcome {}

        record Denied(Denial why, Office office) implements Outcome {}
    }
}
