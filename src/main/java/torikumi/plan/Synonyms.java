package torikumi.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * PlanWords that mean one thing. A text is brought to one spelling by putting, at each place, the first word of a group for the
 * longest of its words that stands there.
 */
final class Synonyms {

    private final Map<Character, List<Word>> byFirst = new LinkedHashMap<>();

    private record Word(String word, String first) {}

    /** @param groups each a line of the file: words that mean one thing, the first standing for all */
    Synonyms(List<List<String>> groups) {
        for (List<String> group : groups) {
            List<String> words =
                    group.stream().map(word -> MatchingText.of(word).text()).toList();
            for (String word : words) {
                if (word.isEmpty()) continue;
                byFirst.computeIfAbsent(word.charAt(0), first -> new ArrayList<>())
                        .add(new Word(word, words.getFirst()));
            }
        }
        byFirst.values()
                .forEach(words -> words.sort(
                        Comparator.comparingInt((Word word) -> word.word().length())
                                .reversed()));
    }

    /** The text with one word for each group. A replaced word keeps the place of what it replaces, as a whole. */
    MatchingText unify(MatchingText in) {
        String text = in.text();
        var out = new StringBuilder(text.length());
        var start = new ArrayList<Integer>(text.length());
        var end = new ArrayList<Integer>(text.length());
        for (int at = 0; at < text.length(); ) {
            Word word = wordAt(text, at);
            int length = word == null ? 1 : word.word().length();
            String put = word == null ? text.substring(at, at + 1) : word.first();
            for (int i = 0; i < put.length(); i++) {
                out.append(put.charAt(i));
                start.add(in.start()[at]);
                end.add(in.end()[at + length - 1]);
            }
            at += length;
        }
        return new MatchingText(
                out.toString(),
                start.stream().mapToInt(Integer::intValue).toArray(),
                end.stream().mapToInt(Integer::intValue).toArray());
    }

    private @Nullable Word wordAt(String text, int at) {
        for (Word word : byFirst.getOrDefault(text.charAt(at), List.of()))
            if (text.startsWith(word.word(), at) && standsAlone(text, at, word.word())) return word;
        return null;
    }

    // "ev" is a word of its own in "evの導入" but not in "level".
    private static boolean standsAlone(String text, int at, String word) {
        int to = at + word.length();
        boolean before = at > 0 && isLatin(word.charAt(0)) && isLatin(text.charAt(at - 1));
        boolean after = to < text.length() && isLatin(word.charAt(word.length() - 1)) && isLatin(text.charAt(to));
        return !before && !after;
    }

    private static boolean isLatin(char c) {
        return c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
    }
}
