package torikumi.plan.intake.source;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Files that are no text, by how they begin. */
public enum FileFormat {
    /** A workbook, or anything else that is packed in the same way. */
    PACKED(Fault.Kind.ARCHIVE, 'P', 'K', 3, 4),
    OLD_OFFICE(Fault.Kind.OLD_EXCEL, 0xD0, 0xCF, 0x11, 0xE0),
    PDF(Fault.Kind.PDF, '%', 'P', 'D', 'F'),
    RICH_TEXT(Fault.Kind.RICH_TEXT, '{', '\\', 'r', 't', 'f'),
    PNG(Fault.Kind.PICTURE, 0x89, 'P', 'N', 'G'),
    JPEG(Fault.Kind.PICTURE, 0xFF, 0xD8, 0xFF),
    GIF(Fault.Kind.PICTURE, 'G', 'I', 'F', '8'),
    TIFF(Fault.Kind.PICTURE, 'I', 'I', 0x2A, 0),
    TIFF_OTHER_WAY(Fault.Kind.PICTURE, 'M', 'M', 0, 0x2A),
    RIFF(Fault.Kind.PICTURE, 'R', 'I', 'F', 'F'),
    EMPTY_ARCHIVE(Fault.Kind.ARCHIVE, 'P', 'K', 5, 6),
    GZIP(Fault.Kind.ARCHIVE, 0x1F, 0x8B),
    SEVEN_ZIP(Fault.Kind.ARCHIVE, '7', 'z', 0xBC, 0xAF),
    RAR(Fault.Kind.ARCHIVE, 'R', 'a', 'r', '!');

    private final Fault.Kind refusal;
    private final int[] magic;

    FileFormat(Fault.Kind refusal, int... magic) {
        this.refusal = refusal;
        this.magic = magic;
    }

    /** Empty for what may be text. */
    public static Optional<FileFormat> of(byte[] bytes) {
        for (FileFormat format : values()) if (begins(bytes, format.magic)) return Optional.of(format);
        return Optional.empty();
    }

    static boolean begins(byte[] bytes, int... magic) {
        if (bytes.length < magic.length) return false;
        for (int i = 0; i < magic.length; i++) if ((bytes[i] & 0xFF) != magic[i]) return false;
        return true;
    }

    /** Why a file of this format is not read. */
    public Fault.Kind refusal(byte[] bytes) {
        if (this != OLD_OFFICE) return refusal;
        // A workbook with a password, a .doc and a .ppt are of one format with .xls; their parts' names tell which.
        if (contains(bytes, "EncryptedPackage")) return Fault.Kind.WITH_PASSWORD;
        if (contains(bytes, "WordDocument")) return Fault.Kind.WORD;
        return contains(bytes, "PowerPoint Document") ? Fault.Kind.SLIDES : refusal;
    }

    private static boolean contains(byte[] bytes, String name) {
        byte[] wanted = name.getBytes(StandardCharsets.UTF_16LE);
        for (int i = 0; i + wanted.length <= bytes.length; i++) {
            int same = 0;
            while (same < wanted.length && bytes[i + same] == wanted[same]) same++;
            if (same == wanted.length) return true;
        }
        return false;
    }
}
