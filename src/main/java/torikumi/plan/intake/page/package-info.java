/** A published page taken apart: text pasted from a browser, HTML, or one in the other. */
@NullMarked
package torikumi.plan.intake.page;

import org.jspecify.annotations.NullMarked;
