package torikumi.sandbox.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Slack's markup as Slack draws it, its limits included: a mark that touches a letter, and every Japanese character counts
 * as one, is no markup but a character.
 */
final class DrawnMrkdwn {

    private static final Pattern SPECIAL = Pattern.compile(
            "<([^<>\\n]+)>|(?<auto>https?://[^\\s<>|]+|(?<![\\w@])@(?:here|channel|everyone)\\b)|:([a-z0-9_+-]+):");
    private static final String TRAILING = ".,;:!?)]}'\"。、）」";
    // Stands for a piece already drawn; nothing a person types may pass for one.
    private static final char FIRST = '\uE000';
    private static final char LAST = '\uF8FF';

    private final Viewer viewer;
    private final boolean verbatim;

    private DrawnMrkdwn(Viewer viewer, boolean verbatim) {
        this.viewer = viewer;
        this.verbatim = verbatim;
    }

    /** @param verbatim whether bare addresses and {@code @here} stay plain text */
    static Html draw(String text, boolean verbatim, Viewer viewer) {
        return new DrawnMrkdwn(viewer, verbatim).document(text.replaceAll("[\uE000-\uF8FF]", "\uFFFD"));
    }

    private Html document(String text) {
        Html html = new Html();
        String[] parts = text.split("```", -1);
        for (int i = 0; i < parts.length; i++) {
            boolean pre = i % 2 == 1 && i < parts.length - 1;
            if (pre) html.open("pre").text(decoded(parts[i].strip())).close("pre");
            else lines(i % 2 == 1 ? "```" + parts[i] : parts[i], html);
        }
        return html;
    }

    private void lines(String text, Html html) {
        boolean quoting = false;
        boolean first = true;
        for (String line : text.strip().split("\n", -1)) {
            boolean quote = line.startsWith("&gt;") || line.startsWith(">");
            if (quote && !quoting) html.open("blockquote");
            else if (!quote && quoting) html.close("blockquote");
            else if (!first) html.open("br");
            quoting = quote;
            first = false;
            inline(quote ? line.replaceFirst("^(&gt;|>) ?", "") : line, html);
        }
        if (quoting) html.close("blockquote");
    }

    private void inline(String line, Html html) {
        List<Html> pieces = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        Matcher special = SPECIAL.matcher(line);
        int from = 0;
        while (special.find() && pieces.size() < LAST - FIRST) {
            Html piece = piece(special);
            if (piece == null) continue;
            text.append(line, from, special.start()).append((char) (FIRST + pieces.size()));
            pieces.add(piece);
            from = special.end();
        }
        text.append(line, from, line.length());
        html.add(new Line(decoded(text.toString()), pieces).draw());
    }

    private @Nullable Html piece(Matcher special) {
        if (special.group(1) != null) return control(special.group(1));
        if (special.group("auto") != null) return verbatim ? null : auto(special.group("auto"));
        return Emoji.knows(special.group(3)) ? new Html().text(Emoji.of(special.group(3))) : null;
    }

    private Html auto(String found) {
        if (found.startsWith("@")) return ring(found.substring(1));
        int end = found.length();
        while (end > 0 && TRAILING.indexOf(found.charAt(end - 1)) >= 0) end--;
        String address = decoded(found.substring(0, end));
        return new Html().link(address, address).text(decoded(found.substring(end)));
    }

    private @Nullable Html control(String inside) {
        int bar = inside.indexOf('|');
        String what = bar < 0 ? inside : inside.substring(0, bar);
        String label = bar < 0 ? "" : decoded(inside.substring(bar + 1));
        return switch (what.charAt(0)) {
            case '@' -> user(what.substring(1), viewer);
            case '#' -> channel(what.substring(1), viewer);
            case '!' -> command(what.substring(1), label);
            default -> {
                String address = decoded(what);
                yield Html.safe(address) && !address.startsWith("/")
                        ? new Html().link(address, label.isEmpty() ? address : label)
                        : null;
            }
        };
    }

    private Html command(String what, String label) {
        if (!what.startsWith("date^")) return ring(label.isEmpty() ? what : label.replaceFirst("^@", ""));
        String[] parts = what.split("\\^", 4);
        String text = parts.length < 3 ? label : SlackDate.of(parts[1], decoded(parts[2]), label, viewer);
        return parts.length == 4 ? new Html().link(decoded(parts[3]), text) : new Html().text(text);
    }

    static Html user(String id, Viewer viewer) {
        return new Html()
                .open(viewer.isMe(id) ? "span class=\"mention me\"" : "span class=\"mention\"")
                .text("@" + viewer.nameOf(id))
                .close("span");
    }

    static Html channel(String id, Viewer viewer) {
        return new Html().link(viewer.linkTo(id), "#" + viewer.channelName(id));
    }

    /** @param range here, channel, everyone: it would ring everybody's device, and shows so */
    static Html ring(String range) {
        return new Html().open("span class=\"mention rings\"").text("@" + range).close("span");
    }

    private static String decoded(String text) {
        return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }

    /** One line with its pieces taken out: what is left are characters and marks. */
    private record Line(String text, List<Html> pieces) {

        Html draw() {
            Html html = new Html();
            styled(text, Set.of(), html);
            return html;
        }

        private void styled(String part, Set<Character> within, Html html) {
            StringBuilder hopeless = new StringBuilder();
            for (int i = 0; i < part.length(); i++) {
                char c = part.charAt(i);
                String tag = tag(c);
                boolean opens = tag != null
                        && !within.contains(c)
                        && hopeless.indexOf(String.valueOf(c)) < 0
                        && (i == 0 || boundary(part.charAt(i - 1)))
                        && i + 1 < part.length()
                        && part.charAt(i + 1) != c
                        && !Character.isWhitespace(part.charAt(i + 1));
                int end = opens ? end(part, i, c) : -1;
                if (end < 0) {
                    // Where one mark finds no end, a later one of its kind finds none either.
                    if (opens) hopeless.append(c);
                    character(c, html);
                    continue;
                }
                String inner = part.substring(i + 1, end);
                html.open(tag);
                if (c == '`') inner.chars().forEach(one -> character((char) one, html));
                else styled(inner, with(within, c), html);
                html.close(tag);
                i = end;
            }
        }

        private static Set<Character> with(Set<Character> within, char c) {
            var more = new HashSet<>(within);
            more.add(c);
            return more;
        }

        private static int end(String part, int start, char mark) {
            for (int j = start + 2; j < part.length(); j++)
                if (part.charAt(j) == mark
                        && !Character.isWhitespace(part.charAt(j - 1))
                        && (j + 1 == part.length() || boundary(part.charAt(j + 1)))) return j;
            return -1;
        }

        private static boolean boundary(char c) {
            boolean asciiLetter = c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
            return Character.isWhitespace(c) || c < 128 && !asciiLetter || c >= FIRST && c <= LAST;
        }

        private static @Nullable String tag(char c) {
            return switch (c) {
                case '*' -> "strong";
                case '_' -> "em";
                case '~' -> "s";
                case '`' -> "code";
                default -> null;
            };
        }

        private void character(char c, Html html) {
            if (c >= FIRST && c <= LAST) html.add(pieces.get(c - FIRST));
            else html.character(c);
        }
    }
}
