package torikumi.progress;

/** How something came into the record. */
public enum WayIn {
    COMMAND,
    FORM,
    MENTION,
    DIRECT,
    THREAD,
    SHORTCUT,
    BUTTON,
    /** まとめて回答: one press about several initiatives. */
    BULK,
    /** 表: typed into a workbook that was sent back. */
    WORKBOOK
}
