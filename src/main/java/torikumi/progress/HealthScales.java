package torikumi.progress;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import torikumi.staff.Denial;
import torikumi.staff.Person;

/** The current workspace's health scale. */
@Component
public class HealthScales {

    /** The scale in force; the one everybody starts with where none was set. Another process's change is seen within a minute. */
    public HealthScale current() {
        throw new UnsupportedOperationException();
    }

    /** Puts another scale into force. Healths left out stay readable but are no longer offered. */
    public Outcome change(Person by, List<Grade> grades, Instant now) {
        throw new UnsupportedOperationException();
    }

    public sealed interface Outcome {
        record Changed(HealthScale scale) implements Outcome {}

        /** Two healths would bear that key, label or symbol, or understand that word. */
        record Ambiguous(String word) implements Outcome {}

        record NothingOffered() implements Outcome {}

        record Refused(Denial why) implements Outcome {}
    }
}
