package torikumi.bench;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import torikumi.OwnProcess;
import torikumi.slack.FakeSlack;

/** A process that is measured. */
final class Subject implements AutoCloseable {

    /** The same for all that are compared. */
    static final List<String> FLAGS =
            List.of(System.getProperty("bench.flags", "-Xms512m -Xmx512m").split(" "));

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    final String name;
    final int port;
    private final OwnProcess process;

    private Subject(OwnProcess process) {
        this.name = process.name;
        this.port = process.port;
        this.process = process;
    }

    static Subject torikumi(String name, Path folder, Map<String, String> settings) {
        return new Subject(OwnProcess.torikumi(name, folder, FLAGS, settings));
    }

    /** What each of them is told of its Slack. */
    static Map<String, String> settings(FakeSlack slack) {
        return Map.of(
                "SLACK_SIGNING_SECRET",
                SignedCommands.SECRET,
                "SLACK_BOT_TOKEN",
                "xoxb-of-the-benchmark",
                "SLACK_API_BASE_URL",
                slack.apiBase().toString());
    }

    /** The jar, with the flags that it ships with. */
    static Subject shipped(String name, Path folder, List<String> flags, Path jar, Map<String, String> settings) {
        return new Subject(OwnProcess.jar(name, folder, flags, jar, settings));
    }

    /** Bolt alone; it needs none of the application's classes and settings. */
    static Subject bareBolt(String name, Path folder, Map<String, String> settings) {
        return bolt(name, folder, FLAGS, settings);
    }

    /** The same as Java starts it where nobody says how. */
    static Subject plainBolt(String name, Path folder, Map<String, String> settings) {
        return bolt(name, folder, List.of(), settings);
    }

    private static Subject bolt(String name, Path folder, List<String> flags, Map<String, String> settings) {
        return new Subject(OwnProcess.start(
                name,
                folder,
                flags,
                BareBolt.class.getName(),
                entry -> !entry.endsWith(File.separator + "classes"),
                settings,
                "--spring.config.location=optional:classpath:/none/",
                "--spring.threads.virtual.enabled=true",
                "--server.shutdown=graceful"));
    }

    /** Waits until it answers a request as it will be expected to, five minutes at most. */
    void awaitAnswer(SignedCommands commands, String expected) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            process.mustRun();
            try (var connection = new Connection(port)) {
                if (connection.answers(commands.next(), expected.getBytes(StandardCharsets.UTF_8))) return;
            } catch (IOException e) {
                // it does not listen yet
            }
            pause();
        }
        throw new IllegalStateException("%s never answered with %s".formatted(name, expected));
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(200);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    Duration spent() {
        return process.spent();
    }

    /** Megabytes; NaN where the system is not Linux. */
    double resident() {
        return process.resident();
    }

    @Override
    public void close() {
        process.close();
    }
}
