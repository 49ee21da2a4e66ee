package torikumi.platform;

import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Set;
import java.util.function.Predicate;
import org.h2.api.ErrorCode;
import org.h2.mvstore.MVStoreException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.TransactionException;

/** Tells a database that cannot be used for now, where doing the same again later may work, from a fault of ours. */
public final class StoreOutage implements SQLExceptionOverride {

    // H2 closes a database whose file it could not write, and does not open it again for the connections there are.
    private static final Set<Integer> CLOSED =
            Set.of(ErrorCode.DATABASE_IS_CLOSED, ErrorCode.DATABASE_CALLED_AT_SHUTDOWN, ErrorCode.OBJECT_CLOSED);

    // SQL: class 57 is an operator's intervention, 014 that a query was canceled.
    private static final String CANCELED = "57014";

    // H2: waited 2 s for a lock, another was faster. SQL: 40001 is a serialization, PostgreSQL: 40P01 a deadlock, 55P03
    // a lock.
    private static final Set<String> LOCKED = Set.of("HYT00", "40001", "40P01", "55P03", "90131");

    /** @return whether it, or what caused it, is the database's being out of reach, closed, or without room */
    public static boolean causes(Throwable failure) {
        return anyOf(failure, StoreOutage::isOutage);
    }

    private static boolean isOutage(Throwable e) {
        return e instanceof SQLTransientException
                || e instanceof SQLRecoverableException
                || e instanceof SQLNonTransientConnectionException
                || e instanceof TransientDataAccessException
                || e instanceof DataAccessResourceFailureException
                || e instanceof TransactionException
                || e instanceof MVStoreException
                || e instanceof SQLException sql && (isOutOfReach(sql) || isOutOfRoom(sql));
    }

    /** What a rollback could not do either has what came before it suppressed. */
    private static boolean anyOf(Throwable failure, Predicate<Throwable> is) {
        for (Throwable e = failure; e != null; e = e.getCause()) {
            if (is.test(e)) return true;
            for (Throwable suppressed : e.getSuppressed()) if (anyOf(suppressed, is)) return true;
        }
        return false;
    }

    /** SQL: class 08 is the connection; PostgreSQL: 57P a server that is stopped or starting. */
    private static boolean isOutOfReach(SQLException e) {
        String state = e.getSQLState();
        return state != null && (state.startsWith("08") || state.startsWith("57P"));
    }

    /** Whether it is the writing that fails. */
    static boolean isWriting(Throwable failure) {
        return anyOf(failure, e -> e instanceof MVStoreException || e instanceof SQLException sql && isOutOfRoom(sql));
    }

    /** PostgreSQL: class 53 is insufficient resources, 58 a system error such as one of the disk. */
    private static boolean isOutOfRoom(SQLException e) {
        String state = e.getSQLState();
        return isReadOnly(e) || state != null && (state.startsWith("53") || state.startsWith("58"));
    }

    /** PostgreSQL: 25006 is that of a standby, and of a server that an operator has made so. */
    static boolean isReadOnly(SQLException e) {
        return e.getErrorCode() == ErrorCode.DATABASE_IS_READ_ONLY || "25006".equals(e.getSQLState());
    }

    /** Whether nothing is amiss but that somebody else is at the same rows: it may be done later, and is no outage. */
    static boolean isLock(Throwable failure) {
        return anyOf(
                failure,
                e -> e instanceof PessimisticLockingFailureException
                        || e instanceof SQLException sql && LOCKED.contains(String.valueOf(sql.getSQLState())));
    }

    /** Whether a statement was given up after its time: it alone does not tell why. */
    static boolean isTimeout(Throwable failure) {
        return anyOf(failure, e -> e instanceof SQLException sql && CANCELED.equals(sql.getSQLState()));
    }

    /** Asked by the pool: a connection to a closed database goes, so that the next opens it anew. */
    @java.lang.Override // the pool has an Override of its own
    public Override adjudicate(SQLException e) {
        boolean closed = CLOSED.contains(e.getErrorCode()) || e.getCause() instanceof MVStoreException;
        return closed ? Override.MUST_EVICT : Override.CONTINUE_EVICT;
    }
}
