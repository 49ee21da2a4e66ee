package torikumi.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import torikumi.staff.Denial;
import torikumi.staff.Person;

/** 災害対策本部: an administrator lets all asking rest, from and to. */
@Component
public class DisasterPause {

    public Outcome pause(Person by, LocalDate from, LocalDate until, String reason, Instant now) {
        throw new UnsupportedOperationException();
    }

    /** Ends it; today is not paused any more. */
    public Outcome end(Person by, long pauseId, Instant now) {
        throw new UnsupportedOperationException();
    }

    /** All there were, the newest first. */
    public List<Pause> log() {
        throw new UnsupportedOperationException();
    }

    public sealed interface Outcome {
        record Paused(Pause pause) implements Outcome {}

        record Ended(Pause pause) implements Outcome {}

        /** No such pause, or it is over. */
        record Gone() implements Outcome {}

        record ReasonMissing() implements Outcome {}

        record EndBeforeStart(LocalDate from, LocalDate until) implements Outcome {}

        /** @param most days */
        record TooLong(long days, int most) implements Outcome {}

        /** It cannot begin before today. */
        record InThePast(LocalDate from) implements Outcome {}

        record Denied(Denial why) implements Outcome {}
    }
}
