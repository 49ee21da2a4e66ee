package torikumi.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.NoSuchMessageException;

class CatalogueTests {

    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)");

    private static Properties read(String name) {
        try (var reader =
                new InputStreamReader(CatalogueTests.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
            var properties = new Properties();
            properties.load(reader);
            return properties;
        } catch (IOException e) {
            throw new IllegalStateException(name, e);
        }
    }

    private static Properties japanese(String bundle) {
        return read("/messages/%s.properties".formatted(bundle));
    }

    private static Properties english(String bundle) {
        return read("/messages/%s_en.properties".formatted(bundle));
    }

    @ParameterizedTest
    @ValueSource(strings = {"messages", "sandbox"})
    void bothLanguagesHaveTheSameKeys(String bundle) {
        assertThat(new TreeSet<>(english(bundle).stringPropertyNames()))
                .isEqualTo(new TreeSet<>(japanese(bundle).stringPropertyNames()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"messages", "sandbox"})
    void bothLanguagesTakeTheSameArguments(String bundle) {
        Properties japanese = japanese(bundle);
        Properties english = english(bundle);
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

    @ParameterizedTest
    @ValueSource(strings = {"messages", "sandbox"})
    void noTextIsEmpty(String bundle) {
        assertThat(japanese(bundle).values())
                .allSatisfy(text -> assertThat(text.toString()).isNotBlank());
        assertThat(english(bundle).values())
                .allSatisfy(text -> assertThat(text.toString()).isNotBlank());
    }

    /** So that no line of a merge, or of anything else, is taken for a text. */
    @ParameterizedTest
    @ValueSource(strings = {"messages", "sandbox"})
    void everyKeyIsAPlaceAndASituation(String bundle) {
        assertThat(japanese(bundle).stringPropertyNames()).allMatch(key -> key.matches("[a-z]\\w*([.-]\\w+)+"));
    }

    @Test
    void anUnknownKeyIsAnError() {
        Say say = new Texts().in(Locale.JAPANESE);
        assertThatThrownBy(() -> say.text("no.such")).isInstanceOf(NoSuchMessageException.class);
    }

    @Test
    void everyOtherLanguageIsAnsweredInJapanese() {
        assertThat(new Texts().in(Locale.FRANCE).locale()).isEqualTo(Locale.JAPANESE);
        assertThat(new Texts().in(Locale.forLanguageTag("en-US")).locale()).isEqualTo(Locale.ENGLISH);
    }
}
