package torikumi.slack.report;

import java.util.ArrayList;
import java.util.List;
import torikumi.slack.card.Mrkdwn;

/** The only place that makes words safe to stand in a page. Pure. */
final class Html {

    private Html() {}

    /** What people typed, as text between tags; its lines are kept. */
    static String text(String words) {
        var safe = new StringBuilder(words.length() + 16);
        Mrkdwn.harmless(words).codePoints().forEach(each -> {
            switch (each) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                case '\n' -> safe.append("<br>");
                default -> safe.appendCodePoint(isCharacter(each) ? each : 0xFFFD);
            }
        });
        return safe.toString();
    }

    // Halves of surrogate pairs have no UTF-8.
    private static boolean isCharacter(int each) {
        return each < Character.MIN_SURROGATE || each > Character.MAX_SURROGATE;
    }

    /**
     * A text in parts, none of which is higher than a good part of a page: a row that does not fit on one is cut by every printer.
     *
     * @param width how many full-width characters there are in a line
     * @param lines how many lines a part may have
     */
    static List<String> parts(String words, int width, int lines) {
        List<String> parts = new ArrayList<>();
        var part = new StringBuilder();
        int taken = 0;
        for (String line : words.split("\n", -1))
            for (int from = 0; from == 0 || from < line.length(); ) {
                int room = (lines - taken) * width;
                int to = end(line, from, room);
                if (!part.isEmpty() && from == 0) part.append('\n');
                part.append(line, from, to);
                taken += Math.max(1, (to - from + width - 1) / width);
                from = Math.max(to, 1);
                if (taken >= lines) {
                    parts.add(part.toString());
                    part.setLength(0);
                    taken = 0;
                }
            }
        if (!part.isEmpty() || parts.isEmpty()) parts.add(part.toString());
        return parts;
    }

    private static int end(String line, int from, int room) {
        int to = Math.min(line.length(), from + room);
        boolean half = to < line.length() && to > from + 1 && Character.isHighSurrogate(line.charAt(to - 1));
        return half ? to - 1 : to;
    }
}
