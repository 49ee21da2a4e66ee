package torikumi.reminder;

import java.time.LocalDate;

/** Names a reminder that there is. */
record ReminderKey(String department, String section, String unit, long initiativeId, Level level, LocalDate period) {

    /** The same for another period. */
    ReminderKey of(LocalDate other) {
        return new ReminderKey(department, section, unit, initiativeId, level, other);
    }

    static ReminderKey of(Subject about, Level level, LocalDate period) {
        var columns = new SubjectColumns(about);
        return new ReminderKey(columns.department, columns.section, columns.unit, columns.initiativeId, level, period);
    }
}
