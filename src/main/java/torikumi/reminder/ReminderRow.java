package torikumi.reminder;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** First written by {@link Ledger}; changed under a lock of its own row. */
@Entity
@Table(name = "reminder")
class ReminderRow {

    @Id
    String id = "";

    @TenantId
    @Nullable
    String workspaceId;

    @Embedded
    SubjectColumns about = new SubjectColumns();

    @Enumerated(EnumType.STRING)
    Level level = Level.SECTION;

    LocalDate period = LocalDate.EPOCH;
    LocalDate dueOn = LocalDate.EPOCH;
    long planId;
    String quietFrom = "";
    String quietUntil = "";
    Instant askedAt = Instant.EPOCH;

    @Nullable
    Instant lookAt;

    int steps;
    int snoozesOver;

    @Nullable
    Instant doneAt;

    protected ReminderRow() {}

    Reminder reminder() {
        return new Reminder(id, about.subject(), level, period, dueOn, askedAt, doneAt);
    }

    QuietHours quiet() {
        return new QuietHours(LocalTime.parse(quietFrom), LocalTime.parse(quietUntil));
    }
}
