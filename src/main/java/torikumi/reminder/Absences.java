package torikumi.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import torikumi.staff.Colleague;

/** 不在. */
@Component
public class Absences {

    /** Nobody asks her on these days, both included. */
    public Outcome away(Colleague who, LocalDate from, LocalDate until, Instant now) {
        throw new UnsupportedOperationException();
    }

    /** She is back: what has not ended ends yesterday. */
    public List<Absence> back(Colleague who, Instant now) {
        throw new UnsupportedOperationException();
    }

    /** Those that have not ended, the earliest first. */
    public List<Absence> of(Colleague who, LocalDate today) {
        throw new UnsupportedOperationException();
    }

    public sealed interface Outcome {
        /** @param instead who is asked meanwhile: her deputies on the first day, else the others of her sections */
        record Away(Absence absence, List<Colleague> instead) implements Outcome {}

        record EndBeforeStart(LocalDate from, LocalDate until) implements Outcome {}

        /** It is over already. */
        record InThePast(LocalDate until) implements Outcome {}

        /** @param most days; a longer time is a change of posts */
        record TooLong(long days, int most) implements Outcome {}
    }
}
