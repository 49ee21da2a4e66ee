package torikumi;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The file beside the jar in which Java keeps the classes it has loaded. It holds for exactly these jars and this Java; Java notices where it
 * does not but leaves it as it is, so each has a file of its own, and those before it go.
 */
final class ClassArchive {

    private ClassArchive() {}

    static Path of(Path jar) throws IOException {
        long stamp = Runtime.version().toString().hashCode();
        for (Path one : jars(jar)) {
            FileTime changed = Files.getLastModifiedTime(one);
            stamp = 31 * stamp + one.toString().hashCode() + 31 * changed.to(TimeUnit.SECONDS) + Files.size(one);
        }
        Path archive = jar.resolveSibling("torikumi-%016x.jsa".formatted(stamp));
        if (!Files.exists(archive)) forgetOthers(jar.toAbsolutePath().getParent());
        return archive;
    }

    private static List<Path> jars(Path jar) throws IOException {
        try (Stream<Path> libraries = Files.list(jar.resolveSibling("lib"))) {
            return Stream.concat(Stream.of(jar), libraries.sorted()).toList();
        }
    }

    private static void forgetOthers(Path folder) throws IOException {
        try (var old = Files.newDirectoryStream(folder, "torikumi-*.jsa")) {
            for (Path one : old)
                try {
                    Files.delete(one);
                } catch (IOException e) {
                    // It is only larger: a folder that is not ours to write.
                }
        }
    }
}
