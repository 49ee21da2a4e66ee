package torikumi.progress;

import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import torikumi.plan.Plan;
import torikumi.staff.Denial;
import torikumi.staff.Office;
import torikumi.staff.Person;

/** A department's plan is closed once its year is settled, and opened again when it must be; each for a reason, logged. */
@Component
public class YearEnd {

    public Outcome close(Person by, Plan plan, String reason, Instant now) {
        throw new UnsupportedOperationException();
    }

    public Outcome reopen(Person by, Plan plan, String reason, Instant now) {
        throw new UnsupportedOperationException();
    }

    public sealed interface Outcome {
        record Closed(Plan plan, LocalDate on) implements Outcome {}

        record Reopened(Plan plan) implements Outcome {}

        /** It was closed, or open, already. */
        record AlreadySo(Plan plan) implements Outcome {}

        record ReasonMissing() implements Outcome {}

        record Refused(Denial why, Office office) implements Outcome {}
    }
}
