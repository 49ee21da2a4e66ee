package torikumi.report;

/**
 * A column of the workbook.
 *
 * <p>Its width is in half-width characters, of which a Japanese one takes two.
 */
public enum WorkbookColumn {
    YEAR(14),
    DEPARTMENT(16),
    SECTION(24),
    UNIT(18),
    BAR(30),
    INITIATIVES(9),
    COUNT(12),
    CODE(18),
    INITIATIVE(56),
    HEALTH(14),
    SINCE(17),
    PERCENTAGE(9),
    LAST_REPORT_ON(17),
    DAY(17),
    WORDS(48),
    REASON(34),
    NEXT_STEP(34),
    EVIDENCE(30),
    PUBLIC_WORDING(40),
    APPROVAL(14),
    POST(26),
    SILENCE(22),
    VALIDITY(14),
    AMENDMENT(36),
    WAY(20),
    SAID_AT(22),
    LINK(30),
    SENTENCE_OF(18),
    SENTENCE(60),
    SOURCE(44),
    /** The plan's own. */
    FURTHER(24);

    private final int width;

    WorkbookColumn(int width) {
        this.width = width;
    }

    int width() {
        return width;
    }
}
