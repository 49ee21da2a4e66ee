package torikumi.plan.intake.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.util.XMLHelper;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/** The strings that a workbook's cells name by their number. */
final class SharedTexts extends DefaultHandler {

    /** A city's plan has some hundred thousand characters. */
    private static final int MOST_CHARACTERS = 10_000_000;

    private static final int MOST_STRINGS = 500_000;

    private final List<RichText.SharedText> texts = new ArrayList<>();
    private final RichText rich = new RichText();
    private int characters;

    static SharedTexts of(InputStream part) throws IOException, SAXException {
        SharedTexts texts = new SharedTexts();
        parse(part, texts);
        return texts;
    }

    static void parse(InputStream part, ContentHandler handler) throws IOException, SAXException {
        try (part) {
            // Knows no document types and no entities from elsewhere.
            XMLReader reader = XMLHelper.newXMLReader();
            reader.setContentHandler(handler);
            reader.parse(new InputSource(part));
        } catch (javax.xml.parsers.ParserConfigurationException e) {
            throw new IllegalStateException("Java has an XML reader", e);
        }
    }

    RichText.SharedText get(int index) {
        return index >= 0 && index < texts.size() ? texts.get(index) : new RichText.SharedText("", "");
    }

    @Override
    public void startElement(String uri, String name, String prefixed, Attributes attributes) {
        rich.begin(name, attributes);
    }

    @Override
    public void characters(char[] read, int from, int length) throws SAXException {
        characters += length;
        if (characters > MOST_CHARACTERS) throw new SAXException(new BoundedParts.TooLarge());
        rich.characters(read, from, length);
    }

    @Override
    public void endElement(String uri, String name, String prefixed) throws SAXException {
        rich.end(name);
        if (!name.equals("si")) return;
        if (texts.size() >= MOST_STRINGS) throw new SAXException(new BoundedParts.TooLarge());
        texts.add(rich.take());
    }
}
