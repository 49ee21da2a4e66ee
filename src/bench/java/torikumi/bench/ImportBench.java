package torikumi.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.springframework.beans.factory.annotation.Autowired;
import torikumi.plan.Editor;
import torikumi.plan.Found;
import torikumi.plan.ImportOutcome;
import torikumi.plan.PlanDirectory;
import torikumi.plan.PlanImports;
import torikumi.plan.Proposal;
import torikumi.plan.Scope;
import torikumi.plan.intake.DocumentReader;
import torikumi.plan.intake.Given;
import torikumi.plan.intake.PlanDocument;
import torikumi.plan.intake.Reading;
import torikumi.platform.CurrentWorkspace;
import torikumi.platform.OnH2;
import torikumi.platform.OnPostgres;
import torikumi.platform.Workspace;

/**
 * How long it takes to read and to compare a city's file, and to apply its 20 plans one after the other, while questions about the plans
 * are asked all the time; then the same of the next version of that file, in which every plan changes.
 */
class ImportBench {

    private static final Path REPORT = Path.of("target", "bench", "import.md").toAbsolutePath();
    private static final int ROUNDS = 5;
    private static final Editor EDITOR = new Editor("U0BENCH", "Bench");
    private static final StringBuilder report = new StringBuilder();

    @BeforeAll
    static void begin() {
        report.append(
                "# Import\n\n| | read and compared ms | applied ms | the longest of one ms | asked meanwhile | median ms | longest ms |\n"
                        + "|---|---|---|---|---|---|---|\n");
    }

    @AfterAll
    static void end() throws IOException {
        Files.createDirectories(REPORT.getParent());
        Files.writeString(REPORT, report);
        System.out.println(report);
    }

    @Nested
    @OnH2
    class OnH2Database extends Imports {

        OnH2Database() {
            super("H2");
        }
    }

    @Nested
    @OnPostgres
    class OnPostgresDatabase extends Imports {

        OnPostgresDatabase() {
            super("PostgreSQL");
        }
    }

    abstract static class Imports {

        private final String database;

        @Autowired
        PlanImports imports;

        @Autowired
        PlanDirectory plans;

        Imports(String database) {
            this.database = database;
        }

        /** Each time in a workspace of its own. */
        @RepeatedTest(ROUNDS)
        void ofACity(RepetitionInfo round) throws Exception {
            List<List<String>> table = City.table("第");
            take(table, "new, round " + round.getCurrentRepetition());
            List<List<String>> changed = new ArrayList<>(
                    table.stream().<List<String>>map(ArrayList::new).toList());
            for (int i = 1; i < changed.size(); i += 4)
                changed.get(i).set(4, changed.get(i).get(4) + "結果を公表する。");
            take(changed, "changed, round " + round.getCurrentRepetition());
        }

        private record Took<T>(T value, Duration time) {}

        private static <T> Took<T> timed(Supplier<T> work) {
            long from = System.nanoTime();
            T value = work.get();
            return new Took<>(value, Duration.ofNanos(System.nanoTime() - from));
        }

        private void take(List<List<String>> table, String what) throws Exception {
            byte[] bytes = City.csv(table);
            var going = new AtomicBoolean(true);
            Workspace workspace = CurrentWorkspace.get();
            try (var beside = Executors.newSingleThreadExecutor()) {
                Future<List<Duration>> asked =
                        beside.submit(() -> CurrentWorkspace.within(workspace, () -> asking(going)));
                Took<List<Proposal>> proposed = timed(() -> imports.propose("city.csv", bytes, read(bytes), EDITOR));
                assertThat(proposed.value()).hasSize(City.DEPARTMENTS);
                List<Duration> applied = new ArrayList<>();
                for (Proposal proposal : proposed.value()) {
                    Took<ImportOutcome> each = timed(() -> imports.apply(proposal.id(), EDITOR));
                    assertThat(each.value()).isInstanceOf(ImportOutcome.Applied.class);
                    applied.add(each.time());
                }
                going.set(false);
                List<Duration> answers = asked.get();
                assertThat(plans.initiative(Scope.CURRENT, "第20部 第08-05")).isInstanceOf(Found.OfInitiative.class);
                tell(what, proposed.time(), applied, answers);
            }
        }

        private static List<PlanDocument> read(byte[] bytes) {
            Reading reading = DocumentReader.read("city.csv", bytes, Given.NOTHING);
            if (!(reading instanceof Reading.Read(var documents))) throw new AssertionError(reading);
            return documents;
        }

        /** As fast as it is answered. */
        private List<Duration> asking(AtomicBoolean going) {
            List<Duration> answers = new ArrayList<>();
            while (going.get()) {
                Took<Found> answer = timed(() -> plans.ask(Scope.CURRENT, "第07部 第03課"));
                assertThat(answer.value()).isNotInstanceOf(Found.NoSuchYear.class);
                answers.add(answer.time());
            }
            return answers;
        }

        private void tell(String what, Duration read, List<Duration> applied, List<Duration> answers) {
            List<Duration> sorted = answers.stream().sorted().toList();
            report.append("| %s, %s | %d | %d | %d | %d | %.2f | %d |%n"
                    .formatted(
                            database,
                            what,
                            read.toMillis(),
                            applied.stream().mapToLong(Duration::toMillis).sum(),
                            applied.stream().mapToLong(Duration::toMillis).max().orElse(0),
                            answers.size(),
                            sorted.isEmpty()
                                    ? 0.0
                                    : sorted.get(sorted.size() / 2).toNanos() / 1e6,
                            sorted.isEmpty() ? 0 : sorted.getLast().toMillis()));
        }
    }
}
