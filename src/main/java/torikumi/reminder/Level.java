package torikumi.reminder;

import torikumi.staff.Office;

/** Who reports to whom: a section on its initiatives, its lead in a summary, the department in a roll-up; each from the one below. */
public enum Level {
    SECTION,
    LEAD,
    DEPARTMENT;

    /** The one at which a summary of it is asked for. */
    public static Level ofSummary(Office office) {
        return office.section() == null ? DEPARTMENT : LEAD;
    }

    boolean fits(Subject about) {
        return switch (this) {
            case SECTION -> true;
            case LEAD -> about instanceof Subject.OfOffice(var office) && office.unit() == null;
            case DEPARTMENT -> about instanceof Subject.OfOffice(var office) && office.section() == null;
        };
    }
}
