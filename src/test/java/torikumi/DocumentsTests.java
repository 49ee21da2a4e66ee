package torikumi;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import torikumi.slack.words.CommandParser;

/** What the documents name is there. */
class DocumentsTests {

    private static final Pattern LINK = Pattern.compile("]\\((?!https?:|#)([^)#]+)(?:#[^)]*)?\\)");
    private static final Pattern TYPED = Pattern.compile("`/torikumi ([^`]+)`");
    // The name of a section alone is understood too.
    private static final Pattern NAME = Pattern.compile("\\S+課");

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
