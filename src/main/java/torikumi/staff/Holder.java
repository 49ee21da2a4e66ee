package torikumi.staff;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who holds a post on the day that was asked about.
 *
 * @param post the office may be above or below the one asked about
 * @param from the first day
 * @param until the last day; null while no end is known
 * @param goneSince since when they are not in the chat any more; null for whoever is there
 */
public record Holder(
        Colleague person,
        Post post,
        LocalDate from,
        @Nullable LocalDate until,
        @Nullable LocalDate goneSince) {

    /** Whether they can be asked or told anything. */
    public boolean isThere() {
        return goneSince == null;
    }
}
