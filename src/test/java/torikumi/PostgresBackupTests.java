package torikumi;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import torikumi.plan.Found;
import torikumi.plan.PlanDirectory;
import torikumi.plan.PlanFixtures;
import torikumi.plan.Scope;
import torikumi.platform.BelowTheEdge;
import torikumi.platform.CurrentWorkspace;
import torikumi.platform.Workspace;
import torikumi.progress.HistoryEntry;
import torikumi.progress.Outcome;
import torikumi.progress.Progress;
import torikumi.progress.ProgressHistory;
import torikumi.progress.ProgressLog;
import torikumi.progress.RecordProgress;
import torikumi.progress.Source;
import torikumi.progress.WayIn;
import torikumi.staff.Appointments;
import torikumi.staff.Office;
import torikumi.staff.Person;
import torikumi.staff.Role;
import torikumi.staff.Someone;

/** The steps of docs/operations.md with PostgreSQL: what was recorded before the backup is there after it was put back. */
class PostgresBackupTests {

    private static final Workspace WORKSPACE = new Workspace("T0BACKUP");
    private static final Instant NOW = Instant.parse("2021-06-09T01:00:00Z");
    private static final Person ADMINISTRATOR = Someone.administrator("管理者");
    private static final Person MEMBER = Someone.staff("田中");

    @TempDir
    Path machine;

    private Path data;
    private EmbeddedPostgres server;

    @BeforeEach
    void aServer() throws IOException {
        data = machine.resolve("data");
        server = start(data);
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    private static EmbeddedPostgres start(Path data) throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setLocaleConfig("locale", "C")
                .start();
    }

    private String address() {
        return "postgresql://127.0.0.1:%d/postgres".formatted(server.getPort());
    }

    /** While Torikumi runs. */
    private <T> T running(Function<ConfigurableApplicationContext, T> work) {
        Map<String, String> settings = Map.of(
                "TORIKUMI_DATABASE_URL",
                "jdbc:" + address(),
                "TORIKUMI_DATABASE_USER",
                "postgres",
                "TORIKUMI_DATABASE_PASSWORD",
                "");
        try (var torikumi = new SpringApplicationBuilder(BelowTheEdge.class)
                .web(WebApplicationType.NONE)
                .initializers(
                        context -> TestPropertyValues.of(settings).applyTo((ConfigurableApplicationContext) context))
                .run()) {
            Supplier<T> within = () -> work.apply(torikumi);
            return CurrentWorkspace.within(WORKSPACE, within);
        }
    }

    private static void aPlanAndAMember(ConfigurableApplicationContext torikumi) {
        new PlanFixtures(torikumi.getBean(JdbcClient.class)).soumu();
        var section = new Office("総務部", "総務課", null);
        torikumi.getBean(Appointments.class)
                .appoint(ADMINISTRATOR, MEMBER.colleague(), Role.MEMBER, section, LocalDate.of(2021, 4, 1), NOW);
    }

    private static Found.OfInitiative initiative(ConfigurableApplicationContext torikumi) {
        return (Found.OfInitiative) torikumi.getBean(PlanDirectory.class).initiative(Scope.CURRENT, "総務-03");
    }

    private static void record(ConfigurableApplicationContext torikumi, String words) {
        var request = new RecordProgress(
                MEMBER, initiative(torikumi), Progress.said(words), Source.of(WayIn.COMMAND, words, NOW));
        assertThat(torikumi.getBean(ProgressLog.class).record(request, NOW)).isInstanceOf(Outcome.Recorded.class);
    }

    private static List<String> recorded(ConfigurableApplicationContext torikumi) {
        return torikumi
                .getBean(ProgressHistory.class)
                .of(initiative(torikumi).initiative().id(), 1, 10)
                .entries()
                .stream()
                .map(HistoryEntry::newest)
                .map(update -> update.progress().words())
                .toList();
    }

    @Test
    void aColdCopyOfTheDataDirectoryIsABackup() throws IOException {
        running(torikumi -> {
            aPlanAndAMember(torikumi);
            record(torikumi, "実行委員会を設置した");
            return null;
        });
        server.close();
        Path copy = machine.resolve("copy");
        copy(data, copy);

        server = start(copy);

        assertThat(running(PostgresBackupTests::recorded)).containsExactly("実行委員会を設置した");
        running(torikumi -> {
            record(torikumi, "会場を決めた");
            return null;
        });
        assertThat(running(PostgresBackupTests::recorded)).containsExactlyInAnyOrder("実行委員会を設置した", "会場を決めた");
    }

    @Test
    void aDumpTakenWhileItIsInUseIsPutBack() throws Exception {
        needs("pg_dump", "pg_restore");
        Path dump = machine.resolve("torikumi.dump");
        String database = address().replace("//", "//postgres@");
        running(torikumi -> {
            aPlanAndAMember(torikumi);
            record(torikumi, "実行委員会を設置した");
            run("pg_dump", "--format=custom", "--file=" + dump, database);
            record(torikumi, "会場を決めた");
            return null;
        });

        run("pg_restore", "--clean", "--if-exists", "--no-owner", "--dbname=" + database, dump.toString());

        assertThat(running(PostgresBackupTests::recorded)).containsExactly("実行委員会を設置した");
    }

    /**
     * Skips, and says so, where PostgreSQL's own tools are not, or are not for this server: older ones refuse a newer server, and 17
     * sets what a server of 14 does not know.
     */
    private static void needs(String... tools) {
        for (String tool : tools) {
            String version = said(tool, "--version");
            if (version.matches("(?s).* 1[456][. ].*")) continue;
            String missing = "No %s of PostgreSQL 14 to 16 on the PATH: the dump is not tested.".formatted(tool);
            System.out.println(missing);
            Assumptions.abort(missing);
        }
    }

    private static String said(String... command) {
        try {
            return new String(
                    new ProcessBuilder(command).start().getInputStream().readAllBytes());
        } catch (IOException e) {
            return "";
        }
    }

    private static void run(String... command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes());
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).as(said).isZero();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList())
                Files.copy(file, to.resolve(from.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
        }
    }
}
