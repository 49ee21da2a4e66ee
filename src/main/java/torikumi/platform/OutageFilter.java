package torikumi.platform;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Marker;

/** Keeps libraries from telling of the same outage of the database again and again, with a stack trace each time. */
final class OutageFilter extends TurboFilter {

    private static final String OURS = "torikumi.";

    private final Consumer<Throwable> heard;

    /** @param heard what would have been told */
    OutageFilter(Consumer<Throwable> heard) {
        this.heard = heard;
    }

    @Override
    public FilterReply decide(
            Marker marker,
            Logger logger,
            Level level,
            String format,
            Object @Nullable [] arguments,
            @Nullable Throwable failure) {
        if (failure == null || logger.getName().startsWith(OURS) || !StoreOutage.causes(failure))
            return FilterReply.NEUTRAL;
        heard.accept(failure);
        return FilterReply.DENY;
    }
}
