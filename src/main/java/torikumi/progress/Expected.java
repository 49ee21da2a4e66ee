package torikumi.progress;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When news of an initiative is expected.
 *
 * @param within days within which something is heard in the rhythm in which its office is asked; after as many there was no update for
 *     long
 * @param due the first due date for which it was asked and has not been answered since; null where there is none
 */
public record Expected(int within, @Nullable LocalDate due) {

    /** Days, where nobody is asked in any rhythm. */
    public static final int USUALLY_WITHIN = 30;

    /** Nobody asks. */
    public static final Expected NOTHING = new Expected(USUALLY_WITHIN, null);

    public Expected {
        if (within < 1) throw new IllegalArgumentException("within %d days".formatted(within));
    }
}
