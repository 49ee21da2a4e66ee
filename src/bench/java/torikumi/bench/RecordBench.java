package torikumi.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.util.FileSystemUtils;
import torikumi.platform.Databases;
import torikumi.slack.FakeSlack;

/** Updates through the whole signed path, against Bolt saying "hi"; and a section's list with many updates stored, against few. */
class RecordBench {

    private static final Path FOLDER = Path.of("target", "bench").toAbsolutePath();
    private static final String LIST = "総務課";
    private static final String BARE = "Bolt saying hi";
    private static final String FEW = "Torikumi, 200 updates stored";
    private static final String MANY = "Torikumi, 200000 updates stored, 1000 workspaces";
    private static final String POSTGRESQL = "Torikumi, PostgreSQL";

    private final int connections = Integer.getInteger("bench.connections", 8);
    private final int requests = Integer.getInteger("bench.requests", 2000);
    private final int rounds = Integer.getInteger("bench.rounds", 10);
    private final int warmUp = Integer.getInteger("bench.warmup", 40_000);
    private final Load load =
            new Load(connections, requests, Duration.ofSeconds(Integer.getInteger("bench.seconds", 60)));

    @Test
    @Timeout(value = 40, unit = TimeUnit.MINUTES)
    void recordsAndLists() throws Exception {
        Path work = FOLDER.resolve("record");
        FileSystemUtils.deleteRecursively(work);
        var report = new StringBuilder("# Record\n");
        int failures;
        try (var slack = new FakeSlack()) {
            Map<String, String> settings = Subject.settings(slack);
            try (var bare = Subject.bareBolt(BARE, work.resolve("bare"), settings);
                    var few = onH2(FEW, work.resolve("few"), settings, 200);
                    var many = onH2(MANY, work.resolve("many"), settings, 200_000);
                    var postgresql = onPostgresql(work.resolve("postgresql"), settings)) {
                var listing = new SignedCommands(LIST, Clock.systemUTC());
                bare.awaitAnswer(listing, BareBolt.SAYS);
                Contest lists = Contest.of(
                        List.of(
                                new Contest.Entrant(few, listing, "総務-08"),
                                new Contest.Entrant(many, listing, "総務-08")),
                        load,
                        warmUp,
                        rounds);
                report.append(Figures.table(lists, List.of(FEW, MANY))).append(Figures.compared(lists, MANY, FEW));
                // One initiative after the other: nobody reports on the same one eight times at once.
                var update = new SignedCommands(
                        IntStream.rangeClosed(1, 8)
                                .mapToObj("更新 総務-%02d 順調 区議会の日程を調整した"::formatted)
                                .toList(),
                        Clock.systemUTC());
                Contest updates = Contest.of(
                        List.of(
                                new Contest.Entrant(bare, update, BareBolt.SAYS),
                                new Contest.Entrant(few, update, "記録しました"),
                                new Contest.Entrant(postgresql, update, "記録しました")),
                        load,
                        warmUp / 2,
                        rounds);
                report.append("\nUpdates, each recorded\n\n")
                        .append(Figures.table(updates, List.of(BARE, FEW, POSTGRESQL)))
                        .append(Figures.compared(updates, FEW, BARE, POSTGRESQL, BARE));
                new Targets()
                        .atLeast(
                                LIST + ", 200,000 updates and 1,000 workspaces stored, of itself",
                                lists.ratio(MANY, FEW, Round::perSecond).median(),
                                0.95)
                        .atLeast(
                                "a record, requests a second of Bolt saying hi, H2",
                                updates.ratio(FEW, BARE, Round::perSecond).median(),
                                0.1)
                        .atLeast(
                                "the same, PostgreSQL",
                                updates.ratio(POSTGRESQL, BARE, Round::perSecond)
                                        .median(),
                                0.06)
                        .atMost(
                                "a record, processor ms, H2",
                                updates.of(FEW, Round::processor).median(),
                                0.8)
                        .atMost(
                                "the same, PostgreSQL (without the database's own)",
                                updates.of(POSTGRESQL, Round::processor).median(),
                                0.8)
                        .write("record");
                failures = lists.failures() + updates.failures();
            }
        }
        Files.writeString(FOLDER.resolve("record.md"), report);
        System.out.println(report);
        assertThat(failures).as("wrong answers").isZero();
    }

    private Subject onPostgresql(Path folder, Map<String, String> settings) throws Exception {
        var all = new HashMap<>(settings);
        all.putAll(Databases.postgres());
        all.remove("TORIKUMI_SANDBOX");
        return filled(POSTGRESQL, folder, all, 200);
    }

    private Subject onH2(String name, Path folder, Map<String, String> settings, int stored) throws Exception {
        var all = new HashMap<>(settings);
        all.put(
                "TORIKUMI_DATABASE_URL",
                "jdbc:h2:file:%s;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH"
                        .formatted(folder.resolve("record")));
        return filled(name, folder, all, stored);
    }

    /** Started once to make its tables and the first updates, then filled past it, then started to be measured. */
    private static Subject filled(String name, Path folder, Map<String, String> all, int stored) throws Exception {
        try (var first = Subject.torikumi(name, folder, all)) {
            first.awaitAnswer(new SignedCommands("join 総務課", Clock.systemUTC()), "総務課");
            for (int i = 1; i <= 8; i++)
                first.awaitAnswer(new SignedCommands("更新 総務-%02d 順調 初めの報告".formatted(i), Clock.systemUTC()), "記録しました");
        }
        fill(all, stored);
        Subject subject = Subject.torikumi(name, folder, all);
        subject.awaitAnswer(new SignedCommands("総務課", Clock.systemUTC()), "総務-08");
        return subject;
    }

    /** Copies of the first updates, each with a source key of its own. */
    private static void fill(Map<String, String> settings, int stored) throws SQLException {
        String url = settings.get("TORIKUMI_DATABASE_URL");
        boolean postgresql = url.startsWith("jdbc:postgresql:");
        try (var connection =
                        DriverManager.getConnection(url, settings.getOrDefault("TORIKUMI_DATABASE_USER", ""), "");
                var statement = connection.createStatement()) {
            var columns = new ArrayList<String>();
            try (var rows = statement.executeQuery("select * from progress_update limit 1")) {
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++)
                    columns.add(rows.getMetaData().getColumnName(i));
            }
            columns.remove("id");
            String copied = String.join(", ", columns);
            String key = "'filled.' || x || '.' || u.id";
            String values = columns.stream()
                    .map(column -> switch (column) {
                        case "source_key", "entry_key" -> key;
                        case "ref" -> postgresql ? "gen_random_uuid()" : "random_uuid()";
                        default -> column;
                    })
                    .collect(Collectors.joining(", "));
            statement.execute("insert into progress_update (%s) select %s from progress_update u, %s(1, %d) r(x)"
                    .formatted(copied, values, postgresql ? "generate_series" : "system_range", stored / 8));
            // What a database in use knows of itself.
            if (postgresql) statement.execute("analyze");
            if (stored < 10_000) return;
            statement.execute(
                    "insert into revision select 'T' || w.x, s.x - 1, 0, 0, 0, 0, 0, 0 from system_range(1, 1000) w(x), system_range(1, 8) s(x)");
        }
    }
}
