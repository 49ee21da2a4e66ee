package torikumi.report.disclosure;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files in one zip, whose bytes depend on nothing but them. */
public final class Archive {

    /** As {@code sha256sum --check} reads it. */
    public static final String MANIFEST = "SHA256SUMS";

    // Of the first day that a zip can tell Java writes another time besides, in the machine's zone.
    private static final LocalDateTime NEVER = LocalDateTime.of(1980, 2, 1, 0, 0);

    private Archive() {}

    /** In their order, and behind them the list of their digests. */
    public static byte[] of(SequencedMap<String, byte[]> files) {
        var all = new LinkedHashMap<>(files);
        all.put(MANIFEST, manifest(files));
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            // Compressed they would differ from one Java's zlib to the next.
            zip.setMethod(ZipOutputStream.STORED);
            for (Map.Entry<String, byte[]> file : all.entrySet()) {
                var entry = new ZipEntry(file.getKey());
                entry.setTimeLocal(NEVER);
                entry.setSize(file.getValue().length);
                var crc = new CRC32();
                crc.update(file.getValue());
                entry.setCrc(crc.getValue());
                zip.putNextEntry(entry);
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] manifest(Map<String, byte[]> files) {
        var lines = new StringBuilder();
        files.forEach((name, bytes) ->
                lines.append(digest(bytes)).append("  ").append(name).append('\n'));
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
