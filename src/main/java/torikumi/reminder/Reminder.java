package torikumi.reminder;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An office was to be asked for one due date; there is one for each.
 *
 * @param about the office; the initiative where it has a rule of its own
 * @param askedAt when it was asked
 * @param done when nothing was left to answer; null until then
 */
public record Reminder(
        String id,
        Subject about,
        Level level,
        LocalDate period,
        LocalDate due,
        Instant askedAt,
        @Nullable Instant done) {}
