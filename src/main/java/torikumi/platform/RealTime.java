package torikumi.platform;

import java.time.Clock;

/**
 * For what two processes measure between them, such as the age of a signature or the three seconds for opening a form: a sandbox
 * that jumps over a week must not make a request old that is on its way.
 */
public final class RealTime {

    private RealTime() {}

    /** The clock itself, unless it is the sandbox's. */
    public static Clock behind(Clock clock) {
        return clock instanceof SandboxClock sandbox ? sandbox.real() : clock;
    }
}
