package torikumi.slack.report;

import org.jspecify.annotations.Nullable;
import torikumi.report.evaluation.Term;

/**
 * Evaluation sheets of one initiative, or of all in a place.
 *
 * @param initiative its id; null for all of them
 * @param print whether they are wanted as a page to print, not as a workbook
 */
record EvaluationWish(WishedPlace place, @Nullable Long initiative, Term term, boolean print) implements FileWish {}
