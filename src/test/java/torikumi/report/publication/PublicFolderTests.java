package torikumi.report.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import torikumi.plan.RealPlan;

class PublicFolderTests {

    @TempDir
    Path folder;

    private static SequencedMap<String, byte[]> files(String... namesAndTexts) {
        var files = new LinkedHashMap<String, byte[]>();
        for (int i = 0; i < namesAndTexts.length; i += 2)
            files.put(namesAndTexts[i], namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
        return files;
    }

    private Stream<String> there() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList().stream();
        }
    }

    @Test
    void onlyWhatHasChangedIsWritten() throws IOException {
        var shown = new PublicFolder(folder.resolve("new"));
        assertThat(shown.show(files("record.json", "{}", "index.html", "a"))).isEqualTo(2);
        Path index = folder.resolve("new/index.html");
        Files.setLastModifiedTime(index, FileTime.fromMillis(1_000));
        assertThat(shown.show(files("record.json", "{}", "index.html", "a"))).isZero();
        assertThat(Files.getLastModifiedTime(index).toMillis()).isEqualTo(1_000);
        assertThat(shown.show(files("record.json", "{}", "index.html", "b"))).isEqualTo(1);
        assertThat(index).hasContent("b");
    }

    @Test
    void aPageOfAPlanThatIsNoMoreIsTakenAwayAndWhatIsNotOursIsLeft() throws IOException {
        String page = PublicFolder.page(RealPlan.plan());
        assertThat(page).matches("2021-[0-9a-f]{8}\\.html");
        var shown = new PublicFolder(folder);
        Files.writeString(folder.resolve("logo.html"), "theirs");
        shown.show(files(page, "a", "index.html", "b"));
        shown.show(files("index.html", "b"));
        assertThat(there()).containsExactly("index.html", "logo.html");
    }

    @Test
    void whatCannotBeMovedIntoItsPlaceLeavesNothingBehind() throws IOException {
        Files.createDirectories(folder.resolve("index.html/in-the-way"));
        assertThatThrownBy(() -> new PublicFolder(folder).show(files("record.json", "{}", "index.html", "a")))
                .isInstanceOf(IOException.class);
        assertThat(there()).containsExactly("index.html", "record.json");
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void aWebServerMayReadIt() throws IOException {
        new PublicFolder(folder).show(files("index.html", "a"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("index.html"))))
                .isEqualTo("rw-r--r--");
    }
}
