package torikumi.slack.words;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The first address in some words: alone, or written out behind what it is called, 議事録（https://…）.
 *
 * @param needed whether the words are no sentence without it: https://… に載せた
 */
record SaidAddress(String address, int from, int to, boolean needed) {

    static final String WRITTEN = "https?://[^\\s<>|「」『』（）【】〔〕、。，]+";

    private static final Pattern ADDRESS = Pattern.compile("(?U)（(" + WRITTEN + ")）|(" + WRITTEN + ")");

    private static final Pattern GOES_ON = Pattern.compile("(?U)^\\s?(?:に|を|で|へ|と|が|の|は|も|から|まで|より)");

    static Optional<SaidAddress> in(CharSequence words) {
        Matcher found = ADDRESS.matcher(words);
        if (!found.find()) return Optional.empty();
        boolean called = found.group(1) != null;
        boolean needed = !called
                && GOES_ON.matcher(words).region(found.end(), words.length()).find();
        return Optional.of(
                new SaidAddress(called ? found.group(1) : found.group(2), found.start(), found.end(), needed));
    }

    /** The address of what is called something, where it is all there is; else the words. */
    static String orWords(String words) {
        return in(words)
                .filter(found -> found.to == words.length() && words.endsWith("）"))
                .map(SaidAddress::address)
                .orElse(words);
    }
}
