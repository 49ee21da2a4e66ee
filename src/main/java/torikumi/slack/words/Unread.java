package torikumi.slack.words;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Words of which more and more is understood: what was taken leaves a gap. */
final class Unread {

    private final StringBuilder left;
    private int first = Integer.MAX_VALUE;
    private int taken;

    /** @param even the words, made {@link Even} */
    Unread(String even) {
        this.left = new StringBuilder(even);
    }

    /** What is found, and there no more; null where it is not there. */
    @Nullable
    MatchResult take(Pattern pattern) {
        Matcher found = pattern.matcher(left);
        if (!found.find()) return null;
        MatchResult result = found.toMatchResult();
        take(result.start(), result.end());
        return result;
    }

    boolean takes(Pattern pattern) {
        return take(pattern) != null;
    }

    void take(int from, int to) {
        first = Math.min(first, from);
        taken++;
        left.replace(from, to, " ".repeat(to - from));
    }

    /** How much was taken. */
    int taken() {
        return taken;
    }

    /** Where the first of what was taken began; the end where nothing was. */
    int first() {
        return Math.min(first, left.length());
    }

    @Override
    public String toString() {
        return left.toString();
    }
}
