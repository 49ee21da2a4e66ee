package torikumi.sandbox.page;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import torikumi.platform.ConditionalOnSandbox;
import torikumi.platform.RealTime;
import torikumi.platform.TimeLapse;

/** The time that pages show, and what was sent when it was last put forward. */
@Component
@ConditionalOnSandbox
class PageTime {

    private final Clock clock;
    private final TimeLapse lapse;
    private final LastLeap last;
    private final String epoch;

    PageTime(Clock clock, TimeLapse lapse, LastLeap last) {
        this.clock = clock;
        this.lapse = lapse;
        this.last = last;
        this.epoch = Long.toString(RealTime.behind(clock).millis(), 36);
    }

    ClockFace face(Viewer viewer) {
        return ClockFace.of(clock, lapse, viewer);
    }

    /** @return null where there is nothing to list */
    @Nullable
    SentList sent(Viewer viewer) {
        return SentList.of(last.sent(), viewer);
    }

    /** Tells a page drawn before a restart from one drawn after it. */
    String epoch() {
        return epoch;
    }
}
