package torikumi.reminder;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import torikumi.staff.Colleague;
import torikumi.staff.Office;

/** A row of {@code summary} and its reminder, without the words. */
record SummaryHead(
        long id,
        String reminderId,
        String department,
        String section,
        Level level,
        LocalDate period,
        LocalDate due,
        String byId,
        String byName,
        Instant at) {

    SummaryLine line(int version) {
        @Nullable String name = section.isEmpty() ? null : section;
        return new SummaryLine(
                id,
                reminderId,
                new Office(department, name, null),
                level,
                period,
                due,
                version,
                new Colleague(byId, byName),
                at);
    }
}
