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
import torikumi.platform.Revisions;
import torikumi.platform.TakenUp;
import torikumi.platform.Workspace;
import torikumi.slack.transport.SlackAnswer;

/**
 * Delivers what was staged: at once, again after a while where Slack cannot take it, and no longer once nobody waits for it. What
 * may have arrived carries that with it, so that it is looked for before it is sent again.
 */
@Configuration(proxyBeanMethods = false)
class DeliveryTask {

    static final TaskDescriptor<Delivery> DESCRIPTOR = TaskDescriptor.of("slack.delivery", Delivery.class);

    private static final Logger log = LoggerFactory.getLogger(DeliveryTask.class);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);

    // How long Slack may still be at a post after it was too late for an answer; our client waits 3 s.
    private static final Duration UNDER_WAY = Duration.ofSeconds(15);

    @Bean
    Task<Delivery> slackDelivery(DeliveryAttempt attempt, Revisions revisions, Clock clock) {
        return Tasks.custom(DESCRIPTOR)
                .onDeadExecution(new TakenUp<>(clock, Delivery::doubtedSince))
                .onFailure((complete, operations) -> {
                    var delivery =
                            (Delivery) complete.getExecution().taskInstance.getData();
                    Instant again = clock.instant().plus(backoff(delivery.attempts()));
                    log.error(
                            "Delivery {} was cut off and is tried again at {}",
                            delivery.id(),
                            again,
                            complete.getCause().orElse(null));
                    operations.reschedule(
                            complete,
                            again,
                            delivery.doubtedSince(complete.getExecution().executionTime)
                                    .triedAgain());
                })
                .execute((instance, execution) -> {
                    Delivery delivery = instance.getData();
                    Instant begun = clock.instant();
                    if (begun.isAfter(delivery.giveUpAt())) return givenUp(delivery, "its time is over");
                    var tried = revisions.atOnce(new Workspace(delivery.workspaceId()), () -> attempt.make(delivery));
                    return next(tried.delivery(), tried.answer(), begun, clock.instant());
                });
    }

    static CompletionHandler<Delivery> next(Delivery delivery, SlackAnswer<Posted> answer, Instant begun, Instant now) {
        return switch (answer) {
            case SlackAnswer.Done<Posted> done -> new OnCompleteRemove<>();
            case SlackAnswer.Refused<Posted>(var why) -> {
                log.warn("Delivery {} was refused: {}", delivery.id(), why);
                yield new OnCompleteRemove<>();
            }
            case SlackAnswer.NotNow<Posted>(var why, var rest) ->
                again(delivery, why, now.plus(rest == null ? backoff(delivery.attempts()) : rest));
            case SlackAnswer.Doubtful<Posted>(var why, var rest) -> {
                Instant again = now.plus(rest == null ? backoff(delivery.attempts()) : rest);
                Instant over = begun.plus(UNDER_WAY);
                boolean looked = delivery.to() instanceof Destination.Channel;
                yield again(delivery.doubtedSince(begun), why, looked && over.isAfter(again) ? over : again);
            }
        };
    }

    private static CompletionHandler<Delivery> again(Delivery delivery, String why, Instant again) {
        if (again.isAfter(delivery.giveUpAt())) return givenUp(delivery.triedAgain(), why);
        log.info("Delivery {} is put off until {}: {}", delivery.id(), again, why);
        return (complete, operations) -> operations.reschedule(complete, again, delivery.triedAgain());
    }

    private static CompletionHandler<Delivery> givenUp(Delivery delivery, String why) {
        log.error("Delivery {} was given up after {} attempts: {}", delivery.id(), delivery.attempts(), why);
        return new OnCompleteRemove<>();
    }

    /** 2 s, 4 s, 8 s and so on, at most ten minutes. */
    static Duration backoff(int attempts) {
        Duration wait = Duration.ofSeconds(2L << Math.min(attempts, 20));
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }
}
