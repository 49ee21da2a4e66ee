package torikumi.plan.intake;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import torikumi.plan.intake.page.PageBlocks;
import torikumi.plan.intake.source.Blank;
import torikumi.plan.intake.source.Block;
import torikumi.plan.intake.source.Decoded;
import torikumi.plan.intake.source.Fault;
import torikumi.plan.intake.source.FileFormat;
import torikumi.plan.intake.source.Findings;
import torikumi.plan.intake.source.Place;
import torikumi.plan.intake.source.SourceText;
import torikumi.plan.intake.table.TableFile;

/**
 * Reads plans from the bytes of a document: a page (text, HTML or both), a table (CSV, TSV) or a workbook. What it is follows from
 * the content; the name only decides when the content does not.
 */
public final class DocumentReader {

    /** A title may stand above a table's headings; the headings are among the first lines. */
    private static final int SEARCHED = 40;

    private DocumentReader() {}

    /**
     * @param name the file's name, with or without its folders
     * @return the whole document, what is to be asked, or every fault with its place; nothing is thrown for a bad document
     */
    public static Reading read(String name, byte[] bytes, Given given) {
        Optional<FileFormat> format = FileFormat.of(bytes);
        if (format.filter(FileFormat.PACKED::equals).isPresent()) return Workbooks.read(bytes, given);
        if (format.isPresent())
            return new Reading.Unreadable(new Fault(Place.START, format.get().refusal(bytes), ""));
        return switch (Decoded.of(bytes)) {
            case Decoded.Refused refused -> new Reading.Unreadable(refused.why());
            case Decoded.Text text -> read(name.toLowerCase(Locale.ROOT), text.source(), given);
        };
    }

    private static Reading read(String name, SourceText source, Given given) {
        Findings findings = new Findings(source);
        return new PlanReader(blocks(name, source, findings), findings).read(given);
    }

    private static List<Block> blocks(String name, SourceText source, Findings findings) {
        // Some sheets divide by semicolons.
        if (isTable(source, ";")) return List.of(TableFile.of(source, ';', false, findings));
        boolean commas = isTable(source, ",")
                || name.endsWith(".csv") && firstLine(source).indexOf(',') >= 0;
        if (commas) return List.of(TableFile.of(source, ',', false, findings));
        if (name.endsWith(".tsv") && firstLine(source).indexOf('\t') >= 0)
            return List.of(TableFile.of(source, '\t', false, findings));
        return PageBlocks.of(source, findings);
    }

    private static String firstLine(SourceText source) {
        return source.text()
                .lines()
                .filter(line -> !Blank.is(line.replace(',', ' ')))
                .findFirst()
                .orElse("");
    }

    /** Whether one of the first lines is a plan's headings, divided by commas. */
    private static boolean isTable(SourceText source, String delimiter) {
        return source.text()
                .lines()
                .limit(SEARCHED)
                .filter(line -> line.length() < 4000 && !line.startsWith("<"))
                .anyMatch(line -> List.of(line.split(delimiter)).stream()
                                .map(cell -> Blank.strip(cell).replace("\"", ""))
                                .filter(cell -> Column.of(cell).isPresent())
                                .count()
                        > 1);
    }
}
