/** What a document changes in the plan in force: which initiative and section each of it is, and what follows. Pure. */
@NullMarked
package torikumi.plan.change;

import org.jspecify.annotations.NullMarked;
