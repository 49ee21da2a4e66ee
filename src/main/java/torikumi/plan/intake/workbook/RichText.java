package torikumi.plan.intake.workbook;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xml.sax.Attributes;

/** The text of a string while its XML is read: without the reading aids of Japanese, and without what is struck out. */
final class RichText {

    // ECMA-376, ST_Xstring: how a file has what XML has no place for; Excel ends lines so that were typed on Windows.
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private final StringBuilder text = new StringBuilder();
    private final StringBuilder struck = new StringBuilder();
    private boolean inText;
    private boolean inReading;
    private boolean inStruck;

    void begin(String element, Attributes attributes) {
        switch (element) {
            case "t" -> inText = true;
            case "rPh" -> inReading = true;
            case "r" -> inStruck = false;
            case "strike" -> inStruck = !CellStyles.isFalse(attributes.getValue("val"));
            default -> {}
        }
    }

    void end(String element) {
        switch (element) {
            case "t" -> inText = false;
            case "rPh" -> inReading = false;
            case "r" -> inStruck = false;
            default -> {}
        }
    }

    void characters(char[] characters, int from, int length) {
        if (!inText || inReading) return;
        (inStruck ? struck : text).append(characters, from, length);
    }

    SharedText take() {
        SharedText taken = new SharedText(unescaped(text), unescaped(struck));
        text.setLength(0);
        struck.setLength(0);
        return taken;
    }

    private static String unescaped(StringBuilder written) {
        return written.indexOf("_x") < 0
                ? written.toString()
                : ESCAPED.matcher(written)
                        .replaceAll(found ->
                                Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))));
    }

    /** @param struck what of it is struck out; mostly empty */
    record SharedText(String text, String struck) {}
}
