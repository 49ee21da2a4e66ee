/** What people look at afterwards: pictures, workbook, account, evaluation sheet, disclosure file; as facts, without wording. */
@ApplicationModule(
        allowedDependencies = {"platform", "plan", "plan :: intake", "staff", "calendar", "progress", "reminder"})
@NullMarked
package torikumi.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
