package torikumi.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import torikumi.plan.PlanFixtures;

/** What PostgreSQL says of a row that it refuses comes into the log. */
@OnPostgres
class RefusedRowsTests {

    private static final String WORDS = "庁内だけの話";

    @Autowired
    JdbcClient jdbc;

    @Test
    void areNotToldWithWhatStoodInThem() {
        var rows = new PlanFixtures(jdbc);
        rows.plan(WORDS, 2021);

        Throwable refused = catchThrowable(() -> rows.plan(WORDS, 2021));

        assertThat(refused).isInstanceOf(DuplicateKeyException.class).hasStackTraceContaining("duplicate key");
        assertThat(refused).isNotNull().satisfies(each -> {
            for (Throwable e = each; e != null; e = e.getCause())
                assertThat(e.getMessage()).doesNotContain(WORDS);
        });
    }
}
