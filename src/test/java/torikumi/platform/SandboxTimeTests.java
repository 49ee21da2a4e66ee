package torikumi.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

/** The clock, the scheduler and the database together. The scheduler would look for itself only once in ten minutes. */
class SandboxTimeTests {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    @Nested
    @SpringBootTest(
            classes = {BelowTheEdge.class, OfficeWork.class},
            webEnvironment = SpringBootTest.WebEnvironment.NONE,
            properties = "db-scheduler.polling-interval=10m")
    @ContextConfiguration(initializers = Databases.H2.class)
    class OnH2Database extends OnAnyDatabase {}

    @Nested
    @SpringBootTest(
            classes = {BelowTheEdge.class, OfficeWork.class},
            webEnvironment = SpringBootTest.WebEnvironment.NONE,
            properties = "db-scheduler.polling-interval=10m")
    @ContextConfiguration(initializers = Databases.Postgresql.class)
    class OnPostgresDatabase extends OnAnyDatabase {}

    record Diary(List<ZonedDateTime> mornings, List<ZonedDateTime> letters) {}

    @TestConfiguration(proxyBeanMethods = false)
    static class OfficeWork {

        static final TaskDescriptor<Void> LETTER = TaskDescriptor.of("test.letter");
        static final TaskDescriptor<Void> VAIN = TaskDescriptor.of("test.vain");

        @Bean
        Diary diary() {
            return new Diary(new CopyOnWriteArrayList<>(), new CopyOnWriteArrayList<>());
        }

        @Bean
        Task<Void> morning(Diary diary, Clock clock) {
            return Tasks.recurring("test.morning", new Daily(TOKYO, LocalTime.of(10, 0)))
                    .execute((instance, execution) -> diary.mornings().add(now(clock)));
        }

        /** Its first writes a second, as what is staged by a task is. */
        @Bean
        OneTimeTask<Void> letter(Diary diary, Clock clock) {
            return Tasks.oneTime(LETTER).execute((instance, execution) -> {
                diary.letters().add(now(clock));
                if (instance.getId().equals("first"))
                    execution
                            .getSchedulerClient()
                            .scheduleIfNotExists(LETTER.instance("second").scheduledTo(clock.instant()));
            });
        }

        /** Fails five times. */
        @Bean
        OneTimeTask<Void> vain() {
            return Tasks.oneTime(VAIN)
                    .onFailure(new FailureHandler.OnFailureRetryLater<>(Duration.ofSeconds(10)))
                    .execute((instance, execution) -> {
                        if (execution.getExecution().consecutiveFailures < 5)
                            throw new IllegalStateException("in vain");
                    });
        }

        private static ZonedDateTime now(Clock clock) {
            return clock.instant().atZone(TOKYO);
        }
    }

    abstract static class OnAnyDatabase {

        @Autowired
        SandboxBeginning beginning;

        @Test
        void whatIsDoneAtTheFirstStartIsDueUntilItIsDone() {
            assertThat(beginning.isDue()).isTrue();
            beginning.done();
            assertThat(beginning.isDue()).isFalse();
        }

        @Autowired
        Clock clock;

        @Autowired
        TimeLapse lapse;

        @Autowired
        Scheduler scheduler;

        @Autowired
        JdbcClient jdbc;

        @Autowired
        Diary diary;

        private Instant forward(Duration time) {
            Instant target = clock.instant().plus(time);
            assertThat(lapse.forwardTo(target)).isInstanceOf(TimeLapse.Outcome.Arrived.class);
            return target;
        }

        /** As exactly as the database keeps it. */
        private Instant soon() {
            return clock.instant().truncatedTo(ChronoUnit.SECONDS).plusSeconds(1);
        }

        @Test
        void aDailyTaskRunsOnEachDayThatIsJumpedOver() {
            forward(Duration.ZERO);
            LocalDate before = LocalDate.ofInstant(clock.instant(), TOKYO);
            diary.mornings().clear();
            forward(Duration.ofDays(30));
            assertThat(diary.mornings()).hasSize(30);
            assertThat(diary.mornings())
                    .extracting(ZonedDateTime::toLocalDate)
                    .doesNotHaveDuplicates()
                    .allMatch(day -> !day.isBefore(before));
            assertThat(diary.mornings())
                    .allSatisfy(at -> assertThat(at.toLocalTime()).isBetween(LocalTime.of(10, 0), LocalTime.of(10, 1)));
        }

        @Test
        void whatDueWorkStagesIsDoneBeforeTimeGoesOn() {
            diary.letters().clear();
            Instant due = soon().plus(Duration.ofDays(3));
            scheduler.scheduleIfNotExists(OfficeWork.LETTER.instance("first").scheduledTo(due));
            forward(Duration.ofDays(20));
            assertThat(diary.letters()).hasSize(2).allSatisfy(at -> assertThat(at.toInstant())
                    .isBetween(due, due.plus(Duration.ofMinutes(2))));
        }

        @Test
        void stopsWhereSomethingFailsAgainAndAgainAndStepsOverNothing() {
            forward(Duration.ofSeconds(1));
            Instant due = soon().plus(Duration.ofHours(1));
            Instant target = due.plus(Duration.ofMinutes(30));
            scheduler.scheduleIfNotExists(OfficeWork.VAIN.instance("vain").scheduledTo(due));
            assertThat(lapse.forwardTo(target))
                    .isInstanceOfSatisfying(TimeLapse.Outcome.Stopped.class, stopped -> assertThat(stopped.at())
                            .isBetween(due.plusSeconds(20), due.plusSeconds(30)));
            assertThat(lapse.forwardTo(target)).isInstanceOf(TimeLapse.Outcome.Stopped.class);
            assertThat(lapse.forwardTo(target)).isInstanceOf(TimeLapse.Outcome.Stopped.class);
            assertThat(lapse.forwardTo(target)).isInstanceOf(TimeLapse.Outcome.Arrived.class);
        }

        @Test
        void aRestartGoesOnLaterAndNeverEarlier() {
            Instant reached = forward(Duration.ofDays(2));
            var afterwards = new SandboxClock(Instant.parse("2021-04-01T00:00:00Z"), Clock.systemUTC(), TOKYO);
            new SandboxTimeRecord(jdbc, afterwards).close();
            assertThat(afterwards.instant())
                    .isAfter(clock.instant())
                    .isBetween(reached, reached.plus(Duration.ofMinutes(5)));
        }
    }
}
