package torikumi.plan;

import java.util.function.Supplier;
import org.springframework.dao.DataIntegrityViolationException;

/** Two begin the same plan at once: two people, or two processes that start over one database. */
final class BegunTwice {

    private BegunTwice() {}

    /**
     * The second finds the plan of the first, which is there by then, to be compared with.
     *
     * @param begins in a transaction of its own
     */
    static <T> T onceMore(Supplier<T> begins) {
        try {
            return begins.get();
        } catch (DataIntegrityViolationException e) {
            return begins.get();
        }
    }
}
