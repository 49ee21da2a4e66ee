package torikumi.slack.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import torikumi.platform.Say;
import torikumi.platform.Texts;

/** The table of what can be typed is the catalogue's. {@code -Dgolden.write=true} writes it anew. */
class CommandsDocumentTests {

    private static final String START = "|---|---|---|\n";
    private static final String END = "<!-- /commands -->";

    @ParameterizedTest
    @CsvSource({"docs/commands.md, en", "docs/commands.ja.md, ja"})
    void listsWhatTheCatalogueHas(Path readme, String language) throws IOException {
        String text = Files.readString(readme);
        int from = text.indexOf(START) + START.length();
        int to = text.indexOf(END);
        String table = table(new Texts().in(Locale.forLanguageTag(language)));
        if (Boolean.getBoolean("golden.write"))
            Files.writeString(readme, text.substring(0, from) + table + text.substring(to));
        assertThat(Files.readString(readme)).contains(START + table + END);
    }

    private static String table(Say say) {
        return Arrays.stream(CommandCatalogue.values())
                .map(command -> "| %s | %s | %s |\n"
                        .formatted(
                                code(command.words()),
                                code(command.examples(SampleOfSoumu.SAMPLE, say.japanese()).stream()
                                        .map(example -> ("/torikumi " + example).strip())
                                        .toList()),
                                say.text("help." + command.id(), SampleOfSoumu.SAMPLE.year())))
                .collect(Collectors.joining());
    }

    private static String code(List<String> words) {
        return words.stream().map(word -> "`" + word + "`").collect(Collectors.joining(", "));
    }
}
