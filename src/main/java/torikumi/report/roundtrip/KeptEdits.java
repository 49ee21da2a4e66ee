package torikumi.report.roundtrip;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import torikumi.platform.CurrentWorkspace;
import torikumi.platform.StoredText;

/** What was found in workbooks that came back, until whoever sent one has said what becomes of it. Nobody else finds it. */
@Component
class KeptEdits {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int NAME = 255;

    private final JdbcClient jdbc;

    KeptEdits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    enum State {
        WAITING,
        RECORDED,
        DROPPED
    }

    /**
     * @param shown names what was shown of it last
     * @param settledAt null while it waits
     */
    record Kept(
            String id,
            String fileName,
            Edits edits,
            String shown,
            State state,
            @Nullable Instant settledAt) {}

    String keep(String fileName, Edits edits, String personId, Instant now) {
        String id = UUID.randomUUID().toString();
        jdbc.sql("""
                        insert into workbook_return (id, workspace_id, person_id, file_name, edits, shown, state, returned_at)
                        values (?, ?, ?, ?, ?, '', 'WAITING', ?)""")
                .params(
                        id,
                        CurrentWorkspace.get().id(),
                        personId,
                        StoredText.of(fileName.length() > NAME ? fileName.substring(0, NAME) : fileName),
                        StoredText.of(JSON.writeValueAsString(edits)),
                        at(now))
                .update();
        return id;
    }

    Optional<Kept> find(String id, String personId) {
        return find(id, personId, "");
    }

    /** The same, until the transaction ends with it alone. */
    Optional<Kept> lock(String id, String personId) {
        return find(id, personId, " for update");
    }

    private Optional<Kept> find(String id, String personId, String how) {
        return jdbc.sql("select id, file_name, edits, shown, state, settled_at from workbook_return"
                        + " where id = ? and workspace_id = ? and person_id = ?" + how)
                .params(id, CurrentWorkspace.get().id(), personId)
                .query((row, number) -> new Kept(
                        row.getString(1),
                        row.getString(2),
                        JSON.readValue(row.getString(3), Edits.class),
                        row.getString(4),
                        State.valueOf(row.getString(5)),
                        instant(row.getObject(6, OffsetDateTime.class))))
                .optional();
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }

    void shown(String id, String what) {
        jdbc.sql("update workbook_return set shown = ? where id = ? and workspace_id = ?")
                .params(what, id, CurrentWorkspace.get().id())
                .update();
    }

    void settle(String id, State state, Instant now) {
        int settled = jdbc.sql("update workbook_return set state = ?, settled_at = ?"
                        + " where id = ? and workspace_id = ? and state = 'WAITING'")
                .params(state.name(), at(now), id, CurrentWorkspace.get().id())
                .update();
        if (settled != 1) throw new IllegalStateException(id + " is settled");
    }

    /** Those of every workspace, whatever became of them: what was recorded is in the record. */
    int forget(Instant before) {
        return jdbc.sql("delete from workbook_return where returned_at < ?")
                .param(at(before))
                .update();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
