package torikumi.progress;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import torikumi.plan.Found;
import torikumi.staff.Person;

/**
 * The one way into the record, for every way in. What was said earlier but heard of later takes its place in order, so the record
 * and the standing are the same whatever the order of delivery, and however often the same is delivered.
 */
@Component
@Transactional
public class ProgressLog {

    /** How long its author can withdraw what she recorded. */
    public static final Duration WITHDRAWABLE = Amending.WITHDRAWABLE;

    /** What others recorded less than this before is told. */
    public static final Duration MEANWHILE = Recording.MEANWHILE;

    private final Recording recording;
    private final Amending amending;
    private final Approving approving;
    private final Reopen reopen;
    private final VersionLedger ledger;
    private final ApplicationEventPublisher events;

    ProgressLog(
            Recording recording,
            Amending amending,
            Approving approving,
            Reopen reopen,
            VersionLedger ledger,
            ApplicationEventPublisher events) {
        this.recording = recording;
        this.amending = amending;
        this.approving = approving;
        this.reopen = reopen;
        this.ledger = ledger;
        this.events = events;
    }

    /** Records what somebody says about an initiative. At most five statements, besides what listeners of {@link ProgressRecorded} do. */
    public Outcome.OfRecording record(RecordProgress request, Instant now) {
        return record(List.of(request), now).getFirst();
    }

    /**
     * The same about several initiatives at once; the outcomes are in the order of the requests.
     *
     * @param requests each about another initiative; where they are several, {@link #hold} comes first
     */
    public List<Outcome.OfRecording> record(List<RecordProgress> requests, Instant now) {
        return told(
                requests.stream().map(request -> recording.record(request, now)).toList());
    }

    /**
     * Until the transaction ends, nobody else reports on these. To be called before any of them is read or written. All who hold
     * several do so in one order, and before what waits for their answers.
     */
    public void hold(Collection<Found.OfInitiative> initiatives) {
        initiatives.stream()
                .sorted(Comparator.comparing(about -> about.initiative().id()))
                .forEach(ledger::hold);
    }

    /** Replaces a version by another, at any time, for a reason: by its author, or the office's lead or coordinator. */
    public Outcome.OfCorrecting correct(CorrectProgress request, Instant now) {
        return told(List.of(amending.correct(request, now))).getFirst();
    }

    /** Why somebody cannot correct a version, known before anything is typed; empty where they can. */
    public Optional<Refusal> uncorrectable(Person by, long updateId, Source source, Instant now) {
        return amending.uncorrectable(by, updateId, source, now);
    }

    /**
     * Why something would not be recorded; empty where it would. Nothing is written.
     *
     * @param standing how the initiative stands
     */
    public Optional<Refusal> unrecordable(RecordProgress request, Standing standing) {
        return recording.unrecordable(request, standing);
    }

    /**
     * All that is wrong with what is said, whoever says it; nothing is written.
     *
     * @param about null while it is not known
     */
    public List<Refusal> faults(Found.@Nullable OfInitiative about, Progress said, Instant saidAt) {
        return recording.faults(about, said, saidAt);
    }

    /** Takes back what was recorded, by its author, until {@link #WITHDRAWABLE} after it was first recorded. It stays readable. */
    public Outcome.OfWithdrawing withdraw(WithdrawProgress request, Instant now) {
        return withdraw(List.of(request), now).getFirst();
    }

    /** The same of several at once, as for {@link #record(List, Instant)}. */
    public List<Outcome.OfWithdrawing> withdraw(List<WithdrawProgress> requests, Instant now) {
        return told(requests.stream()
                .map(request -> amending.withdraw(request, now))
                .toList());
    }

    /** A lead lets a version's public wording be published. */
    public Outcome.OfApproving approve(ApproveWording request, Instant now) {
        Outcome.OfApproving outcome = approving.approve(request, now);
        if (outcome instanceof Outcome.Approved approved) events.publishEvent(new WordingApproved(approved.update()));
        return outcome;
    }

    /** Opens a closed initiative again, for a reason. */
    public Outcome.OfReopening reopen(ReopenInitiative request) {
        return reopen.reopen(request);
    }

    private <O extends Outcome> List<O> told(List<O> outcomes) {
        List<ProgressUpdate> written = outcomes.stream()
                .map(ProgressLog::written)
                .flatMap(Optional::stream)
                .toList();
        if (!written.isEmpty()) events.publishEvent(new ProgressRecorded(written));
        return outcomes;
    }

    private static Optional<ProgressUpdate> written(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Recorded recorded -> Optional.of(recorded.update());
            case Outcome.Corrected corrected -> Optional.of(corrected.update());
            case Outcome.Withdrawn withdrawn -> Optional.of(withdrawn.update());
            default -> Optional.empty();
        };
    }
}
