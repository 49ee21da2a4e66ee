package torikumi.reminder;

/**
 * What a form for a summary was opened on.
 *
 * @param reminderId that asked for it
 * @param newest the version that it showed; 0 where there was none, {@link #ANY} where that is not known
 */
public record WrittenSummary(String reminderId, long newest) {

    /** Of forms that were opened before they carried it. */
    static final long ANY = Long.MAX_VALUE;

    public static WrittenSummary of(SummaryCard card) {
        return new WrittenSummary(
                card.reminder().id(),
                card.written() == null ? 0 : card.written().line().id());
    }

    public String carried() {
        return reminderId + " " + newest;
    }

    public static WrittenSummary read(String carried) {
        int space = carried.indexOf(' ');
        return space < 0
                ? new WrittenSummary(carried, ANY)
                : new WrittenSummary(carried.substring(0, space), Long.parseLong(carried.substring(space + 1)));
    }
}
