package torikumi.slack.report;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import torikumi.slack.card.Asked;
import torikumi.slack.card.Card;
import torikumi.slack.card.Mrkdwn;
import torikumi.slack.card.PeopleWords;
import torikumi.slack.card.Showing;
import torikumi.slack.delivery.Deliveries;
import torikumi.slack.delivery.Destination;
import torikumi.slack.delivery.FileSending;
import torikumi.slack.delivery.FileSending.Uploaded;
import torikumi.slack.delivery.LastingRefusal;
import torikumi.slack.delivery.OutgoingFile;
import torikumi.slack.edge.Showings;
import torikumi.slack.identity.People;
import torikumi.slack.identity.Readers;
import torikumi.slack.transport.SlackAnswer;
import torikumi.staff.Denial;

/** One attempt to make a file and to get it to whoever wants it. They are told where it comes to nothing. */
@Component
class FileDelivery {

    private static final Logger log = LoggerFactory.getLogger(FileDelivery.class);

    private final Map<Class<?>, Making<?>> makings;
    private final FileSending files;
    private final Deliveries deliveries;
    private final Readers readers;
    private final People people;
    private final Showings showings;
    private final Clock clock;

    FileDelivery(
            List<Making<?>> makings,
            FileSending files,
            Deliveries deliveries,
            Readers readers,
            People people,
            Showings showings,
            Clock clock) {
        this.makings = makings.stream().collect(Collectors.toMap(Making::of, Function.identity()));
        this.files = files;
        this.deliveries = deliveries;
        this.readers = readers;
        this.people = people;
        this.showings = showings;
        this.clock = clock;
    }

    /**
     * @param again to be tried then; null where there is nothing more to do
     * @param rest how long Slack wants to be left alone; null where it has not said
     */
    record Step(@Nullable FileJob again, @Nullable Duration rest) {
        static final Step DONE = new Step(null, null);
    }

    Step attempt(FileJob job) {
        Optional<Denial> denied = readers.denial(job.personId());
        if (denied.isPresent()) {
            if (denied.get() == Denial.NOT_KNOWN) return later(job, SlackAnswer.A_MINUTE);
            log.info("A file was not made: its reader may not read it by now");
            return Step.DONE;
        }
        return job.uploaded().isEmpty() ? made(job) : looked(job, job.uploaded());
    }

    private Step made(FileJob job) {
        return switch (make(job.wish(), job)) {
            case Making.Made.Instead(var sentence) -> {
                tell(job, sentence);
                yield Step.DONE;
            }
            case Making.Made.File(var file, var sentence) -> sent(job, List.of(file), above(job, sentence));
            case Making.Made.Files(var several, var sentence) -> sent(job, several, above(job, sentence));
        };
    }

    /** What is put there and not shared is seen by nobody, so that all of them may be put there again. */
    private Step sent(FileJob job, List<OutgoingFile> made, String sentence) {
        List<Uploaded> lying = new ArrayList<>();
        for (OutgoingFile file : made)
            switch (files.upload(file)) {
                case SlackAnswer.Done(var uploaded) -> lying.add(uploaded);
                case SlackAnswer.Refused(var why) -> {
                    return refused(job, why);
                }
                case SlackAnswer.NotNow(var why, var rest) -> {
                    return later(job, rest);
                }
                case SlackAnswer.Doubtful(var why, var rest) -> {
                    return later(job, rest);
                }
            }
        return share(job, lying, sentence);
    }

    private <W extends FileWish> Making.Made make(W wish, FileJob job) {
        Showing showing = job.channelId() == null ? showing(job) : showings.of(Asked.Place.SHARED, people.workspace());
        return making(wish).make(wish, job.personId(), showing);
    }

    @SuppressWarnings("unchecked")
    private <W extends FileWish> Making<W> making(W wish) {
        Making<W> making = (Making<W>) makings.get(wish.getClass());
        if (making == null) throw new IllegalStateException("nobody makes a " + wish.getClass());
        return making;
    }

    private Showing showing(FileJob job) {
        return showings.of(Asked.Place.DIRECT, people.of(job.personId()), job.personId());
    }

    /** Where others read it, who shows it stands above. */
    private String above(FileJob job, String sentence) {
        if (job.channelId() == null) return sentence;
        Showing there = showings.of(Asked.Place.SHARED, people.workspace());
        String name = PeopleWords.name(people.person(job.personId()).colleague());
        return Mrkdwn.escape(there.text("shared.by", name)) + "\n" + sentence;
    }

    private <W extends FileWish> Step done(W wish, FileJob job) {
        if (job.channelId() == null)
            making(wish)
                    .offer(wish, job.personId(), showing(job))
                    .ifPresent(offer ->
                            deliveries.stage(new Destination.Channel(job.personId(), null), offer, job.personId()));
        return Step.DONE;
    }

    /** Shared twice, they would stand there twice; they are shared together or not at all. */
    private Step looked(FileJob job, List<Uploaded> lying) {
        String sentence = job.sentence() == null ? "" : job.sentence();
        return switch (files.isShared(lying.getFirst())) {
            case SlackAnswer.Done(Boolean shared) -> shared ? done(job.wish(), job) : share(job, lying, sentence);
            case SlackAnswer.Refused(var why) -> refused(job, why);
            case SlackAnswer.NotNow(var why, var rest) -> later(job, rest);
            case SlackAnswer.Doubtful(var why, var rest) -> later(job, rest);
        };
    }

    private Step share(FileJob job, List<Uploaded> uploaded, String sentence) {
        return switch (files.share(uploaded, job.to(), sentence)) {
            case SlackAnswer.Done<?> done -> done(job.wish(), job);
            case SlackAnswer.Refused(var why) -> refused(job, why);
            case SlackAnswer.NotNow(var why, var rest) -> later(job, rest);
            case SlackAnswer.Doubtful(var why, var rest) -> later(job.doubtful(uploaded, sentence), rest);
        };
    }

    private Step later(FileJob job, @Nullable Duration rest) {
        if (!clock.instant().isAfter(job.giveUpAt())) return new Step(job, rest);
        failed(job);
        return Step.DONE;
    }

    private Step refused(FileJob job, String why) {
        if (job.channelId() != null && LastingRefusal.of(why) == LastingRefusal.PLACE) {
            log.info("A file was not shared in a channel: {}", why);
            tell(job, showing(job).text("report.share.refused"));
            return Step.DONE;
        }
        log.error("Slack does not take a file: {}. Look at the app's scopes (files:write).", why);
        tell(job, showing(job).text("report.file.refused"));
        return Step.DONE;
    }

    /** Nobody waits for it any more, or it cannot be made. */
    void failed(FileJob job) {
        tell(job, showing(job).text("report.file.failed"));
    }

    private void tell(FileJob job, String sentence) {
        deliveries.stage(new Destination.Channel(job.personId(), null), new Card(sentence).reply(), job.personId());
    }
}
