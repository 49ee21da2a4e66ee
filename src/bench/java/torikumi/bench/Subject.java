package torikumi.bench;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import torikumi.Torikumi;

/** A process of its own that is measured, on a free port of loopback, in an empty folder of its own. It ends with this one. */
final class Subject implements AutoCloseable {

    /** The same for all that are compared. */
    static final List<String> FLAGS =
            List.of(System.getProperty("bench.flags", "-Xms512m -Xmx512m").split(" "));

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    final String name;
    final int port;
    private final Process process;
    private final Path log;
    private final Thread atTheEnd = new Thread(this::kill);

    private Subject(String name, int port, Process process, Path log) {
        this.name = name;
        this.port = port;
        this.process = process;
        this.log = log;
        Runtime.getRuntime().addShutdownHook(atTheEnd);
    }

    /** The application as it is delivered: its classes, none of the tests', all settings by the environment. */
    static Subject torikumi(String name, Path folder, Map<String, String> settings) {
        return start(name, folder, Torikumi.class.getName(), entry -> !entry.endsWith("test-classes"), settings);
    }

    /** Bolt alone; it needs none of the application's classes and settings. */
    static Subject bareBolt(String name, Path folder, Map<String, String> settings) {
        return start(
                name,
                folder,
                BareBolt.class.getName(),
                entry -> !entry.endsWith(File.separator + "classes"),
                settings,
                "--spring.config.location=optional:classpath:/none/",
                "--spring.threads.virtual.enabled=true",
                "--server.shutdown=graceful");
    }

    private static Subject start(
            String name,
            Path folder,
            String main,
            java.util.function.Predicate<String> onClassPath,
            Map<String, String> settings,
            String... arguments) {
        try {
            Files.createDirectories(folder);
            int port = freePort();
            var options = new ArrayList<>(FLAGS);
            options.add("-cp");
            options.add(Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                    .filter(onClassPath)
                    .collect(Collectors.joining(File.pathSeparator)));
            options.add(main);
            options.addAll(List.of(arguments));
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
                    .redirectOutput(log.toFile());
            var environment = builder.environment();
            environment.keySet().removeIf(key -> key.matches("(SLACK|TORIKUMI|SPRING|SERVER|JAVA_TOOL|JDK_JAVA)_.*"));
            environment.put("SERVER_ADDRESS", "127.0.0.1");
            environment.put("SERVER_PORT", String.valueOf(port));
            environment.put("TORIKUMI_PORT", String.valueOf(port));
            environment.putAll(settings);
            return new Subject(name, port, builder.start(), log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Waits until it answers a request as it will be expected to, five minutes at most. */
    void awaitAnswer(SignedCommands commands, String expected) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            if (!process.isAlive())
                throw new IllegalStateException("%s ended with %d; see %s".formatted(name, process.exitValue(), log));
            try (var connection = new Connection(port)) {
                if (connection.answers(commands.next(), expected.getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                    return;
            } catch (IOException e) {
                // it does not listen yet
            }
            pause();
        }
        throw new IllegalStateException("%s never answered with %s; see %s".formatted(name, expected, log));
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(200);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What all of its threads have spent of the processors since it started, the compiler's and the collector's too. */
    Duration spent() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
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
