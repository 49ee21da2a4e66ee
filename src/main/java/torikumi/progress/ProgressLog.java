package torikumi.progress;

import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * The one way into the record, for every way in. What was said earlier but heard of later takes its place in order, so the record
 * and the standing are the same whatever the order of delivery, and however often the same is delivered.
 */
@Component
public class ProgressLog {

    /** How long its author can withdraw what she recorded. */
    public static final Duration WITHDRAWABLE = Duration.ofMinutes(15);

    /** What others recorded less than this before is told. */
    public static final Duration MEANWHILE = Duration.ofMinutes(10);

    /** Records what somebody says about an initiative. At most five statements. */
    public Outcome.OfRecording record(RecordProgress request, Instant now) {
        throw new UnsupportedOperationException();
    }

    /** Replaces a version by another, at any time, for a reason: by its author, or the office's lead or coordinator. */
    public Outcome.OfCorrecting correct(CorrectProgress request, Instant now) {
        throw new UnsupportedOperationException();
    }

    /** Takes back what was recorded, by its author, until {@link #WITHDRAWABLE} after it was first recorded. It stays readable. */
    public Outcome.OfWithdrawing withdraw(WithdrawProgress request, Instant now) {
        throw new UnsupportedOperationException();
    }

    /** A lead lets a version's public wording be published. */
    public Outcome.OfApproving approve(ApproveWording request, Instant now) {
        throw new UnsupportedOperationException();
    }

    /** Opens a closed initiative again, for a reason. */
    public Outcome.OfReopening reopen(ReopenInitiative request, Instant now) {
        throw new UnsupportedOperationException();
    }
}
