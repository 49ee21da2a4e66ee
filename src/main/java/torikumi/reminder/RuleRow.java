package torikumi.reminder;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import torikumi.platform.Moves;
import torikumi.platform.OwnedRow;
import torikumi.platform.Topic;
import torikumi.staff.Colleague;
import torikumi.staff.PersonColumns;

/** A rule that holds, or held until it was removed or replaced. */
@Entity
@Moves(Topic.RULES)
@Table(name = "reminder_rule")
class RuleRow extends OwnedRow {

    @Embedded
    SubjectColumns about = new SubjectColumns();

    @Enumerated(EnumType.STRING)
    Level level = Level.SECTION;

    @Embedded
    CadenceColumns cadence = new CadenceColumns();

    @Enumerated(EnumType.STRING)
    Addressee addressee = Addressee.CHANNEL;

    String atTime = "";
    int leadDays;
    String quietFrom = "";
    String quietUntil = "";

    @Embedded
    PersonColumns by = new PersonColumns();

    Instant setAt = Instant.EPOCH;

    @Nullable
    String removedById;

    @Nullable
    String removedByName;

    @Nullable
    Instant removedAt;

    @Nullable
    String holdingKey;

    protected RuleRow() {}

    RuleRow(ReminderRule rule, Colleague by) {
        about = new SubjectColumns(rule.about());
        level = rule.level();
        cadence = CadenceColumns.of(rule.cadence());
        addressee = rule.asked();
        atTime = rule.at().toString();
        leadDays = rule.lead();
        quietFrom = rule.quiet().from().toString();
        quietUntil = rule.quiet().until().toString();
        this.by = new PersonColumns(by);
        setAt = rule.since();
        holdingKey = keyOf(rule.about(), rule.level());
    }

    /** An initiative is known by its number, wherever it belongs; no name holds a line break. */
    static String keyOf(Subject about, Level level) {
        var columns = new SubjectColumns(about);
        return columns.initiativeId != 0
                ? level + "\n" + columns.initiativeId
                : String.join("\n", level.name(), columns.department, columns.section, columns.unit);
    }

    /** The office is called otherwise, or the initiative stands in another. */
    void moveTo(Subject subject) {
        if (removedAt != null) throw new IllegalStateException("removed at " + removedAt);
        about = new SubjectColumns(subject);
        holdingKey = keyOf(subject, level);
    }

    void remove(Colleague remover, Instant now) {
        if (removedAt != null) throw new IllegalStateException("removed at " + removedAt);
        removedById = remover.id();
        removedByName = remover.name();
        removedAt = now;
        holdingKey = null;
    }

    RuleBook.Removed removed() {
        return new RuleBook.Removed(about.subject(), level, Objects.requireNonNull(removedAt));
    }

    ReminderRule rule() {
        return new ReminderRule(
                about.subject(),
                level,
                cadence.value(),
                addressee,
                LocalTime.parse(atTime),
                leadDays,
                new QuietHours(LocalTime.parse(quietFrom), LocalTime.parse(quietUntil)),
                by.person(),
                setAt);
    }
}
