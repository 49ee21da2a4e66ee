package torikumi.reminder;

import java.time.Instant;
import java.time.LocalDate;
import torikumi.staff.Colleague;
import torikumi.staff.Office;

/**
 * What a lead says of her section, or a coordinator of the department, at one due date. Writing it again adds a version.
 *
 * @param words 1 to 3000 characters
 */
public record Summary(Office office, Level level, LocalDate due, String words, Colleague by, Instant at) {}
