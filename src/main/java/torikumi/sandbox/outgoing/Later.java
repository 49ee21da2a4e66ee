package torikumi.sandbox.outgoing;

import java.time.Duration;

/** Does something after a while, on another thread. */
interface Later {

    void after(Duration wait, Runnable work);
}
