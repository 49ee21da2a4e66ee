package torikumi.platform;

import java.sql.Connection;
import java.sql.SQLException;
import org.h2.api.Trigger;
import org.jspecify.annotations.Nullable;

/** H2's trigger on what is deleted only once the words of its update are erased; PostgreSQL has the same as a function. */
public class GoesWhenErased implements Trigger {

    private String table = "";
    private int update;

    @Override
    public void init(Connection connection, String schema, String trigger, String table, boolean before, int type)
            throws SQLException {
        this.table = table;
        try (var columns = connection.getMetaData().getColumns(null, schema, table, null)) {
            while (columns.next())
                if (columns.getString("COLUMN_NAME").equalsIgnoreCase("update_id"))
                    update = columns.getInt("ORDINAL_POSITION") - 1;
        }
    }

    @Override
    public void fire(Connection connection, Object @Nullable [] before, Object @Nullable [] after) throws SQLException {
        if (before != null && after == null && isErased(connection, before[update])) return;
        // 23000: integrity constraint violation, as in PostgreSQL.
        throw new SQLException(table + " is append-only: nothing in it is changed or deleted", "23000");
    }

    private static boolean isErased(Connection connection, Object id) throws SQLException {
        try (var query =
                connection.prepareStatement("select 1 from progress_update where id = ? and erased_at is not null")) {
            query.setObject(1, id);
            try (var rows = query.executeQuery()) {
                return rows.next();
            }
        }
    }
}
