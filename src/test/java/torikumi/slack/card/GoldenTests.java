package torikumi.slack.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoldenTests {

    @TempDir
    Path folder;

    @BeforeEach
    void twoCardsAreKept() {
        Golden writing = new Golden("home", folder, true);
        writing.holds("empty", "en", "  header    Nothing yet\n  actions   [Open] open = 1\n");
        writing.holds("full", "en", "  header    All\n");
        writing.end(true, "HomeTests");
    }

    private Golden reading() {
        return new Golden("home", folder, false);
    }

    private Golden writing() {
        return new Golden("home", folder, true);
    }

    private String file() throws IOException {
        return Files.readString(folder.resolve("home.en.txt"));
    }

    @Test
    void aFileHasItsCardsUnderTheirNames() throws IOException {
        assertThat(file()).startsWith("The cards of HomeTests").endsWith("""
                # empty
                  header    Nothing yet
                  actions   [Open] open = 1
                # full
                  header    All
                """);
    }

    @Test
    void whatIsAsKeptPasses() {
        Golden golden = reading();
        golden.holds("full", "en", "  header    All\n");
        golden.holds("empty", "en", "  header    Nothing yet\n  actions   [Open] open = 1\n");
        assertThatCode(() -> golden.end(true, "HomeTests")).doesNotThrowAnyException();
    }

    @Test
    void aMismatchShowsTheLinesThatDiffer() {
        assertThatThrownBy(
                        () -> reading().holds("empty", "en", "  header    Nothing yet\n  actions   [Open] open = 2\n"))
                .hasMessageContainingAll(
                        "empty", "home.en.txt", "-   actions   [Open] open = 1\n+   actions   [Open] open = 2\n")
                .hasMessageNotContaining("Nothing yet");
    }

    @Test
    void aCardThatIsNotKeptYetFails() {
        assertThatThrownBy(() -> reading().holds("new", "en", "  header    New\n"))
                .hasMessageContainingAll("new", "+   header    New");
        assertThatThrownBy(() -> reading().holds("empty", "ja", "  header    New\n"))
                .hasMessageContaining("home.ja.txt");
    }

    @Test
    void aCardThatNobodyDrawsAnyMoreFails() {
        Golden golden = reading();
        golden.holds("full", "en", "  header    All\n");
        assertThatThrownBy(() -> golden.end(true, "HomeTests")).hasMessageContainingAll("empty", "HomeTests");
    }

    @Test
    void ofAClassThatRanInPartTheOtherCardsStay() throws IOException {
        Golden read = reading();
        read.holds("full", "en", "  header    All\n");
        assertThatCode(() -> read.end(false, "HomeTests")).doesNotThrowAnyException();

        Golden written = writing();
        written.holds("full", "en", "  header    Everything\n");
        written.end(false, "HomeTests");
        assertThat(file()).contains("# empty\n  header    Nothing yet\n", "# full\n  header    Everything\n");
    }

    @Test
    void writingDropsWhatNobodyDrawsAnyMore() throws IOException {
        Golden golden = writing();
        golden.holds("full", "en", "  header    All\n");
        golden.end(true, "HomeTests");
        assertThat(file()).contains("# full").doesNotContain("# empty");
    }

    @Test
    void whatIsReadInEnglishIsJoinedAsEnglishIs() throws IOException {
        try (var files = Files.list(Golden.FOLDER)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".en.txt")).toList())
                assertThat(Files.readString(file)).as("%s", file.getFileName()).doesNotContain(" ・ ");
        }
    }

    /** Two classes with one file would drop each other's cards, and a file whose class is gone would stay for ever. */
    @Test
    void everyFileBelongsToOneClass() throws IOException {
        Set<String> families = new HashSet<>();
        Pattern owner = Pattern.compile("= Golden\\.of\\(\"(\\w+)\"\\);");
        try (var sources = Files.walk(Path.of("src/test/java"))) {
            for (Path source : sources.filter(Files::isRegularFile).toList()) {
                var found = owner.matcher(Files.readString(source));
                while (found.find())
                    assertThat(families.add(found.group(1)))
                            .as("%s in %s", found.group(1), source)
                            .isTrue();
            }
        }
        try (var files = Files.list(Golden.FOLDER)) {
            assertThat(files.map(file -> file.getFileName().toString().replaceAll("\\..*", "")))
                    .isNotEmpty()
                    .hasSameElementsAs(families);
        }
    }
}
