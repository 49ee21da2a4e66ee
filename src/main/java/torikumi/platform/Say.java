package torikumi.platform;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** The catalogue in one person's language. An unknown key is an error. */
public final class Say {

    private final MessageSource source;
    private final Locale locale;
    private final @Nullable LocalDate today;

    Say(MessageSource source, Locale locale, @Nullable LocalDate today) {
        this.source = source;
        this.locale = locale;
        this.today = today;
    }

    /** The same, read on that day. */
    public Say on(LocalDate day) {
        return new Say(source, locale, day);
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

    /** The same; empty where the catalogue does not have the key, or where it wants arguments and gets none. */
    public Optional<String> ifSaid(String key, Object... arguments) {
        return Optional.ofNullable(source.getMessage(key, arguments, null, locale))
                .filter(text -> arguments.length > 0 || text.indexOf('{') < 0);
    }

    /**
     * A date with its weekday: 7月3日（金）, Fri 3 July; with its year where that is not the one in which it is read, or where that is
     * not known: 2022年3月31日（木）.
     */
    public String date(LocalDate date) {
        boolean thisYear = today != null && date.getYear() == today.getYear();
        return DateTimeFormatter.ofPattern(text(thisYear ? "date.pattern" : "date.patternInYear"), locale)
                .format(date);
    }
}
