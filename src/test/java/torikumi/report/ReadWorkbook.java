package torikumi.report;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** A workbook as a spreadsheet reads it, straight from its XML: whatever is not well-formed does not open. */
public final class ReadWorkbook {

    // ECMA-376, ST_Xstring.
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private final Map<String, Document> parts = new LinkedHashMap<>();

    /** @param type as the file says: inlineStr is a text, n a number or a day; empty cells have "" */
    public record Cell(String type, String value, String formula) {

        static final Cell EMPTY = new Cell("", "", "");

        /** Excel counts from the last day but one of 1899. */
        public LocalDate day() {
            return LocalDate.of(1899, 12, 30).plusDays((long) Double.parseDouble(value));
        }

        public double number() {
            if (!type.equals("n")) throw new AssertionError("not a number: " + this);
            return Double.parseDouble(value);
        }
    }

    public ReadWorkbook(byte[] xlsx) {
        // The entries' sizes stand in the directory at the end alone, which a stream does not read.
        try {
            Path file = Files.createTempFile("workbook", ".xlsx");
            try {
                Files.write(file, xlsx);
                read(file);
            } finally {
                Files.delete(file);
            }
        } catch (IOException | ParserConfigurationException | SAXException e) {
            throw new AssertionError("does not open", e);
        }
    }

    private void read(Path file) throws IOException, ParserConfigurationException, SAXException {
        try (var zip = new ZipFile(file.toFile())) {
            for (var entry : Collections.list(zip.entries()))
                parts.put(entry.getName(), xml(zip.getInputStream(entry).readAllBytes()));
        }
    }

    private static Document xml(byte[] bytes) throws ParserConfigurationException, SAXException, IOException {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(bytes));
    }

    private static List<Element> elements(NodeList nodes) {
        return IntStream.range(0, nodes.getLength())
                .mapToObj(i -> (Element) nodes.item(i))
                .toList();
    }

    public List<String> sheets() {
        return elements(parts.get("xl/workbook.xml").getElementsByTagName("sheet")).stream()
                .map(sheet -> sheet.getAttribute("name"))
                .toList();
    }

    /** Those that people see. */
    public List<String> visible() {
        return elements(parts.get("xl/workbook.xml").getElementsByTagName("sheet")).stream()
                .filter(sheet -> sheet.getAttribute("state").isEmpty()
                        || sheet.getAttribute("state").equals("visible"))
                .map(sheet -> sheet.getAttribute("name"))
                .toList();
    }

    private Document sheet(String name) {
        int index = sheets().indexOf(name);
        if (index < 0) throw new AssertionError("no sheet " + name + " among " + sheets());
        return parts.get("xl/worksheets/sheet%d.xml".formatted(index + 1));
    }

    /** An attribute of the only element of that name. */
    public String of(String sheet, String element, String attribute) {
        return elements(sheet(sheet).getElementsByTagName(element)).getFirst().getAttribute(attribute);
    }

    public List<List<Cell>> rows(String name) {
        List<List<Cell>> rows = new ArrayList<>();
        for (Element row : elements(sheet(name).getElementsByTagName("row"))) {
            while (rows.size() < Integer.parseInt(row.getAttribute("r")) - 1) rows.add(List.of());
            List<Cell> cells = new ArrayList<>();
            for (Element cell : elements(row.getElementsByTagName("c"))) {
                while (cells.size() < column(cell.getAttribute("r"))) cells.add(Cell.EMPTY);
                cells.add(cell(cell));
            }
            rows.add(cells);
        }
        return rows;
    }

    private static int column(String reference) {
        int column = 0;
        for (char each : reference.replaceAll("\\d", "").toCharArray()) column = column * 26 + each - 'A' + 1;
        return column - 1;
    }

    private static Cell cell(Element cell) {
        NodeList values = cell.getElementsByTagName("v");
        NodeList texts = cell.getElementsByTagName("t");
        NodeList formulas = cell.getElementsByTagName("f");
        String value = values.getLength() > 0
                ? values.item(0).getTextContent()
                : texts.getLength() > 0 ? unescaped((Element) texts.item(0)) : "";
        return new Cell(
                cell.getAttribute("t"),
                value,
                formulas.getLength() > 0 ? formulas.item(0).getTextContent() : "");
    }

    private static String unescaped(Element text) {
        String typed = text.getTextContent();
        // Whatever stands around a text is no part of it unless it says so.
        if (!text.getAttribute("xml:space").equals("preserve")) typed = typed.strip();
        return ESCAPED.matcher(typed)
                .replaceAll(
                        found -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))));
    }

    /** The cells of a column below its heading, by the heading. */
    public List<Cell> column(String sheet, int headings, String heading) {
        List<List<Cell>> rows = rows(sheet);
        int column = rows.get(headings).stream().map(Cell::value).toList().indexOf(heading);
        if (column < 0) throw new AssertionError("no column " + heading + " among " + rows.get(headings));
        return rows.subList(headings + 1, rows.size()).stream()
                .map(row -> column < row.size() ? row.get(column) : Cell.EMPTY)
                .toList();
    }

    /** What stands in them. */
    public List<String> values(String sheet, int headings, String heading) {
        return column(sheet, headings, heading).stream().map(Cell::value).toList();
    }
}
