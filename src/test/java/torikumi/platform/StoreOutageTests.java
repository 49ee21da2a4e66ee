package torikumi.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.orm.jpa.JpaSystemException;

class StoreOutageTests {

    /** So it comes where H2 has closed its file under those who were writing. */
    @Test
    void isWhatCannotEvenBeRolledBack() {
        var failure = new JpaSystemException(new org.hibernate.TransactionException(
                "Unable to rollback against JDBC Connection", new SQLException("Connection is closed")));

        assertThat(StoreOutage.causes(failure)).isTrue();
        assertThat(StoreOutage.isVague(failure)).isTrue();
        assertThat(StoreOutage.isWriting(failure)).isFalse();
        assertThat(StoreOutage.isLock(failure)).isFalse();
    }

    @Test
    void isNoTransactionThatWeHaveUsedWrongly() {
        var failure = new JpaSystemException(
                new org.hibernate.TransactionException("Transaction was marked for rollback only"));

        assertThat(StoreOutage.causes(failure)).isFalse();
    }

    @Test
    void isADatabaseThatMayOnlyBeRead() {
        var standby = new SQLException("cannot execute INSERT in a read-only transaction", "25006");

        assertThat(StoreOutage.causes(standby)).isTrue();
        assertThat(StoreOutage.isWriting(standby)).isTrue();
    }
}
