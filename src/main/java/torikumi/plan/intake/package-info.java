/** Reads a plan as its department published it. */
@NamedInterface("intake")
@NullMarked
package torikumi.plan.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
