package torikumi.slack.words;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The reason that running words give by themselves: 契約の手続が遅れたため, 先方の都合により、7月に延期, moved to July because the room was
 * flooded. Pure, linear.
 *
 * @param words what is left; may be empty
 */
record SaidReason(String reason, String words) {

    private static final String BECAUSE =
            "(?:の(?:影響|都合|関係)(?:で|により)|によ(?:り|って)|せいで|(?:た|だ|い|な|です|ます)ので|(?:ません|です|した|った|いた|んだ|ない)から)";

    // ため behind a verb that is still to come says what for: 説明するため、会議を開いた.
    private static final Pattern CLAUSE = Pattern.compile("(?:(?:た|だ|い|の|中|ている|である)(?:ため|為)に?|" + BECAUSE + ")[、，,]");

    private static final Pattern SENTENCE = Pattern.compile("(?:ため|為|せい|" + BECAUSE + ")(?:です|でした|だ|である|になります)?$");

    private static final Pattern ENGLISH =
            Pattern.compile("(?<!\\p{L})(?:because(?: of)?|due to|owing to)\\s", Pattern.CASE_INSENSITIVE);

    private static final Pattern SENTENCES = Pattern.compile("[^。．！!\\n]+");

    // Longer than any ending; a pattern that ends with the sentence is tried there alone.
    private static final int ENDING = 20;

    /** Of several sentences the first that gives one. */
    static Optional<SaidReason> in(String words) {
        return SENTENCES
                .matcher(words)
                .results()
                .flatMap(sentence -> {
                    Matcher clause = CLAUSE.matcher(words).region(sentence.start(), sentence.end());
                    if (clause.find()) return said(words, sentence.start(), clause.end() - 1, clause.end()).stream();
                    Matcher whole = SENTENCE.matcher(words)
                            .region(Math.max(sentence.start(), sentence.end() - ENDING), sentence.end());
                    Matcher english = ENGLISH.matcher(words).region(sentence.start(), sentence.end());
                    int behind = Math.min(sentence.end() + 1, words.length());
                    if (whole.find()) return said(words, sentence.start(), sentence.end(), behind).stream();
                    return english.find()
                            ? said(words, english.start(), sentence.end(), behind).stream()
                            : Optional.<SaidReason>empty().stream();
                })
                .findFirst();
    }

    private static Optional<SaidReason> said(String words, int from, int to, int behind) {
        String reason = words.substring(from, to).strip();
        return reason.length() < 4
                ? Optional.empty()
                : Optional.of(new SaidReason(
                        reason, (words.substring(0, from).stripTrailing() + words.substring(behind)).strip()));
    }
}
