package torikumi.progress;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;
import torikumi.platform.Moves;
import torikumi.platform.Topic;
import torikumi.staff.Colleague;

/** Changed under a lock of its own row, in the transaction of what changes it. First written by {@link VersionLedger}. */
@Entity
@Moves(Topic.RECORD)
@Table(name = "standing")
class StandingRow {

    @Id
    long initiativeId;

    @TenantId
    @Nullable
    String workspaceId;

    long planId;

    @Nullable
    String health;

    @Nullable
    LocalDate healthSince;

    @Nullable
    Instant healthSaidAt;

    @Nullable
    Integer percentage;

    @Nullable
    Long lastId;

    @Nullable
    LocalDate lastAsOf;

    @Nullable
    Instant lastSaidAt;

    @Nullable
    String lastKey;

    @Nullable
    Instant heardAt;

    int updates;
    int entries;

    @Nullable
    Instant reopenedAt;

    @Nullable
    Long latestId;

    @Nullable
    String latestById;

    @Nullable
    String latestByName;

    @Nullable
    Instant latestAt;

    protected StandingRow() {}

    StandingRow(long initiativeId, long planId) {
        this.initiativeId = initiativeId;
        this.planId = planId;
    }

    Course course() {
        Fact last = lastId == null || lastAsOf == null || lastSaidAt == null || lastKey == null
                ? null
                : new Fact(lastId, lastAsOf, lastSaidAt, lastKey, lastSaidAt, null, null);
        return new Course(health, healthSince, healthSaidAt, percentage, last, heardAt, updates);
    }

    void take(Course course) {
        Fact last = course.last();
        health = course.health();
        healthSince = course.since();
        healthSaidAt = course.healthSaidAt();
        percentage = course.percentage();
        lastId = last == null ? null : last.id();
        lastAsOf = last == null ? null : last.asOf();
        lastSaidAt = last == null ? null : last.entrySaidAt();
        lastKey = last == null ? null : last.entryKey();
        heardAt = course.heardAt();
        updates = course.updates();
    }

    /** Has something more in the record. */
    void enter(ProgressUpdate update) {
        entries++;
        latest(update);
    }

    /** @return when, which is after it was closed, as clocks differ */
    Instant reopen(Instant saidAt) {
        Instant closedAt = Objects.requireNonNull(healthSaidAt, "nothing was closed");
        Instant at = saidAt.isAfter(closedAt) ? saidAt : closedAt.plus(1, ChronoUnit.MICROS);
        reopenedAt = at;
        return at;
    }

    void latest(ProgressUpdate update) {
        latestId = update.id();
        latestById = update.author().person().id();
        latestByName = update.author().person().name();
        latestAt = update.recordedAt();
    }

    void nothingLatest() {
        latestId = null;
        latestById = null;
        latestByName = null;
        latestAt = null;
    }

    /** What another person than that one wrote since then. */
    Outcome.@Nullable Recent recentByOthers(Colleague person, Instant since) {
        if (latestId == null || latestById == null || latestAt == null) return null;
        if (latestById.equals(person.id()) || latestAt.isBefore(since)) return null;
        return new Outcome.Recent(new Colleague(latestById, latestByName), latestId, latestAt);
    }

    Standing standing(HealthScale scale, ZoneId zone) {
        Grade grade = health == null ? null : scale.grade(health).orElseThrow();
        boolean reopened = reopenedAt != null && healthSaidAt != null && !healthSaidAt.isAfter(reopenedAt);
        return new Standing(
                grade,
                healthSince,
                percentage,
                grade != null && grade.closing() && !reopened,
                lastId,
                lastAsOf,
                heardAt == null ? null : LocalDate.ofInstant(heardAt, zone),
                updates,
                entries,
                reopenedAt);
    }
}
