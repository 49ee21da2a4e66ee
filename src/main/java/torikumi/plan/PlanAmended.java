package torikumi.plan;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A plan was brought in, or a change of it was applied or undone. Published in the transaction that writes it. */
public record PlanAmended(String department, Editor by, List<Amendment> amendments, Instant at) {

    public PlanAmended {
        amendments = List.copyOf(amendments);
    }

    public enum Kind {
        /** A plan that was not there before; after: its fiscal year's first. */
        PLAN_IMPORTED,
        /** What was brought in last was taken back; after: its fiscal year's first. */
        PLAN_UNDONE,
        VISION,
        POLICY,
        MISSION,
        /** A section or unit that the plan did not have. */
        PLACE_ADDED,
        PLACE_REMOVED,
        PLACE_RENAMED,
        INITIATIVE_ADDED,
        INITIATIVE_REWORDED,
        INITIATIVE_MOVED,
        INITIATIVE_WITHDRAWN,
        INITIATIVE_RETURNED,
        /** The further columns; each on a line, with its heading. */
        FIELDS,
        /** Of which of last year's it goes on: their codes. */
        SUCCESSION,
        ORDER
    }

    /**
     * @param section null for the whole department
     * @param unit null for the whole section
     * @param initiative its number, where it is about one alone
     * @param before null where there was nothing, or where the kind says it
     * @param after null where there is nothing any more, or where the kind says it
     * @param why as somebody said it; empty where nobody was asked
     */
    public record Amendment(
            Kind kind,
            @Nullable String section,
            @Nullable String unit,
            @Nullable Long initiative,
            @Nullable String before,
            @Nullable String after,
            String why) {

        Amendment(
                Kind kind,
                @Nullable String section,
                @Nullable String unit,
                @Nullable Long initiative,
                @Nullable String before,
                @Nullable String after) {
            this(kind, section, unit, initiative, before, after, "");
        }
    }
}
