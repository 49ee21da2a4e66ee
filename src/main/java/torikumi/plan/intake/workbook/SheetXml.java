package torikumi.plan.intake.workbook;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** The XML of one sheet, cell by cell as they stand in it, hidden or not. */
abstract class SheetXml extends DefaultHandler {

    private static final Pattern REFERENCE = Pattern.compile("\\$?([A-Z]{1,3})\\$?([0-9]{1,7})");

    /**
     * A cell that has something in it.
     *
     * @param row with {@code column} counted from 0; -1 where the file does not say
     * @param hidden whether its row is
     * @param type as the file has it: n for a number or a day
     * @param value as the file keeps it
     * @param said without what is struck out
     * @param formula empty where nothing is calculated
     */
    record Written(
            int row,
            int column,
            boolean hidden,
            String type,
            int style,
            String value,
            RichText.SharedText said,
            String formula) {}

    private final SharedTexts texts;
    private final CellStyles styles;
    private final RichText rich = new RichText();
    private final StringBuilder value = new StringBuilder();
    private final StringBuilder formula = new StringBuilder();

    private int row = -1;
    private int column = -1;
    private boolean hidden;
    private String type = "n";
    private int style;
    private boolean inValue;
    private boolean inFormula;
    private boolean calculated;

    SheetXml(SharedTexts texts, CellStyles styles) {
        this.texts = texts;
        this.styles = styles;
    }

    abstract void take(Written cell) throws SAXException;

    /** Columns from the one to the other, counted from 1. */
    void hide(int from, int to) {}

    /** Rows and columns counted from 0. */
    void merge(int top, int left, int bottom, int right) {}

    @Override
    public void startElement(String uri, String name, String prefixed, Attributes attributes) throws SAXException {
        switch (name) {
            case "row" -> {
                row = attributes.getValue("r") == null ? row + 1 : CellStyles.number(attributes, "r") - 1;
                hidden = CellStyles.isTrue(attributes.getValue("hidden"));
                column = -1;
            }
            case "col" -> {
                if (CellStyles.isTrue(attributes.getValue("hidden")))
                    hide(Math.max(1, CellStyles.number(attributes, "min")), CellStyles.number(attributes, "max"));
            }
            case "c" -> {
                int[] at = attributes.getValue("r") == null ? null : reference(attributes.getValue("r"));
                column = at == null ? column + 1 : at[1];
                type = attributes.getValue("t") == null ? "n" : attributes.getValue("t");
                style = CellStyles.number(attributes, "s");
                value.setLength(0);
                formula.setLength(0);
                calculated = false;
            }
            case "v" -> inValue = true;
            case "f" -> {
                inFormula = true;
                calculated = true;
            }
            case "mergeCell" -> merge(attributes.getValue("ref"));
            default -> rich.begin(name, attributes);
        }
    }

    @Override
    public void characters(char[] read, int from, int length) {
        if (inValue) value.append(read, from, length);
        else if (inFormula) formula.append(read, from, length);
        else rich.characters(read, from, length);
    }

    @Override
    public void endElement(String uri, String name, String prefixed) throws SAXException {
        switch (name) {
            case "v" -> inValue = false;
            case "f" -> inFormula = false;
            case "c" -> cell();
            default -> rich.end(name);
        }
    }

    private void cell() throws SAXException {
        RichText.SharedText inline = rich.take();
        RichText.SharedText said =
                switch (type) {
                    case "s" -> texts.get(index(value.toString()));
                    // Apache POI leaves what stood there beside what was typed.
                    case "inlineStr" -> value.isEmpty() ? inline : new RichText.SharedText(value.toString(), "");
                    case "b" -> new RichText.SharedText(value.toString().equals("1") ? "TRUE" : "FALSE", "");
                    case "str", "e", "d" -> new RichText.SharedText(value.toString(), "");
                    default ->
                        new RichText.SharedText(value.isEmpty() ? "" : styles.shown(value.toString(), style), "");
                };
        String text = said.text();
        // Of a formula that others share, only the first cell has the text.
        String calculation = calculated && formula.isEmpty() ? "=" : formula.toString();
        // Nothing was ever calculated.
        if (value.isEmpty() && text.isEmpty() && !formula.isEmpty()) text = "=" + formula;
        String struck = styles.isStruckOut(style) ? text + said.struck() : said.struck();
        if (styles.isStruckOut(style)) text = "";
        if (text.isBlank() && struck.isBlank() && calculation.isEmpty()) return;
        take(new Written(
                row,
                column,
                hidden,
                type,
                style,
                value.toString(),
                new RichText.SharedText(text, struck),
                calculation));
    }

    private static int index(String value) {
        return value.matches("[0-9]{1,9}") ? Integer.parseInt(value) : -1;
    }

    /** @return row and column, counted from 0 */
    private static int[] reference(String written) throws SAXException {
        Matcher cell = REFERENCE.matcher(written);
        if (!cell.matches()) throw new SAXException("no cell: " + written);
        int column = 0;
        for (char letter : cell.group(1).toCharArray()) column = column * 26 + letter - 'A' + 1;
        return new int[] {Integer.parseInt(cell.group(2)) - 1, column - 1};
    }

    private void merge(String range) throws SAXException {
        String[] ends = range == null ? new String[0] : range.split(":");
        if (ends.length != 2) return;
        int[] from = reference(ends[0]);
        int[] to = reference(ends[1]);
        merge(from[0], from[1], to[0], to[1]);
    }
}
