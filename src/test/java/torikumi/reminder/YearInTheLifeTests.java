package torikumi.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
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

    private static final TimeZone HERE = TimeZone.getDefault();

    /** What reached whom in the first life; every other must be the same. */
    private static List<String> first = List.of();

    @AfterEach
    void backHere() {
        TimeZone.setDefault(HERE);
    }

    private static void live(AutowireCapableBeanFactory beans) {
        var year = beans.createBean(YearOfAsking.class);
        year.begin();
        for (LocalDate day = YearOfAsking.FIRST; !day.isAfter(YearOfAsking.LAST); day = day.plusDays(1)) year.live(day);
        year.wasAsItShouldBe();
        if (first.isEmpty()) first = year.told();
        assertThat(year.told()).isEqualTo(first);
    }

    @Nested
    @OnH2
    class OnH2Database {

        @Autowired
        AutowireCapableBeanFactory beans;

        @ParameterizedTest
        @ValueSource(strings = {"Asia/Tokyo", "America/Los_Angeles", "Pacific/Kiritimati"})
        void isTheSameWhereverTheServerStands(String zone) {
            TimeZone.setDefault(TimeZone.getTimeZone(zone));
            live(beans);
        }
    }

    @Nested
    @OnPostgres
    class OnPostgresDatabase {

        @Autowired
        AutowireCapableBeanFactory beans;

        @Test
        void isTheSameOnTheOtherDatabase() {
            live(beans);
        }
    }
}
