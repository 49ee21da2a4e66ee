package torikumi.sandbox.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/**
 * A file in a message.
 *
 * @param address where a person can download it
 */
record FileLine(String name, String size, String address) {

    private static final long KILO = 1024;

    static List<FileLine> of(JsonNode files) {
        List<FileLine> lines = new ArrayList<>();
        for (JsonNode file : files)
            lines.add(new FileLine(
                    file.path("name").stringValue(""),
                    size(file.path("size").asLong(0)),
                    "/sandbox/file/" + file.path("id").stringValue("")));
        return lines;
    }

    static String size(long bytes) {
        if (bytes < KILO) return bytes + " B";
        if (bytes < KILO * KILO) return bytes / KILO + " KB";
        return String.format(Locale.ROOT, "%.1f MB", (double) bytes / (KILO * KILO));
    }
}
