package torikumi.plan.change;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import torikumi.plan.change.StoredPlan.Code;
import torikumi.plan.intake.PlaceName;

/**
 * What a document would change in the stored plan, in the order to be carried out. New rows and initiatives come behind the present
 * ones; where the document has them elsewhere, a new order follows at the end.
 */
public record PlanChange(List<Change> changes) {

    public PlanChange {
        changes = List.copyOf(changes);
    }

    public boolean isEmpty() {
        return changes.isEmpty();
    }

    /** Eight hex digits that stand for exactly this change, to be confirmed by whoever was shown it. */
    public String id() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(changes.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 4);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** The plan after this change: what the importer's tables are to say. New initiatives have the id 0. */
    public StoredPlan applyTo(StoredPlan plan) {
        ChangedPlan changed = new ChangedPlan(plan);
        changes.forEach(changed::carryOut);
        return changed.plan();
    }

    /** One thing that changes. Places are named as the document spells them, after {@link RowRespelled}. */
    public sealed interface Change {}

    public record VisionChanged(
            @Nullable String before, @Nullable String after) implements Change {}

    public record PolicyChanged(
            @Nullable String before, @Nullable String after) implements Change {}

    /** The same row with other spaces, width or brackets in its name. */
    public record RowRespelled(PlaceName before, PlaceName after) implements Change {}

    public record RowAdded(
            PlaceName place,
            String shortName,
            @Nullable String mission,
            @Nullable String missionFrom) implements Change {}

    /** A row that had been removed stands in the plan again. */
    public record RowReturned(PlaceName place) implements Change {}

    /** The row is kept for the history of its initiatives, but is no longer in the plan. */
    public record RowRemoved(PlaceName place) implements Change {}

    public record MissionChanged(
            PlaceName place,
            @Nullable String before,
            @Nullable String fromBefore,
            @Nullable String after,
            @Nullable String fromAfter)
            implements Change {}

    public record InitiativeAdded(
            PlaceName place, Code code, String wording, Map<String, String> fields, List<String> jointWith)
            implements Change {

        public InitiativeAdded(PlaceName place, Code code, String wording, Map<String, String> fields) {
            this(place, code, wording, fields, List.of());
        }
    }

    public record InitiativeReworded(long id, Code code, String before, String after) implements Change {}

    public record InitiativeMoved(long id, Code code, PlaceName from, PlaceName to) implements Change {}

    /** The document no longer has it. It is kept, and its code is never given again. */
    public record InitiativeWithdrawn(long id, Code code, String wording) implements Change {}

    public record InitiativeReturned(long id, Code code, String wording) implements Change {}

    public record FieldsChanged(long id, Code code, Map<String, String> before, Map<String, String> after)
            implements Change {}

    /** Its other sections. */
    public record JointOwnersChanged(long id, Code code, List<String> before, List<String> after) implements Change {}

    /** @param order all rows of the document */
    public record RowsReordered(List<PlaceName> order) implements Change {}

    /** @param order all initiatives the document has there */
    public record InitiativesReordered(PlaceName place, List<Code> order) implements Change {}
}
