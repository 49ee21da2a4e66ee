package torikumi.slack.delivery;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import torikumi.platform.TakenUp;

/** Slack sends an event again for six minutes at most, Socket Mode for a little longer: two days are plenty. */
@Configuration(proxyBeanMethods = false)
class HandledRequestsSweep {

    static final Duration KEPT = Duration.ofDays(2);
    private static final LocalTime AT_NIGHT = LocalTime.of(3, 0);

    @Bean
    Task<Void> handledRequestsSweeping(HandledRequests handled, Clock clock) {
        return Tasks.recurring("slack.handled-requests.sweep", new Daily(clock.getZone(), AT_NIGHT))
                .onDeadExecution(new TakenUp<>(clock))
                .execute((instance, execution) -> handled.forget(clock.instant().minus(KEPT)));
    }
}
