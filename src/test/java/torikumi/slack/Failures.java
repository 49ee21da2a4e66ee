package torikumi.slack;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/** What the log has of requests that failed behind the boundary, whatever people were told. */
final class Failures extends AppenderBase<ILoggingEvent> {

    private static final Pattern PUT_OFF = Pattern.compile("^Delivery .+ is put off until .+?: (.+)");

    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private final AtomicInteger late = new AtomicInteger();
    private final Map<String, Integer> putOff = new ConcurrentHashMap<>();

    @Override
    protected void append(ILoggingEvent event) {
        String message = event.getFormattedMessage();
        PUT_OFF.matcher(message).results().forEach(why -> putOff.merge(why.group(1), 1, Integer::sum));
        if (!event.getLevel().isGreaterOrEqual(Level.ERROR)) return;
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

    /** How many messages had to wait, by what they waited for. */
    Map<String, Integer> putOff() {
        return putOff;
    }
}
