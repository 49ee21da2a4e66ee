package torikumi.platform;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.context.MessageSource;

/** The catalogue in one person's language. An unknown key is an error. */
public final class Say {

    private final MessageSource source;
    private final Locale locale;

    Say(MessageSource source, Locale locale) {
        this.source = source;
        this.locale = locale;
    }

    public Locale locale() {
        return locale;
    }

    public boolean japanese() {
        return Locale.JAPANESE.getLanguage().equals(locale.getLanguage());
    }

    /**
     * @param key as in {@code messages.properties}, {@code place.situation}
     * @param arguments for {@link java.text.MessageFormat}; shown as they are, so escape what a person typed beforehand
     */
    public String text(String key, Object... arguments) {
        return source.getMessage(key, arguments, locale);
    }

    /** A date with its weekday: 7月3日（金）, Fri 3 July. */
    public String date(LocalDate date) {
        return DateTimeFormatter.ofPattern(text("date.pattern"), locale).format(date);
    }
}
