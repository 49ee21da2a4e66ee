package torikumi.plan;

import java.util.List;
import torikumi.platform.FiscalYear;

/** What a question about the plans led to. */
public sealed interface Found {

    /** No plan has been imported into this workspace. */
    record NoPlan() implements Found {}

    /** Several departments have a plan; in the order of their names. */
    record Departments(List<Plan> plans) implements Found {}

    record OfDepartment(Plan plan) implements Found {}

    record OfSection(Plan plan, Section section) implements Found {}

    record OfUnit(Plan plan, Section section, Unit unit) implements Found {}

    record OfInitiative(Plan plan, Section section, Unit unit, Initiative initiative) implements Found {}

    /** All that the plan has now, in its order. */
    static List<OfInitiative> initiatives(Plan plan) {
        return plan.sections().stream()
                .flatMap(section -> initiatives(plan, section).stream())
                .toList();
    }

    static List<OfInitiative> initiatives(Plan plan, Section section) {
        return section.units().stream()
                .flatMap(unit -> unit.initiatives().stream()
                        .map(initiative -> new OfInitiative(plan, section, unit, initiative)))
                .toList();
    }

    /** The section exists, an initiative of this number does not. */
    record NoSuchInitiative(Plan plan, Section section, List<Unit> units, int number) implements Found {}

    /** @param years those that have a plan, the newest first */
    record NoSuchYear(FiscalYear year, List<FiscalYear> years) implements Found {}

    /** @param hits the best first */
    record Hits(String words, List<Hit> hits) implements Found {}

    /**
     * Nothing bears that name or has those words, or several things do.
     *
     * @param readings what may have been meant, the likeliest first, at most five; may be empty
     * @param cause why there is no one answer
     */
    record Unclear(String words, List<Found> readings, Cause cause) implements Found {}

    /**
     * A text of the plan that has the words searched for.
     *
     * @param found where it stands: an initiative, or a unit or section whose mission it is
     * @param text the wording or mission, verbatim
     * @param matched the parts of the text that matched, in order, not overlapping
     */
    record Hit(Found found, String text, List<Span> matched) {}

    /** From the character at {@code start} up to but not including {@code end}. */
    record Span(int start, int end) {}

    /** Why there is no one answer. */
    enum Cause {
        /** Each of the readings bears just this name. */
        AMBIGUOUS,
        /** Nothing bears the name; the texts were not searched. */
        NO_SUCH_NAME,
        /** Nothing bears the name, and no text has the words. */
        NO_SUCH_WORDS
    }
}
