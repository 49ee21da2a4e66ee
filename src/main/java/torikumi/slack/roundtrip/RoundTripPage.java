package torikumi.slack.roundtrip;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a button about a workbook carries. Old messages carry it, so its form does not change.
 *
 * @param page from 1
 */
record RoundTripPage(String id, int page) {

    private static final Pattern FORM = Pattern.compile("([0-9a-f-]{36})(?: ([0-9]{1,4}))?");

    static Optional<RoundTripPage> read(@Nullable String value) {
        Matcher read = FORM.matcher(value == null ? "" : value);
        return read.matches()
                ? Optional.of(new RoundTripPage(
                        read.group(1), read.group(2) == null ? 1 : Math.max(1, Integer.parseInt(read.group(2)))))
                : Optional.empty();
    }

    String text() {
        return "%s %d".formatted(id, page);
    }
}
