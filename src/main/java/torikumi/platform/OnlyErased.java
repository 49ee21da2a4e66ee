package torikumi.platform;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.h2.api.Trigger;
import org.jspecify.annotations.Nullable;

/** H2's trigger on tables whose rows may lose their words once, and nothing else; PostgreSQL has the same as a function. */
public class OnlyErased implements Trigger {

    private static final String ERASED = "erased_at";

    private static final Set<String> WORDS = Set.of(
            "words",
            "next_step",
            "evidence",
            "reason",
            "indicators",
            "why",
            "public_wording",
            "channel_id",
            "message_ts",
            "permalink",
            ERASED);

    private String table = "";
    private boolean[] words = {};
    private int erased;

    @Override
    public void init(Connection connection, String schema, String trigger, String table, boolean before, int type)
            throws SQLException {
        this.table = table;
        words = new boolean[64];
        try (var columns = connection.getMetaData().getColumns(null, schema, table, null)) {
            while (columns.next()) {
                // Upper case, where the database's address does not say DATABASE_TO_LOWER.
                String name = columns.getString("COLUMN_NAME").toLowerCase(Locale.ROOT);
                int at = columns.getInt("ORDINAL_POSITION") - 1;
                if (WORDS.contains(name)) words[at] = true;
                if (name.equals(ERASED)) erased = at;
            }
        }
    }

    @Override
    public void fire(Connection connection, Object @Nullable [] before, Object @Nullable [] after) throws SQLException {
        if (before != null
                && after != null
                && before[erased] == null
                && after[erased] != null
                && isSameBesideWords(before, after)) return;
        // 23000: integrity constraint violation, as in PostgreSQL.
        throw new SQLException(
                table + " is append-only: words of it are erased, and nothing else is changed or deleted", "23000");
    }

    private boolean isSameBesideWords(Object[] before, Object[] after) {
        for (int i = 0; i < before.length; i++) if (!words[i] && !Objects.equals(before[i], after[i])) return false;
        return true;
    }
}
