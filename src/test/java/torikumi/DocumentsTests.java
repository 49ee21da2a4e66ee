package torikumi;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import torikumi.platform.Settings;
import torikumi.slack.words.CommandParser;

/** What the documents name is there. */
class DocumentsTests {

    private static final Pattern LINK = Pattern.compile("]\\((?!https?:|#)([^)#]+)(?:#[^)]*)?\\)");
    private static final Pattern TYPED = Pattern.compile("`/torikumi ([^`]+)`");
    // The name of a section alone is understood too.
    private static final Pattern NAME = Pattern.compile("\\S+課");

    private static final Pattern TEST = Pattern.compile("`([A-Z]\\w+(?:Tests|Bench))(?:\\.(\\w+))?`");
    private static final Pattern H2_ADDRESS = Pattern.compile("-url \"([^\"]+)\"");

    private static final Pattern TYPE = Pattern.compile("`([A-Z][a-z]+(?:[A-Z][a-z]+)*)`");

    static Stream<Path> documents() throws IOException {
        return Stream.of(Path.of(""), Path.of("docs"), Path.of("docs/decisions"))
                .flatMap(DocumentsTests::list)
                .filter(file -> file.toString().endsWith(".md"));
    }

    private static Stream<Path> list(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList().stream();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Stream<String> found(Pattern pattern, Path document) throws IOException {
        return pattern.matcher(Files.readString(document)).results().map((MatchResult at) -> at.group(1));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyLinkLeadsToAFile(Path document) throws IOException {
        assertThat(found(LINK, document))
                .allSatisfy(link -> assertThat(document.resolveSibling(link)).exists());
    }

    /** The tables of what can be typed are the catalogue's own. */
    @ParameterizedTest
    @MethodSource("documents")
    void whatIsToBeTypedBeginsWithACommand(Path document) throws IOException {
        if (document.getFileName().toString().startsWith("commands")) return;
        assertThat(found(TYPED, document).filter(words -> !NAME.matcher(words).matches()))
                .allMatch(CommandParser::begins);
    }

    /** A promise is held by the test that it names. */
    @ParameterizedTest
    @MethodSource("documents")
    void everyTestThatIsNamedIsThere(Path document) throws IOException {
        Map<String, Path> tests;
        try (Stream<Path> sources = Files.walk(Path.of("src"))) {
            tests = sources.filter(file -> file.toString().endsWith(".java"))
                    .collect(toMap(file -> file.getFileName().toString(), file -> file, (one, other) -> one));
        }
        TEST.matcher(Files.readString(document)).results().forEach(named -> {
            assertThat(tests).containsKey(named.group(1) + ".java");
            if (named.group(2) != null)
                assertThat(tests.get(named.group(1) + ".java")).content().contains("void " + named.group(2) + "(");
        });
    }

    /** Each row of what may fail ends with what makes it happen. */
    @Test
    void everyFaultHasATest() throws IOException {
        List<String> rows = Files.readAllLines(Path.of("docs/reliability.md")).stream()
                .filter(line -> line.startsWith("| ") && !line.matches("(?i)\\| (fault|work) \\|.*"))
                .toList();

        assertThat(rows).hasSizeGreaterThan(40).allMatch(row -> TEST.matcher(
                        row.substring(row.lastIndexOf('|', row.length() - 2)))
                .find());
    }

    @Test
    void theH2FileOpensAsItIsWrittenDown() throws IOException {
        String ours = Settings.from(name -> null).database().url();

        assertThat(found(H2_ADDRESS, Path.of("docs/operations.md")).toList())
                .isNotEmpty()
                .allMatch(ours::startsWith);
    }

    @Test
    void everyClassThatARecipeNamesIsThere() throws IOException {
        Set<String> classes;
        try (Stream<Path> sources = Files.walk(Path.of("src"))) {
            classes = sources.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".java"))
                    .map(name -> name.substring(0, name.length() - ".java".length()))
                    .collect(toSet());
        }
        classes.add("Clock");
        assertThat(found(TYPE, Path.of("CONTRIBUTING.md")).toList())
                .hasSizeGreaterThan(20)
                .isSubsetOf(classes);
    }
}
