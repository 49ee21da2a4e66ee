package torikumi.reminder;

import java.util.List;
import torikumi.staff.Colleague;

/**
 * Whom a rule asks on a day.
 *
 * @param people empty for {@link Who#NOBODY}
 */
public record Askees(Who who, List<Colleague> people) {

    public enum Who {
        /** The members, of each section where a department's rule holds for all of them. */
        MEMBERS,
        /** The section's own lead. */
        LEAD,
        /** The lead of each section, where a department's rule holds for all of them. */
        EACH_LEAD,
        COORDINATORS,
        /** Whoever stands above, as there is nobody who should be asked. */
        STAND_INS,
        NOBODY
    }

    public Askees {
        people = List.copyOf(people);
    }

    static Askees of(Who who, List<Colleague> people) {
        return new Askees(people.isEmpty() ? Who.NOBODY : who, people);
    }
}
