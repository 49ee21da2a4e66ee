package torikumi.slack.edge;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A button or a form carries a value that nobody reads any more. {@link FormGate} says so, for all of them. */
public final class Outdated extends RuntimeException {

    private static final long serialVersionUID = 1;

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

    public Outdated(@Nullable String value) {
        super("cannot read " + value);
    }

    static long number(@Nullable String value) {
        if (value == null || !NUMBER.matcher(value).matches()) throw new Outdated(value);
        return Long.parseLong(value);
    }
}
