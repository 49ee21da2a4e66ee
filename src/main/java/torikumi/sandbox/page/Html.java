package torikumi.sandbox.page;

import java.util.Locale;
import java.util.Set;

/** Writes HTML in which nothing a person or a bot said can be markup. The only strings the templates do not escape come from here. */
final class Html {

    private static final Set<String> SCHEMES = Set.of("http", "https", "mailto");

    private final StringBuilder written = new StringBuilder();

    /** @param tag with constant attributes only: {@code span class="mention"} */
    Html open(String tag) {
        written.append('<').append(tag).append('>');
        return this;
    }

    Html close(String tag) {
        written.append("</").append(tag).append('>');
        return this;
    }

    Html text(String text) {
        for (int i = 0; i < text.length(); i++) character(text.charAt(i));
        return this;
    }

    Html character(char c) {
        switch (c) {
            case '&' -> written.append("&amp;");
            case '<' -> written.append("&lt;");
            case '>' -> written.append("&gt;");
            case '"' -> written.append("&quot;");
            case '\'' -> written.append("&#39;");
            case '\n' -> written.append("<br>");
            default -> written.append(c);
        }
        return this;
    }

    /** What another writer wrote. */
    Html add(Html other) {
        written.append(other.written);
        return this;
    }

    /** A link, or its label alone where the address is none a chat would open. */
    Html link(String address, String label) {
        if (!safe(address)) return text(label);
        written.append("<a href=\"");
        text(address);
        written.append(address.startsWith("/") ? "\">" : "\" target=\"_blank\" rel=\"noopener noreferrer\">");
        return text(label).close("a");
    }

    static boolean safe(String address) {
        if (address.startsWith("/") && !address.startsWith("//")) return true;
        int colon = address.indexOf(':');
        return colon > 0 && SCHEMES.contains(address.substring(0, colon).toLowerCase(Locale.ROOT));
    }

    boolean isEmpty() {
        return written.isEmpty();
    }

    @Override
    public String toString() {
        return written.toString();
    }
}
