/** What happened: append-only progress updates, corrections, the current standing of an initiative, the health scale. */
@ApplicationModule(allowedDependencies = {"platform", "plan", "staff"})
@NullMarked
package torikumi.progress;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
