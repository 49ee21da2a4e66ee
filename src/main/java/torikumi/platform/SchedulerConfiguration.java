package torikumi.platform;

import com.github.kagkarlsson.scheduler.boot.autoconfigure.Jackson3Serializer;
import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerCustomizer;
import com.github.kagkarlsson.scheduler.serializer.Serializer;
import java.time.Clock;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is done later, by whichever replica comes first: db-scheduler over the table {@code scheduled_tasks}. */
@Configuration(proxyBeanMethods = false)
class SchedulerConfiguration {

    /** Due is what is due by our clock. */
    @Bean
    com.github.kagkarlsson.scheduler.Clock dbSchedulerClock(Clock clock) {
        return clock::instant;
    }

    /** A task's data is JSON, so that a newer version can read what an older one staged. */
    @Bean
    DbSchedulerCustomizer tasksAsJson() {
        return new DbSchedulerCustomizer() {
            @Override
            public Optional<Serializer> serializer() {
                return Optional.of(new Jackson3Serializer());
            }
        };
    }
}
