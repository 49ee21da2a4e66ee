/** 評価: what is decided about initiatives once a half or a year is over; its cards, its form, and who is told. */
@NullMarked
package torikumi.slack.evaluation;

import org.jspecify.annotations.NullMarked;
