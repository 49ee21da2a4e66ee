package torikumi.report;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/** A page in the making. The only place where words become part of one: whatever was typed is text in it, never markup. */
public final class Html {

    private final StringBuilder page = new StringBuilder("<!DOCTYPE html>\n");
    private final Deque<String> open = new ArrayDeque<>();

    /** @param attributes names and values in turn */
    public Html open(String tag, String... attributes) {
        begin(tag, attributes);
        open.push(tag);
        return this;
    }

    public Html close() {
        page.append("</").append(open.pop()).append(">\n");
        return this;
    }

    /** One with nothing but text in it. */
    public Html element(String tag, String text, String... attributes) {
        begin(tag, attributes);
        page.append(escaped(text)).append("</").append(tag).append(">\n");
        return this;
    }

    /** One that is never closed. */
    public Html empty(String tag, String... attributes) {
        begin(tag, attributes);
        page.append('\n');
        return this;
    }

    /** Rules of ours, as they stand. */
    public Html style(String rules) {
        if (rules.contains("<")) throw new IllegalArgumentException("no markup among rules");
        page.append("<style>\n").append(rules).append("</style>\n");
        return this;
    }

    private void begin(String tag, String... attributes) {
        page.append('<').append(tag);
        for (int i = 0; i < attributes.length; i += 2)
            page.append(' ')
                    .append(attributes[i])
                    .append("=\"")
                    .append(escaped(attributes[i + 1]))
                    .append('"');
        page.append('>');
    }

    /** Also without what HTML has no place for, and what turns the direction of a line around. */
    private static String escaped(String text) {
        var safe = new StringBuilder(text.length());
        text.replace("\r\n", "\n").codePoints().forEach(sign -> {
            switch (sign) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                case '\r' -> safe.append('\n');
                default -> {
                    if (isText(sign)) safe.appendCodePoint(sign);
                }
            }
        });
        return safe.toString();
    }

    private static boolean isText(int sign) {
        if (sign == '\n' || sign == '\t') return true;
        boolean noncharacter = (sign & 0xFFFE) == 0xFFFE || sign >= 0xFDD0 && sign <= 0xFDEF;
        boolean turns = sign == 0x061C
                || sign == 0x200E
                || sign == 0x200F
                || sign >= 0x202A && sign <= 0x202E
                || sign >= 0x2066 && sign <= 0x2069;
        return !Character.isISOControl(sign)
                && !noncharacter
                && !turns
                && (sign < Character.MIN_SURROGATE || sign > Character.MAX_SURROGATE);
    }

    /** @throws IllegalStateException where something is still open */
    public byte[] bytes() {
        if (!open.isEmpty()) throw new IllegalStateException("still open: " + open);
        return page.toString().getBytes(StandardCharsets.UTF_8);
    }
}
