package torikumi.reminder;

import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import torikumi.platform.CurrentWorkspace;
import torikumi.platform.Revisions;
import torikumi.platform.Topic;
import torikumi.staff.Colleague;

/**
 * Where rows are first written that two replicas might write at once: in batches, in the databases' own words, so that the second
 * is no error but simply does not count.
 */
@Component
class Ledger {

    private final NamedParameterJdbcTemplate batches;
    private final JdbcClient jdbc;
    private final Revisions revisions;

    Ledger(JdbcTemplate batches, JdbcClient jdbc, Revisions revisions) {
        this.batches = new NamedParameterJdbcTemplate(batches);
        this.jdbc = jdbc;
        this.revisions = revisions;
    }

    /** Since when this workspace is asked, which is now where it never was. */
    Instant askedSince(Instant now) {
        String workspace = CurrentWorkspace.get().id();
        var since = jdbc.sql("select since from asking_since where workspace_id = ?")
                .param(workspace)
                .query(OffsetDateTime.class)
                .optional();
        if (since.isPresent()) return since.get().toInstant();
        jdbc.sql("insert into asking_since (workspace_id, since) values (?, ?) on conflict do nothing")
                .params(workspace, at(now))
                .update();
        return now.truncatedTo(ChronoUnit.MICROS);
    }

    /** Marks the week as told, in the caller's transaction; false where it was before. */
    boolean tellWeek(LocalDate monday, Instant now) {
        return jdbc.sql(
                                "insert into digest_week (workspace_id, monday, staged_at) values (?, ?, ?) on conflict do nothing")
                        .params(CurrentWorkspace.get().id(), monday, at(now))
                        .update()
                == 1;
    }

    boolean isWeekTold(LocalDate monday) {
        return jdbc.sql("select count(*) from digest_week where workspace_id = ? and monday = ?")
                        .params(CurrentWorkspace.get().id(), monday)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Forgets what was told before what the last digest told. */
    void forgetOldDigests() {
        jdbc.sql(
                        "delete from digest_told where workspace_id = ? and exists (select 1 from letter l, letter n, digest_told t"
                                + " where l.id = digest_told.letter_id and n.recipient_id = l.recipient_id and n.workspace_id = l.workspace_id"
                                + " and t.letter_id = n.id and n.state = 'SENT' and n.staged_for > l.staged_for)")
                .param(CurrentWorkspace.get().id())
                .update();
    }

    private static final String DIGESTS_TOLD =
            "select l.recipient_id, t.told_on, t.marks from digest_told t join letter l on l.id = t.letter_id"
                    + " where l.workspace_id = ? and l.state = 'SENT'";

    /** What the last digest told each person whom one has reached, by the chat's ids. */
    Map<String, Told> digestsTold() {
        return told(jdbc.sql(DIGESTS_TOLD + " order by l.staged_for")
                .param(CurrentWorkspace.get().id()));
    }

    Told digestTold(Colleague reader) {
        return told(jdbc.sql(DIGESTS_TOLD + " and l.recipient_id = ? order by l.staged_for")
                        .params(CurrentWorkspace.get().id(), reader.id()))
                .getOrDefault(reader.id(), Told.NOTHING);
    }

    private static Map<String, Told> told(JdbcClient.StatementSpec query) {
        Map<String, Told> told = new HashMap<>();
        query.query(row -> {
            told.put(row.getString(1), Told.parse(row.getObject(2, LocalDate.class), row.getString(3)));
        });
        return told;
    }

    /**
     * Keeps what a digest tells.
     *
     * @param doubtful an earlier attempt may have arrived: what that one told counts
     */
    void keep(String letterId, Told told, boolean doubtful) {
        String workspace = CurrentWorkspace.get().id();
        if (!doubtful)
            jdbc.sql("delete from digest_told where workspace_id = ? and letter_id = ?")
                    .params(workspace, letterId)
                    .update();
        jdbc.sql(
                        "insert into digest_told (letter_id, workspace_id, told_on, marks) values (?, ?, ?, ?) on conflict do nothing")
                .params(letterId, workspace, told.day(), told.text())
                .update();
    }

    /**
     * A reminder to be written.
     *
     * @param lookAt when it is looked at next; null for never
     * @param initiatives empty where nothing has to be asked: it is written as done
     */
    record Draft(String id, Due due, @Nullable Instant lookAt, List<Long> initiatives) {

        static Draft of(Due due, @Nullable Instant lookAt, List<Long> initiatives) {
            return new Draft(UUID.randomUUID().toString(), due, lookAt, initiatives);
        }

        RuleBook.Group group() {
            return due.group();
        }

        boolean asksNothing() {
            return group().level() == Level.SECTION && initiatives.isEmpty();
        }
    }

    /** Writes the reminders that nobody has written before, with what they ask about; returns those. */
    List<Draft> write(List<Draft> drafts, Instant now) {
        revisions.moved(Topic.REQUESTS);
        int[] written = batches.batchUpdate(
                """
                insert into reminder (id, workspace_id, department, section, unit, initiative_id, level, period, due_on,
                    plan_id, quiet_from, quiet_until, asked_at, look_at, done_at, steps, snoozes_over)
                values (:id, :workspace, :department, :section, :unit, :initiative, :level, :period, :due,
                    :plan, :quietFrom, :quietUntil, :now, :look, :done, 0, 0) on conflict do nothing""", drafts.stream().map(draft -> row(draft, now)).toArray(SqlParameterSource[]::new));
        List<Draft> ours = new ArrayList<>();
        for (int i = 0; i < written.length; i++) if (written[i] == 1) ours.add(drafts.get(i));
        SqlParameterSource[] items = ours.stream()
                .flatMap(draft -> draft.initiatives.stream().map(initiative -> item(draft, initiative)))
                .toArray(SqlParameterSource[]::new);
        if (items.length > 0) batches.batchUpdate("""
                    insert into reminder_item (workspace_id, reminder_id, initiative_id, unchanged)
                    values (:workspace, :reminder, :initiative, false)""", items);
        return ours;
    }

    // A time that is not given needs its type.
    private static SqlParameterSource row(Draft draft, Instant now) {
        var about = new SubjectColumns(draft.group().about());
        QuietHours quiet = draft.group().rule().quiet();
        return new MapSqlParameterSource("id", draft.id)
                .addValue("workspace", CurrentWorkspace.get().id())
                .addValue("department", about.department)
                .addValue("section", about.section)
                .addValue("unit", about.unit)
                .addValue("initiative", about.initiativeId)
                .addValue("level", draft.group().level().name())
                .addValue("period", draft.due.date().period())
                .addValue("due", draft.due.date().due())
                .addValue("plan", draft.group().plan().id())
                .addValue("quietFrom", quiet.from().toString())
                .addValue("quietUntil", quiet.until().toString())
                .addValue("now", at(now))
                .addValue("look", draft.lookAt == null ? null : at(draft.lookAt), Types.TIMESTAMP_WITH_TIMEZONE)
                .addValue("done", draft.asksNothing() ? at(now) : null, Types.TIMESTAMP_WITH_TIMEZONE);
    }

    private static SqlParameterSource item(Draft draft, long initiative) {
        return new MapSqlParameterSource("workspace", CurrentWorkspace.get().id())
                .addValue("reminder", draft.id)
                .addValue("initiative", initiative);
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }
}
