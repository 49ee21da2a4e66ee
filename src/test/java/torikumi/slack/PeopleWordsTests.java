package torikumi.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PeopleWordsTests {

    // Also {1,choice,...}, whose parts repeat an argument.
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)");

    private final Properties japanese = read("people");
    private final Properties english = read("people_en");

    private static Properties read(String name) {
        try (var reader = new InputStreamReader(
                PeopleWordsTests.class.getResourceAsStream("/messages/%s.properties".formatted(name)),
                StandardCharsets.UTF_8)) {
            var properties = new Properties();
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

    @Test
    void noTextIsEmptyAndNoKeyIsInAnotherCatalogue() throws IOException {
        assertThat(japanese.values())
                .allSatisfy(text -> assertThat(text.toString()).isNotBlank());
        assertThat(english.values())
                .allSatisfy(text -> assertThat(text.toString()).isNotEmpty());
        assertThat(read("messages").stringPropertyNames()).doesNotContainAnyElementsOf(japanese.stringPropertyNames());
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
