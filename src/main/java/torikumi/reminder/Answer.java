package torikumi.reminder;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import torikumi.progress.Grade;
import torikumi.staff.Colleague;

/**
 * How an initiative was reported on after it was asked about, in whatever way.
 *
 * @param updateId the version in the record, and {@code ref} its name where people see it
 * @param grade null where no health was said
 * @param unchanged 変更なし
 */
public record Answer(long updateId, UUID ref, @Nullable Grade grade, boolean unchanged, Colleague by, Instant at) {}
