package torikumi.slack.record;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import torikumi.plan.Found;
import torikumi.progress.Outcome;
import torikumi.progress.Progress;
import torikumi.progress.ProgressLog;
import torikumi.progress.RecordProgress;
import torikumi.progress.Refusal;
import torikumi.slack.card.Asked;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Showing;
import torikumi.staff.Person;

/** Writes what was understood into the record, and puts what became of it on a card. */
@Component
class RecordWriter {

    private final ProgressLog log;
    private final CardThreads threads;
    private final RecordNews news;
    private final RecordedCards cards;
    private final Refusing refusing;
    private final TakingBack takingBack;
    private final InCharge inCharge;
    private final Clock clock;

    RecordWriter(
            ProgressLog log,
            CardThreads threads,
            RecordNews news,
            RecordedCards cards,
            Refusing refusing,
            TakingBack takingBack,
            InCharge inCharge,
            Clock clock) {
        this.log = log;
        this.threads = threads;
        this.news = news;
        this.cards = cards;
        this.refusing = refusing;
        this.takingBack = takingBack;
        this.inCharge = inCharge;
        this.clock = clock;
    }

    /**
     * What became of it.
     *
     * @param reply the card
     * @param refusal why nothing was written; null where something was, or where a question comes first
     * @param draft what was typed and understood, where that can still lead to something
     * @param draftId under which it is kept
     */
    public record Written(
            Reply reply,
            @Nullable Refusal refusal,
            @Nullable Draft draft,
            @Nullable String draftId) {

        Written(Reply reply) {
            this(reply, null, null, null);
        }

        /** Refused, with nothing to be kept. */
        static Written refused(Reply reply, Refusal why) {
            return new Written(reply, why, null, null);
        }
    }

    /**
     * @param said with what was understood
     * @param alone how a refusal is shown, which may be more privately than what was recorded
     */
    Written record(Person person, Found.OfInitiative about, Draft said, Showing showing, Showing alone) {
        Instant now = clock.instant();
        Draft draft = inCharge.sayingItNow(person, about, said, now);
        return switch (log.record(new RecordProgress(person, about, draft.said(), draft.source()), now)) {
            case Outcome.Recorded recorded -> {
                remember(about, draft.origin(), showing);
                news.tell(recorded, about);
                Reply card = RecordedBlocks.recorded(
                        recorded, cards.around(about, recorded.update(), person, showing), showing);
                yield new Written(
                        draft.replaces() == null
                                ? card
                                : AskBackBlocks.after(takingBack.instead(person, draft, showing), card));
            }
            case Outcome.AlreadyRecorded already -> cards.already(person, already.update(), about, showing);
            case Outcome.Refused(var why) -> refusing.refused(person, why, about, draft, alone);
        };
    }

    /** What is wrong with what is said, while it is not known about what. */
    List<Refusal> faults(Progress said) {
        return log.faults(null, said, clock.instant());
    }

    private void remember(Found.OfInitiative about, Draft.Origin origin, Showing showing) {
        if (showing.place() != Asked.Place.SHARED || origin.channelId().isEmpty()) return;
        String thread = origin.thread();
        if (thread != null)
            threads.about(origin.channelId(), thread, about.initiative().id());
    }
}
