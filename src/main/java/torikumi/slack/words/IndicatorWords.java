package torikumi.slack.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import torikumi.progress.IndicatorFigure;

/**
 * 「指標 電子決裁率 62%」: figures of indicators that a report says, and the words without them. Without the word before it a number is
 * none, and what is no figure stays where it is.
 *
 * @param figures as they were typed
 */
record IndicatorWords(List<String> figures, String rest) {

    // Behind a label (理由: 指標 ...) it is part of what is said there.
    private static final Pattern LABEL =
            Pattern.compile("(?<=^|[\\n。、]|[^:：]\\s)(?:指標(?:の値)?|kpi|indicators?)(?:\\s?[:：]\\s?|\\s)\\s{0,3}(?=\\S)");

    private static final Pattern NEXT = Pattern.compile("\\s?[、，]\\s?(?=\\S)");

    // 62% に届かない: the number belongs to the sentence.
    private static final Pattern GOES_ON =
            Pattern.compile("[ \u3000\t]{1,3}(?:に|を|が|は|と|へ|で|も|の|から|まで|より)(?=[^ぁ-ん\\s])");

    private static final int MOST_PIECES = 8;

    IndicatorWords {
        figures = List.copyOf(figures);
    }

    static IndicatorWords in(String words) {
        String even = Even.of(words);
        Matcher label = LABEL.matcher(even);
        List<String> figures = new ArrayList<>();
        var rest = new StringBuilder();
        int kept = 0;
        for (int from = 0; label.find(from); ) {
            from = label.end();
            int end = figure(words, even, label.end(), figures);
            if (end < 0) continue;
            Matcher next = NEXT.matcher(even);
            for (int more; next.region(end, even.length()).lookingAt(); end = more) {
                more = figure(words, even, next.end(), figures);
                if (more < 0) break;
            }
            rest.append(words, kept, label.start()).append(' ');
            kept = end;
            from = end;
        }
        return new IndicatorWords(
                figures, rest.append(words, kept, words.length()).toString());
    }

    /** @return where the figure ends that begins there; -1 where none does */
    private static int figure(String words, String even, int from, List<String> figures) {
        int most = Math.min(even.length(), from + IndicatorFigure.LONGEST);
        int pieces = 0;
        for (int at = from; at < most && pieces < MOST_PIECES; at++) {
            boolean last = at + 1 == even.length();
            if (!last && " 、。".indexOf(even.charAt(at + 1)) < 0) continue;
            pieces++;
            Optional<IndicatorFigure> read = IndicatorFigure.read(words.substring(from, at + 1));
            if (read.isPresent()
                    && !GOES_ON.matcher(words).region(at + 1, words.length()).lookingAt()) {
                figures.add(read.get().typed());
                return at + 1;
            }
            if (!last && "、。\n".indexOf(words.charAt(at + 1)) >= 0) return -1;
        }
        return -1;
    }
}
