package torikumi.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SandboxWordsTests {

    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)");

    private final Properties japanese = read("/messages/sandbox.properties");
    private final Properties english = read("/messages/sandbox_en.properties");

    private static Properties read(String name) {
        try (var reader =
                new InputStreamReader(SandboxWordsTests.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
            Properties properties = new Properties();
            properties.load(reader);
            return properties;
        } catch (IOException e) {
            throw new IllegalStateException(name, e);
        }
    }

    @Test
    void bothLanguagesHaveTheSameKeysAndArguments() {
        assertThat(new TreeSet<>(english.stringPropertyNames()))
                .isEqualTo(new TreeSet<>(japanese.stringPropertyNames()));
        for (String key : japanese.stringPropertyNames())
            assertThat(arguments(english.getProperty(key))).as(key).isEqualTo(arguments(japanese.getProperty(key)));
    }

    private static String arguments(String text) {
        return ARGUMENT.matcher(text)
                .results()
                .map(match -> match.group(1))
                .distinct()
                .sorted()
                .collect(Collectors.joining(","));
    }
}
