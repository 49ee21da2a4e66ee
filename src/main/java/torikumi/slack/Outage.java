package torikumi.slack;

import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.TransactionException;

/** Tells a database that is out of reach for now, where doing the same again later may work, from a fault of ours. */
final class Outage {

    private Outage() {}

    static boolean causes(Throwable failure) {
        for (Throwable e = failure; e != null; e = e.getCause()) {
            if (e instanceof SQLTransientException
                    || e instanceof SQLRecoverableException
                    || e instanceof SQLNonTransientConnectionException
                    || e instanceof TransientDataAccessException
                    || e instanceof DataAccessResourceFailureException
                    || e instanceof TransactionException) return true;
        }
        return false;
    }
}
