package torikumi.reminder;

import java.time.LocalDate;

/** Names a reminder that there is. */
record AskedBefore(String department, String section, String unit, long initiativeId, Level level, LocalDate period) {

    static AskedBefore of(Subject about, Level level, LocalDate period) {
        var columns = new SubjectColumns(about);
        return new AskedBefore(columns.department, columns.section, columns.unit, columns.initiativeId, level, period);
    }
}
