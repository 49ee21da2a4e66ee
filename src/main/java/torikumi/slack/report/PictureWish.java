package torikumi.slack.report;

import torikumi.report.Months;

/** Pictures of how it went. */
record PictureWish(WishedPlace place, Months months) implements FileWish {}
