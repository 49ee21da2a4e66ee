package torikumi.slack.edge;

import java.util.BitSet;

/**
 * Slack's *bold*, _italics_ and ~strike~. What is typed with a mark is shown without it; in what Slack sends, marks may touch
 * Japanese characters. Pairs that are likelier something else stay: 議事録_0401_案, 4月~6月、9月~, 3*4*5, src/*.java.
 */
final class Emphasis {

    // The full-width asterisk emphasises nothing, but whoever typed it meant it to.
    private static final String MARKS = "*_~＊";
    private static final String BESIDE = "、。，．！？「」『』（）()【】［］[]〔〕…・:：,!?\"'“”" + MARKS + MessageText.BOT;

    private Emphasis() {}

    /** @param typed where a character may be a mark */
    static String taken(CharSequence text, BitSet typed) {
        var rest = new StringBuilder(text.length());
        int from = 0;
        while (from <= text.length()) {
            int to = from;
            while (to < text.length() && text.charAt(to) != '\n') to++;
            line(text, from, to, typed, rest);
            if (to < text.length()) rest.append('\n');
            from = to + 1;
        }
        return rest.toString();
    }

    private static void line(CharSequence text, int from, int to, BitSet typed, StringBuilder rest) {
        var gone = new BitSet();
        // Twice: **once within the other**.
        boolean again = mark(text, from, to, typed, gone);
        if (again) mark(text, from, to, typed, gone);
        for (int i = from; i < to; i++) if (!gone.get(i)) rest.append(text.charAt(i));
    }

    /** @return whether there was emphasis */
    private static boolean mark(CharSequence text, int from, int to, BitSet typed, BitSet gone) {
        int[] open = {-1, -1, -1, -1};
        boolean found = false;
        int before = -1;
        for (int at = from; at < to; at++) {
            if (gone.get(at)) continue;
            int kind = typed.get(at) ? MARKS.indexOf(text.charAt(at)) : -1;
            if (kind >= 0) {
                int behind = at + 1;
                while (behind < to && gone.get(behind)) behind++;
                char prior = before < 0 ? ' ' : text.charAt(before);
                char next = behind == to ? ' ' : text.charAt(behind);
                if (open[kind] >= 0 && closes(text, open[kind], at, prior, next, from)) {
                    gone.set(open[kind]);
                    gone.set(at);
                    open[kind] = -1;
                    found = true;
                    continue;
                }
                if (isOutside(prior) && !Character.isWhitespace(next)) open[kind] = at;
            }
            before = at;
        }
        return found;
    }

    private static boolean closes(CharSequence text, int open, int at, char prior, char next, int from) {
        if (Character.isWhitespace(prior) || at - open < 2 || !isOutside(next)) return false;
        char mark = text.charAt(at);
        if (prior == mark) return false;
        if (mark == '*' || mark == '＊') return true;
        boolean opensApart = open == from || isApart(text.charAt(open - 1));
        boolean closesApart = isApart(next);
        if (mark == '_') return opensApart || closesApart;
        return (opensApart || closesApart) && !isRange(text, open + 1, at, opensApart && closesApart);
    }

    /** 4月~6月, and ~3月、4月~ where a wave dash is between two ends. */
    private static boolean isRange(CharSequence text, int from, int to, boolean apart) {
        if (isOfADay(text.charAt(from)) || isOfADay(text.charAt(to - 1))) return true;
        if (apart) return false;
        for (int i = from; i < to; i++)
            if (Character.isWhitespace(text.charAt(i)) || "、，,・/".indexOf(text.charAt(i)) >= 0) return true;
        return false;
    }

    private static boolean isOfADay(char c) {
        return Character.isDigit(c) || "年月日時分週頃".indexOf(c) >= 0;
    }

    private static boolean isApart(char c) {
        return Character.isWhitespace(c) || BESIDE.indexOf(c) >= 0;
    }

    /** Where a word may begin or end: beside Japanese too, not within a path, a number or a Latin word. */
    private static boolean isOutside(char c) {
        return isApart(c) || c > 0x7F && !Character.isDigit(c) && Character.isLetter(c);
    }
}
