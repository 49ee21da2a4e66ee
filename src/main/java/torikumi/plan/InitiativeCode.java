package torikumi.plan;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import torikumi.platform.FiscalYear;

/**
 * The name of an initiative that stays when its wording changes: 総務-03, in full R3-総務-03.
 *
 * @param department what tells it from another department's of the same short name, みどり-公園-01; null where no other has it
 * @param shortName the unit's short name
 * @param number from 1
 */
public record InitiativeCode(FiscalYear year, @Nullable String department, String shortName, int number) {

    public InitiativeCode(FiscalYear year, String shortName, int number) {
        this(year, null, shortName, number);
    }

    public InitiativeCode {
        if (number < 1) throw new IllegalArgumentException("initiatives are numbered from 1, not " + number);
    }

    public String full() {
        return year.shortName() + "-" + this;
    }

    /** Without the year: 総務-03, みどり-公園-01. */
    @Override
    public String toString() {
        String own = String.format(Locale.ROOT, "%s-%02d", shortName, number);
        return department == null ? own : department + "-" + own;
    }
}
