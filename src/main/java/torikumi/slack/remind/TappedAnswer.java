package torikumi.slack.remind;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a button of a reminder carries. Old messages carry it, so its form does not change.
 *
 * @param health a health's key; {@link #UNCHANGED} for 変更なし, {@link #WORDS} where the form is asked for
 * @param page of the reminder's card, counted from 1
 */
record TappedAnswer(String reminderId, long initiativeId, String health, int page) {

    public static final String UNCHANGED = "=";
    public static final String WORDS = "-";

    private static final Pattern FORM = Pattern.compile("([0-9a-f-]{36}) (\\d{1,18}) (\\S{1,100})(?: (\\d{1,3}))?");

    /** Empty for anything but what {@link #text} gave. */
    public static Optional<TappedAnswer> read(@Nullable String value) {
        Matcher read = FORM.matcher(value == null ? "" : value);
        return read.matches()
                ? Optional.of(new TappedAnswer(
                        read.group(1),
                        Long.parseLong(read.group(2)),
                        read.group(3),
                        read.group(4) == null ? 1 : Integer.parseInt(read.group(4))))
                : Optional.empty();
    }

    TappedAnswer with(String other) {
        return new TappedAnswer(reminderId, initiativeId, other, page);
    }

    String text() {
        return page == 1
                ? "%s %d %s".formatted(reminderId, initiativeId, health)
                : "%s %d %s %d".formatted(reminderId, initiativeId, health, page);
    }
}
