package torikumi.progress;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import torikumi.staff.Colleague;

/** What became of a request to the record. */
public sealed interface Outcome {

    sealed interface OfRecording extends Outcome {}

    sealed interface OfCorrecting extends Outcome {}

    sealed interface OfWithdrawing extends Outcome {}

    sealed interface OfApproving extends Outcome {}

    sealed interface OfReopening extends Outcome {}

    /**
     * @param meanwhile what another person recorded for the same initiative just before, to be told to each other; null for nothing
     */
    record Recorded(
            ProgressUpdate update,
            Standing before,
            Standing after,
            @Nullable Recent meanwhile) implements OfRecording {

        /** Whether the health asks for a next step that was not said. */
        public boolean asksForNextStep() {
            return update.grade() != null
                    && update.grade().nextStepAsked()
                    && update.progress().nextStep().isBlank();
        }
    }

    /** The same message, form or click has been recorded before; it was not recorded again. */
    record AlreadyRecorded(ProgressUpdate update) implements OfRecording, OfCorrecting, OfWithdrawing {}

    record Corrected(ProgressUpdate update, ProgressUpdate replaced, Standing before, Standing after)
            implements OfCorrecting {}

    record Withdrawn(ProgressUpdate update, ProgressUpdate replaced, Standing before, Standing after)
            implements OfWithdrawing {}

    record Approved(ProgressUpdate update, Approval approval) implements OfApproving {}

    record AlreadyApproved(ProgressUpdate update, Approval approval) implements OfApproving {}

    record Reopened(Reopening reopening, Standing before, Standing after) implements OfReopening {}

    record Refused(Refusal why) implements OfRecording, OfCorrecting, OfWithdrawing, OfApproving, OfReopening {}

    /** @param updateId the version that the other person wrote */
    record Recent(Colleague author, long updateId, Instant recordedAt) {}
}
