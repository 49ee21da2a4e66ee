package torikumi.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.context.NoSuchMessageException;

class CatalogueTests {

    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)");

    private static final List<String> BUNDLES =
            List.of("messages", "people", "record", "remind", "imports", "report", "evaluation", "sandbox");

    private final Properties japanese = read("");
    private final Properties english = read("_en");

    private static Properties read(String language) {
        var all = new Properties();
        for (String bundle : BUNDLES) {
            String name = "/messages/%s%s.properties".formatted(bundle, language);
            var one = new Properties();
            try (var reader =
                    new InputStreamReader(CatalogueTests.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
                one.load(reader);
            } catch (IOException e) {
                throw new IllegalStateException(name, e);
            }
            one.forEach((key, text) ->
                    assertThat(all.put(key, text)).as("%s twice", key).isNull());
        }
        return all;
    }

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertThat(new TreeSet<>(english.stringPropertyNames()))
                .isEqualTo(new TreeSet<>(japanese.stringPropertyNames()));
    }

    @Test
    void bothLanguagesTakeTheSameArguments() {
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

    /** So that no line of a merge, or of anything else, is taken for a text. */
    @Test
    void everyKeyIsAPlaceAndASituation() {
        assertThat(japanese.stringPropertyNames()).allMatch(key -> key.matches("[a-z]\\w*([.-]\\w+)+"));
    }

    @Test
    void noTextIsEmpty() {
        assertThat(japanese.values())
                .allSatisfy(text -> assertThat(text.toString()).isNotBlank());
        assertThat(english.values())
                .allSatisfy(text -> assertThat(text.toString()).isNotBlank());
    }

    @Test
    void englishHasNoJapaneseSigns() {
        assertThat(english.values()).noneMatch(text -> text.toString().matches("(?s).*[「」・、。（）〜].*"));
    }

    @Test
    void anUnknownKeyIsAnError() {
        Say say = new Texts().in(Locale.JAPANESE);
        assertThatThrownBy(() -> say.text("no.such")).isInstanceOf(NoSuchMessageException.class);
    }

    /** 総務-03を記録しました, 令和3年度です: nothing stands between a name and what follows it. */
    @Test
    void noSpaceStandsWithinAJapaneseSentence() {
        Pattern within = Pattern.compile("\\} (?!ほか)[ぁ-ん]|[ぁ-んァ-ヶ一-龥] \\{\\d\\}[ぁ-ん]|(?:Torikumi|Slack) [ぁ-ん]");
        assertThat(japanese.stringPropertyNames())
                .filteredOn(key -> within.matcher(japanese.getProperty(key)).find())
                .isEmpty();
    }

    /** What a screen reader says of a button stands beside what the button says. */
    @Test
    void everySpokenLabelHasItsLabel() {
        assertThat(japanese.stringPropertyNames())
                .filteredOn(key -> key.endsWith(".spoken"))
                .isNotEmpty()
                .allSatisfy(key -> assertThat(japanese).containsKey(key.substring(0, key.lastIndexOf('.'))));
    }

    @Test
    void saysNothingWhereTheKeyOrTheArgumentsAreMissing() {
        Say say = new Texts().in(Locale.ENGLISH);
        assertThat(say.ifSaid("no.such")).isEmpty();
        assertThat(say.ifSaid("button.open.spoken")).isEmpty();
        assertThat(say.ifSaid("button.open.spoken", "soumu-3")).contains("Open soumu-3");
    }

    /** Words outlive a web application that stopped, whose class loader finds nothing any more. */
    @Test
    void theWordsAreFoundWhateverTheThreadsClassLoaderIs() {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(new ClassLoader(null) {});
        try {
            var texts = new Texts("messages.sandbox");
            assertThat(texts.in(Locale.JAPANESE).text("composer.send")).isEqualTo(japanese.get("composer.send"));
            assertThat(texts.in(Locale.ENGLISH).text("composer.send")).isEqualTo(english.get("composer.send"));
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @Test
    void everyOtherLanguageIsAnsweredInJapanese() {
        assertThat(new Texts().in(Locale.FRANCE).locale()).isEqualTo(Locale.JAPANESE);
        assertThat(new Texts().in(Locale.forLanguageTag("en-US")).locale()).isEqualTo(Locale.ENGLISH);
    }
}
