package torikumi.report.evaluation;

import torikumi.staff.Office;

/**
 * How far a section's evaluation is. It counts initiatives, never people.
 *
 * @param all how many initiatives it has
 * @param decided of how many a direction was chosen
 * @param confirmed how many are confirmed
 * @param changed of those, how many have a record that was changed since
 */
public record SectionLine(Office section, int all, int decided, int confirmed, int changed) {

    /** Whether anything of it is not confirmed. */
    public boolean isMissing() {
        return confirmed < all;
    }

    public SectionLine and(SectionLine other) {
        return new SectionLine(
                section,
                all + other.all,
                decided + other.decided,
                confirmed + other.confirmed,
                changed + other.changed);
    }
}
