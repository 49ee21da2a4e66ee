package torikumi.slack.report;

/** On which days reports are due, for a calendar. */
record DatesWish(WishedPlace place) implements FileWish {}
