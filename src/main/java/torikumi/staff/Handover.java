package torikumi.staff;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 引継ぎ: everything a person acts for moves to a successor from a day on; before that day it is still the person's. */
@Component
@Transactional
public class Handover {

    /** The longest note, in characters. */
    public static final int LONGEST_NOTE = 3000;

    /** What would move: the person's own posts on that day. */
    @Transactional(readOnly = true)
    public List<Assignment> movable(Colleague person, LocalDate from) {
        throw new UnsupportedOperationException();
    }

    /**
     * Moves everything.
     *
     * @param from the successor's first day; the day before is the person's last
     * @param note for the successor, in the person's words; may be empty
     */
    public Outcome handOver(
            Person by, Colleague person, Colleague successor, LocalDate from, String note, Instant now) {
        throw new UnsupportedOperationException();
    }

    public sealed interface Outcome {
        /**
         * @param moved the person's posts with their last day
         * @param taken the successor's, those she already had included
         */
        record HandedOver(
                long id,
                Colleague person,
                Colleague successor,
                LocalDate from,
                String note,
                List<Assignment> moved,
                List<Assignment> taken)
                implements Outcome {}

        record NothingToHandOver(Colleague person, LocalDate from) implements Outcome {}

        record SamePerson(Colleague person) implements Outcome {}

        record NoteTooLong(int length, int limit) implements Outcome {}

        /** @param office the one that stands in the way; nothing was moved */
        record Refused(Denial why, Office office) implements Outcome {}
    }
}
