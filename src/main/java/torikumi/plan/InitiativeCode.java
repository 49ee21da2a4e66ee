package torikumi.plan;

import torikumi.platform.FiscalYear;

/**
 * The name of an initiative that stays when its wording changes: 総務-03, in full R3-総務-03.
 *
 * @param shortName the unit's short name
 * @param number from 1
 */
public record InitiativeCode(FiscalYear year, String shortName, int number) {

    public InitiativeCode {
        if (number < 1) throw new IllegalArgumentException("initiatives are numbered from 1, not " + number);
    }

    public String full() {
        return year.shortName() + "-" + this;
    }

    /** Without the year: 総務-03. */
    @Override
    public String toString() {
        return "%s-%02d".formatted(shortName, number);
    }
}
