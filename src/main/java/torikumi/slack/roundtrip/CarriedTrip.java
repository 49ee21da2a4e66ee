package torikumi.slack.roundtrip;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a button about a workbook carries. Old messages carry it, so its form does not change.
 *
 * @param number a page from 1, or the id of an initiative
 */
record CarriedTrip(String id, long number) {

    private static final Pattern FORM = Pattern.compile("([0-9a-f-]{36})(?: ([0-9]{1,18}))?");

    static Optional<CarriedTrip> read(@Nullable String value) {
        Matcher read = FORM.matcher(value == null ? "" : value);
        return read.matches()
                ? Optional.of(new CarriedTrip(
                        read.group(1), read.group(2) == null ? 1 : Math.max(1, Long.parseLong(read.group(2)))))
                : Optional.empty();
    }

    int page() {
        return (int) Math.min(number, Integer.MAX_VALUE);
    }

    String text() {
        return "%s %d".formatted(id, number);
    }
}
