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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import torikumi.platform.CurrentWorkspace;
import torikumi.staff.Colleague;

/**
 * Where rows are first written that two replicas might write at once: in batches, in the databases' own words, so that the second
 * is no error but simply does not count.
 */
@Component
class Ledger {

    // The columns of the two inserts below, as a value that is not given needs its type.
    private static final int[] REMINDER = {
        Types.VARCHAR,
        Types.VARCHAR,
        Types.VARCHAR,
        Types.VARCHAR,
        Types.VARCHAR,
        Types.BIGINT,
        Types.VARCHAR,
        Types.DATE,
        Types.DATE,
        Types.BIGINT,
        Types.VARCHAR,
        Types.VARCHAR,
        Types.TIMESTAMP_WITH_TIMEZONE,
        Types.TIMESTAMP_WITH_TIMEZONE,
        Types.TIMESTAMP_WITH_TIMEZONE
    };

    private static final int[] LETTER = {
        Types.VARCHAR,
        Types.VARCHAR,
        Types.VARCHAR,
        Types.VARCHAR,
        Types.VARCHAR,
        Types.VARCHAR,
        Types.VARCHAR,
        Types.VARCHAR,
        Types.DATE,
        Types.BIGINT,
        Types.TIMESTAMP_WITH_TIMEZONE
    };

    private final JdbcTemplate batches;
    private final JdbcClient jdbc;

    Ledger(JdbcTemplate batches, JdbcClient jdbc) {
        this.batches = batches;
        this.jdbc = jdbc;
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
    record Draft(
            String id,
            RuleBook.Group group,
            DueDate date,
            @Nullable Instant lookAt,
            List<Long> initiatives) {

        static Draft of(RuleBook.Group group, DueDate date, @Nullable Instant lookAt, List<Long> initiatives) {
            return new Draft(UUID.randomUUID().toString(), group, date, lookAt, initiatives);
        }

        boolean asksNothing() {
            return group.level() == Level.SECTION && initiatives.isEmpty();
        }
    }

    /** Writes the reminders that nobody has written before, with what they ask about; returns those. */
    List<Draft> write(List<Draft> drafts, Instant now) {
        String workspace = CurrentWorkspace.get().id();
        List<Object[]> rows = new ArrayList<>();
        for (Draft draft : drafts) {
            var about = new SubjectColumns(draft.group.about());
            QuietHours quiet = draft.group.rule().quiet();
            rows.add(new Object[] {
                draft.id,
                workspace,
                about.department,
                about.section,
                about.unit,
                about.initiativeId,
                draft.group.level().name(),
                draft.date.period(),
                draft.date.due(),
                draft.group.plan().id(),
                quiet.from().toString(),
                quiet.until().toString(),
                at(now),
                draft.lookAt == null ? null : at(draft.lookAt),
                draft.asksNothing() ? at(now) : null
            });
        }
        int[] written = batches.batchUpdate(
                "insert into reminder (id, workspace_id, department, section, unit, initiative_id, level, period, due_on,"
                        + " plan_id, quiet_from, quiet_until, asked_at, look_at, done_at, steps, snoozes_over)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0) on conflict do nothing",
                rows,
                REMINDER);
        List<Draft> ours = new ArrayList<>();
        List<Object[]> items = new ArrayList<>();
        for (int i = 0; i < written.length; i++) {
            if (written[i] != 1) continue;
            Draft draft = drafts.get(i);
            ours.add(draft);
            for (long initiative : draft.initiatives) items.add(new Object[] {workspace, draft.id, initiative, false});
        }
        if (!items.isEmpty())
            batches.batchUpdate(
                    "insert into reminder_item (workspace_id, reminder_id, initiative_id, unchanged) values (?, ?, ?, ?)",
                    items);
        return ours;
    }

    /**
     * A letter to be staged.
     *
     * @param number tells apart what is of one kind, to one recipient, about one thing
     */
    record LetterDraft(
            Letter.Kind kind,
            Recipient to,
            @Nullable String reminderId,
            @Nullable LocalDate aboutDay,
            @Nullable Long aboutId,
            String number) {

        static LetterDraft about(String reminderId, Letter.Kind kind, Recipient to, int number) {
            return new LetterDraft(kind, to, reminderId, null, null, String.valueOf(number));
        }

        /** About no one reminder; one to each person for each day. */
        static LetterDraft ofDay(Letter.Kind kind, Colleague to, LocalDate day) {
            return new LetterDraft(kind, new Recipient.Person(to), null, day, null, "1");
        }

        String key() {
            String about = reminderId != null ? reminderId : aboutId != null ? "#" + aboutId : String.valueOf(aboutDay);
            return "%s:%s:%s:%s".formatted(kind, about, to.id(), number);
        }
    }

    /** Writes the letters that nobody has written before; returns those. */
    List<Letter> stage(List<LetterDraft> drafts, Instant now) {
        if (drafts.isEmpty()) return List.of();
        String workspace = CurrentWorkspace.get().id();
        Instant kept = now.truncatedTo(ChronoUnit.MICROS);
        List<Object[]> rows = new ArrayList<>();
        List<Letter> letters = new ArrayList<>();
        for (LetterDraft draft : drafts) {
            var letter = new Letter(
                    UUID.randomUUID().toString(),
                    draft.kind,
                    draft.to,
                    draft.reminderId,
                    kept,
                    Letter.State.STAGED,
                    null,
                    null);
            letters.add(letter);
            boolean channel = draft.to instanceof Recipient.Channel;
            rows.add(new Object[] {
                letter.id(),
                workspace,
                draft.key(),
                draft.kind.name(),
                channel ? "CHANNEL" : "PERSON",
                draft.to.id(),
                draft.to instanceof Recipient.Person person ? person.who().name() : "",
                draft.reminderId,
                draft.aboutDay,
                draft.aboutId,
                at(kept)
            });
        }
        int[] written = batches.batchUpdate(
                "insert into letter (id, workspace_id, letter_key, kind, recipient_kind, recipient_id, recipient_name,"
                        + " reminder_id, about_day, about_id, staged_for, state)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'STAGED') on conflict do nothing",
                rows,
                LETTER);
        List<Letter> ours = new ArrayList<>();
        for (int i = 0; i < written.length; i++) if (written[i] == 1) ours.add(letters.get(i));
        return ours;
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }
}
