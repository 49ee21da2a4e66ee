package torikumi.progress;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An update that nobody has taken back, as it reads now.
 *
 * @param update the newest version
 * @param approval of that version's public wording; null where there is none
 */
public record ValidUpdate(ProgressUpdate update, @Nullable Approval approval) {

    public ValidUpdate {
        if (update.isWithdrawn()) throw new IllegalArgumentException(update.ref() + " was withdrawn");
    }

    /** The words that may be published. */
    public Optional<String> publicWords() {
        return Optional.ofNullable(approval).map(given -> update.progress().publicWording());
    }
}
