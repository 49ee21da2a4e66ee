package torikumi.slack.remind;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a button carries that answers all that is left. Old messages carry it, so its form does not change.
 *
 * @param health as in {@link TappedAnswer}
 * @param initiatives those that it names before it counts
 */
record RestTapped(String reminderId, String health, List<Long> initiatives) {

    // Slack: a button's value has 2000 characters.
    private static final int MOST = 90;

    private static final Pattern FORM =
            Pattern.compile("([0-9a-f-]{36}) (\\S{1,100}) (\\d{1,18}(?:,\\d{1,18}){0," + (MOST - 1) + "})");

    RestTapped {
        initiatives = initiatives.stream().limit(MOST).toList();
    }

    /** Empty for anything but what {@link #text} gave. */
    static Optional<RestTapped> read(@Nullable String value) {
        Matcher read = FORM.matcher(value == null ? "" : value);
        return read.matches()
                ? Optional.of(new RestTapped(
                        read.group(1),
                        read.group(2),
                        Stream.of(read.group(3).split(",")).map(Long::valueOf).toList()))
                : Optional.empty();
    }

    String text() {
        return "%s %s %s"
                .formatted(
                        reminderId,
                        health,
                        initiatives.stream().map(String::valueOf).collect(Collectors.joining(",")));
    }
}
