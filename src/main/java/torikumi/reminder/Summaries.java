package torikumi.reminder;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import torikumi.staff.Denial;
import torikumi.staff.Office;
import torikumi.staff.Person;

/** What leads say of their sections, and coordinators of the department, each from what the level below has said. */
@Component
public class Summaries {

    /** @param reminderId of a lead's or a department's reminder */
    public Optional<SummaryCard> card(String reminderId) {
        throw new UnsupportedOperationException();
    }

    public Outcome write(Person by, String reminderId, String words, Instant now) {
        throw new UnsupportedOperationException();
    }

    public sealed interface Outcome {
        record Written(SummaryCard card) implements Outcome {}

        record NothingSaid() implements Outcome {}

        /** @param limit in characters (code points) */
        record TooLong(int length, int limit) implements Outcome {}

        record NoSuchReminder() implements Outcome {}

        record Denied(Denial why, Office office) implements Outcome {}
    }
}
