package torikumi.slack.report;

/** How initiatives stand, as CSV. */
record TableWish(WishedPlace place) implements FileWish {}
