package torikumi.report.publication;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import torikumi.plan.Plan;

/**
 * The folder of the public page. A file that stands in it is always whole: each is written beside its place and moved there. Only what
 * has changed is written, and a page of a plan that is no more is taken away.
 */
public final class PublicFolder {

    public static final String INDEX = "index.html";
    public static final String JSON = "record.json";

    private static final Pattern OURS = Pattern.compile("\\d{4}-[0-9a-f]{8}\\.html");
    private static final String UNFINISHED = ".unfinished-";

    private final Path folder;

    public PublicFolder(Path folder) {
        this.folder = folder;
    }

    /** The file of a plan's page: the same as long as its department keeps its name, and a name that every system takes. */
    public static String page(Plan plan) {
        var crc = new CRC32();
        crc.update(plan.department().getBytes(StandardCharsets.UTF_8));
        return "%d-%s.html".formatted(plan.year().startYear(), HexFormat.of().toHexDigits((int) crc.getValue()));
    }

    /**
     * @param files in the order in which they are put there, so that what leads to others comes last
     * @return how many were written or taken away
     */
    public int show(SequencedMap<String, byte[]> files) throws IOException {
        Files.createDirectories(folder);
        int changed = 0;
        for (Map.Entry<String, byte[]> file : files.entrySet()) if (put(file.getKey(), file.getValue())) changed++;
        for (Path old : own()) {
            if (files.containsKey(old.getFileName().toString())) continue;
            Files.deleteIfExists(old);
            changed++;
        }
        return changed;
    }

    private boolean put(String name, byte[] bytes) throws IOException {
        Path place = folder.resolve(name);
        if (Files.exists(place) && Arrays.equals(Files.readAllBytes(place), bytes)) return false;
        Path unfinished = Files.createTempFile(folder, UNFINISHED, "");
        try {
            Files.write(unfinished, bytes);
            readable(unfinished);
            Files.move(unfinished, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
        return true;
    }

    /** By the web server, too: what is made to be temporary is its owner's alone. */
    private static void readable(Path file) throws IOException {
        var posix = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        if (posix != null) posix.setPermissions(PosixFilePermissions.fromString("rw-r--r--"));
    }

    private List<Path> own() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(
                            file -> OURS.matcher(file.getFileName().toString()).matches())
                    .toList();
        }
    }
}
