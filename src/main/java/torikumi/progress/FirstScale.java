package torikumi.progress;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** The scale that every workspace starts with, as {@code progress/health.csv} gives it. */
final class FirstScale {

    static final HealthScale SCALE = new HealthScale(0, read());

    private FirstScale() {}

    private static List<Grade> read() {
        var format = CSVFormat.DEFAULT
                .builder()
                .setCommentMarker('#')
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var reader = new InputStreamReader(
                        FirstScale.class.getResourceAsStream("/progress/health.csv"), StandardCharsets.UTF_8);
                var records = format.parse(reader)) {
            return records.stream().map(FirstScale::grade).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Grade grade(CSVRecord line) {
        return new Grade(
                line.get("key"),
                new Grade.Label(line.get("japanese"), line.get("meaning")),
                new Grade.Label(line.get("english"), line.get("meaning in english")),
                line.get("symbol"),
                yes(line, "closing"),
                yes(line, "reason required"),
                yes(line, "next step asked"),
                yes(line, "late"),
                true,
                Arrays.stream(line.get("words").split("\\|")).toList());
    }

    private static boolean yes(CSVRecord line, String column) {
        return switch (line.get(column)) {
            case "yes" -> true;
            case "no" -> false;
            default -> throw new IllegalStateException(column + " is yes or no: " + line);
        };
    }
}
