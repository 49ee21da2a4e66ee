package torikumi.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class SettingsTests {

    @Test
    void startsAsASandboxWithoutAny() {
        Settings settings = read(Map.of());

        assertThat(settings.slack().sandbox()).isTrue();
        assertThat(settings.slack().socketMode()).isFalse();
        assertThat(settings.slack().apiBase()).isEqualTo(URI.create("http://127.0.0.1:8080/api/"));
        assertThat(settings.port()).isEqualTo(8080);
        assertThat(settings.zone()).isEqualTo(ZoneId.of("Asia/Tokyo"));
        assertThat(settings.database().url()).startsWith("jdbc:h2:file:./data/torikumi;MODE=PostgreSQL");
        assertThat(settings.plans()).isEmpty();
        assertThat(settings.applyPlanChange()).isNull();
        assertThat(settings.escalation().workingDays()).containsExactly(1, 3, 5);
        assertThat(read(Map.of("TORIKUMI_ESCALATION", "2, 4")).escalation().workingDays())
                .containsExactly(2, 4);
        assertThat(read(Map.of("TORIKUMI_ESCALATION", "None")).escalation().workingDays())
                .isEmpty();
    }

    /** Or a process that is killed loses what it acknowledged. */
    @Test
    void writesAnH2FileAtOnceUnlessToldOtherwise() {
        assertThat(read(Map.of()).database().url())
                .endsWith(";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0");
        assertThat(databaseAt("jdbc:h2:file:./x").url())
                .endsWith(";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0");
        assertThat(databaseAt("jdbc:h2:file:./x;write_delay=100").url())
                .contains(";write_delay=100")
                .endsWith(";DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0")
                .doesNotContain("WRITE_DELAY=0");
        assertThat(databaseAt("jdbc:h2:mem:x").url()).doesNotContain("WRITE_DELAY");
        assertThat(databaseAt("jdbc:postgresql://h/x").url()).isEqualTo("jdbc:postgresql://h/x");
    }

    /** What our tables need of H2 nobody has to know; a file that was made with other words keeps them. */
    @Test
    void saysToH2ItselfWhatItNeedsOfIt() {
        String itself = ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";

        assertThat(read(Map.of()).database().url()).startsWith("jdbc:h2:file:./data/torikumi" + itself);
        assertThat(databaseAt("jdbc:h2:file:/srv/x").url()).startsWith("jdbc:h2:file:/srv/x" + itself);
        assertThat(databaseAt("jdbc:h2:mem:x").url()).isEqualTo("jdbc:h2:mem:x" + itself + ";QUERY_CACHE_SIZE=100");
        assertThat(databaseAt("jdbc:h2:file:/srv/x;mode=postgresql").url())
                .isEqualTo(
                        "jdbc:h2:file:/srv/x;mode=postgresql;QUERY_CACHE_SIZE=100;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0");
        assertThatThrownBy(() -> databaseAt("jdbc:h2:file:/srv/x;MODE=MySQL"))
                .isInstanceOf(SettingFault.class)
                .hasMessage("TORIKUMI_DATABASE_URL: leave MODE out of the address, or write MODE=PostgreSQL.");
    }

    private static DatabaseConnection databaseAt(String url) {
        return read(Map.of("TORIKUMI_DATABASE_URL", url)).database();
    }

    @Test
    void takesBlankForUnset() {
        Map<String, String> blank = Settings.VARIABLES.stream().collect(Collectors.toMap(name -> name, name -> " "));

        assertThat(read(blank).slack().sandbox()).isTrue();
    }

    @Test
    void connectsByHttpWithABotTokenAndASecret() {
        Settings settings = read(Map.of("SLACK_BOT_TOKEN", "xoxb-1", "SLACK_SIGNING_SECRET", "s"));

        assertThat(settings.slack())
                .isEqualTo(new SlackConnection("s", "xoxb-1", null, URI.create("https://slack.com/api/"), false));
    }

    @Test
    void connectsBySocketModeWithAnAppToken() {
        Settings settings = read(Map.of("SLACK_BOT_TOKEN", "xoxb-1", "SLACK_APP_TOKEN", "xapp-1"));

        assertThat(settings.slack().socketMode()).isTrue();
        assertThat(settings.slack().signingSecret()).isNotBlank();
    }

    @Test
    void takesSeveralPlans() {
        assertThat(read(Map.of("TORIKUMI_PLAN", " a.txt , b.csv,", "TORIKUMI_PLAN_APPLY", "k3"))
                        .plans())
                .isEqualTo(List.of("a.txt", "b.csv"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SLACK_SIGNING_SECRET=s                          | SLACK_BOT_TOKEN is missing",
                "SLACK_APP_TOKEN=xapp-1                          | SLACK_BOT_TOKEN is missing",
                "SLACK_BOT_TOKEN=xoxb-1                          | SLACK_SIGNING_SECRET is missing",
                "SLACK_BOT_TOKEN=xapp-1 SLACK_SIGNING_SECRET=s   | SLACK_BOT_TOKEN must be a bot token",
                "SLACK_BOT_TOKEN=xoxb-1 SLACK_APP_TOKEN=xoxb-1   | SLACK_APP_TOKEN must be an app-level token",
                "SLACK_API_BASE_URL=http://localhost/api/        | SLACK_API_BASE_URL is set but no Slack token",
                "TORIKUMI_PORT=abc                               | TORIKUMI_PORT must be a number",
                "TORIKUMI_PORT=0                                 | TORIKUMI_PORT must be a number",
                "TORIKUMI_PORT=65536                             | TORIKUMI_PORT must be a number",
                "TORIKUMI_ZONE=Asia/Nakano                       | TORIKUMI_ZONE must be a time zone",
                "TORIKUMI_ESCALATION=3,1                         | TORIKUMI_ESCALATION must be none",
                "TORIKUMI_ESCALATION=0                           | TORIKUMI_ESCALATION must be none",
                "TORIKUMI_ESCALATION=1,2,3,4                     | TORIKUMI_ESCALATION must be none",
                "TORIKUMI_DATABASE_URL=jdbc:mysql://localhost/x  | TORIKUMI_DATABASE_URL must start with",
                "TORIKUMI_DATABASE_URL=postgresql://localhost/x  | TORIKUMI_DATABASE_URL must start with",
                "TORIKUMI_DATABASE_USER=x                        | TORIKUMI_DATABASE_URL is not",
                "TORIKUMI_DATABASE_PASSWORD=x                    | TORIKUMI_DATABASE_URL is not"
            })
    void refusesInOneSentenceThatNamesTheSetting(String variables, String sentence) {
        assertThatThrownBy(() -> read(parse(variables)))
                .isInstanceOf(SettingFault.class)
                .message()
                .contains(sentence)
                .doesNotContain("\n")
                .endsWith(".");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://slack.com/api",
                "https://slack.com/",
                "ftp://slack.com/api/",
                "slack.com/api/",
                "https:///api/",
                "https://user:pw@slack.com/api/",
                "https://slack.com/api/?x=/api/",
                "https://sl ack.com/api/"
            })
    void refusesAnAddressThatIsNoWebApi(String address) {
        assertThatThrownBy(() -> read(Map.of(
                        "SLACK_BOT_TOKEN", "xoxb-1", "SLACK_SIGNING_SECRET", "s", "SLACK_API_BASE_URL", address)))
                .isInstanceOf(SettingFault.class)
                .hasMessageContaining("SLACK_API_BASE_URL");
    }

    @Test
    void neverShowsAPasswordOrAToken() {
        Settings settings = read(Map.of(
                "SLACK_BOT_TOKEN", "xoxb-hidden",
                "SLACK_SIGNING_SECRET", "hidden",
                "TORIKUMI_DATABASE_URL", "jdbc:postgresql://h/x?password=hidden",
                "TORIKUMI_DATABASE_PASSWORD", "hidden"));

        assertThat(settings.toString()).doesNotContain("hidden");
    }

    @Test
    void sayHowTheSandboxBegins() {
        assertThat(read(Map.of()).emptySandbox()).isFalse();
        assertThat(read(Map.of("TORIKUMI_SANDBOX", "Empty")).emptySandbox()).isTrue();
        assertThatThrownBy(() -> read(Map.of("TORIKUMI_SANDBOX", "full")))
                .isInstanceOf(SettingFault.class)
                .hasMessage("TORIKUMI_SANDBOX must be the word empty, or left out, not \"full\".");
    }

    @Test
    void giveFiguresToThisMachineAloneUnlessAnAddressIsNamed() {
        assertThat(read(Map.of()).metrics()).isNull();
        assertThat(read(Map.of("TORIKUMI_METRICS", "9464")).metrics())
                .isEqualTo(new InetSocketAddress("127.0.0.1", 9464));
        assertThat(read(Map.of("TORIKUMI_METRICS", "0.0.0.0:9464")).metrics())
                .isEqualTo(new InetSocketAddress("0.0.0.0", 9464));
        for (String wrong : List.of("all", ":9464", "localhost:", "70000"))
            assertThatThrownBy(() -> read(Map.of("TORIKUMI_METRICS", wrong)))
                    .isInstanceOf(SettingFault.class)
                    .hasMessage("TORIKUMI_METRICS must be a port such as 9464, or address:port, not \"%s\".", wrong);
    }

    @Test
    void areAllInTheExampleFileAndNoOthers() throws IOException {
        Map<String, Object> example = DotEnvLoader.parse(Files.readString(Path.of(".env.example")));
        String read = Files.readString(Path.of("src/main/java/torikumi/platform/Settings.java"))
                + Files.readString(Path.of("src/main/resources/application.yml"));
        var named = Pattern.compile("\\b(?:SLACK|TORIKUMI)_[A-Z_]+[A-Z]\\b")
                .matcher(read)
                .results()
                .map(found -> found.group())
                .collect(Collectors.toCollection(TreeSet::new));
        named.remove("SLACK_API"); // the constant with Slack's own address

        assertThat(example.keySet()).containsExactlyInAnyOrderElementsOf(Settings.VARIABLES);
        assertThat(named).containsExactlyInAnyOrderElementsOf(Settings.VARIABLES);
    }

    @Test
    void areEachExplainedInTheExampleFile() throws IOException {
        List<String> lines = Files.readAllLines(Path.of(".env.example"));

        for (int i = 0; i < lines.size(); i++)
            if (lines.get(i).contains("=") && !lines.get(i).startsWith("#"))
                assertThat(lines.get(i - 1)).as(lines.get(i)).startsWith("# ").endsWith(".");
    }

    @Test
    void areKnownToEditorsInTheSameWords() throws IOException {
        var metadata = new JsonMapper()
                .readTree(Path.of("src/main/resources/META-INF/additional-spring-configuration-metadata.json"))
                .get("properties");
        String example = Files.readString(Path.of(".env.example")).replaceAll("\n# ", " ");

        assertThat(metadata.findValuesAsString("name")).containsExactlyInAnyOrderElementsOf(Settings.VARIABLES);
        for (String description : metadata.findValuesAsString("description"))
            assertThat(example).contains(description);
    }

    private static Settings read(Map<String, String> variables) {
        return Settings.from(variables::get);
    }

    private static Map<String, String> parse(String variables) {
        return Pattern.compile("\\s+")
                .splitAsStream(variables.strip())
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    }
}
