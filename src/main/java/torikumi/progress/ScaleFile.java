package torikumi.progress;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** A health scale as a CSV file gives it: a header, then one health on each line, in the scale's order; # begins a comment. */
final class ScaleFile {

    private static final List<String> COLUMNS = List.of(
            "key",
            "symbol",
            "closing",
            "reason required",
            "next step asked",
            "late",
            "japanese",
            "meaning",
            "english",
            "meaning in english",
            "words");

    private ScaleFile() {}

    /** @throws IllegalArgumentException saying in which line what was found and what was expected */
    static List<Grade> read(Reader text) {
        var format = CSVFormat.DEFAULT
                .builder()
                .setCommentMarker('#')
                .setHeader()
                .setSkipHeaderRecord(true)
                .setTrim(true)
                .setIgnoreEmptyLines(true)
                .get();
        try (var records = format.parse(text)) {
            for (String column : COLUMNS)
                if (!records.getHeaderNames().contains(column))
                    throw new IllegalArgumentException("the first line has no column 「%s」".formatted(column));
            List<Grade> grades = new ArrayList<>();
            for (CSVRecord line : records) grades.add(grade(line));
            if (grades.isEmpty()) throw new IllegalArgumentException("there is no health in it");
            return grades;
        } catch (CSVException e) {
            throw new IllegalArgumentException("it is no CSV: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Grade grade(CSVRecord line) {
        if (!line.isConsistent())
            throw new IllegalArgumentException(
                    "line %d has %d columns, not %d".formatted(number(line), line.size(), COLUMNS.size()));
        return new Grade(
                key(line),
                new Grade.Label(present(line, "japanese"), line.get("meaning")),
                new Grade.Label(present(line, "english"), line.get("meaning in english")),
                present(line, "symbol"),
                yes(line, "closing"),
                yes(line, "reason required"),
                yes(line, "next step asked"),
                yes(line, "late"),
                true,
                Arrays.stream(line.get("words").split("\\|"))
                        .map(String::strip)
                        .filter(word -> !word.isEmpty())
                        .toList());
    }

    private static String key(CSVRecord line) {
        String key = line.get("key");
        if (key.matches("[a-z][a-z0-9-]{0,29}")) return key;
        throw fault(line, "key", "up to 30 small letters, digits and hyphens");
    }

    private static String present(CSVRecord line, String column) {
        String text = line.get(column);
        // Slack: 75 characters on a button, with the symbol before it.
        if (!text.isEmpty() && text.length() <= 30) return text;
        throw fault(line, column, "1 to 30 characters");
    }

    private static boolean yes(CSVRecord line, String column) {
        return switch (line.get(column)) {
            case "yes" -> true;
            case "no" -> false;
            default -> throw fault(line, column, "yes or no");
        };
    }

    private static IllegalArgumentException fault(CSVRecord line, String column, String expected) {
        return new IllegalArgumentException(
                "line %d, %s: found 「%s」, expected %s".formatted(number(line), column, line.get(column), expected));
    }

    private static long number(CSVRecord line) {
        return line.getParser().getCurrentLineNumber();
    }
}
