package torikumi.platform;

import ch.qos.logback.classic.pattern.MessageConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.logging.logback.ExtendedWhitespaceThrowableProxyConverter;

/**
 * How the log is written: what people typed may stand in a message of ours, of a library or of an exception, and nothing in it begins a
 * line, turns one around or is obeyed by a terminal. Named in {@code logback-spring.xml}.
 */
final class HarmlessLog {

    // An exception may tell the whole of what could not be read or stored.
    private static final int LONGEST = 2000;

    private static final Pattern BREAKS = Pattern.compile("\\R");
    private static final Pattern HARMFUL = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}&&[^\t\n]]");

    private HarmlessLog() {}

    /** One line for a message of one; further lines are set in. */
    static String harmless(String message) {
        String cut = message.length() <= LONGEST
                ? message
                : message.substring(0, LONGEST) + "… (%d characters)".formatted(message.length());
        return HARMFUL.matcher(BREAKS.matcher(cut).replaceAll("\n    | ")).replaceAll("\uFFFD");
    }

    public static final class Message extends MessageConverter {

        @Override
        public String convert(ILoggingEvent event) {
            String message = super.convert(event);
            return message == null ? "" : harmless(message);
        }
    }

    public static final class Failure extends ExtendedWhitespaceThrowableProxyConverter {

        @Override
        protected String throwableProxyToString(IThrowableProxy failure) {
            return super.throwableProxyToString(new Told(failure));
        }
    }

    /** A failure that says of itself only what is harmless. */
    private record Told(IThrowableProxy failure) implements IThrowableProxy {

        @Override
        public @Nullable String getMessage() {
            return failure.getMessage() == null ? null : harmless(failure.getMessage());
        }

        @Override
        public @Nullable String getOverridingMessage() {
            return failure.getOverridingMessage() == null ? null : harmless(failure.getOverridingMessage());
        }

        @Override
        public String getClassName() {
            return failure.getClassName();
        }

        @Override
        public StackTraceElementProxy[] getStackTraceElementProxyArray() {
            return failure.getStackTraceElementProxyArray();
        }

        @Override
        public int getCommonFrames() {
            return failure.getCommonFrames();
        }

        @Override
        public @Nullable IThrowableProxy getCause() {
            return failure.getCause() == null ? null : new Told(failure.getCause());
        }

        @Override
        public IThrowableProxy[] getSuppressed() {
            return Stream.of(failure.getSuppressed()).map(Told::new).toArray(IThrowableProxy[]::new);
        }

        @Override
        public boolean isCyclic() {
            return failure.isCyclic();
        }
    }
}
