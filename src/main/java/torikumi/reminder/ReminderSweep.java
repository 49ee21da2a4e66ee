package torikumi.reminder;

import java.time.Instant;
import org.springframework.stereotype.Component;

/** Asks whatever is due, in the current workspace. However often and wherever it runs, everybody is asked once. */
@Component
public class ReminderSweep {

    /** @param next when there will be something to do, as far as is known now */
    public record Swept(int asked, int letters, Instant next) {}

    public Swept sweep(Instant now) {
        throw new UnsupportedOperationException();
    }
}
