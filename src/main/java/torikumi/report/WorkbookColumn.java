package torikumi.report;

/**
 * A column of the workbook.
 *
 * <p>Its width is in half-width characters, of which a Japanese one takes two.
 */
public enum WorkbookColumn {
    YEAR(13),
    DEPARTMENT(13),
    SECTION(18),
    UNIT(14),
    BAR(32),
    INITIATIVES(12),
    COUNT(10),
    CODE(18),
    INITIATIVE(40),
    HEALTH(11),
    SINCE(14),
    PERCENTAGE(8),
    LAST_REPORT_ON(14),
    DAY(14),
    WORDS(36),
    REASON(22),
    NEXT_STEP(22),
    EVIDENCE(15),
    PUBLIC_WORDING(20),
    APPROVAL(9),
    POST(15),
    SILENCE(13),
    VALIDITY(10),
    AMENDMENT(20),
    WAY(14, false),
    SAID_AT(19, false),
    LINK(24, false),
    SENTENCE_OF(12),
    SENTENCE(60),
    SOURCE(46),
    INDICATORS(26),
    RESULTS(50),
    ISSUES(30),
    DIRECTION(11),
    SELF_EVALUATION(12),
    CONFIRMED(22),
    RECORD(12),
    /** The plan's own. */
    FURTHER(18);

    private final int width;
    private final boolean printed;

    WorkbookColumn(int width) {
        this(width, true);
    }

    /** @param printed whether it is for paper too; those that are not stand last */
    WorkbookColumn(int width, boolean printed) {
        this.width = width;
        this.printed = printed;
    }

    boolean isPrinted() {
        return printed;
    }

    int width() {
        return width;
    }
}
