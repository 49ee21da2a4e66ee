package torikumi.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import torikumi.plan.intake.DocumentReader;
import torikumi.plan.intake.Given;
import torikumi.plan.intake.Reading;

/** How long a city's plan takes to be read: 800 initiatives in 20 departments, as CSV, as a workbook and as a page; the first time and later ones. */
class IntakeBench {

    private static final Path FOLDER = Path.of("target", "bench").toAbsolutePath();
    private static final int TIMES = 20;

    private final StringBuilder report =
            new StringBuilder("# Intake\n\n| | KiB | first ms | later ms |\n|---|---|---|---|\n");

    @Test
    void readsACity() throws IOException {
        List<List<String>> table = City.table("第");
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("city.csv", City.csv(table));
        files.put("city.xlsx", City.workbook(table));
        files.put("city.html", City.page(table));
        for (var file : files.entrySet()) measure(file.getKey(), file.getValue());
        Files.createDirectories(FOLDER);
        Files.writeString(FOLDER.resolve("intake.md"), report);
        System.out.println(report);
    }

    private void measure(String name, byte[] bytes) {
        long first = read(name, bytes);
        long later = Long.MAX_VALUE;
        for (int i = 0; i < TIMES; i++) later = Math.min(later, read(name, bytes));
        report.append(
                "| %s | %d | %d | %d |%n".formatted(name, bytes.length / 1024, first / 1_000_000, later / 1_000_000));
    }

    private static long read(String name, byte[] bytes) {
        long from = System.nanoTime();
        Reading reading = DocumentReader.read(name, bytes, Given.NOTHING);
        long took = System.nanoTime() - from;
        if (!(reading instanceof Reading.Read(var documents))) throw new AssertionError(reading);
        assertThat(documents).hasSize(City.DEPARTMENTS);
        assertThat(documents).allSatisfy(plan -> assertThat(
                        plan.rows().stream().mapToInt(row -> row.items().size()).sum())
                .isEqualTo(City.EACH));
        return took;
    }
}
