package torikumi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class StartTests {

    private static final Path JAR = Path.of("/opt/torikumi/torikumi.jar");

    @TempDir
    Path folder;

    @Test
    void whoeverSetsTheJavaThemselvesWinsFlagByFlag() {
        List<String> command = command("-Xmx1g", "-XX:+UseG1GC", "-Dx=y");

        assertThat(command).doesNotContain("-XX:+UseSerialGC").containsSubsequence("-Xmx192m", "-Xmx1g", "-Dx=y");
        assertThat(command).endsWith("-jar", JAR.toString(), "--one", "two words");
        assertThat(command("--enable-native-access=ALL-UNNAMED")).doesNotContain("--enable-native-access=ALL-UNNAMED");
        assertThat(command("-XX:AOTCache=mine")).noneMatch(flag -> flag.contains("SharedArchive"));
    }

    @Test
    void otherJarsHaveAnotherArchiveAndTheOldOneGoes() throws IOException {
        Path jar = Files.writeString(folder.resolve("torikumi.jar"), "1");
        Path library =
                Files.writeString(Files.createDirectory(folder.resolve("lib")).resolve("a.jar"), "1");
        Path first = Files.createFile(ClassArchive.of(jar));

        assertThat(ClassArchive.of(jar)).isEqualTo(first).exists();
        Files.writeString(library, "other");
        assertThat(ClassArchive.of(jar)).isNotEqualTo(first);
        assertThat(first).doesNotExist();
    }

    /** A container's image keeps whole seconds, and Java asks for no more. */
    @Test
    void theSameJarsInAnImageHaveTheSameArchive() throws IOException {
        Path jar = Files.writeString(folder.resolve("torikumi.jar"), "1");
        Files.createDirectory(folder.resolve("lib"));
        Files.setLastModifiedTime(jar, FileTime.fromMillis(1_700_000_000_789L));
        Path here = ClassArchive.of(jar);

        Files.setLastModifiedTime(jar, FileTime.fromMillis(1_700_000_000_000L));

        assertThat(ClassArchive.of(jar)).isEqualTo(here);
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void itIsTheSameProcessWithTheSameInputAndExitCode() throws Exception {
        Process process = begun(jar());

        try (OutputStream input = process.getOutputStream()) {
            input.write("typed".getBytes(StandardCharsets.UTF_8));
        }
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();

        assertThat(said.strip()).isEqualTo("%d small 取組 typed".formatted(process.pid()));
        assertThat(process.exitValue()).isEqualTo(7);
    }

    @Test
    void withoutItsLibrariesItSaysWhatToCopy() throws Exception {
        Path jar = jar();
        Files.delete(folder.resolve("lib"));

        Process process = begun(jar);

        assertThat(new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8))
                .contains("needs the folder lib");
        assertThat(process.waitFor()).isEqualTo(1);
    }

    private static List<String> command(String... theirs) {
        return Start.command(
                "java", JAR, JAR.resolveSibling("torikumi-1.jsa"), List.of(theirs), List.of("--one", "two words"));
    }

    private static Process begun(Path jar) throws IOException {
        var builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dstdout.encoding=UTF-8",
                "-jar",
                jar.toString(),
                "取組");
        builder.environment().keySet().removeIf(name -> name.endsWith("JAVA_OPTIONS") || name.startsWith("JAVA_TOOL"));
        builder.environment().put("LC_ALL", "C.UTF-8");
        return builder.start();
    }

    /** A jar such as ours, with an application that says who it is. */
    private Path jar() throws IOException {
        Path source = Files.writeString(folder.resolve("Torikumi.java"), """
                package torikumi;
                public class Torikumi {
                    public static void main(String[] words) throws Exception {
                        System.out.println(ProcessHandle.current().pid() + " " + System.getProperty("torikumi.started")
                                + " " + words[0] + " " + new String(System.in.readAllBytes()));
                        System.exit(7);
                    }
                }
                """);
        assertThat(ToolProvider.getSystemJavaCompiler()
                        .run(null, null, null, "-encoding", "UTF-8", "-d", folder.toString(), source.toString()))
                .isZero();
        Files.createDirectory(folder.resolve("lib"));
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, Start.class.getName());
        Path jar = folder.resolve("torikumi.jar");
        try (var out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
            add(out, "Torikumi", Files.readAllBytes(folder.resolve("torikumi/Torikumi.class")));
            for (String name : List.of("Start", "Replacement", "Replacement$Memory", "ClassArchive"))
                try (var ours = Start.class.getResourceAsStream(name + ".class")) {
                    add(out, name, ours.readAllBytes());
                }
        }
        return jar;
    }

    private static void add(JarOutputStream out, String name, byte[] bytes) throws IOException {
        out.putNextEntry(new ZipEntry("torikumi/%s.class".formatted(name)));
        out.write(bytes);
    }
}
