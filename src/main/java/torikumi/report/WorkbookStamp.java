package torikumi.report;

import java.util.EnumSet;
import java.util.Set;

/**
 * How a workbook says what it is, and what stood in it when it was made: on a hidden sheet, as every spreadsheet keeps one. Its cells are
 * copies of those that people edit, so that whatever a spreadsheet does to the ones when it saves them it does to the others. It is no
 * proof of anything: who may record what is asked of whoever brings it.
 */
public final class WorkbookStamp {

    public static final String SHEET = "_torikumi";

    /** What begins it, before its edition, the workspace and when it was made. */
    public static final String MARK = "Torikumi workbook";

    public static final String EDITION = "1";

    // What a row is, by its first cell.

    /** A health that can be chosen: its key, and as it is shown. */
    public static final String HEALTH = "health";

    /** A sheet of initiatives: its name, and what its columns are. */
    public static final String COLUMNS = "columns";

    /** What its columns are called. */
    public static final String HEADINGS = "headings";

    /** An initiative of that sheet: its id, how it stood, and its cells. */
    public static final String INITIATIVE = "initiative";

    // Where in such a row something stands.

    public static final int NAME = 1;
    public static final int SHOWN = 2;
    public static final int HEALTH_KEY = 2;
    public static final int PERCENTAGE = 3;
    public static final int LAST_REPORT_ON = 4;

    /** Where the copies begin. */
    public static final int CELLS = 5;

    /** What people report in it. */
    public static final Set<WorkbookColumn> REPORTED = EnumSet.of(
            WorkbookColumn.HEALTH,
            WorkbookColumn.PERCENTAGE,
            WorkbookColumn.LAST_REPORT_ON,
            WorkbookColumn.WORDS,
            WorkbookColumn.REASON,
            WorkbookColumn.NEXT_STEP,
            WorkbookColumn.EVIDENCE);

    private WorkbookStamp() {}
}
