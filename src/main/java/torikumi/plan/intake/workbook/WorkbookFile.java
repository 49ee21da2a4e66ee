package torikumi.plan.intake.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;
import torikumi.plan.intake.source.Block;
import torikumi.plan.intake.source.Fault;
import torikumi.plan.intake.source.Findings;
import torikumi.plan.intake.source.Place;
import torikumi.plan.intake.source.Places;

/** A workbook that can be opened, or why it cannot. */
public sealed interface WorkbookFile {

    int LARGEST = 20 * 1024 * 1024;

    record Refused(Fault.Kind why) implements WorkbookFile {}

    /** @param name as its tab says */
    record Sheet(String name, boolean hidden, String id) implements Places {

        @Override
        public Place place(int at) {
            return new Place(name, at / SheetCells.COLUMNS + 1, at % SheetCells.COLUMNS + 1);
        }
    }

    /** One that is open; it keeps nothing outside memory. */
    final class Open implements WorkbookFile {
        private final XSSFReader reader;
        private final List<Sheet> sheets;
        private final CellStyles styles;
        private @Nullable SharedTexts texts;

        private Open(XSSFReader reader) throws IOException, OpenXML4JException, SAXException {
            this.reader = reader;
            this.styles = new CellStyles();
            this.sheets = new ArrayList<>();
            SharedTexts.parse(reader.getWorkbookData(), new DefaultHandler() {
                @Override
                public void startElement(String uri, String name, String prefixed, Attributes attributes) {
                    if (name.equals("workbookPr") && CellStyles.isTrue(attributes.getValue("date1904")))
                        styles.from1904();
                    if (!name.equals("sheet")) return;
                    String state = attributes.getValue("state");
                    String id = attributes.getValue(
                            "http://schemas.openxmlformats.org/officeDocument/2006/relationships", "id");
                    if (id != null)
                        sheets.add(
                                new Sheet(attributes.getValue("name"), state != null && !state.equals("visible"), id));
                }
            });
        }

        public List<Sheet> sheets() {
            return List.copyOf(sheets);
        }

        /** @param findings of the sheet, which its cells' places are those of; what cannot be read is written down there */
        public Block.Grid grid(Sheet sheet, Findings findings) {
            return read(sheet, findings, () -> {
                        SheetCells cells = new SheetCells(texts(), styles, findings);
                        SharedTexts.parse(reader.getSheet(sheet.id()), cells);
                        return cells.grid();
                    })
                    .orElseGet(() -> new Block.Grid(List.of(), 0, false));
        }

        /** Every row that has something in it, hidden or not, from the top; the same. */
        public List<SheetRow> rows(Sheet sheet, Findings findings) {
            return read(sheet, findings, () -> {
                        SheetRows rows = new SheetRows(sheet, texts(), styles, findings);
                        SharedTexts.parse(reader.getSheet(sheet.id()), rows);
                        return rows.rows();
                    })
                    .orElseGet(List::of);
        }

        private interface SheetReading<T> {
            T read() throws IOException, OpenXML4JException, SAXException;
        }

        private <T> Optional<T> read(Sheet sheet, Findings findings, SheetReading<T> reading) {
            try {
                return Optional.of(reading.read());
            } catch (IOException | OpenXML4JException | SAXException | RuntimeException e) {
                if (findings.faultCount() == 0) findings.fault(0, refusal(e), "");
                return Optional.empty();
            }
        }

        private SharedTexts texts() throws IOException, OpenXML4JException, SAXException {
            if (texts != null) return texts;
            InputStream shared = reader.getSharedStringsData();
            SharedTexts read = shared == null ? new SharedTexts() : SharedTexts.of(shared);
            InputStream shown = reader.getStylesData();
            if (shown != null) SharedTexts.parse(shown, styles);
            texts = read;
            return read;
        }
    }

    static WorkbookFile open(byte[] bytes) {
        if (bytes.length > LARGEST) return new Refused(Fault.Kind.TOO_LARGE);
        // Never closed: it is all in memory.
        @Nullable BoundedParts parts = null;
        try {
            parts = new BoundedParts(bytes);
            Optional<Fault.Kind> other = other(parts);
            if (other.isPresent()) return new Refused(other.get());
            Open open = new Open(new XSSFReader(OPCPackage.open(parts)));
            return parts.exceeded() ? new Refused(Fault.Kind.UNPACKS_TOO_LARGE) : open;
        } catch (IOException | OpenXML4JException | SAXException | RuntimeException e) {
            return new Refused(parts != null && parts.exceeded() ? Fault.Kind.UNPACKS_TOO_LARGE : refusal(e));
        }
    }

    /** What else comes packed in the same way, by its parts' names. */
    private static Optional<Fault.Kind> other(BoundedParts parts) {
        boolean workbook = false;
        Optional<Fault.Kind> other = Optional.empty();
        for (var all = parts.getEntries(); all.hasMoreElements(); ) {
            ZipArchiveEntry part = all.nextElement();
            String name = part.getName();
            if (part.getGeneralPurposeBit().usesEncryption()) return Optional.of(Fault.Kind.WITH_PASSWORD);
            if (name.endsWith("vbaProject.bin")) return Optional.of(Fault.Kind.WITH_MACROS);
            if (name.equals("xl/workbook.bin")) return Optional.of(Fault.Kind.BINARY_EXCEL);
            if (Pattern.matches("xl/workbook[0-9]*\\.xml", name)) workbook = true;
            else if (name.startsWith("word/")) other = Optional.of(Fault.Kind.WORD);
            else if (name.startsWith("ppt/")) other = Optional.of(Fault.Kind.SLIDES);
            else if (name.equals("META-INF/manifest.xml") || name.equals("content.xml"))
                other = Optional.of(Fault.Kind.OPEN_DOCUMENT);
        }
        return workbook ? Optional.empty() : other.or(() -> Optional.of(Fault.Kind.ARCHIVE));
    }

    private static Fault.Kind refusal(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof BoundedParts.TooLarge) return Fault.Kind.UNPACKS_TOO_LARGE;
            if (cause instanceof POIXMLException
                    && String.valueOf(cause.getMessage()).contains("Strict")) return Fault.Kind.STRICT_EXCEL;
        }
        return Fault.Kind.BROKEN_WORKBOOK;
    }
}
