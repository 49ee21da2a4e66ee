/** Workbooks (.xlsx), sheet by sheet, in bounded memory. */
@NamedInterface("intake")
@NullMarked
package torikumi.plan.intake.workbook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
