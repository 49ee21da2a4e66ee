package torikumi.slack.report;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the record holds of one initiative, or of all in a place.
 *
 * @param initiative its id; null for all of them
 */
record DisclosureWish(WishedPlace place, @Nullable Long initiative, LocalDate from, LocalDate until)
        implements FileWish {}
