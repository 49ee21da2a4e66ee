package torikumi.plan.intake;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import torikumi.plan.intake.source.Decoded;
import torikumi.plan.intake.source.SourceText;

/**
 * Reads a plan from the bytes of a published document: a page (text, HTML or both) or a table (CSV, TSV). What it is follows from
 * the content; the name only decides when the content does not. Refused: empty files, files over 5 MiB, Excel, Word and PDF files,
 * bytes that are neither UTF-8 nor Shift_JIS, and documents with any fault.
 */
public final class DocumentReader {

    private DocumentReader() {}

    /**
     * @param name the file's name, with or without its folders
     * @return the whole document, or every fault with its place; nothing is thrown for a bad document
     */
    public static Reading read(String name, byte[] bytes, Given given) {
        return switch (Decoded.of(bytes)) {
            case Decoded.Refused refused -> new Reading.Unreadable(List.of(refused.why()));
            case Decoded.Text text -> read(name.toLowerCase(Locale.ROOT), text.source());
        };
    }

    private static Reading read(String name, SourceText source) {
        Optional<Character> delimiter = TableReader.delimiter(source);
        if (delimiter.isPresent()) return TableReader.read(source, delimiter.get());
        String first = TableReader.firstLine(source);
        if (name.endsWith(".csv") && first.indexOf(',') >= 0) return TableReader.read(source, ',');
        if (name.endsWith(".tsv") && first.indexOf('\t') >= 0) return TableReader.read(source, '\t');
        return PublishedPageReader.read(source);
    }
}
