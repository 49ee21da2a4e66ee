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
import torikumi.platform.Moves;
import torikumi.platform.Topic;

/** First written by {@link Ledger}; changed under a lock of its own row. */
@Entity
@Moves(Topic.REQUESTS)
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

    boolean isDone() {
        return doneAt != null;
    }

    /** Whether it is to be looked at by then. */
    boolean isDue(Instant now) {
        return !isDone() && lookAt != null && !lookAt.isAfter(now);
    }

    /** Nothing is left to answer; since when stays. */
    void done(Instant now) {
        if (doneAt == null) doneAt = now;
    }

    /** Something is to be answered again. */
    void reopen() {
        doneAt = null;
    }

    /** @param at when it is looked at next; null for never */
    void look(@Nullable Instant at) {
        if (isDone()) throw new IllegalStateException("%s is done since %s".formatted(id, doneAt));
        lookAt = at;
    }

    /** It is asked again then. */
    void putOff(Instant until) {
        reopen();
        look(until);
    }

    /** @param snoozes how many there were, all of which are over */
    void snoozed(int snoozes) {
        if (snoozes <= snoozesOver)
            throw new IllegalStateException("%d snoozes of %s are over".formatted(snoozesOver, id));
        snoozesOver = snoozes;
    }

    /** @param most how many there are */
    void step(int most) {
        if (steps >= most) throw new IllegalStateException("all %d steps of %s are taken".formatted(steps, id));
        steps++;
    }

    Reminder reminder() {
        return new Reminder(id, about.subject(), level, period, dueOn, askedAt, doneAt);
    }

    QuietHours quiet() {
        return new QuietHours(LocalTime.parse(quietFrom), LocalTime.parse(quietUntil));
    }
}
