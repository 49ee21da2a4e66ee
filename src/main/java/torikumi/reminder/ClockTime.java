package torikumi.reminder;

import java.text.Normalizer;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A time of day as people write it: 10:00, 9:30, １０：００, 10時, 9時半, 9時15分, 午後3時, 3 pm, 正午. */
final class ClockTime {

    private static final Pattern WRITTEN = Pattern.compile("(?:(?<half>午前|朝|午後|昼|夕方|夜|am|pm)の?\\s?)?(?<hour>\\d{1,2})"
            + "(?::(?<minute>\\d{2})|(?<sharp>時)(?:(?<thirty>半)|(?<minutes>\\d{1,2})分)?)?"
            + "(?:\\s?(?<behind>am|pm|a\\.m\\.?|p\\.m\\.?))?");

    private ClockTime() {}

    static Optional<LocalTime> parse(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
        if (plain.equals("正午") || plain.equals("noon")) return Optional.of(LocalTime.NOON);
        Matcher time = WRITTEN.matcher(plain);
        if (!time.matches()) return Optional.empty();
        String minutes = time.group("minute") != null ? time.group("minute") : time.group("minutes");
        String half = time.group("half") != null ? time.group("half") : time.group("behind");
        // 10 alone is a number.
        if (half == null && minutes == null && time.group("sharp") == null) return Optional.empty();
        int minute = time.group("thirty") != null ? 30 : minutes == null ? 0 : Integer.parseInt(minutes);
        int hour = hour(Integer.parseInt(time.group("hour")), half);
        return hour < 0 || hour > 23 || minute > 59 ? Optional.empty() : Optional.of(LocalTime.of(hour, minute));
    }

    /** @return -1 where there is no such hour, or it is not clear which is meant */
    private static int hour(int said, @Nullable String half) {
        return switch (half == null ? "" : half.substring(0, 1)) {
            case "" -> said;
            case "a" -> said == 12 ? 0 : said < 12 ? said : -1;
            case "p" -> said == 12 ? 12 : said < 12 ? said + 12 : -1;
            // 午前12時 and 午後12時 are noon to some and midnight to others.
            case "午" -> half.equals("午前") ? (said < 12 ? said : -1) : said < 12 ? said + 12 : said == 12 ? -1 : said;
            case "朝" -> said < 12 ? said : -1;
            case "昼" -> said < 4 ? said + 12 : said;
            default -> said < 12 ? said + 12 : said;
        };
    }
}
