/** Who: people, the sections they act for and in which role; named policies that answer "may she?". */
@ApplicationModule(allowedDependencies = {"platform", "plan"})
@NullMarked
package torikumi.staff;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
