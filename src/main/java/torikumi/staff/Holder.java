package torikumi.staff;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who holds a post on the day that was asked about.
 *
 * @param post the office may be above or below the one asked about
 * @param from the first day
 * @param until the last day; null while no end is known
 */
public record Holder(
        Colleague person,
        Post post,
        LocalDate from,
        @Nullable LocalDate until) {}
