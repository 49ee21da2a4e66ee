package torikumi.platform;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What no thread has caught is told in the log as everything else is, and an outage of the database once. */
@Component
class Uncaught implements Thread.UncaughtExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(Uncaught.class);

    private final StoreWatch store;

    Uncaught(StoreWatch store) {
        this.store = store;
        Thread.setDefaultUncaughtExceptionHandler(this);
    }

    @Override
    public void uncaughtException(Thread thread, Throwable failure) {
        if (StoreOutage.causes(failure)) store.noticed(failure);
        else log.error("The thread {} has failed", thread.getName(), failure);
    }
}
