package torikumi.platform;

import java.sql.Connection;
import java.sql.SQLException;
import org.h2.api.Trigger;
import org.jspecify.annotations.Nullable;

/** H2's trigger on tables in which nothing is changed or deleted; PostgreSQL has the same as a function. */
public class AppendOnly implements Trigger {

    private String table = "";

    @Override
    public void init(Connection connection, String schema, String trigger, String table, boolean before, int type) {
        this.table = table;
    }

    @Override
    public void fire(Connection connection, Object @Nullable [] before, Object @Nullable [] after) throws SQLException {
        // 23000: integrity constraint violation, as in PostgreSQL.
        throw new SQLException(table + " is append-only: nothing in it is changed or deleted", "23000");
    }
}
