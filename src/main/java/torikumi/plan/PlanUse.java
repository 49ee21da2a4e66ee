package torikumi.plan;

import java.time.Instant;
import java.util.Collection;

/** Whoever keeps something about initiatives says whether anything hangs on them, before what brought them is taken back. */
public interface PlanUse {

    /** Whether anything was recorded on, asked about or set up for one of those, at or after that moment. */
    boolean isUsed(Collection<Long> initiatives, Instant since);
}
