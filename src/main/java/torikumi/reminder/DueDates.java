package torikumi.reminder;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The next times that something is due, as far as the calendar is known.
 *
 * @param endsBefore the year whose holidays would have to be known for more; null where all that were asked for are there
 */
public record DueDates(List<DueDate> dates, @Nullable Integer endsBefore) {

    public DueDates {
        dates = List.copyOf(dates);
    }
}
