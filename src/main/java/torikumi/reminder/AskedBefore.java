package torikumi.reminder;

import java.time.LocalDate;

/** Names a reminder that there is. */
record AskedBefore(String department, String section, String unit, long initiativeId, Level level, LocalDate period) {

    /** The same for another period. */
    AskedBefore of(LocalDate other) {
        return new AskedBefore(department, section, unit, initiativeId, level, other);
    }

    static AskedBefore of(Subject about, Level level, LocalDate period) {
        var columns = new SubjectColumns(about);
        return new AskedBefore(columns.department, columns.section, columns.unit, columns.initiativeId, level, period);
    }
}
