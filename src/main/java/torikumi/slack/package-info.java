/** The edge: requests in, blocks out; transport, identity, delivery. */
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "plan",
            "plan :: intake",
            "staff",
            "calendar",
            "progress",
            "reminder",
            "report",
            "report :: disclosure",
            "report :: publication",
            "report :: retention",
            "report :: evaluation",
            "report :: roundtrip"
        })
@NullMarked
package torikumi.slack;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
