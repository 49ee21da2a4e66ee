package torikumi.slack.remind;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import torikumi.reminder.Subject;
import torikumi.slack.words.Wished;
import torikumi.staff.Office;

/** What somebody wants to hear of or not, as buttons of earlier messages carry it. */
record Wish(Wished wished, Subject what) {

    // Names are not longer than 255 characters and have no tabs: they come from a line of a plan.
    private static final Pattern FORM =
            Pattern.compile("(FOLLOW|UNFOLLOW|MUTE|UNMUTE)\\t([^\\t]+)\\t([^\\t]*)\\t([^\\t]*)\\t(\\d{0,18})");

    /** Empty for anything but what those carry. */
    public static Optional<Wish> read(@Nullable String value) {
        Matcher read = FORM.matcher(value == null ? "" : value);
        if (!read.matches()) return Optional.empty();
        var office = new Office(read.group(2), orNull(read.group(3)), orNull(read.group(4)));
        Subject what = read.group(5).isEmpty()
                ? Subject.of(office)
                : new Subject.OfInitiative(office, Long.parseLong(read.group(5)));
        return Optional.of(new Wish(Wished.valueOf(read.group(1)), what));
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
