package torikumi.slack.card;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The names of versions, as buttons carry them. */
public final class Refs {

    private static final int BRIEF = 8;
    private static final Pattern BRIEF_FORM = Pattern.compile("[0-9a-f]{%d}".formatted(BRIEF));
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private Refs() {}

    /** As a text quotes it: as much of it as tells the versions of an initiative apart. */
    public static String brief(UUID ref) {
        return ref.toString().substring(0, BRIEF);
    }

    /** Whether it may be a name that was quoted so. */
    public static boolean isBrief(String text) {
        return BRIEF_FORM.matcher(text).matches();
    }

    /** Empty for anything but a name: older buttons carry a number, which would let people count. */
    public static Optional<UUID> read(@Nullable String text) {
        return text != null && FORM.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }
}
