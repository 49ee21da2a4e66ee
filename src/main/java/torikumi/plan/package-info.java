/** What was promised: department, fiscal year, section, unit, mission, initiative; import, lookup and search. */
@ApplicationModule(allowedDependencies = "platform")
@NullMarked
package torikumi.plan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
