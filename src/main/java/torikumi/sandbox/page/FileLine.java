package torikumi.sandbox.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/**
 * A file in a message.
 *
 * @param name what it is called: its title, where the app gave it one
 * @param address where a person can download it
 * @param picture where it can be seen; empty where it is none
 * @param alt the same in words
 */
record FileLine(String name, String size, String address, String picture, String alt) {

    private static final long KILO = 1024;

    static List<FileLine> of(JsonNode files) {
        List<FileLine> lines = new ArrayList<>();
        for (JsonNode file : files) {
            String id = file.path("id").stringValue("");
            String name = file.path("title").stringValue(file.path("name").stringValue(""));
            boolean picture = file.path("filetype").stringValue("").equals("png");
            lines.add(new FileLine(
                    name,
                    size(file.path("size").asLong(0)),
                    "/sandbox/file/" + id,
                    picture ? "/sandbox/picture/" + id : "",
                    file.path("alt_txt").stringValue(name)));
        }
        return lines;
    }

    static String size(long bytes) {
        if (bytes < KILO) return bytes + " B";
        if (bytes < KILO * KILO) return bytes / KILO + " KB";
        return String.format(Locale.ROOT, "%.1f MB", (double) bytes / (KILO * KILO));
    }
}
