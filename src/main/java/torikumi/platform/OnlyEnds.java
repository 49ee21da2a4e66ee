package torikumi.platform;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import org.h2.api.Trigger;
import org.jspecify.annotations.Nullable;

/** H2's trigger on tables whose rows may be given another last day and nothing else; PostgreSQL has the same as a function. */
public class OnlyEnds implements Trigger {

    private String table = "";
    private int untilDay;

    @Override
    public void init(Connection connection, String schema, String trigger, String table, boolean before, int type)
            throws SQLException {
        this.table = table;
        // Upper case, where the database's address does not say DATABASE_TO_LOWER.
        try (var columns = connection.getMetaData().getColumns(null, schema, table, null)) {
            while (columns.next())
                if (columns.getString("COLUMN_NAME").equalsIgnoreCase("until_day")) {
                    untilDay = columns.getInt("ORDINAL_POSITION") - 1;
                    return;
                }
        }
        throw new SQLException(table + " has no column until_day");
    }

    @Override
    public void fire(Connection connection, Object @Nullable [] before, Object @Nullable [] after) throws SQLException {
        if (before != null && after != null && isSameBesideUntilDay(before, after)) return;
        // 23000: integrity constraint violation, as in PostgreSQL.
        throw new SQLException(table + " is never deleted or changed: a row may only be given its last day", "23000");
    }

    private boolean isSameBesideUntilDay(Object[] before, Object[] after) {
        for (int i = 0; i < before.length; i++) if (i != untilDay && !Objects.equals(before[i], after[i])) return false;
        return true;
    }
}
