package torikumi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.test.util.TestSocketUtils;
import torikumi.plan.Found;
import torikumi.plan.PlanDirectory;
import torikumi.plan.Scope;
import torikumi.platform.CurrentWorkspace;
import torikumi.platform.Databases;
import torikumi.platform.NoTestClasses;
import torikumi.platform.Workspace;
import torikumi.progress.HistoryEntry;
import torikumi.progress.Outcome;
import torikumi.progress.Progress;
import torikumi.progress.ProgressHistory;
import torikumi.progress.ProgressLog;
import torikumi.progress.RecordProgress;
import torikumi.progress.Source;
import torikumi.progress.WayIn;
import torikumi.staff.Person;

/**
 * What an earlier release kept is there in this one, which goes on with it. {@code releases/} has what each held; CONTRIBUTING.md
 * says how it is taken.
 */
class UpgradeTests {

    private static final Instant NEXT_DAY = Instant.parse("2021-05-14T01:00:00Z");
    private static final Person MORI = new Person("U0MORIAKARI", "森 あかり", false, Person.Belonging.STAFF);

    private static final Map<String, String> NAMED_ANEW = Map.of("staff_change", "change_log");

    @TempDir
    Path folder;

    @Test
    void ofADatabaseOf010OnH2() throws IOException {
        Map<String, String> database = new HashMap<>(Databases.h2());
        database.computeIfPresent("TORIKUMI_DATABASE_URL", (name, url) -> url.replaceFirst(
                        "mem:\\w+", "file:" + folder.resolve("torikumi"))
                .replace(";DB_CLOSE_DELAY=-1", ""));
        upgrade(database, "h2");
    }

    @Test
    void ofADatabaseOf010OnPostgreSql() throws IOException {
        upgrade(Databases.postgres(), "postgresql");
    }

    private void upgrade(Map<String, String> database, String vendor) throws IOException {
        var source = new DriverManagerDataSource(
                database.get("TORIKUMI_DATABASE_URL"), database.get("TORIKUMI_DATABASE_USER"), "");
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/migration", "classpath:db/vendor/" + vendor)
                .target("042")
                .load()
                .migrate();
        JdbcClient jdbc = JdbcClient.create(source);
        List<String> rows = new ClassPathResource("releases/0.1.0.sql")
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.startsWith("--"))
                .toList();
        rows.forEach(row -> jdbc.sql(row).update());
        goOnCounting(jdbc);

        jdbc.sql("update sandbox_time set reached = :now")
                .param("now", Timestamp.from(NEXT_DAY))
                .update();
        try (var torikumi = start(database)) {
            CurrentWorkspace.within(new Workspace("T0SANDBOX"), (Supplier<Void>) () -> {
                hasWhatItHad(torikumi, jdbc, rows);
                goesOn(torikumi);
                Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> hasLookedForWhatIsDue(jdbc));
                return null;
            });
        }
    }

    private static ConfigurableApplicationContext start(Map<String, String> database) {
        return new SpringApplicationBuilder(Torikumi.class)
                .initializers(new NoTestClasses())
                .initializers(context -> TestPropertyValues.of(database).applyTo(context))
                .run("--TORIKUMI_PORT=" + TestSocketUtils.findAvailableTcpPort(), "--torikumi.settings-file=none");
    }

    /** Rows that bring their numbers do not move what gives out the next. */
    private static void goOnCounting(JdbcClient jdbc) {
        jdbc.sql(
                        "select table_name, column_name from information_schema.columns where is_identity = 'YES' and table_schema = 'public'")
                .query((row, at) -> Map.entry(row.getString(1), row.getString(2)))
                .list()
                .forEach(identity -> {
                    long next = jdbc.sql("select coalesce(max(%s), 0) + 1 from %s"
                                    .formatted(identity.getValue(), identity.getKey()))
                            .query(Long.class)
                            .single();
                    jdbc.sql("alter table %s alter column %s restart with %d"
                                    .formatted(identity.getKey(), identity.getValue(), next))
                            .update();
                });
    }

    private static void hasWhatItHad(ConfigurableApplicationContext torikumi, JdbcClient jdbc, List<String> rows) {
        rows.stream()
                .map(row -> row.split(" ")[2])
                .collect(Collectors.groupingBy(table -> NAMED_ANEW.getOrDefault(table, table), Collectors.counting()))
                .forEach((table, count) -> assertThat(jdbc.sql("select count(*) from " + table)
                                .query(Long.class)
                                .single())
                        .as(table)
                        .isGreaterThanOrEqualTo(count));
        assertThat(history(torikumi, "総務-01"))
                .extracting(entry -> entry.newest().progress().words())
                .containsExactly("訂正 会議を二回開いた", "会議を開いた");
        assertThat(history(torikumi, "総務-02").getFirst().newest().progress().reason())
                .isEqualTo("契約の手続");
    }

    private static void goesOn(ConfigurableApplicationContext torikumi) {
        Source said = Source.of(WayIn.COMMAND, "upgrade", NEXT_DAY);
        assertThat(torikumi.getBean(ProgressLog.class)
                        .record(
                                new RecordProgress(MORI, initiative(torikumi, "総務-05"), Progress.said("検討会を開いた"), said),
                                NEXT_DAY))
                .isInstanceOf(Outcome.Recorded.class);
        assertThat(history(torikumi, "総務-05")).hasSize(1);
    }

    /** Also a task that the earlier release left is done: it was due at 8:30 of that day, and is again on the next. */
    private static boolean hasLookedForWhatIsDue(JdbcClient jdbc) {
        return jdbc.sql(
                                "select count(*) from scheduled_tasks where task_name = 'reminder.sweep' and execution_time > :now")
                        .param("now", Timestamp.from(NEXT_DAY))
                        .query(Long.class)
                        .single()
                == 1;
    }

    private static Found.OfInitiative initiative(ConfigurableApplicationContext torikumi, String code) {
        return (Found.OfInitiative) torikumi.getBean(PlanDirectory.class).initiative(Scope.CURRENT, code);
    }

    private static List<HistoryEntry> history(ConfigurableApplicationContext torikumi, String code) {
        return torikumi.getBean(ProgressHistory.class)
                .of(initiative(torikumi, code).initiative().id(), 1, 10)
                .entries();
    }
}
