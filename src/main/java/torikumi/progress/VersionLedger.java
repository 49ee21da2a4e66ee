package torikumi.progress;

import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;
import torikumi.plan.Found;
import torikumi.platform.CurrentWorkspace;
import torikumi.platform.Revisions;
import torikumi.platform.Topic;
import torikumi.staff.Colleague;
import torikumi.staff.Post;

/**
 * Where versions are written. Rows that might be written twice at once are inserted in the databases' own words, so that the second
 * is no error, which would spoil the caller's transaction.
 */
@Component
class VersionLedger {

    private final JdbcClient jdbc;
    private final Revisions revisions;
    private final Updates updates;
    private final StandingRows standings;

    VersionLedger(JdbcClient jdbc, Revisions revisions, Updates updates, StandingRows standings) {
        this.jdbc = jdbc;
        this.revisions = revisions;
        this.updates = updates;
        this.standings = standings;
    }

    /** The standing, which nobody else changes until the transaction ends; null while nothing was recorded. */
    @Nullable
    StandingRow lock(long initiativeId) {
        return standings.lock(initiativeId).orElse(null);
    }

    /** The same where nothing was recorded either: the standing begins with nothing in it. */
    void hold(Found.OfInitiative about) {
        long initiativeId = about.initiative().id();
        if (standings.lock(initiativeId).isPresent()) return;
        revisions.moved(Topic.RECORD);
        jdbc.sql("insert into standing (initiative_id, workspace_id, plan_id, updates, entries) values (?, ?, ?, 0, 0)"
                        + " on conflict do nothing")
                .params(initiativeId, CurrentWorkspace.get().id(), about.plan().id())
                .update();
        standings.lock(initiativeId);
    }

    Optional<UpdateRow> bySource(Source source) {
        return updates.findBySourceKey(source.key());
    }

    Optional<UpdateRow> version(long id) {
        return updates.findById(id);
    }

    /** All versions of an update, the first to the newest. */
    List<UpdateRow> versions(UpdateRow of) {
        return updates.findByEntryKeyInOrderByVersion(List.of(of.entryKey));
    }

    /** What counts for an initiative's standing. */
    Course course(long initiativeId) {
        return Course.of(updates.facts(initiativeId));
    }

    /**
     * Writes a version.
     *
     * @param draft with any id
     * @return the version as written; empty when its source was recorded before
     */
    Optional<ProgressUpdate> write(ProgressUpdate draft, UpdateRow.Entry entry) {
        revisions.moved(Topic.RECORD);
        var key = new GeneratedKeyHolder();
        Source source = draft.source();
        Progress said = draft.progress();
        var insert = jdbc.sql("""
                        insert into progress_update (
                            workspace_id, ref, initiative_id, entry_key, entry_said_at, version, replaces_id, kind,
                            health, unchanged, percentage, as_of, %s, why,
                            author_id, author_name, role, department, section, unit, deputy_for_id, deputy_for_name,
                            way, source_key, said_at, channel_id, message_ts, permalink, recorded_at)
                        values (
                            :workspace, :ref, :initiative, :entryKey, :entrySaidAt, :version, :replaces, :kind,
                            :health, :unchanged, :percentage, :asOf, %s, :why,
                            :author, :authorName, :role, :department, :section, :unit, :deputyFor, :deputyForName,
                            :way, :sourceKey, :saidAt, :channel, :messageTs, :permalink, :recordedAt)
                        on conflict do nothing""".formatted(parts(""), parts(":")))
                .param("workspace", CurrentWorkspace.get().id())
                .param("ref", draft.ref())
                .param("initiative", draft.initiativeId())
                .param("entryKey", entry.key())
                .param("entrySaidAt", at(entry.saidAt()))
                .param("version", draft.version())
                .param("replaces", draft.replaces(), Types.BIGINT)
                .param("kind", draft.kind().name())
                .param("health", said.health(), Types.VARCHAR)
                .param("unchanged", said.unchanged())
                .param("percentage", said.percentage(), Types.INTEGER)
                .param("asOf", draft.asOf())
                .param("why", draft.why())
                .param("way", source.way().name())
                .param("sourceKey", source.key())
                .param("saidAt", at(source.saidAt()))
                .param("channel", source.channelId(), Types.VARCHAR)
                .param("messageTs", source.messageTs(), Types.VARCHAR)
                .param("permalink", source.permalink(), Types.VARCHAR)
                .param("recordedAt", at(draft.recordedAt()));
        for (Progress.Part part : Progress.Part.values()) insert.param(part.key(), part.of(said));
        int written = by(insert, draft.author()).update(key, "id");
        return written == 0 ? Optional.empty() : Optional.of(draft.withId(key.getKeyAs(Long.class)));
    }

    /** The columns of what is said in words. */
    private static String parts(String before) {
        return Stream.of(Progress.Part.values())
                .map(part -> before + part.key())
                .collect(Collectors.joining(", "));
    }

    private static JdbcClient.StatementSpec by(JdbcClient.StatementSpec insert, Author author) {
        Post post = author.post();
        Colleague deputyFor = post.deputyFor();
        return insert.param("author", author.person().id())
                .param("authorName", author.person().name())
                .param("role", post.role().name())
                .param("department", post.office().department())
                .param("section", orEmpty(post.office().section()))
                .param("unit", orEmpty(post.office().unit()))
                .param("deputyFor", deputyFor == null ? null : deputyFor.id(), Types.VARCHAR)
                .param("deputyForName", deputyFor == null ? null : deputyFor.name(), Types.VARCHAR);
    }

    private static String orEmpty(@Nullable String name) {
        return name == null ? "" : name;
    }

    /**
     * Writes an initiative's first standing.
     *
     * @return false when somebody else has just done so
     */
    boolean begin(StandingRow first) {
        revisions.moved(Topic.RECORD);
        int written = jdbc.sql("""
                        insert into standing (
                            initiative_id, workspace_id, plan_id, health, health_since, health_said_at, percentage,
                            last_id, last_as_of, last_said_at, last_key, heard_at, updates, entries,
                            latest_id, latest_by_id, latest_by_name, latest_at)
                        values (
                            :initiative, :workspace, :plan, :health, :healthSince, :healthSaidAt, :percentage,
                            :lastId, :lastAsOf, :lastSaidAt, :lastKey, :heardAt, :updates, :entries,
                            :latestId, :latestById, :latestByName, :latestAt)
                        on conflict do nothing""")
                .param("initiative", first.initiativeId)
                .param("workspace", CurrentWorkspace.get().id())
                .param("plan", first.planId)
                .param("health", first.health, Types.VARCHAR)
                .param("healthSince", first.healthSince, Types.DATE)
                .param("healthSaidAt", at(first.healthSaidAt), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("percentage", first.percentage, Types.INTEGER)
                .param("lastId", first.lastId)
                .param("lastAsOf", first.lastAsOf)
                .param("lastSaidAt", at(first.lastSaidAt))
                .param("lastKey", first.lastKey)
                .param("heardAt", at(first.heardAt))
                .param("updates", first.updates)
                .param("entries", first.entries)
                .param("latestId", first.latestId)
                .param("latestById", first.latestById)
                .param("latestByName", first.latestByName)
                .param("latestAt", at(first.latestAt))
                .update();
        return written > 0;
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
