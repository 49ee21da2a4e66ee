/** Reads a plan as its department published it. */
@NullMarked
package torikumi.plan.intake;

import org.jspecify.annotations.NullMarked;
