package torikumi.progress;

import java.util.List;
import java.util.Optional;

/**
 * The healths of a workspace in their order. Scales differ from office to office and are never converted into one another.
 *
 * @param edition 0 for the scale everybody starts with, then growing by one with every change
 * @param grades those offered, in order, then those that no longer are
 */
public record HealthScale(int edition, List<Grade> grades) {

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
        throw new UnsupportedOperationException();
    }

    /**
     * The healths that are named in running words, in the order they stand; the longest name wins (やや遅れ is not 遅れ), and what
     * is denied (遅れていない) is left out unless the scale has a word for it.
     */
    public List<Mention> mentionedIn(String text) {
        throw new UnsupportedOperationException();
    }

    /** From the character at {@code start} up to but not including {@code end} of the text as it was given. */
    public record Mention(Grade grade, int start, int end) {}
}
