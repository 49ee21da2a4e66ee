package torikumi.reminder;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import torikumi.staff.Colleague;
import torikumi.staff.Office;

/**
 * Where an office is asked.
 *
 * @param setBy told when it is gone
 * @param gone the chat's word for why nothing can be said there, such as {@code is_archived}; null while all is well. Setting it
 *     again makes it well
 */
public record SectionChannel(
        Office office,
        String channelId,
        Colleague setBy,
        Instant setAt,
        @Nullable String gone) {

    public boolean isThere() {
        return gone == null;
    }
}
