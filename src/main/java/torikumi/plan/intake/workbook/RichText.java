package torikumi.plan.intake.workbook;

import org.xml.sax.Attributes;

/** The text of a string while its XML is read: without the reading aids of Japanese, and without what is struck out. */
final class RichText {

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
        SharedText taken = new SharedText(text.toString(), struck.toString());
        text.setLength(0);
        struck.setLength(0);
        return taken;
    }

    /** @param struck what of it is struck out; mostly empty */
    record SharedText(String text, String struck) {}
}
