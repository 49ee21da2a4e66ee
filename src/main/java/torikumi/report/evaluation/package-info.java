/** 評価: what a year's record says of each initiative, and what people decided about it, as facts without wording. */
@NamedInterface("evaluation")
@NullMarked
package torikumi.report.evaluation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
