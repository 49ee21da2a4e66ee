package torikumi.platform;

import java.util.Locale;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;

/** The catalogue of every word a person sees: Japanese, the base, and English with the same keys. */
@Component
public class Texts {

    private final ResourceBundleMessageSource source = new ResourceBundleMessageSource();

    public Texts() {
        this(
                "messages.messages",
                "messages.people",
                "messages.record",
                "messages.remind",
                "messages.imports",
                "messages.report",
                "messages.evaluation",
                "messages.disclosure");
    }

    /** @param basenames of other catalogues with the same two languages, such as {@code messages.sandbox} */
    public Texts(String... basenames) {
        source.setBasenames(basenames);
        // Not the thread's, which may be a web application's that stops while these words are still said.
        source.setBundleClassLoader(Texts.class.getClassLoader());
        source.setDefaultEncoding("UTF-8");
        source.setFallbackToSystemLocale(false);
        source.setAlwaysUseMessageFormat(true);
    }

    /** The words in English for any English locale, in Japanese for every other. */
    public Say in(Locale locale) {
        Locale spoken = Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? Locale.ENGLISH : Locale.JAPANESE;
        return new Say(source, spoken, null);
    }
}
