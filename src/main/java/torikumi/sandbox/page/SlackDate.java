package torikumi.sandbox.page;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import torikumi.platform.Say;

/** {@code <!date^…>}: a moment in the reader's own language and zone. */
final class SlackDate {

    private static final Pattern TOKEN = Pattern.compile("\\{(\\w+)}");
    private static final Map<String, String> KEYS = Map.of(
            "date_num", "date.num",
            "date", "date.plain",
            "date_pretty", "date.plain",
            "date_short", "date.short",
            "date_short_pretty", "date.short",
            "date_long", "date.long",
            "date_long_pretty", "date.long",
            "time", "date.time",
            "time_secs", "date.time-secs");

    private SlackDate() {}

    /** @return the fallback where the moment or a token cannot be read */
    static String of(String seconds, String format, String fallback, Viewer viewer) {
        if (!seconds.matches("\\d{1,12}")) return fallback;
        try {
            ZonedDateTime moment =
                    Instant.ofEpochSecond(Long.parseLong(seconds)).atZone(viewer.zone());
            Matcher token = TOKEN.matcher(format);
            StringBuilder text = new StringBuilder();
            while (token.find()) {
                String key = KEYS.get(token.group(1));
                if (key == null) return fallback;
                token.appendReplacement(text, Matcher.quoteReplacement(format(moment, key, viewer.say())));
            }
            return token.appendTail(text).toString();
        } catch (DateTimeException e) {
            return fallback;
        }
    }

    static String format(ZonedDateTime moment, String key, Say say) {
        return DateTimeFormatter.ofPattern(say.text(key), say.locale()).format(moment);
    }
}
