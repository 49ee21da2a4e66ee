package torikumi.slack.roundtrip;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import java.time.Clock;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import torikumi.platform.TakenUp;
import torikumi.report.roundtrip.RoundTrips;

/** What nobody has come back to is forgotten at night; the files stay where they were sent. */
@Configuration(proxyBeanMethods = false)
class ReturnedFilesSweep {

    private static final LocalTime AT_NIGHT = LocalTime.of(3, 10);

    @Bean
    Task<Void> returnedFilesSweeping(RoundTrips trips, Clock clock) {
        return Tasks.recurring("slack.workbooks.sweep", new Daily(clock.getZone(), AT_NIGHT))
                .onDeadExecution(new TakenUp<>(clock))
                .execute((instance, execution) -> trips.forget(clock.instant().minus(RoundTrips.KEPT)));
    }
}
