package torikumi.sandbox.page;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import torikumi.platform.ConditionalOnSandbox;
import torikumi.platform.TimeLapse;
import torikumi.sandbox.month.LivedMonth;
import torikumi.sandbox.workspace.Message;
import torikumi.sandbox.workspace.SandboxWorkspace;

/** Puts the clock forward and knows what the app has sent meanwhile, until it is put forward again. */
@Component
@ConditionalOnSandbox
class LastLeap {

    private final Clock clock;
    private final TimeLapse lapse;
    private final SandboxWorkspace workspace;
    private final LivedMonth month;
    private volatile @Nullable Sent sent;

    LastLeap(Clock clock, TimeLapse lapse, SandboxWorkspace workspace, LivedMonth month) {
        this.clock = clock;
        this.lapse = lapse;
        this.workspace = workspace;
        this.month = month;
    }

    /** @param messages oldest first */
    record Sent(Instant from, Instant to, List<Message> messages) {}

    TimeLapse.Outcome forwardTo(Instant target) {
        // Its people would find themselves in another month.
        if (month.progress() == LivedMonth.Progress.UNDER_WAY) return new TimeLapse.Outcome.UnderWay();
        Instant from = clock.instant();
        long state = workspace.state();
        TimeLapse.Outcome outcome = lapse.forwardTo(target);
        if (!(outcome instanceof TimeLapse.Outcome.UnderWay))
            sent = new Sent(from, clock.instant(), workspace.sentSince(state));
        return outcome;
    }

    /** Null before the first time. */
    @Nullable
    Sent sent() {
        return sent;
    }
}
