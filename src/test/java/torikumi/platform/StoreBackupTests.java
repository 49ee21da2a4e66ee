package torikumi.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The steps of docs/operations.md with the H2 file: copied at night while in use, put back into an empty folder. */
@ExtendWith(OutputCaptureExtension.class)
class StoreBackupTests {

    // Still the day before in UTC.
    private final Clock clock = Clock.fixed(Instant.parse("2026-06-01T18:00:00Z"), ZoneOffset.UTC);

    @Test
    void canBePutBack(@TempDir Path machine) throws IOException {
        Path data = machine.resolve("data");
        Path backup = machine.resolve("backup's");
        JdbcConnectionPool used = database(data);
        JdbcClient jdbc = JdbcClient.create(used);
        jdbc.sql("create table kept (words varchar(100))").update();
        jdbc.sql("insert into kept values ('実行委員会を設置した')").update();

        backup(used, backup).write();
        jdbc.sql("insert into kept values ('later')").update();
        used.dispose();

        Path again = machine.resolve("again");
        unzip(backup.resolve("torikumi-2026-06-02.zip"), again);
        JdbcConnectionPool restored = database(again);
        assertThat(JdbcClient.create(restored)
                        .sql("select words from kept")
                        .query(String.class)
                        .list())
                .containsExactly("実行委員会を設置した");
        restored.dispose();
    }

    @Test
    void keepsFourteenNightsAndNothingElseGoes(@TempDir Path machine) throws IOException {
        Path backup = Files.createDirectories(machine.resolve("backup"));
        for (int day : IntStream.rangeClosed(1, 20).toArray())
            Files.writeString(backup.resolve("torikumi-2026-05-%02d.zip".formatted(day)), "old");
        Files.writeString(backup.resolve("notes.txt"), "mine");
        JdbcConnectionPool used = database(machine.resolve("data"));

        backup(used, backup).write();

        try (Stream<Path> files = Files.list(backup)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .hasSize(StoreBackup.KEPT + 1)
                    .contains("torikumi-2026-06-02.zip", "torikumi-2026-05-20.zip", "notes.txt")
                    .doesNotContain("torikumi-2026-05-07.zip", "unfinished.zip");
        }
        used.dispose();
    }

    @Test
    void saysInOneLineWhatToLookAtWhereItCannot(@TempDir Path machine, CapturedOutput output) throws IOException {
        Path file = Files.writeString(machine.resolve("a-file"), "");
        JdbcConnectionPool used = database(machine.resolve("data"));

        backup(used, file.resolve("backup")).write();

        assertThat(output.getAll())
                .contains("TORIKUMI_BACKUP: the database could not be copied")
                .doesNotContain("\tat ");
        used.dispose();
    }

    @Test
    void isForAFileOfOurOwnOnly() {
        assertThat(settings("jdbc:h2:file:./x", "data/backup").backsUp()).isTrue();
        assertThat(settings("jdbc:h2:file:./x", "None").backsUp()).isFalse();
        assertThat(settings("jdbc:h2:mem:x", "data/backup").backsUp()).isFalse();
        assertThat(settings("jdbc:postgresql://h/x", "data/backup").backsUp()).isFalse();
        assertThat(Settings.from(name -> null).backsUp()).isFalse();
    }

    private StoreBackup backup(DataSource source, Path folder) {
        return new StoreBackup(JdbcClient.create(source), settings("jdbc:h2:file:./x", folder.toString()), clock);
    }

    private static Settings settings(String database, String folder) {
        return Settings.from(Map.of(
                "SLACK_BOT_TOKEN",
                "xoxb-1",
                "SLACK_SIGNING_SECRET",
                "s",
                "TORIKUMI_DATABASE_URL",
                database,
                "TORIKUMI_BACKUP",
                folder)::get);
    }

    private static JdbcConnectionPool database(Path folder) {
        return JdbcConnectionPool.create(
                "jdbc:h2:file:%s;MODE=PostgreSQL".formatted(folder.resolve("torikumi")), "", "");
    }

    private static void unzip(Path zip, Path into) throws IOException {
        Files.createDirectories(into);
        try (var file = new ZipFile(zip.toFile())) {
            file.stream().forEach(entry -> {
                try (var in = file.getInputStream(entry)) {
                    Files.copy(in, into.resolve(entry.getName()));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
