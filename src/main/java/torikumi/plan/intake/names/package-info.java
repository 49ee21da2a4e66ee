/** Files beside a plan: the other names of its places, and words that mean one thing. */
@NullMarked
package torikumi.plan.intake.names;

import org.jspecify.annotations.NullMarked;
