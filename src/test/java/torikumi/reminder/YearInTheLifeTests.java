package torikumi.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.TimeZone;
import javax.sql.DataSource;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import torikumi.platform.OnH2;
import torikumi.platform.OnPostgres;

/** Fiscal year 2021 over the real plan, day by day, with people who answer, forget, leave, return and change posts. */
class YearInTheLifeTests {

    private static final String START = "<!-- messages: counted by a test -->\n";
    private static final String END = "<!-- /messages -->";

    /** What reached whom in the first life; every other must be the same. */
    private static List<String> first = List.of();

    @Nested
    @OnH2
    class OnH2Database extends Lives {

        /** H2 takes its zone once for all: the one that the build runs in, which is not the department's. */
        @Test
        void isAsItShouldBe() {
            live();
        }
    }

    @Nested
    @OnPostgres
    class OnPostgresDatabase extends Lives {

        @ParameterizedTest
        @ValueSource(strings = {"Asia/Tokyo", "Pacific/Kiritimati"})
        void isTheSameWhereverTheServerStands(String zone) throws SQLException {
            TimeZone here = TimeZone.getDefault();
            stand(TimeZone.getTimeZone(zone));
            try {
                live();
            } finally {
                stand(here);
            }
        }

        /** The driver takes the server's zone when it connects. */
        private void stand(TimeZone zone) throws SQLException {
            TimeZone.setDefault(zone);
            source.unwrap(HikariDataSource.class).getHikariPoolMXBean().softEvictConnections();
        }
    }

    abstract static class Lives {

        @Autowired
        AutowireCapableBeanFactory beans;

        @Autowired
        DataSource source;

        void live() {
            var year = beans.createBean(YearOfReminders.class);
            year.begin();
            for (LocalDate day = YearOfReminders.FIRST; !day.isAfter(YearOfReminders.LAST); day = day.plusDays(1))
                year.live(day);
            year.wasAsItShouldBe();
            if (first.isEmpty()) first = year.told();
            theDocumentSaysHowManyMessagesThereWere(year.messages());
            assertThat(year.told()).isEqualTo(first);
        }

        /** {@code -Dgolden.write=true} writes it anew. */
        private static void theDocumentSaysHowManyMessagesThereWere(String table) {
            Path document = Path.of("docs/reminders.md");
            try {
                String text = Files.readString(document);
                String before = text.substring(0, text.indexOf(START) + START.length());
                String after = text.substring(text.indexOf(END));
                if (Boolean.getBoolean("golden.write")) Files.writeString(document, before + table + after);
                assertThat(Files.readString(document)).isEqualTo(before + table + after);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
