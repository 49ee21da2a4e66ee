/** What every module stands on: the settings, the clock, the words, the workspace a request belongs to. Knows nothing of ours. */
@ApplicationModule(
        type = ApplicationModule.Type.CLOSED,
        allowedDependencies = {})
@NullMarked
package torikumi.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
