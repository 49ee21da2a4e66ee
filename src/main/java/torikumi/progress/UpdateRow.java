package torikumi.progress;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import torikumi.platform.Moves;
import torikumi.platform.OwnedRow;
import torikumi.platform.Topic;

/** One version. Written once, by {@link VersionLedger}. */
@Entity
@Moves(Topic.RECORD)
@Immutable
@Table(name = "progress_update")
class UpdateRow extends OwnedRow {

    UUID ref = new UUID(0, 0);
    long initiativeId;
    String entryKey = "";
    Instant entrySaidAt = Instant.EPOCH;
    int version;

    @Nullable
    Long replacesId;

    @Enumerated(EnumType.STRING)
    ProgressUpdate.Kind kind = ProgressUpdate.Kind.RECORDED;

    @Nullable
    String health;

    boolean unchanged;

    @Column(columnDefinition = "text")
    String words = "";

    @Nullable
    Integer percentage;

    @Column(columnDefinition = "text")
    String nextStep = "";

    @Column(columnDefinition = "text")
    String evidence = "";

    @Column(columnDefinition = "text")
    String reason = "";

    LocalDate asOf = LocalDate.EPOCH;

    @Column(columnDefinition = "text")
    String publicWording = "";

    @Nullable
    Instant erasedAt;

    @Column(columnDefinition = "text")
    String indicators = "";

    @Column(columnDefinition = "text")
    String why = "";

    @Embedded
    AuthorColumns author = new AuthorColumns();

    @Enumerated(EnumType.STRING)
    WayIn way = WayIn.COMMAND;

    String sourceKey = "";
    Instant saidAt = Instant.EPOCH;

    @Nullable
    String channelId;

    @Nullable
    String messageTs;

    @Nullable
    String permalink;

    Instant recordedAt = Instant.EPOCH;

    protected UpdateRow() {}

    ProgressUpdate update(HealthScale scale) {
        return new ProgressUpdate(
                id,
                ref,
                initiativeId,
                version,
                kind,
                replacesId,
                progress(),
                health == null ? null : scale.grade(health).orElseThrow(),
                author.author(),
                new Source(way, sourceKey, saidAt, channelId, messageTs, permalink),
                recordedAt,
                why);
    }

    Progress progress() {
        return new Progress(
                health, unchanged, words, percentage, nextStep, evidence, reason, asOf, publicWording, indicators);
    }

    Entry entry() {
        return new Entry(entryKey, entrySaidAt);
    }

    /** What was said first, which gives all its versions their place in order. */
    record Entry(String key, Instant saidAt) {}
}
