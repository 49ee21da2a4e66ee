package torikumi.slack.words;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * 「次: 実行委員会」, 「理由: 調整中」: parts of a report that say themselves what they are.
 *
 * @param parts at most one of each label
 * @param rest the words without them
 */
record LabelledWords(Map<Label, String> parts, String rest) {

    enum Label {
        NEXT("次|次は|次回|次の予定|今後|next|next\\s?step"),
        REASON("理由|原因|reason"),
        EVIDENCE("根拠|資料|evidence|link"),
        PUBLIC("公表|公表用|public");

        private final Pattern pattern;

        Label(String words) {
            pattern = Pattern.compile(
                    "(?iU)(?<=^|[\\s。、])(?:" + words + ")\\s?[:：]", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        }
    }

    static final Pattern PIECE = Pattern.compile("(?U)[^\\s。．！!、，,]++(?:[.．][^\\s。．！!、，,]++)*+");

    private record Found(Label label, int from, int valueFrom) {}

    /** @param ends whether a piece that stands alone belongs to the report itself: a health, a percentage */
    static LabelledWords in(String words, Predicate<String> ends) {
        List<Found> found = new ArrayList<>();
        for (Label label : Label.values()) {
            Matcher at = label.pattern.matcher(words);
            if (at.find()) found.add(new Found(label, at.start(), at.end()));
        }
        found.sort(Comparator.comparing(Found::from).reversed());
        Map<Label, String> parts = new EnumMap<>(Label.class);
        var rest = new StringBuilder(words);
        int limit = words.length();
        for (Found each : found) {
            int line = words.indexOf('\n', each.valueFrom);
            int to = Math.min(limit, line < 0 ? words.length() : line);
            to = endIn(words, each.valueFrom, to, ends);
            parts.put(
                    each.label,
                    SaidAddress.orWords(words.substring(each.valueFrom, to).strip()));
            rest.replace(each.from, to, " ");
            limit = each.from;
        }
        return new LabelledWords(parts, rest.toString());
    }

    private static int endIn(String words, int from, int to, Predicate<String> ends) {
        Matcher piece = PIECE.matcher(words).region(from, to);
        boolean first = true;
        while (piece.find()) {
            boolean alone = piece.start() > 0
                    && Character.isWhitespace(words.charAt(piece.start() - 1))
                    && (piece.end() == words.length() || Character.isWhitespace(words.charAt(piece.end())));
            if (!first && alone && ends.test(piece.group())) return piece.start();
            first = false;
        }
        return to;
    }

    String of(Label label) {
        return parts.getOrDefault(label, "");
    }
}
