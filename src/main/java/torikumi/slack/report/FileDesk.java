package torikumi.slack.report;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import torikumi.platform.CurrentWorkspace;
import torikumi.slack.card.Asked;
import torikumi.slack.card.Card;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Showing;

/** Takes down who wants which file. */
@Component
class FileDesk {

    private static final Duration PATIENCE = Duration.ofMinutes(30);

    private final Scheduler scheduler;
    private final Clock clock;

    FileDesk(@Lazy Scheduler scheduler, Clock clock) {
        this.scheduler = scheduler;
        this.clock = clock;
    }

    /** @return that it is being made, and where it will be */
    Reply order(FileWish wish, Asked asked, Showing showing) {
        put(wish, asked.userId(), null);
        boolean here = asked.place() == Asked.Place.DIRECT;
        return new Card(showing.text(here ? "report.file.ordered" : "report.file.orderedElsewhere")).reply();
    }

    /** For everybody in a channel to read, in the name of whoever wants that. */
    void share(FileWish wish, String personId, String channelId) {
        put(wish, personId, channelId);
    }

    private void put(FileWish wish, String personId, @Nullable String channelId) {
        var job = FileJob.of(
                CurrentWorkspace.get().id(), personId, wish, clock.instant().plus(PATIENCE), channelId);
        scheduler.schedule(FileTask.DESCRIPTOR
                .instance(UUID.randomUUID().toString())
                .data(job)
                .scheduledTo(clock.instant()));
        scheduler.triggerCheckForDueExecutions();
    }
}
