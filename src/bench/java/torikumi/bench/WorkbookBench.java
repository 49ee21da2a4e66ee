package torikumi.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import torikumi.plan.Plan;
import torikumi.plan.PlanDirectory;
import torikumi.plan.PlanFixtures;
import torikumi.plan.PublishedWordings.Wording;
import torikumi.platform.CurrentWorkspace;
import torikumi.platform.FiscalYear;
import torikumi.platform.OnPostgres;
import torikumi.progress.Board;
import torikumi.progress.Grade;
import torikumi.progress.ProgressUpdate;
import torikumi.progress.WayIn;
import torikumi.report.WorkbookColumn;
import torikumi.report.WorkbookScope;
import torikumi.report.WorkbookTerm;
import torikumi.report.WorkbookWords;
import torikumi.report.Workbooks;
import torikumi.staff.Post;

/** How long the workbook of a ward's year takes, and how much memory: 800 initiatives, 40,000 updates. */
@OnPostgres
class WorkbookBench {

    private static final Path REPORT = Path.of("target", "bench", "workbook.md").toAbsolutePath();
    private static final LocalDate TODAY = LocalDate.of(2022, 3, 31);
    private static final int DEPARTMENTS = 10;
    private static final int SECTIONS = 10;
    private static final int INITIATIVES = 8;
    private static final int ROUNDS = 5;

    private final int updates = Integer.getInteger("bench.updates", 50);

    @Autowired
    DataSource source;

    @Autowired
    PlanDirectory plans;

    @Autowired
    Workbooks workbooks;

    @Test
    void ofAWardsYear() throws IOException {
        var scope = new WorkbookScope(aWardsYear(), null, null);
        var report = new StringBuilder(
                "# Workbook\n\n| round | seconds | processor seconds | bytes | heap used at most |\n|---|---|---|---|---|\n");
        for (int round = 1; round <= ROUNDS; round++) {
            heap().forEach(MemoryPoolMXBean::resetPeakUsage);
            Instant before = Instant.now();
            long worked = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            byte[] made = workbooks.make(scope, TODAY, new Plain());
            double processor = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - worked) / 1e9;
            Duration took = Duration.between(before, Instant.now());
            long peak = heap().stream()
                    .mapToLong(pool -> pool.getPeakUsage().getUsed())
                    .sum();
            assertThat(made).hasSizeGreaterThan(DEPARTMENTS * SECTIONS * INITIATIVES * updates);
            report.append("| %d | %.2f | %.2f | %,d | %,d MB |%n"
                    .formatted(round, took.toMillis() / 1000.0, processor, made.length, peak >> 20));
        }
        report.append("\nMost heap that there is: %,d MB%n"
                .formatted(Runtime.getRuntime().maxMemory() >> 20));
        Files.createDirectories(REPORT.getParent());
        Files.writeString(REPORT, report);
        System.out.println(report);
    }

    private static List<MemoryPoolMXBean> heap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == java.lang.management.MemoryType.HEAP)
                .toList();
    }

    private List<Plan> aWardsYear() {
        // Without the application's limit: so much is written at once by nobody.
        var jdbc = JdbcClient.create(source);
        var fixtures = new PlanFixtures(jdbc);
        List<Long> ids = new ArrayList<>();
        for (int department = 1; department <= DEPARTMENTS; department++) {
            long plan = fixtures.plan("第%d部".formatted(department), 2021);
            ids.add(plan);
            for (int section = 1; section <= SECTIONS; section++) {
                String name = "第%d-%d課".formatted(department, section);
                long unit = fixtures.unit(plan, fixtures.section(plan, section, name), 1, null, name);
                fixtures.initiatives(plan, unit, name, INITIATIVES);
            }
        }
        jdbc.sql("analyze").update();
        jdbc.sql("""
                        insert into progress_update (
                            workspace_id, ref, initiative_id, entry_key, entry_said_at, version, kind, health, unchanged,
                            percentage, as_of, words, next_step, evidence, reason, public_wording, why, author_id,
                            author_name, role, department, section, unit, way, source_key, said_at, recorded_at)
                        select i.workspace_id, gen_random_uuid(), i.id, 'key-' || i.id || '-' || n,
                            timestamptz '2021-04-01 01:00:00Z' + n * interval '7 days', 1, 'RECORDED', 'on-track', false,
                            n, date '2021-04-01' + n * 7, '第' || n || '回の実行委員会を開き、会場と日程を決めた。次は協賛の依頼を始める。' || md5(n || '-' || i.id),
                            '6月15日に委員会', '', '', '', '', 'U1', '田中', 'MEMBER', '総務部', '総務課', '', 'DIRECT',
                            'key-' || i.id || '-' || n, timestamptz '2021-04-01 01:00:00Z' + n * interval '7 days',
                            timestamptz '2021-04-01 01:00:00Z' + n * interval '7 days'
                        from initiative i, generate_series(1, ?) n where i.workspace_id = ?""").params(updates, CurrentWorkspace.get().id()).update();
        jdbc.sql("""
                        insert into standing (
                            initiative_id, workspace_id, plan_id, health, health_since, health_said_at, percentage, last_id,
                            last_as_of, last_said_at, last_key, heard_at, updates, entries)
                        select i.id, i.workspace_id, i.plan_id, 'on-track', u.as_of, u.said_at, u.percentage, u.id, u.as_of,
                            u.said_at, u.entry_key, u.said_at, ?, ?
                        from initiative i join progress_update u on u.initiative_id = i.id
                            and u.entry_key = 'key-' || i.id || '-' || ?
                        where i.workspace_id = ?""")
                .params(updates, updates, updates, CurrentWorkspace.get().id())
                .update();
        jdbc.sql("analyze").update();
        return ids.stream().map(id -> plans.plan(id).orElseThrow()).toList();
    }

    /** Words that take no time to find. */
    private static final class Plain implements WorkbookWords {

        @Override
        public String title() {
            return "ward";
        }

        @Override
        public String asOf() {
            return TODAY.toString();
        }

        @Override
        public String heading(WorkbookColumn column) {
            return column.name();
        }

        @Override
        public String term(WorkbookTerm term) {
            return switch (term) {
                case DAY_FORMAT -> "yyyy/m/d";
                case MOMENT_FORMAT -> "yyyy/m/d h:mm";
                default -> term.name();
            };
        }

        @Override
        public String health(Grade grade) {
            return grade.symbol() + " " + grade.japanese().name();
        }

        @Override
        public String bar(Board board) {
            return "";
        }

        @Override
        public String year(FiscalYear year) {
            return year.inJapanese();
        }

        @Override
        public String post(Post post) {
            return post.office().name() + post.role();
        }

        @Override
        public String amendment(ProgressUpdate newest) {
            return "";
        }

        @Override
        public String way(WayIn way) {
            return way.name();
        }

        @Override
        public String source(Plan plan, Wording wording) {
            return plan.department() + wording.version();
        }

        @Override
        public String source(ProgressUpdate update) {
            return LocalDateTime.ofInstant(update.source().saidAt(), ZoneId.of("Asia/Tokyo"))
                    .toString();
        }
    }
}
