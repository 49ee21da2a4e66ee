/** Reminders: rules, cadence, what is due, who is asked, snooze, escalation, digest. */
@ApplicationModule(allowedDependencies = {"platform", "plan", "staff", "calendar", "progress"})
@NullMarked
package torikumi.reminder;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
