package torikumi;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** A process of its own on a free port of loopback, in a folder of its own. It ends with this one. */
public final class OwnProcess implements AutoCloseable {

    public final String name;
    public final int port;
    private final Process process;
    private final Path log;
    private final Thread atTheEnd = new Thread(this::kill);

    private OwnProcess(String name, int port, Process process, Path log) {
        this.name = name;
        this.port = port;
        this.process = process;
        this.log = log;
        Runtime.getRuntime().addShutdownHook(atTheEnd);
    }

    /** The application as people start it, by {@code java -jar} but for the name of its first class; all settings by the environment. */
    public static OwnProcess jar(String name, Path folder, List<String> flags, Path jar, Map<String, String> settings) {
        return start(
                name, folder, flags, List.of("-cp", jar.toAbsolutePath().toString(), Start.class.getName()), settings);
    }

    /** The application as it is delivered: its classes, none of the tests', all settings by the environment. */
    public static OwnProcess torikumi(String name, Path folder, List<String> flags, Map<String, String> settings) {
        return start(name, folder, flags, Torikumi.class.getName(), entry -> !entry.endsWith("test-classes"), settings);
    }

    public static OwnProcess start(
            String name,
            Path folder,
            List<String> flags,
            String main,
            Predicate<String> onClassPath,
            Map<String, String> settings,
            String... arguments) {
        var run = new ArrayList<>(List.of(
                "-cp",
                Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                        .filter(onClassPath)
                        .map(entry -> Path.of(entry).toAbsolutePath().toString())
                        .collect(Collectors.joining(File.pathSeparator)),
                main));
        run.addAll(List.of(arguments));
        return start(name, folder, flags, run, settings);
    }

    /** @param run what stands behind the flags of Java */
    private static OwnProcess start(
            String name, Path folder, List<String> flags, List<String> run, Map<String, String> settings) {
        try {
            Files.createDirectories(folder);
            int port = freePort();
            var options = new ArrayList<>(flags);
            options.addAll(run);
            // In a file: with all jars it is longer than some systems take.
            Path file = Files.write(
                    folder.resolve("options"),
                    options.stream()
                            .map(option -> "\"" + option.replace("\\", "\\\\") + "\"")
                            .toList());
            String java =
                    Path.of(System.getProperty("java.home"), "bin", "java").toString();
            Path log = folder.resolve("log.txt");
            var builder = new ProcessBuilder(java, "@" + file)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            var environment = builder.environment();
            environment.keySet().removeIf(key -> key.matches("(SLACK|TORIKUMI|SPRING|SERVER|JAVA_TOOL|JDK_JAVA)_.*"));
            environment.put("SERVER_ADDRESS", "127.0.0.1");
            environment.put("SERVER_PORT", String.valueOf(port));
            environment.put("TORIKUMI_PORT", String.valueOf(port));
            environment.putAll(settings);
            return new OwnProcess(name, port, builder.start(), log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** @throws IllegalStateException where it has ended, saying where its log is */
    public void mustRun() {
        if (!process.isAlive())
            throw new IllegalStateException("%s ended with %d; see %s".formatted(name, process.exitValue(), log));
    }

    /** Its log, of all that were started in its folder. */
    public List<String> log() throws IOException {
        return Files.readAllLines(log);
    }

    /** Three minutes at most. */
    public void awaitReady() {
        HttpClient client = HttpClient.newHttpClient();
        var health = HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/actuator/health".formatted(port)))
                .build();
        Awaitility.await()
                .atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofMillis(200))
                .ignoreExceptionsInstanceOf(IOException.class)
                .until(() -> {
                    mustRun();
                    return client.send(health, HttpResponse.BodyHandlers.ofString())
                                    .statusCode()
                            == 200;
                });
    }

    /** What all of its threads have spent of the processors since it started, the compiler's and the collector's too. */
    public Duration spent() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** {@code kill -9}: it has no chance to put anything in order. */
    public void killAtOnce() {
        process.destroyForcibly();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Megabytes that are in memory now, as Linux counts them; NaN elsewhere. */
    public double resident() {
        try (Stream<String> lines = Files.lines(Path.of("/proc", String.valueOf(process.pid()), "status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToDouble(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024.0)
                    .findFirst()
                    .orElse(Double.NaN);
        } catch (IOException e) {
            return Double.NaN;
        }
    }

    /** As an operator does: what is under way goes on to its end. */
    public void stop() {
        process.destroy();
        try {
            if (!process.waitFor(1, TimeUnit.MINUTES)) throw new IllegalStateException(name + " does not stop");
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        kill();
        Runtime.getRuntime().removeShutdownHook(atTheEnd);
    }

    private void kill() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) process.destroyForcibly();
        } catch (InterruptedException e) {
            process.destroyForcibly();
        }
    }
}
