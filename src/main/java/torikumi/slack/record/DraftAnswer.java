package torikumi.slack.record;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import torikumi.plan.Found;

/**
 * What a button says to a draft that waits, and how the button carries it.
 *
 * @param initiativeId null where none was chosen
 * @param health null where it was not asked; {@link #NO_HEALTH} for the words alone
 */
record DraftAnswer(
        String draftId,
        @Nullable Long initiativeId,
        @Nullable String health) {

    static final String NO_HEALTH = "-";

    private static final Pattern VALUE = Pattern.compile("([^ ]{1,36})(?: (\\d{1,18})(?: ([^ ]+))?)?");

    static DraftAnswer to(String draftId) {
        return new DraftAnswer(draftId, null, null);
    }

    DraftAnswer about(Found.OfInitiative about) {
        return new DraftAnswer(draftId, about.initiative().id(), health);
    }

    DraftAnswer health(String key) {
        return new DraftAnswer(draftId, initiativeId, key);
    }

    /** Empty for anything but what {@link #value} gives. */
    static Optional<DraftAnswer> read(@Nullable String value) {
        Matcher parts = VALUE.matcher(value == null ? "" : value);
        if (!parts.matches()) return Optional.empty();
        Long initiative = parts.group(2) == null ? null : Long.valueOf(parts.group(2));
        return Optional.of(new DraftAnswer(parts.group(1), initiative, parts.group(3)));
    }

    String value() {
        return Stream.of(draftId, initiativeId, health)
                .filter(Objects::nonNull)
                .map(Object::toString)
                .collect(Collectors.joining(" "));
    }
}
