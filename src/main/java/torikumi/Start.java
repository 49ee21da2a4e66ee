package torikumi;

import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@code java -jar} and {@code mvn spring-boot:run} start. A jar cannot say how much memory its Java takes: so this puts in its place
 * (same process, same folder, same input and output) a Java that is set for a small machine and keeps its loaded classes in a file beside the
 * jar. docs/decisions/0011 tells why, and what each setting saves.
 */
public final class Start {

    /** With the value {@code as-is}, or where it is set by ourselves, nothing is put in the place of anything. */
    private static final String STARTED = "torikumi.started";

    private static final String COLLECTOR = "-XX:\\+Use\\w+GC";

    private static final String SMALL_COLLECTOR = "-XX:+UseSerialGC";

    /** The one place where the size of the process is set. Whoever starts it with flags of their own wins, flag by flag. */
    private static final List<String> FLAGS = List.of(
            "-XX:TieredStopAtLevel=1",
            "-Xms48m",
            "-Xmx192m",
            "-Xmn24m",
            "-XX:MinHeapFreeRatio=15",
            "-XX:MaxHeapFreeRatio=30",
            "-Xss512k");

    /** What {@code spring-boot:run} says for lack of a manifest: said beside ours, Java complains of the classes it has kept. */
    private static final String IN_THE_MANIFEST = "--enable-native-access=ALL-UNNAMED";

    private Start() {}

    public static void main(String[] arguments) {
        Path jar = jar();
        if (jar != null) {
            if (!Files.isDirectory(jar.resolveSibling("lib"))) {
                System.err.println("torikumi.jar needs the folder lib that was built beside it: copy both.");
                System.exit(1);
            }
            if (System.getProperty(STARTED) == null) smaller(jar, arguments);
        }
        Torikumi.main(arguments);
    }

    private static @Nullable Path jar() {
        URI place = URI.create(
                Start.class.getProtectionDomain().getCodeSource().getLocation().toString());
        return place.getPath().endsWith(".jar") ? Path.of(place) : null;
    }

    /** Does not come back, unless the system has no such thing (Windows) or this Java does not let us ask for it. */
    private static void smaller(Path jar, String[] arguments) {
        List<String> theirs = ManagementFactory.getRuntimeMXBean().getInputArguments();
        // An agent would be there twice, and who debugs has chosen how.
        if (theirs.stream().anyMatch(flag -> flag.matches("-(agent|javaagent|Xrun|Xdebug).*"))) return;
        try {
            String java =
                    Path.of(System.getProperty("java.home"), "bin", "java").toString();
            Replacement.by(command(java, jar, ClassArchive.of(jar), theirs, List.of(arguments)));
        } catch (Throwable e) {
            // As it was started, then: it is only larger.
        }
    }

    static List<String> command(String java, Path jar, Path archive, List<String> theirs, List<String> arguments) {
        var command = new ArrayList<>(List.of(java));
        if (theirs.stream().noneMatch(flag -> flag.matches(COLLECTOR))) command.add(SMALL_COLLECTOR);
        command.addAll(FLAGS);
        if (theirs.stream().noneMatch(flag -> flag.matches("-Xshare.*|-XX:.*(Shared|AOT).*"))) {
            command.add("-XX:+AutoCreateSharedArchive");
            command.add("-XX:SharedArchiveFile=" + archive);
            // Where it cannot be read or written, classes are loaded as ever, and nobody needs to hear of it.
            command.add("-Xlog:disable");
            command.add("-Xlog:all=error:stderr");
        }
        command.add("-D%s=small".formatted(STARTED));
        theirs.stream().filter(flag -> !flag.equals(IN_THE_MANIFEST)).forEach(command::add);
        command.add("-jar");
        command.add(jar.toString());
        command.addAll(arguments);
        return command;
    }
}
