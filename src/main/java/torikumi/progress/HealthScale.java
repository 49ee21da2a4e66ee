package torikumi.progress;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import torikumi.plan.MatchingText;

/**
 * The healths of a workspace in their order. Scales differ from office to office and are never converted into one another.
 *
 * @param edition 0 for the scale everybody starts with, then growing by one with every change
 * @param grades those offered, in order, then those that no longer are
 */
public record HealthScale(int edition, List<Grade> grades) {

    private static final Pattern ENDING = Pattern.compile("(?:です|でした|だ|だった|になりました|になった)?[。．.!！]*$");

    // 遅れていない, 順調ではない, 順調とは言えない, 完了していません, 遅れなし
    private static final Pattern DENIED =
            Pattern.compile("^(?:では|じゃ|とは|には|は|も)?(?:して|し|れて|て|なって|言え|いえ)?い?(?:ない|なく|ません|なし|無し|無い)");

    // No denial is longer; reading the whole text again at each health would take its square.
    private static final int DENIAL = 24;

    private static final Pattern NOT = Pattern.compile("(?:not|n't|never|no longer)\\s+(?:yet\\s+)?$");

    public HealthScale {
        grades = List.copyOf(grades);
    }

    /** Those that can be chosen, in order. */
    public List<Grade> offered() {
        return grades.stream().filter(Grade::offered).toList();
    }

    /** The health of that key, offered or not. */
    public Optional<Grade> grade(String key) {
        return grades.stream().filter(grade -> grade.key().equals(key)).findFirst();
    }

    /** The health that somebody means by a word, its symbol or a label, in any width and case: 順調, ●, on track, おくれ. */
    public Optional<Grade> parse(String word) {
        String typed = even(word.strip());
        String bare = ENDING.matcher(typed).replaceFirst("");
        return offered().stream()
                .filter(grade -> names(grade).anyMatch(name -> name.equals(typed) || name.equals(bare)))
                .findFirst();
    }

    /**
     * The healths that are named in running words, in the order they stand; the longest name wins (やや遅れ is not 遅れ), and what
     * is denied (遅れていない) is left out unless the scale has a word for it.
     */
    public List<Mention> mentionedIn(String text) {
        var running = MatchingText.of(text);
        List<Name> names = offered().stream()
                .flatMap(grade -> names(grade).map(name -> new Name(name, grade)))
                // One would find － and ？ in any text.
                .filter(name -> !name.text.matches("\\p{Punct}"))
                .sorted(Comparator.comparing((Name name) -> name.text.length()).reversed())
                .toList();
        List<Mention> mentions = new ArrayList<>();
        for (int at = 0; at < running.text().length(); ) {
            int from = at;
            Name named = names.stream()
                    .filter(name -> name.standsAt(from, running, text))
                    .findFirst()
                    .orElse(null);
            if (named == null) {
                at++;
                continue;
            }
            int to = at + named.text.length();
            int start = running.start()[at];
            int end = running.end()[to - 1];
            if (!isDenied(text, start, end)) mentions.add(new Mention(named.grade, start, end));
            at = to;
        }
        return mentions;
    }

    private static boolean isDenied(String text, int start, int end) {
        String before = text.substring(Math.max(0, start - DENIAL), start);
        String after = text.substring(end, Math.min(text.length(), end + DENIAL));
        return DENIED.matcher(even(after)).find()
                || NOT.matcher(before.toLowerCase(Locale.ROOT)).find();
    }

    static Stream<String> names(Grade grade) {
        return Stream.concat(
                        Stream.of(grade.japanese().name(), grade.english().name(), grade.symbol(), grade.key()),
                        grade.words().stream())
                .map(HealthScale::even)
                .filter(name -> !name.isEmpty());
    }

    static String even(String name) {
        return MatchingText.of(name).text();
    }

    private record Name(String text, Grade grade) {

        /** Within Latin words no name is found: "ok" does not stand in "token". */
        boolean standsAt(int at, MatchingText running, String original) {
            if (!running.text().startsWith(text, at)) return false;
            int start = running.start()[at];
            int end = running.end()[at + text.length() - 1];
            return !(isLatin(text.charAt(0)) && start > 0 && isLatin(original.charAt(start - 1)))
                    && !(isLatin(text.charAt(text.length() - 1))
                            && end < original.length()
                            && isLatin(original.charAt(end)));
        }

        private static boolean isLatin(char c) {
            return Character.isLetterOrDigit(c) && Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN;
        }
    }

    /** From the character at {@code start} up to but not including {@code end} of the text as it was given. */
    public record Mention(Grade grade, int start, int end) {}
}
