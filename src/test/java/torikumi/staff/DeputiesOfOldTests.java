package torikumi.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import torikumi.platform.Databases;

/** What was in the database before deputies had a limit and changes one log. */
class DeputiesOfOldTests {

    static Stream<Arguments> databases() {
        return Stream.of(Arguments.of("h2", Databases.h2()), Arguments.of("postgresql", Databases.postgres()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("databases")
    void endAsTheyWereToAndOnTheSixtiethDayAtTheLatest(String vendor, Map<String, String> settings) {
        // H2 checks constraints in the connection that made them, which has to stay open.
        var source = new SingleConnectionDataSource(
                settings.get("TORIKUMI_DATABASE_URL"),
                settings.get("TORIKUMI_DATABASE_USER"),
                settings.get("TORIKUMI_DATABASE_PASSWORD"),
                true);
        var flyway = Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/migration", "classpath:db/vendor/" + vendor);
        flyway.target("44").load().migrate();
        JdbcClient jdbc = JdbcClient.create(source);
        LocalDate today = jdbc.sql("select current_date").query(LocalDate.class).single();
        jdbc.sql("""
                        insert into assignment (workspace_id, person_id, person_name, role, department, section, unit, from_day)
                        values ('T1', 'U1', '川上', 'LEAD', '総務部', '総務課', '', date '2021-04-01'),
                            ('T1', 'U3', '佐藤', 'MEMBER', '総務部', '総務課', '', date '2021-04-01')""").update();
        for (LocalDate[] time : List.of(
                new LocalDate[] {today.minusDays(9), today.plusDays(5)},
                new LocalDate[] {today.minusDays(9), LocalDate.of(2199, 12, 31)},
                new LocalDate[] {today.plusDays(30), LocalDate.of(2199, 12, 31)},
                new LocalDate[] {today.minusDays(400), today.minusDays(10)}))
            jdbc.sql("""
                            insert into deputy (workspace_id, person_id, person_name, deputy_id, deputy_name, from_day, until_day)
                            values ('T1', 'U1', '川上', 'U2', '森', ?, ?)""").params(time[0], time[1]).update();
        jdbc.sql("""
                        insert into staff_change (workspace_id, happened_at, by_id, by_name, what, person_id, person_name, why)
                        values ('T1', current_timestamp, 'U1', '川上', 'DEPUTY_NAMED', 'U1', '川上', '休暇')""").update();

        flyway.target("latest").load().migrate();

        assertThat(jdbc.sql("select until_day from deputy order by id")
                        .query(LocalDate.class)
                        .list())
                .containsExactly(today.plusDays(5), today.plusDays(59), today.plusDays(89), today.minusDays(10));
        assertThat(jdbc.sql(
                                "select a.person_id from deputy_post p join assignment a on a.id = p.assignment_id and a.workspace_id = p.workspace_id")
                        .query(String.class)
                        .list())
                .containsExactly("U1", "U1", "U1", "U1");
        assertThat(jdbc.sql("select why from change_log").query(String.class).single())
                .isEqualTo("休暇");
    }
}
