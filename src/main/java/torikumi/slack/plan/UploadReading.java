package torikumi.slack.plan;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;
import torikumi.platform.CurrentWorkspace;
import torikumi.platform.Workspace;
import torikumi.progress.WayIn;
import torikumi.slack.card.Asked;
import torikumi.slack.card.Showing;
import torikumi.slack.delivery.Destination;
import torikumi.slack.delivery.Upload;
import torikumi.slack.delivery.Uploads;
import torikumi.slack.delivery.Uploads.Fetched;
import torikumi.slack.edge.Answering;
import torikumi.slack.edge.Answering.Letter;
import torikumi.slack.edge.Showings;
import torikumi.slack.identity.People;
import torikumi.staff.Person;

/**
 * Reads a file that somebody sent and shows what it would change: one that was made here as what it is, any other as a plan. Nothing is
 * changed here.
 */
@Component
class UploadReading {

    // Until then nobody wonders.
    private static final Duration UNNOTICED = Duration.ofSeconds(4);

    private static final List<Duration> AGAIN = List.of(Duration.ofSeconds(5), Duration.ofSeconds(20));

    private final Uploads uploads;
    private final Proposing proposing;
    private final OwnFiles ownFiles;
    private final ImportRights rights;
    private final Answering answering;
    private final People people;
    private final Showings showings;
    private final Clock clock;

    UploadReading(
            Uploads uploads,
            Proposing proposing,
            OwnFiles ownFiles,
            ImportRights rights,
            Answering answering,
            People people,
            Showings showings,
            Clock clock) {
        this.uploads = uploads;
        this.proposing = proposing;
        this.ownFiles = ownFiles;
        this.rights = rights;
        this.answering = answering;
        this.people = people;
        this.showings = showings;
        this.clock = clock;
    }

    /** @return when it is to be tried again; empty where it is done */
    Optional<Duration> read(ReadingJob job) {
        var asked = new Asked(
                job.userId(),
                job.channelId(),
                Asked.Place.DIRECT,
                people.of(job.userId()),
                "",
                new Asked.Origin(WayIn.DIRECT, job.requestId(), clock.instant(), null, null, null));
        var there = new Destination.Channel(job.channelId(), job.threadTs());
        var done = new CountDownLatch(1);
        sayIfItTakesLong(done, job, there, asked);
        try {
            return read(job, there, asked);
        } finally {
            done.countDown();
        }
    }

    private void sayIfItTakesLong(CountDownLatch done, ReadingJob job, Destination there, Asked asked) {
        if (job.attempts() > 0) return;
        Workspace workspace = CurrentWorkspace.get();
        Thread.ofVirtual().name("plan-reading").start(() -> {
            try {
                if (!done.await(UNNOTICED.toMillis(), TimeUnit.MILLISECONDS))
                    CurrentWorkspace.within(workspace, () -> {
                        answering.say("reading." + job.requestId(), there, asked, "imports.reading");
                        return null;
                    });
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private Optional<Duration> read(ReadingJob job, Destination there, Asked asked) {
        Fetched fetched = fetched(job);
        if (fetched instanceof Fetched.NotNow && job.attempts() < AGAIN.size())
            return Optional.of(AGAIN.get(job.attempts()));
        Person person = people.person(job.userId());
        Showing showing = showings.of(asked);
        Optional<OwnFiles.Known> own = fetched instanceof Fetched.Taken file
                ? ownFiles.known(file.name(), file.bytes(), clock.instant())
                : Optional.empty();
        if (own.isPresent())
            answering.once(
                    "read." + job.requestId(),
                    there,
                    asked,
                    () -> new Letter(there, own.get().answer(person, showing)));
        else asPlan(job, fetched, there, asked, person, showing);
        return Optional.empty();
    }

    private void asPlan(
            ReadingJob job, Fetched fetched, Destination there, Asked asked, Person person, Showing showing) {
        Proposing.Understood understood = fetched instanceof Fetched.Taken file && rights.mayAny(person)
                ? proposing.read(file.name(), file.bytes(), job.given())
                : null;
        answering.once("read." + job.requestId(), there, asked, () -> {
            if (!(fetched instanceof Fetched.Taken))
                return new Letter(there, DocumentBlocks.notFetched(fetched, job.upload(), showing));
            if (understood == null) return new Letter(there, rights.refusal("imports.denied.other", showing));
            // Whoever has lost the right meanwhile is shown nothing.
            return new Letter(
                    there,
                    rights.refusedAny(person, "imports.denied.other", showing)
                            .orElseGet(() -> proposing.answer(
                                    understood, Wanted.of(understood, job.upload(), job.given()), person, showing)));
        });
    }

    private Fetched fetched(ReadingJob job) {
        Upload upload = job.upload();
        Fetched fetched = uploads.fetch(upload);
        // Known by its id alone, it may be anybody's.
        boolean anothers = upload.userId() == null
                && fetched instanceof Fetched.Taken taken
                && !job.userId().equals(taken.userId());
        return anothers ? new Fetched.Gone() : fetched;
    }
}
