package torikumi.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.util.FileSystemUtils;
import torikumi.slack.FakeSlack;

/** The jar as people start it, on the data it had, against Spring Boot with Bolt alone: until it is ready, cold, and in memory. */
class StartBench {

    private static final Path FOLDER = Path.of("target", "bench").toAbsolutePath();
    private static final String BARE = "Boot and Bolt alone";
    private static final String SHIPPED = "as it ships";
    private static final String NOTHING_KEPT = "without classes kept";
    private static final Path JAR = Path.of("target", "torikumi.jar");
    private static final String LISTED = "総務-08";

    private final int rounds = Integer.getInteger("bench.starts", 5);
    private final int requests = Integer.getInteger("bench.loaded", 20_000);

    /**
     * One start.
     *
     * @param ready milliseconds until it said so
     * @param spent milliseconds of processor time until then
     * @param rest megabytes then
     * @param first milliseconds of the first answer
     * @param cold milliseconds of processor time for each of the first 1,000 answers
     * @param p99 milliseconds of those
     * @param loaded megabytes after the load
     */
    private record Begun(
            double ready, double spent, double rest, double first, double cold, double p99, double loaded) {}

    @Test
    @Timeout(value = 30, unit = TimeUnit.MINUTES)
    void startsAndAnswersItsFirst() throws Exception {
        Path work = FOLDER.resolve("start");
        FileSystemUtils.deleteRecursively(work);
        Map<String, List<Begun>> all = new LinkedHashMap<>();
        try (var slack = new FakeSlack()) {
            Map<String, String> settings = Subject.settings(slack);
            // The tables are made, and the classes kept, when the first is stopped.
            begun(Subject.shipped(SHIPPED, work.resolve(SHIPPED), List.of(), JAR, settings), LISTED);
            begun(
                    Subject.shipped(NOTHING_KEPT, work.resolve(NOTHING_KEPT), List.of("-Xshare:auto"), JAR, settings),
                    LISTED);
            for (int i = 0; i < rounds; i++) {
                all.computeIfAbsent(BARE, name -> new ArrayList<>())
                        .add(begun(Subject.plainBolt(BARE, work.resolve(BARE), settings), BareBolt.SAYS));
                all.computeIfAbsent(SHIPPED, name -> new ArrayList<>())
                        .add(begun(Subject.shipped(SHIPPED, work.resolve(SHIPPED), List.of(), JAR, settings), LISTED));
                all.computeIfAbsent(NOTHING_KEPT, name -> new ArrayList<>())
                        .add(begun(
                                Subject.shipped(
                                        NOTHING_KEPT,
                                        work.resolve(NOTHING_KEPT),
                                        List.of("-Xshare:auto"),
                                        JAR,
                                        settings),
                                LISTED));
            }
        }
        String report = report(all);
        Files.writeString(FOLDER.resolve("start.md"), report);
        System.out.println(report);
        new Targets()
                .atMost(
                        "start to ready, of Boot and Bolt alone, as it ships",
                        ratio(all, SHIPPED).median(),
                        1.2)
                .atMost(
                        "the same without classes kept",
                        ratio(all, NOTHING_KEPT).median(),
                        2.5)
                .atMost(
                        "first answer after ready, ms",
                        of(all, SHIPPED, Begun::first).median(),
                        500)
                .atMost(
                        "resident under load, MB",
                        of(all, SHIPPED, Begun::loaded).median(),
                        250)
                .write("start");
    }

    private Begun begun(Subject subject, String expected) throws Exception {
        try (subject) {
            long start = System.nanoTime();
            awaitReady(subject, start);
            double ready = (System.nanoTime() - start) / 1e6;
            double spent = subject.spent().toNanos() / 1e6;
            double rest = subject.resident();
            var commands = new SignedCommands("総務課", Clock.systemUTC());
            byte[] command = commands.next();
            long asked = System.nanoTime();
            try (var connection = new Connection(subject.port)) {
                assertThat(connection.answers(command, expected.getBytes(StandardCharsets.UTF_8)))
                        .isTrue();
            }
            double first = (System.nanoTime() - asked) / 1e6;
            Round cold = new Load(8, 1_000, Duration.ofMinutes(1)).on(subject, commands, expected);
            new Load(8, requests, Duration.ofMinutes(2)).on(subject, commands, expected);
            return new Begun(ready, spent, rest, first, cold.processor(), cold.p99(), subject.resident());
        }
    }

    private static void awaitReady(Subject subject, long start) throws Exception {
        HttpClient client = HttpClient.newHttpClient();
        var health = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:%d/actuator/health/readiness".formatted(subject.port)))
                .build();
        while (System.nanoTime() - start < TimeUnit.MINUTES.toNanos(3)) {
            try {
                int status = client.send(health, HttpResponse.BodyHandlers.discarding())
                        .statusCode();
                // Alone it has no such page, and says so as soon as it can say anything.
                if (status == 200 || status == 404) return;
            } catch (IOException e) {
                // it does not listen yet
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
        throw new IllegalStateException(subject.name + " was never ready");
    }

    private static Spread of(Map<String, List<Begun>> all, String name, ToDoubleFunction<Begun> figure) {
        return Spread.of(all.get(name).stream().mapToDouble(figure));
    }

    private static Spread ratio(Map<String, List<Begun>> all, String name) {
        return Spread.of(IntStream.range(0, all.get(name).size())
                .mapToDouble(
                        i -> all.get(name).get(i).ready() / all.get(BARE).get(i).ready()));
    }

    private String report(Map<String, List<Begun>> all) {
        var report = new StringBuilder("# Start\n\n%d starts each, in turns; median (min..max)\n\n".formatted(rounds));
        report.append(
                "| | ready s | processor s | resident MB | first answer ms | processor ms of each of the first 1,000 | p99 ms of those | resident MB after %d |\n|---|---|---|---|---|---|---|---|\n"
                        .formatted(requests + 1_001));
        for (String name : all.keySet())
            report.append("| %s | %s | %s | %s | %s | %s | %s | %s |\n"
                    .formatted(
                            name,
                            of(all, name, begun -> begun.ready() / 1e3).in("%.1f"),
                            of(all, name, begun -> begun.spent() / 1e3).in("%.1f"),
                            of(all, name, Begun::rest).in("%.0f"),
                            of(all, name, Begun::first).in("%.0f"),
                            of(all, name, Begun::cold).in("%.2f"),
                            of(all, name, Begun::p99).in("%.0f"),
                            of(all, name, Begun::loaded).in("%.0f")));
        for (String name : List.of(SHIPPED, NOTHING_KEPT))
            report.append("\nready %s / %s: %s\n"
                    .formatted(name, BARE, ratio(all, name).in("%.2f")));
        return report.toString();
    }
}
