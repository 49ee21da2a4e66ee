package torikumi.slack;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import torikumi.platform.Databases;

/** Starts that fail: what the operator reads is one sentence that names the setting. */
@ExtendWith(OutputCaptureExtension.class)
class StartFaultsTests {

    private final FakeSlack slack = new FakeSlack();
    private final Map<String, String> settings = RunningEdge.settings(slack);

    @BeforeEach
    void waitsForNoDatabaseForLong() {
        settings.put("spring.datasource.hikari.connection-timeout", "3000");
    }

    @AfterEach
    void stop() {
        slack.close();
    }

    @Test
    void nameAMissingSetting(CapturedOutput output) {
        settings.remove("SLACK_SIGNING_SECRET");

        fails(output, "SLACK_SIGNING_SECRET is missing");
    }

    @Test
    void nameAPortThatIsNone(CapturedOutput output) {
        settings.put("TORIKUMI_PORT", "eighty");

        fails(output, "TORIKUMI_PORT must be a number from 1 to 65535, not \"eighty\".");
    }

    @Test
    void nameThePortInUse(CapturedOutput output) throws IOException {
        try (var other = new ServerSocket(0, 1, InetAddress.getByName("0.0.0.0"))) {
            settings.put("server.port", String.valueOf(other.getLocalPort()));

            fails(output, "TORIKUMI_PORT: port %d is already in use".formatted(other.getLocalPort()));
        }
    }

    @Test
    void nameADatabaseOutOfReach(CapturedOutput output) {
        settings.put("TORIKUMI_DATABASE_URL", "jdbc:postgresql://127.0.0.1:1/torikumi");

        fails(output, "TORIKUMI_DATABASE_URL: the database cannot be reached");
    }

    @Test
    void nameADatabaseThatDoesNotExist(CapturedOutput output) {
        settings.putAll(Databases.postgres());
        settings.put("spring.datasource.hikari.connection-timeout", "2000");
        settings.compute("TORIKUMI_DATABASE_URL", (name, url) -> url + "_no");

        fails(output, "TORIKUMI_DATABASE_URL names a database that does not exist");
    }

    @Test
    void nameADatabaseOfAnotherVersion(CapturedOutput output) throws SQLException {
        RunningEdge.with(settings).close();
        try (var connection = DriverManager.getConnection(settings.get("TORIKUMI_DATABASE_URL"), "sa", "");
                var statement = connection.createStatement()) {
            statement.execute("update \"flyway_schema_history\" set \"checksum\" = 1 where \"version\" = '001'");
        }

        fails(output, "TORIKUMI_DATABASE_URL: the database was made by another version");
    }

    @Test
    void nameADatabaseOfANewerVersion(CapturedOutput output) throws SQLException {
        RunningEdge.with(settings).close();
        try (var connection = DriverManager.getConnection(settings.get("TORIKUMI_DATABASE_URL"), "sa", "");
                var statement = connection.createStatement()) {
            statement.execute("""
                    insert into "flyway_schema_history" ("installed_rank", "version", "description", "type", "script", "checksum",
                        "installed_by", "execution_time", "success")
                    values (900, '900', 'later', 'SQL', 'V900__later.sql', 1, 'sa', 1, true)""");
        }

        fails(output, "TORIKUMI_DATABASE_URL: the database was made by another version");
    }

    @Test
    void nameAWrongPasswordOrUser(CapturedOutput output) throws SQLException {
        try (var owner = DriverManager.getConnection("jdbc:h2:mem:guarded", "owner", "right")) {
            assertThat(owner.isValid(1)).isTrue();
            settings.put("TORIKUMI_DATABASE_URL", "jdbc:h2:mem:guarded");
            settings.put("TORIKUMI_DATABASE_USER", "owner");
            settings.put("TORIKUMI_DATABASE_PASSWORD", "wrong");

            fails(output, "TORIKUMI_DATABASE_USER or TORIKUMI_DATABASE_PASSWORD is wrong");
        }
    }

    @Test
    void nameAnH2FileThatAnotherProcessHasOpen(@TempDir Path folder, CapturedOutput output) throws IOException {
        settings.put("TORIKUMI_DATABASE_URL", "jdbc:h2:file:" + folder.resolve("torikumi"));
        try (var file = FileChannel.open(folder.resolve("torikumi.mv.db"), CREATE, WRITE);
                var lock = file.lock()) {
            assertThat(lock.isValid()).isTrue();

            fails(output, "TORIKUMI_DATABASE_URL: the database file is in use by another process");
        }
    }

    @Test
    void nameAFolderThatCannotBeWritten(@TempDir Path folder, CapturedOutput output) throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        settings.put("TORIKUMI_DATABASE_URL", "jdbc:h2:file:" + file.resolve("torikumi"));

        fails(output, "TORIKUMI_DATABASE_URL: the database cannot be opened");
    }

    @Test
    void nameAPathThatIsNotWhole(CapturedOutput output) {
        settings.put("TORIKUMI_DATABASE_URL", "jdbc:h2:file:data/torikumi");

        fails(output, "TORIKUMI_DATABASE_URL: write the whole path of the H2 file, or one that begins with ./");
    }

    @Test
    void nameAnH2FileThatMayOnlyBeRead(@TempDir Path folder, CapturedOutput output) {
        String url = "jdbc:h2:file:" + folder.resolve("torikumi");
        settings.put("TORIKUMI_DATABASE_URL", url);
        RunningEdge.with(settings).close();
        settings.put("TORIKUMI_DATABASE_URL", url + ";ACCESS_MODE_DATA=r");

        fails(output, "TORIKUMI_DATABASE_URL: the database may only be read");
    }

    @Test
    void nameAPostgresqlThatMayOnlyBeRead(CapturedOutput output) {
        settings.putAll(Databases.postgres());
        RunningEdge.with(settings).close();
        settings.compute("TORIKUMI_DATABASE_URL", (name, url) -> url + "?options=-cdefault_transaction_read_only%3Don");

        fails(output, "TORIKUMI_DATABASE_URL: the database may only be read");
    }

    @Test
    void nameATokenThatSlackRefuses(CapturedOutput output) {
        slack.always("auth.test", FakeSlack.Answer.refusing("invalid_auth"));

        fails(output, "SLACK_BOT_TOKEN was refused by Slack (invalid_auth)");
    }

    @Test
    void nameAnAddressThatIsNotSlack(CapturedOutput output) {
        slack.always("auth.test", FakeSlack.Answer.ok("<html>Hello</html>"));

        fails(output, "SLACK_API_BASE_URL: Slack cannot be reached");
    }

    @Test
    void nameTheNetworkWhereSlackIsOutOfReachAndTheTokenIsNew(CapturedOutput output) {
        slack.close();

        fails(output, "SLACK_API_BASE_URL: Slack cannot be reached");
    }

    @Test
    void areNoneWhereTheTokenWasKnownBefore() {
        try (RunningEdge first = RunningEdge.with(settings)) {
            assertThat(first.context.isRunning()).isTrue();
        }
        slack.close();
        try (RunningEdge again = RunningEdge.with(settings)) {
            assertThat(again.context.isRunning()).isTrue();
        }
    }

    private void fails(CapturedOutput output, String sentence) {
        int before = output.getAll().length();
        assertThatThrownBy(() -> RunningEdge.with(settings).close()).isInstanceOf(Exception.class);

        // A form that another test has left opening is none of ours.
        String log = output.getAll()
                .substring(before)
                .lines()
                .filter(line -> !line.contains(" slack-form] "))
                .collect(Collectors.joining("\n"));
        assertThat(log).contains(sentence).doesNotContain("\tat ", OverHttp.SECRET, "a-token-value", " WARN ");
    }
}
