/** CSV and TSV. */
@NullMarked
package torikumi.plan.intake.table;

import org.jspecify.annotations.NullMarked;
