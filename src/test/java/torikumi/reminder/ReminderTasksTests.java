package torikumi.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import torikumi.calendar.WorkingDays;
import torikumi.plan.SentencesStub;
import torikumi.platform.CurrentWorkspace;
import torikumi.platform.Databases;
import torikumi.platform.MovableClock;
import torikumi.platform.Workspace;
import torikumi.platform.WorkspaceConnected;
import torikumi.staff.Someone;

/** What runs by itself does: over the scheduler, from the connection of a workspace to a letter that is sent at the second attempt. */
@SpringBootTest(classes = ReminderTasksTests.Below.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
@DirtiesContext
class ReminderTasksTests {

    private static final List<Letter> SENT = new CopyOnWriteArrayList<>();

    @EnableAutoConfiguration
    @Import(SentencesStub.class)
    @AutoConfigurationPackage(basePackages = "torikumi")
    @ComponentScan(
            nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class,
            basePackages = "torikumi",
            excludeFilters = {
                @ComponentScan.Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class),
                @ComponentScan.Filter(type = FilterType.REGEX, pattern = "torikumi\\.(slack|sandbox)\\..*"),
                @ComponentScan.Filter(type = FilterType.REGEX, pattern = "torikumi\\.Torikumi"),
                @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*Tests(\\$.*)?")
            })
    static class Below {

        /** Some weeks before the calendar's end. */
        @Bean
        @Primary
        Clock movable() {
            var clock = new MovableClock(ZoneId.of("Asia/Tokyo"));
            clock.putForward(Duration.between(Instant.now(), Instant.parse("2030-12-02T01:00:00Z")));
            return clock;
        }

        @Bean
        ReminderSender sender() {
            return new ReminderSender() {
                @Override
                public Result send(Letter letter, LetterContent content, boolean doubtful) {
                    SENT.add(letter);
                    return SENT.size() == 1
                            ? new Result.Later("ratelimited", Duration.ofSeconds(1))
                            : new Result.Sent("D1", "1.1");
                }

                @Override
                public Result refresh(Letter letter, LetterContent content) {
                    return new Result.Sent("D1", "1.1");
                }
            };
        }
    }

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        Databases.h2().forEach((name, value) -> settings.add(name, () -> value));
        settings.add("TORIKUMI_ADMINS", () -> "U0ADMIN");
        // Not a sandbox, whose clock is its own.
        settings.add("SLACK_BOT_TOKEN", () -> "xoxb-test");
        settings.add("SLACK_SIGNING_SECRET", () -> "secret");
    }

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    ReminderReading reading;

    @Autowired
    WorkingDays days;

    @Autowired
    Scheduler scheduler;

    @Test
    void sweepsFromTheFirstConnectionOnAndSendsWhatItStages() {
        var workspace = new Workspace("T0TASKS");
        CurrentWorkspace.within(workspace, () -> events.publishEvent(new WorkspaceConnected(workspace)));
        await().atMost(Duration.ofSeconds(60)).until(() -> SENT.size() == 2);
        assertThat(SENT).extracting(Letter::kind).containsOnly(Letter.Kind.CALENDAR_ENDS);
        assertThat(SENT.getFirst().id()).isEqualTo(SENT.getLast().id());
        await().atMost(Duration.ofSeconds(60)).until(() -> CurrentWorkspace.within(
                        workspace, () -> reading.letter(SENT.getFirst().id()))
                .filter(letter -> letter.state() == Letter.State.SENT)
                .isPresent());
        await().atMost(Duration.ofSeconds(60))
                .until(() -> scheduler.getScheduledExecutions().stream()
                                .filter(task -> task.getTaskInstance()
                                                .getTaskName()
                                                .startsWith("reminder.")
                                        && !task.getTaskInstance().getId().equals("T0BELL"))
                                .count()
                        == 1);
    }

    /** Each morning, and as soon as a rule, a pause, a closed day or a snooze changes when somebody is asked. */
    @Test
    void sweepsAtOnceWhenWhatIsAskedHasChanged() {
        var workspace = new Workspace("T0BELL");
        var sweep = ReminderTasks.SWEEP.instanceId("T0BELL");
        Instant morning = Instant.parse("2030-12-02T23:30:00Z");
        CurrentWorkspace.within(workspace, () -> events.publishEvent(new WorkspaceConnected(workspace)));
        await().atMost(Duration.ofSeconds(60)).until(() -> scheduler
                .getScheduledExecution(sweep)
                .filter(task -> task.getExecutionTime().equals(morning))
                .isPresent());

        scheduler.reschedule(sweep, Instant.parse("2031-06-01T00:00:00Z"));
        CurrentWorkspace.within(
                workspace,
                () -> days.close(
                        Someone.administrator("管理者"),
                        LocalDate.of(2030, 12, 27),
                        LocalDate.of(2030, 12, 27),
                        "設備の点検",
                        Instant.parse("2030-12-02T01:00:00Z")));

        await().atMost(Duration.ofSeconds(60)).until(() -> scheduler
                .getScheduledExecution(sweep)
                .filter(task -> task.getExecutionTime().equals(morning))
                .isPresent());
    }
}
