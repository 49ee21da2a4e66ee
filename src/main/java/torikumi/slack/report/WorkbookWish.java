package torikumi.slack.report;

/** How initiatives stand and what was said of them, as a workbook. */
record WorkbookWish(WishedPlace place) implements FileWish {}
