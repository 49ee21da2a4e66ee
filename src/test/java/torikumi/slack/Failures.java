package torikumi.slack;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** What the log has of requests that failed behind the boundary, whatever people were told. */
final class Failures extends AppenderBase<ILoggingEvent> {

    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private final AtomicInteger late = new AtomicInteger();

    @Override
    protected void append(ILoggingEvent event) {
        if (!event.getLevel().isGreaterOrEqual(Level.ERROR)) return;
        String message = event.getFormattedMessage();
        // A busy machine's, which the time of the processor does not say.
        if (message.contains("not answered in time")) late.incrementAndGet();
        else failures.add(message + cause(event));
    }

    private static String cause(ILoggingEvent event) {
        var thrown = event.getThrowableProxy();
        if (thrown == null) return "";
        var cause = new StringBuilder(" " + thrown.getClassName() + ": " + thrown.getMessage());
        for (var each : thrown.getStackTraceElementProxyArray())
            if (each.getStackTraceElement().getClassName().startsWith("torikumi") && cause.length() < 800)
                cause.append("\n    ").append(each.getStackTraceElement());
        return cause.toString();
    }

    /** Since it was asked last. */
    List<String> since() {
        List<String> since = new ArrayList<>();
        for (String each = failures.poll(); each != null; each = failures.poll()) since.add(each);
        return since;
    }

    int late() {
        return late.get();
    }
}
