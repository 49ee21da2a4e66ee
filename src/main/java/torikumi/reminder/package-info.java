/** Asking: rules, cadence, working calendar, what is due, who is asked, snooze, escalation, digest. */
@ApplicationModule(allowedDependencies = {"platform", "plan", "staff", "progress"})
@NullMarked
package torikumi.reminder;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
