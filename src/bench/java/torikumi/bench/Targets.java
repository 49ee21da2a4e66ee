package torikumi.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** What is aimed at beside what was reached, of all benchmarks of one run in one table. */
final class Targets {

    private static final Path TABLE = Path.of("target", "bench", "targets.md").toAbsolutePath();
    private static final Path LINES = TABLE.resolveSibling("targets");

    private final StringBuilder lines = new StringBuilder();

    Targets atLeast(String what, double reached, double aimed) {
        return line(what, reached, "≥ " + plain(aimed), reached >= aimed);
    }

    Targets atMost(String what, double reached, double aimed) {
        return line(what, reached, "≤ " + plain(aimed), reached <= aimed);
    }

    private Targets line(String what, double reached, String aimed, boolean met) {
        lines.append(String.format(
                Locale.ROOT,
                "| %s | %s | %s | %s |%n",
                what,
                String.format(Locale.ROOT, reached < 10 ? "%.2f" : "%.0f", reached),
                aimed,
                met ? "reached" : "missed"));
        return this;
    }

    private static String plain(double number) {
        return number == Math.rint(number) ? String.valueOf((long) number) : String.valueOf(number);
    }

    /** @param part which benchmark's they are; those of an earlier run of it go */
    void write(String part) throws IOException {
        Files.createDirectories(LINES);
        Files.writeString(LINES.resolve(part), lines);
        var table = new StringBuilder("| what | reached | aimed at | |\n|---|---|---|---|\n");
        for (String each : List.of("ask", "record", "start", "remind"))
            if (Files.exists(LINES.resolve(each))) table.append(Files.readString(LINES.resolve(each)));
        Files.writeString(TABLE, table);
    }
}
