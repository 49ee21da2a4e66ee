package torikumi.report.evaluation;

import org.jspecify.annotations.Nullable;
import torikumi.platform.StoredText;

/**
 * What somebody decides about an initiative.
 *
 * @param direction null where none was chosen
 * @param health the key of a grade; null where none was chosen
 * @param results and {@code issues} as typed, may be blank
 */
public record Decided(
        @Nullable Direction direction, @Nullable String health, String results, String issues) {

    boolean isNothing() {
        return direction == null && health == null && results.isBlank() && issues.isBlank();
    }

    /** As the database can keep it. */
    Decided storable() {
        return new Decided(direction, health, StoredText.of(results.strip()), StoredText.of(issues.strip()));
    }

    static Decided of(Evaluation written) {
        return new Decided(
                written.direction(),
                written.grade() == null ? null : written.grade().key(),
                written.results(),
                written.issues());
    }
}
