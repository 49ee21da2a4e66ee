package torikumi.slack.delivery;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.CompletionHandler.OnCompleteRemove;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import torikumi.platform.CurrentWorkspace;
import torikumi.platform.TakenUp;
import torikumi.platform.Workspace;

/** Delivers what was staged: at once, again after a while where Slack cannot take it, and no longer once nobody waits for it. */
@Configuration(proxyBeanMethods = false)
class DeliveryTask {

    static final TaskDescriptor<Delivery> DESCRIPTOR = TaskDescriptor.of("slack.delivery", Delivery.class);

    private static final Logger log = LoggerFactory.getLogger(DeliveryTask.class);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);

    @Bean
    Task<Delivery> slackDelivery(DeliveryAttempt attempt, Clock clock) {
        return Tasks.custom(DESCRIPTOR)
                // Whether a delivery that was cut off by a crash arrived is unknown: rather twice than never.
                .onDeadExecution(new TakenUp<>(clock))
                .execute((instance, execution) -> {
                    Delivery delivery = instance.getData();
                    var tried = CurrentWorkspace.within(
                            new Workspace(delivery.workspaceId()), () -> attempt.make(delivery));
                    return next(tried.delivery(), tried.outcome(), clock.instant());
                });
    }

    static CompletionHandler<Delivery> next(Delivery delivery, Outcome outcome, Instant now) {
        return switch (outcome) {
            case Outcome.Delivered delivered -> new OnCompleteRemove<>();
            case Outcome.Refused refused -> {
                log.warn("Delivery {} was refused: {}", delivery.id(), refused.why());
                yield new OnCompleteRemove<>();
            }
            case Outcome.Postponed postponed -> {
                Instant again = now.plus(postponed.after() == null ? backoff(delivery.attempts()) : postponed.after());
                if (again.isAfter(delivery.giveUpAt())) {
                    log.error(
                            "Delivery {} was given up after {} attempts: {}",
                            delivery.id(),
                            delivery.attempts() + 1,
                            postponed.why());
                    yield new OnCompleteRemove<>();
                }
                log.info("Delivery {} is put off until {}: {}", delivery.id(), again, postponed.why());
                yield (complete, operations) -> operations.reschedule(complete, again, delivery.triedAgain());
            }
        };
    }

    /** 2 s, 4 s, 8 s and so on, at most ten minutes. */
    static Duration backoff(int attempts) {
        Duration wait = Duration.ofSeconds(2L << Math.min(attempts, 20));
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }
}
