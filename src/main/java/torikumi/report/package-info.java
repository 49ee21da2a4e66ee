/** What people look at afterwards: how it went, put together from the plan, the record and what was asked. */
@ApplicationModule(allowedDependencies = {"platform", "plan", "staff", "calendar", "progress", "reminder"})
@NullMarked
package torikumi.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
