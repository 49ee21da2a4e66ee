package torikumi.reminder;

import org.jspecify.annotations.Nullable;
import torikumi.progress.Reported;
import torikumi.staff.Office;

/** What a rule, a reminder, following or muting is about. */
public sealed interface Subject {

    /** The office, or the one the initiative belongs to. */
    Office office();

    record OfOffice(Office office) implements Subject {}

    /**
     * The same wherever it stands: known by its id alone.
     *
     * @param office the section or unit it belongs to in the plan
     */
    record OfInitiative(Office office, long initiativeId) implements Subject {

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof OfInitiative it && it.initiativeId == initiativeId;
        }

        @Override
        public int hashCode() {
            return Long.hashCode(initiativeId);
        }
    }

    static Subject of(Office office) {
        return new OfOffice(office);
    }

    static Subject.OfInitiative of(Reported line) {
        return new OfInitiative(line.office(), line.where().initiative().id());
    }

    default @Nullable Long initiative() {
        return this instanceof OfInitiative of ? of.initiativeId() : null;
    }

    /** Whether what concerns the other concerns this. */
    default boolean covers(Subject other) {
        return switch (this) {
            case OfOffice(var office) -> office.covers(other.office());
            case OfInitiative itself -> itself.equals(other);
        };
    }
}
