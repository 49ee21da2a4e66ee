package torikumi.reminder;

import java.text.Normalizer;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A time of day as people write it: 10:00, 9:30, １０：００, 10時, 9時半, 9時15分. */
final class ClockTime {

    private static final Pattern WRITTEN =
            Pattern.compile("(?<hour>\\d{1,2})(?::(?<minute>\\d{2})|時(?:(?<half>半)|(?<minutes>\\d{1,2})分)?)");

    private ClockTime() {}

    static Optional<LocalTime> parse(String text) {
        Matcher time =
                WRITTEN.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC).strip());
        if (!time.matches()) return Optional.empty();
        int hour = Integer.parseInt(time.group("hour"));
        String minutes = time.group("minute") != null ? time.group("minute") : time.group("minutes");
        int minute = time.group("half") != null ? 30 : minutes == null ? 0 : Integer.parseInt(minutes);
        return hour > 23 || minute > 59 ? Optional.empty() : Optional.of(LocalTime.of(hour, minute));
    }
}
