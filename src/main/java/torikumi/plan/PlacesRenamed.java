package torikumi.plan;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Sections or units of a department go on under other names. Published in the transaction that writes the plan: whoever knows them by
 * their names takes the new ones.
 *
 * @param standing what the plan has now
 * @param undoes when they were renamed, where that is taken back; else null
 */
public record PlacesRenamed(
        String department,
        long planId,
        List<Renaming> renamings,
        List<Place> standing,
        Editor by,
        Instant at,
        @Nullable Instant undoes) {

    public PlacesRenamed {
        renamings = List.copyOf(renamings);
        standing = List.copyOf(standing);
    }

    /** @param unit null for the whole section */
    public record Place(String section, @Nullable String unit) {}

    /**
     * The same {@code before} twice is a split, the same {@code now} twice a merger. Of a whole section its units go with it.
     *
     * @param stays whether {@code before} is still there, too: in the plan, or in last year's that is not closed yet
     */
    public record Renaming(Place before, Place now, boolean stays) {}
}
