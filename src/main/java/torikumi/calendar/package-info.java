/** Which days are open: weekends, holidays, closures, pauses; "so many working days before". */
@ApplicationModule(allowedDependencies = {"platform", "staff"})
@NullMarked
package torikumi.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
