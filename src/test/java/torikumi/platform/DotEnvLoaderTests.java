package torikumi.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class DotEnvLoaderTests {

    @Test
    void readsWhatShellsAndContainerToolsRead() {
        String text = """
                \uFEFF# a comment

                PLAIN=xoxb-1-2
                export EXPORTED = spaced
                DOUBLE="a b # c"  # a comment
                SINGLE='$a "b" \\n'
                ESCAPED="say \\"hi\\" \\\\ \\$HOME"
                EMPTY=
                EMPTY_QUOTED=""
                HASH=p#ss
                COMMENTED=value # a comment
                ONLY_COMMENT= # a comment
                URL=jdbc:h2:file:./data/x;MODE=PostgreSQL;A=B
                JAPANESE=計画/総務部.txt
                WINDOWS=C:\\plans\\r3.txt
                  INDENTED=1
                """;

        assertThat(DotEnvLoader.parse(text.replace("\n", "\r\n")))
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        Map.entry("PLAIN", "xoxb-1-2"),
                        Map.entry("EXPORTED", "spaced"),
                        Map.entry("DOUBLE", "a b # c"),
                        Map.entry("SINGLE", "$a \"b\" \\n"),
                        Map.entry("ESCAPED", "say \"hi\" \\ $HOME"),
                        Map.entry("EMPTY", ""),
                        Map.entry("EMPTY_QUOTED", ""),
                        Map.entry("HASH", "p#ss"),
                        Map.entry("COMMENTED", "value"),
                        Map.entry("ONLY_COMMENT", ""),
                        Map.entry("URL", "jdbc:h2:file:./data/x;MODE=PostgreSQL;A=B"),
                        Map.entry("JAPANESE", "計画/総務部.txt"),
                        Map.entry("WINDOWS", "C:\\plans\\r3.txt"),
                        Map.entry("INDENTED", "1")));
    }

    @Test
    void saysWhichLineItCannotReadButNotWhatIsInIt() {
        assertThatThrownBy(() -> DotEnvLoader.parse("A=1\nxoxb-secret\n"))
                .isInstanceOf(SettingFault.class)
                .hasMessage(".env cannot be read at line 2: write NAME=value, one on a line.");
    }

    @Test
    void givesWayToTheEnvironment(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve(".env"), "TORIKUMI_ZONE='Asia/Seoul'\nTORIKUMI_PORT=9001\n");

        new ApplicationContextRunner()
                .withInitializer(new ConfigDataApplicationContextInitializer())
                .withSystemProperties("torikumi.settings-file=" + file, "TORIKUMI_PORT=9002")
                .run(context -> {
                    assertThat(context.getEnvironment().getProperty("TORIKUMI_ZONE"))
                            .isEqualTo("Asia/Seoul");
                    assertThat(context.getEnvironment().getProperty("TORIKUMI_PORT"))
                            .isEqualTo("9002");
                    assertThat(context.getEnvironment().getProperty("server.port"))
                            .isEqualTo("9002");
                });
    }
}
