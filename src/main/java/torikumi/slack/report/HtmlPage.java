package torikumi.slack.report;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/** A page in the making: whatever was typed is text in it, never markup. */
final class HtmlPage {

    private final StringBuilder page = new StringBuilder("<!DOCTYPE html>\n");
    private final Deque<String> open = new ArrayDeque<>();

    /** @param attributes names and values in turn */
    HtmlPage open(String tag, String... attributes) {
        begin(tag, attributes);
        open.push(tag);
        return this;
    }

    HtmlPage close() {
        page.append("</").append(open.pop()).append(">\n");
        return this;
    }

    /** One with nothing but text in it. */
    HtmlPage element(String tag, String text, String... attributes) {
        begin(tag, attributes);
        page.append(Html.text(text)).append("</").append(tag).append(">\n");
        return this;
    }

    /** One that is never closed. */
    HtmlPage empty(String tag, String... attributes) {
        begin(tag, attributes);
        page.append('\n');
        return this;
    }

    /** Rules of ours, as they stand. */
    HtmlPage style(String rules) {
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
                    .append(Html.text(attributes[i + 1]))
                    .append('"');
        page.append('>');
    }

    /** @throws IllegalStateException where something is still open */
    byte[] bytes() {
        if (!open.isEmpty()) throw new IllegalStateException("still open: " + open);
        return page.toString().getBytes(StandardCharsets.UTF_8);
    }
}
