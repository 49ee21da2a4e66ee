package torikumi.report;

/** What stands in cells of the workbook besides what people typed, or names a sheet. */
public enum WorkbookTerm {
    OVERVIEW_SHEET,
    HISTORY_SHEET,
    SOURCES_SHEET,
    TOTAL,
    UNHEARD,
    UNGRADED,
    UNCHANGED,
    OVERDUE,
    QUIET,
    VALID,
    CORRECTED,
    WITHDRAWN,
    APPROVED,
    NOT_APPROVED,
    PLANNED,
    LAST_SAID,
    /** How a spreadsheet writes a day, in its own signs. */
    DAY_FORMAT,
    /** The same with the time of day. */
    MOMENT_FORMAT
}
