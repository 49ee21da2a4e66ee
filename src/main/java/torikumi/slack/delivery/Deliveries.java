package torikumi.slack.delivery;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import torikumi.platform.CurrentWorkspace;
import torikumi.slack.card.Reply;
import torikumi.slack.card.SlackJson;
import torikumi.slack.transport.SlackAnswer;

/** Messages to be delivered, staged with the data that causes them. */
@Component
public class Deliveries {

    private static final Logger log = LoggerFactory.getLogger(Deliveries.class);

    // What nobody has asked for is still news after a day that Slack was away.
    private static final Duration NEWS = Duration.ofDays(1);

    private final TransactionTemplate transaction;
    private final HandledRequests handled;
    private final Scheduler scheduler;
    private final DeliveryAttempt attempt;
    private final Clock clock;

    Deliveries(
            TransactionTemplate transaction,
            HandledRequests handled,
            Scheduler scheduler,
            DeliveryAttempt attempt,
            Clock clock) {
        this.transaction = transaction;
        this.handled = handled;
        this.scheduler = scheduler;
        this.attempt = attempt;
        this.clock = clock;
    }

    /**
     * Does the work unless a request with this id was done before. The mark that it was done, the rows that the work writes and
     * the messages that it stages are one transaction: all of it or nothing.
     *
     * @param requestId as Slack names the request, such as an event's id
     */
    public void once(String requestId, Runnable work) {
        String id = markOf(requestId);
        transaction.executeWithoutResult(status -> {
            if (handled.mark(id)) work.run();
        });
    }

    private static String markOf(String requestId) {
        return requestId.length() <= 200
                ? requestId
                : UUID.nameUUIDFromBytes(requestId.getBytes(StandardCharsets.UTF_8))
                        .toString();
    }

    /**
     * The same, where the work itself says whether it counts as done. Where it does not, nothing of it is kept and the request can be
     * made again.
     *
     * @return whether the request had not been done before
     */
    public boolean onceIfDone(String requestId, BooleanSupplier work) {
        boolean[] first = {false};
        transaction.executeWithoutResult(status -> {
            if (!handled.mark(markOf(requestId))) return;
            first[0] = true;
            if (!work.getAsBoolean()) status.setRollbackOnly();
        });
        return first[0];
    }

    /** Stages a message for everybody there, in the caller's transaction; it leaves as soon as that is committed. */
    public void stage(Destination to, Reply reply) {
        stage(to, reply, null);
    }

    /**
     * The same, where somebody waits for it.
     *
     * @param personId who gets it in their direct conversation where Slack does not take it there
     */
    public void stage(Destination to, Reply reply, @Nullable String personId) {
        stage(delivery(to, reply, personId, false));
    }

    /** The same for what says nothing that guests and strangers may not read. */
    public void stageForAnybody(Destination to, Reply reply, String personId) {
        stage(delivery(to, reply, personId, true));
    }

    private void stage(Delivery delivery) {
        scheduler.schedule(
                DeliveryTask.DESCRIPTOR.instance(delivery.id()).data(delivery).scheduledTo(clock.instant()));
        if (TransactionSynchronizationManager.isSynchronizationActive())
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    scheduler.triggerCheckForDueExecutions();
                }
            });
        else scheduler.triggerCheckForDueExecutions();
    }

    /** One attempt without the database, for the sentence that says it is out of reach. Waits for Slack: not on a request's thread. */
    public void attemptNow(Destination to, Reply reply, String personId) {
        var tried = attempt.make(delivery(to, reply, personId, true));
        if (!(tried.answer() instanceof SlackAnswer.Done))
            log.warn(
                    "Delivery {} was not taken: {}",
                    tried.delivery().id(),
                    tried.answer().why());
    }

    private Delivery delivery(Destination to, Reply reply, @Nullable String personId, boolean forAnybody) {
        Instant now = clock.instant();
        return new Delivery(
                UUID.randomUUID().toString(),
                CurrentWorkspace.get().id(),
                to,
                reply.text(),
                SlackJson.blocks(reply.blocks()),
                now.plus(personId == null && to instanceof Destination.Channel ? NEWS : to.patience()),
                0,
                personId,
                null,
                forAnybody);
    }
}
