package torikumi.sandbox.page;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import torikumi.platform.ConditionalOnSandbox;
import torikumi.platform.RealTime;
import torikumi.platform.TimeLapse;
import torikumi.sandbox.month.LivedMonth;

/** The time that pages show, and what was sent when it was last put forward. */
@Component
@ConditionalOnSandbox
class PageTime {

    private final Clock clock;
    private final TimeLapse lapse;
    private final LastLeap last;
    private final LivedMonth month;
    private final String epoch;

    PageTime(Clock clock, TimeLapse lapse, LastLeap last, LivedMonth month) {
        this.clock = clock;
        this.lapse = lapse;
        this.last = last;
        this.month = month;
        this.epoch = Long.toString(RealTime.behind(clock).millis(), 36);
    }

    ClockFace face(Viewer viewer) {
        return ClockFace.of(clock, lapse.underWay(), month.progress(), viewer);
    }

    /** @return null where there is nothing to list */
    @Nullable
    SentList sent(Viewer viewer) {
        return SentList.of(last.sent(), viewer);
    }

    Tries tries(Scene scene) {
        return Tries.of(scene, clock);
    }

    /** Tells a page drawn before a restart from one drawn after it. */
    String epoch() {
        return epoch;
    }
}
