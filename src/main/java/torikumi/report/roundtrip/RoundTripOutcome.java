package torikumi.report.roundtrip;

import java.time.Instant;
import java.util.List;
import torikumi.progress.Outcome;
import torikumi.progress.ProgressUpdate;
import torikumi.progress.Refusal;

/** What became of a step with a workbook that came back. */
public sealed interface RoundTripOutcome {

    /** @param recorded as they were shown, at least one */
    record Recorded(RoundTrip trip, List<Outcome.Recorded> recorded) implements RoundTripOutcome {

        public Recorded {
            recorded = List.copyOf(recorded);
        }
    }

    /** It would record something else than was shown, or nothing; nothing was recorded. */
    record Changed(RoundTrip trip) implements RoundTripOutcome {}

    /** It was recorded before. */
    record RecordedBefore(String id, String fileName, int many, Instant at) implements RoundTripOutcome {}

    record Dropped(String fileName) implements RoundTripOutcome {}

    /** It was too long ago, or is somebody else's. */
    record Unknown() implements RoundTripOutcome {}

    /**
     * @param withdrawn what was taken back
     * @param kept what stays
     */
    record TakenBack(List<Outcome.Withdrawn> withdrawn, List<Kept> kept) implements RoundTripOutcome {

        public TakenBack {
            withdrawn = List.copyOf(withdrawn);
            kept = List.copyOf(kept);
        }
    }

    record Kept(ProgressUpdate update, Refusal why) {}
}
