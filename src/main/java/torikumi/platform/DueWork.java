package torikumi.platform;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What is to be done at its time. */
interface DueWork {

    DueWork NONE = new DueWork() {
        @Override
        public @Nullable Instant next() {
            return null;
        }

        @Override
        public boolean settle() {
            return true;
        }
    };

    /** When the next piece of work is due; null if there is none. */
    @Nullable
    Instant next();

    /**
     * Has what is due done at once, and waits for it.
     *
     * @return whether it is all done; false if it takes too long or fails again and again
     */
    boolean settle();
}
