/** Workbooks (.xlsx), sheet by sheet, in bounded memory. */
@NullMarked
package torikumi.plan.intake.workbook;

import org.jspecify.annotations.NullMarked;
