package torikumi.reminder;

import java.time.Instant;

/**
 * What a sweep did.
 *
 * @param asked how many reminders it wrote
 * @param letters how many it staged, escalations and digests too
 * @param next when there will be something to do; at the latest the next morning
 */
public record Swept(int asked, int letters, Instant next) {

    Swept and(Swept other) {
        return new Swept(asked + other.asked, letters + other.letters, next.isBefore(other.next) ? next : other.next);
    }

    static Swept letters(int count, Instant next) {
        return new Swept(0, count, next);
    }
}
