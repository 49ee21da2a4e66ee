package torikumi.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.util.FileSystemUtils;
import torikumi.slack.FakeSlack;

/** Questions over the whole signed HTTP path, against Bolt saying "hi", and a list with a hundred times the initiatives. */
class AskBench {

    // The last of the section's initiatives: the whole list has come.
    private static final String LISTED = "総務-08";

    /** What is asked, and what every right answer has in it. */
    private static final Map<String, String> ASKED = new LinkedHashMap<>();

    static {
        ASKED.put("総務課", LISTED);
        ASKED.put("総務-03", "総務-03");
        ASKED.put("部", "施設課");
        ASKED.put("状況", "37");
        ASKED.put("検索 電子決裁", "電子決裁");
    }

    private static final String LIST = "総務課";

    private static final Path FOLDER = Path.of("target", "bench").toAbsolutePath();

    private static final String BARE = "Bolt saying hi";
    private static final String BESIDE = LIST + ", 100 more plans";
    private static final String WIDE = LIST + ", 100 times the sections";

    private final int connections = Integer.getInteger("bench.connections", 8);
    private final int requests = Integer.getInteger("bench.requests", 2000);
    private final int rounds = Integer.getInteger("bench.rounds", 10);
    private final int warmUp = Integer.getInteger("bench.warmup", 40_000);
    private final int seconds = Integer.getInteger("bench.seconds", 60);
    private final boolean larger = !Boolean.getBoolean("bench.real");

    @Test
    @Timeout(value = 30, unit = TimeUnit.MINUTES)
    void asksForASection() throws IOException {
        Path work = FOLDER.resolve("ask");
        FileSystemUtils.deleteRecursively(work);
        var plans = new ManyPlans(work.resolve("plans"));
        var subjects = new ArrayList<Subject>();
        try (var slack = new FakeSlack()) {
            Map<String, String> settings = Subject.settings(slack);
            var entrants = new ArrayList<Contest.Entrant>();
            // One after another: starting is the heaviest thing they do.
            Subject bare = started(subjects, Subject.bareBolt(BARE, work.resolve("bare"), settings), BareBolt.SAYS);
            entrants.add(new Contest.Entrant(bare, commands(LIST), BareBolt.SAYS));
            Subject real = started(
                    subjects, torikumi("Torikumi", work.resolve("real"), settings, List.of(ManyPlans.REAL)), LISTED);
            ASKED.forEach(
                    (words, expected) -> entrants.add(new Contest.Entrant(words, real, commands(words), expected)));
            if (larger) {
                Subject beside =
                        started(subjects, torikumi(BESIDE, work.resolve("beside"), settings, plans.beside()), LISTED);
                entrants.add(new Contest.Entrant(beside, commands(LIST), LISTED));
                Subject wide = started(subjects, torikumi(WIDE, work.resolve("wide"), settings, plans.wide()), LISTED);
                entrants.add(new Contest.Entrant(wide, commands(LIST), LISTED));
            }
            Contest contest =
                    Contest.of(entrants, new Load(connections, requests, Duration.ofSeconds(seconds)), warmUp, rounds);
            String report = report(contest);
            Files.writeString(FOLDER.resolve("ask.md"), report);
            System.out.println(report);
            targets(contest).write("ask");
            assertThat(contest.failures()).as("wrong answers").isZero();
        } finally {
            subjects.forEach(Subject::close);
        }
    }

    private static SignedCommands commands(String words) {
        return new SignedCommands(words, Clock.systemUTC());
    }

    private static Subject started(List<Subject> subjects, Subject subject, String expected) {
        subjects.add(subject);
        subject.awaitAnswer(commands(LIST), expected);
        return subject;
    }

    private static Subject torikumi(String name, Path folder, Map<String, String> settings, List<Path> plans) {
        var all = new HashMap<>(settings);
        // On a busy machine the database file may take longer to open than a command would wait.
        all.put("SPRING_DATASOURCE_HIKARI_CONNECTIONTIMEOUT", "60000");
        all.put("TORIKUMI_PLAN", plans.stream().map(Path::toString).collect(Collectors.joining(",")));
        return Subject.torikumi(name, folder, all);
    }

    private Targets targets(Contest contest) {
        var targets = new Targets();
        for (String words : ASKED.keySet())
            targets.atLeast(
                    words + ", requests a second of Bolt saying hi",
                    contest.ratio(words, BARE, Round::perSecond).median(),
                    words.equals(LIST) ? 0.6 : 0.5);
        targets.atMost(
                LIST + ", p99 of Bolt saying hi",
                contest.ratio(LIST, BARE, Round::p99).median(),
                2);
        if (larger)
            for (String more : List.of(BESIDE, WIDE))
                targets.atLeast(
                        more + ", of itself",
                        contest.ratio(more, LIST, Round::perSecond).median(),
                        0.95);
        return targets;
    }

    private String report(Contest contest) {
        var report = new StringBuilder("# Questions\n\n%s, %s, %d processors, load %.1f, JDK %s, %s\n\n"
                .formatted(
                        LocalDate.now(Clock.systemDefaultZone()),
                        System.getProperty("os.name"),
                        Runtime.getRuntime().availableProcessors(),
                        java.lang.management.ManagementFactory.getOperatingSystemMXBean()
                                .getSystemLoadAverage(),
                        System.getProperty("java.version"),
                        String.join(" ", Subject.FLAGS)));
        report.append(
                "%d connections, %d rounds of %d requests in turns, after %d to each process to warm up; median (min..max)\n\n"
                        .formatted(connections, rounds, requests, warmUp));
        List<String> names = new ArrayList<>(ASKED.keySet());
        if (larger) names.addAll(List.of(BESIDE, WIDE));
        List<String> pairs = new ArrayList<>();
        for (String words : ASKED.keySet()) pairs.addAll(List.of(words, BARE));
        if (larger) pairs.addAll(List.of(BESIDE, LIST, WIDE, LIST));
        names.addFirst(BARE);
        report.append(Figures.table(contest, names));
        report.append(Figures.compared(contest, pairs.toArray(String[]::new)));
        return report.toString();
    }
}
