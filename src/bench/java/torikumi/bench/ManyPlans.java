package torikumi.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import torikumi.plan.intake.DocumentReader;
import torikumi.plan.intake.Given;
import torikumi.plan.intake.PlanDocument;
import torikumi.plan.intake.Reading;
import torikumi.platform.FiscalYear;

/** The real plan a hundred times over, as CSV files to import: what is asked for stays as it is, everything around it grows. */
final class ManyPlans {

    static final Path REAL = Path.of("src/main/resources/plan/soumu-r3.txt").toAbsolutePath();

    static final int TIMES = 100;
    private static final int YEARS = 9;

    private final PlanDocument real;
    private final Path folder;

    ManyPlans(Path folder) {
        try {
            this.folder = Files.createDirectories(folder);
            if (!(DocumentReader.read(REAL.getFileName().toString(), Files.readAllBytes(REAL), Given.NOTHING)
                    instanceof Reading.Read(var documents))) throw new IllegalStateException("the real plan is broken");
            this.real = documents.getFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A hundred more plans beside the real one: nine earlier years of its department, and the same year of 91 others. */
    List<Path> beside() {
        var files = new ArrayList<Path>(List.of(REAL));
        for (int i = 1; i <= YEARS; i++)
            files.add(write(
                    "year-%03d".formatted(i), real.department(), real.year().startYear() - i, List.of("")));
        for (int i = 1; i <= TIMES - YEARS; i++)
            files.add(write(
                    "department-%03d".formatted(i),
                    "第%03d部".formatted(i),
                    real.year().startYear(),
                    List.of("第%03d".formatted(i))));
        return files;
    }

    /** The real plan with a hundred times its sections: each 99 times more, under other names. */
    List<Path> wide() {
        var prefixes = new ArrayList<String>(List.of(""));
        for (int i = 1; i < TIMES; i++) prefixes.add("第%03d".formatted(i));
        return List.of(write("wide", real.department(), real.year().startYear(), prefixes));
    }

    /** @param prefixes put before the sections' names, a copy of them all for each */
    private Path write(String name, String department, int year, List<String> prefixes) {
        Path file = folder.resolve(name + ".csv");
        try (var csv = new CSVPrinter(Files.newBufferedWriter(file, StandardCharsets.UTF_8), CSVFormat.DEFAULT)) {
            csv.printRecord("部", "年度", "課", "担当", "ミッション", "取組", "ビジョン", "方針");
            for (String prefix : prefixes)
                for (PlanDocument.Row row : real.rows())
                    for (PlanDocument.Item item : row.items())
                        csv.printRecord(
                                department,
                                new FiscalYear(year).inJapanese(),
                                prefix + row.section(),
                                row.unit(),
                                row.missionFrom() == null ? row.mission() : null,
                                item.wording(),
                                real.vision(),
                                real.policy());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }
}
