package torikumi.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import torikumi.TorikumiAt;
import torikumi.platform.CurrentWorkspace;
import torikumi.platform.Databases;
import torikumi.platform.MovableClock;
import torikumi.platform.Workspace;
import torikumi.reminder.AskedSections;
import torikumi.reminder.Level;
import torikumi.reminder.ReminderRules;
import torikumi.reminder.ReminderSweep;
import torikumi.reminder.Subject;
import torikumi.reminder.Swept;
import torikumi.slack.FakeSlack;
import torikumi.staff.Office;

/**
 * Many reminders that fall due at one instant: how long it takes until they are staged, how they leave, and what stays in memory.
 * Everything in this one process, the fake Slack too; each round is a month, to which the clock is put forward.
 */
class ReminderBench {

    private static final Workspace WORKSPACE = new Workspace(FakeSlack.TEAM);
    private static final Path FOLDER = Path.of("target", "bench").toAbsolutePath();

    private final int reminders = Integer.getInteger("bench.reminders", 10_000);
    private final int few = Integer.getInteger("bench.few", 100);
    private final int limited = Integer.getInteger("bench.limited", 200);
    private final int large = Integer.getInteger("bench.large.rounds", 2);
    private final int rounds = Integer.getInteger("bench.reminder.rounds", 5);

    private enum Kind {
        /** By the scheduler, from the due instant to the last message. */
        BY_ITSELF,
        /** By a sweep that is measured, from its start to the last message. */
        SENT,
        /** Only the sweep, while nothing leaves. */
        STAGED
    }

    private record Month(
            double staged,
            double left,
            double perSecond,
            double p50,
            double p99,
            int limited,
            double heap,
            double processor) {}

    @Test
    @Timeout(value = 60, unit = TimeUnit.MINUTES)
    void asksManyAtOneInstant() throws Exception {
        var targets = new Targets();
        var report = new StringBuilder("# Remind\n\n");
        report.append(
                "| at one instant | staged s | all had left s | a second | late p50 s | late p99 s | 429s | heap MB | processor ms each |\n");
        report.append("|---|---|---|---|---|---|---|---|---|\n");
        for (Course course : List.of(
                new Course("PostgreSQL", Databases.postgres(), few, few, 3, rounds, Kind.BY_ITSELF),
                new Course("PostgreSQL", Databases.postgres(), limited, Math.max(1, limited / 20), 1, 2, Kind.SENT),
                new Course("PostgreSQL", Databases.postgres(), reminders, reminders, 1, large, Kind.SENT),
                new Course("PostgreSQL", Databases.postgres(), reminders, reminders, 1, rounds, Kind.STAGED),
                new Course("H2", Databases.h2(), reminders, reminders, 1, rounds, Kind.STAGED)))
            report.append(months(course, targets));
        targets.write("remind");
        Files.createDirectories(FOLDER);
        Files.writeString(FOLDER.resolve("remind.md"), report);
        System.out.println(report);
    }

    /**
     * Months of one application.
     *
     * @param channels that the sections share evenly
     * @param warmup months that are not counted, in which the JVM still compiles
     */
    private record Course(
            String database,
            Map<String, String> settings,
            int sections,
            int channels,
            int warmup,
            int rounds,
            Kind kind) {}

    /** @return a line of the report */
    private static String months(Course course, Targets targets) throws Exception {
        try (var slack = new FakeSlack();
                var context = started(slack, course.settings, course.sections)) {
            var clock = context.getBean(MovableClock.class);
            var limits = new LimitedSlack(slack, clock, course.sections);
            JdbcClient jdbc = context.getBean(JdbcClient.class);
            AskedSections.channels(jdbc, FakeSlack.TEAM, course.sections, course.channels, clock.instant());
            List<Month> months = new ArrayList<>();
            for (int i = 1 - course.warmup; i <= course.rounds; i++) {
                Month month = month(context, clock, limits, jdbc, course.sections, course.kind);
                System.out.println(course.database + " " + month);
                if (i > 0) months.add(month);
            }
            if (course.kind == Kind.SENT && course.channels == course.sections)
                targets.atMost(
                                "%d reminders at one instant, staged, s".formatted(course.sections),
                                Spread.of(months.stream().mapToDouble(Month::staged))
                                        .median(),
                                3)
                        .atMost(
                                "all of them left, s",
                                Spread.of(months.stream().mapToDouble(Month::left))
                                        .median(),
                                15);
            return "| %s, %d reminders in %d channels | %s | %s | %s | %s | %s | %s | %s | %s |\n"
                    .formatted(
                            course.database,
                            course.sections,
                            course.channels,
                            of(months, Month::staged, "%.2f"),
                            of(months, Month::left, "%.1f"),
                            of(months, Month::perSecond, "%.0f"),
                            of(months, Month::p50, "%.2f"),
                            of(months, Month::p99, "%.2f"),
                            of(months, Month::limited, "%.0f"),
                            of(months, Month::heap, "%.0f"),
                            of(months, Month::processor, "%.1f"));
        }
    }

    private static String of(List<Month> months, ToDoubleFunction<Month> figure, String format) {
        boolean measured = months.stream().mapToDouble(figure).noneMatch(Double::isNaN);
        return measured ? Spread.of(months.stream().mapToDouble(figure)).in(format) : "";
    }

    private static ConfigurableApplicationContext started(FakeSlack slack, Map<String, String> database, int sections) {
        Map<String, String> settings = new HashMap<>(database);
        settings.put("SLACK_SIGNING_SECRET", "bench-secret");
        settings.put("SLACK_BOT_TOKEN", "xoxb-bench");
        settings.put("SLACK_API_BASE_URL", slack.apiBase().toString());
        settings.put(
                "TORIKUMI_PLAN",
                AskedSections.plan(FOLDER.resolve("remind"), sections).toString());
        settings.put("server.port", "0");
        settings.put("logging.level.torikumi", "warn");
        var morning = TorikumiAt.now(AskedSections.DUE.minus(Duration.ofHours(2)));
        settings.put(morning.getKey(), morning.getValue());
        return TorikumiAt.start(settings);
    }

    private static Month month(
            ConfigurableApplicationContext context,
            MovableClock clock,
            LimitedSlack slack,
            JdbcClient jdbc,
            int sections,
            Kind kind)
            throws Exception {
        // What was asked in the months before is not brought to mind.
        jdbc.sql("update reminder set look_at = null where look_at is not null").update();
        var sweep = context.getBean(ReminderSweep.class);
        var rules = context.getBean(ReminderRules.class);
        Instant due = CurrentWorkspace.within(WORKSPACE, () -> {
            sweep.sweep(clock.instant());
            return rules.nearest(
                            Subject.of(new Office(AskedSections.DEPARTMENT, AskedSections.name(1), null)),
                            Level.SECTION,
                            clock.instant())
                    .orElseThrow()
                    .next()
                    .dates()
                    .getFirst()
                    .askAt();
        });
        boolean byHand = kind != Kind.BY_ITSELF;
        var scheduler = context.getBean(Scheduler.class);
        if (kind == Kind.STAGED) scheduler.pause();
        if (byHand)
            jdbc.sql("delete from scheduled_tasks where task_name = 'reminder.sweep'")
                    .update();
        slack.fallsDue(due);
        clock.putForward(Duration.between(clock.instant(), due.minusSeconds(byHand ? 0 : 3)));
        if (!byHand)
            jdbc.sql("update scheduled_tasks set execution_time = ? where task_name = 'reminder.sweep'")
                    .param(due.atOffset(ZoneOffset.UTC))
                    .update();
        long spent = spent();
        long start = System.nanoTime();
        double staged = Double.NaN;
        if (byHand) {
            Swept swept = CurrentWorkspace.within(WORKSPACE, () -> sweep.sweep(clock.instant()));
            staged = (System.nanoTime() - start) / 1e9;
            assertThat(swept.letters()).isEqualTo(sections);
        }
        if (kind == Kind.STAGED) {
            jdbc.sql("delete from scheduled_tasks where task_name = 'reminder.letter'")
                    .update();
            scheduler.resume();
            return new Month(staged, Double.NaN, Double.NaN, Double.NaN, Double.NaN, 0, heap(), Double.NaN);
        }
        while (slack.arrived() < sections) TimeUnit.MILLISECONDS.sleep(20);
        double left = Duration.between(due, clock.instant()).toMillis() / 1e3;
        while (jdbc.sql("select count(*) from scheduled_tasks where task_name = 'reminder.letter'")
                        .query(Long.class)
                        .single()
                > 0) TimeUnit.MILLISECONDS.sleep(50);
        assertThat(slack.arrived()).isEqualTo(sections);
        double processor = (spent() - spent) / 1e6 / sections;
        return new Month(
                staged,
                left,
                sections / left,
                slack.late(0.5) / 1e3,
                slack.late(0.99) / 1e3,
                slack.limited(),
                heap(),
                processor);
    }

    /** Nanoseconds of processor time of this process, the fake Slack's too, PostgreSQL's not. */
    private static long spent() {
        return ProcessHandle.current()
                .info()
                .totalCpuDuration()
                .orElse(Duration.ZERO)
                .toNanos();
    }

    /** Megabytes, after everything that can go has gone. */
    private static double heap() throws InterruptedException {
        for (int i = 0; i < 3; i++) {
            System.gc();
            TimeUnit.MILLISECONDS.sleep(100);
        }
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) / 1e6;
    }
}
