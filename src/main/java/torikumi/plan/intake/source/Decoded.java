package torikumi.plan.intake.source;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * A file's bytes as text: UTF-8 with or without its mark, UTF-16 with one (Excel's "Unicode text"), or Shift_JIS as Windows
 * writes it. Nothing is guessed or replaced: bytes that are none of these are a fault, and so are control characters.
 */
public sealed interface Decoded {

    record Text(SourceText source) implements Decoded {}

    record Refused(Fault why) implements Decoded {}

    int LARGEST = 5 * 1024 * 1024;

    public static Decoded of(byte[] bytes) {
        if (bytes.length == 0) return refused(Fault.Kind.EMPTY_FILE);
        if (bytes.length > LARGEST) return refused(Fault.Kind.TOO_LARGE, LARGEST / 1024 / 1024);
        for (Binary kind : Binary.values()) if (kind.begins(bytes)) return refused(kind.fault);
        Attempt attempt = attempt(bytes);
        SourceText source = new SourceText(attempt.text);
        if (attempt.badByte >= 0)
            return new Refused(source.fault(
                    attempt.text.length(),
                    Fault.Kind.UNREADABLE_BYTE,
                    "",
                    "%02X".formatted(bytes[attempt.badByte]),
                    attempt.badByte + 1));
        if (Blank.is(attempt.text)) return refused(Fault.Kind.EMPTY_FILE);
        int control = firstControl(attempt.text);
        if (control >= 0)
            return new Refused(source.fault(
                    control, Fault.Kind.CONTROL_CHARACTER, "", "U+%04X".formatted((int) attempt.text.charAt(control))));
        return new Text(source);
    }

    private static Decoded refused(Fault.Kind why, Object... arguments) {
        return new Refused(new Fault(Place.START, why, "", arguments));
    }

    /** Of the control characters only tab and line ends belong in a plan; NUL cannot even be stored in PostgreSQL. */
    public static int firstControl(String text) {
        for (int i = 0; i < text.length(); i++)
            if (Character.isISOControl(text.charAt(i)) && "\t\r\n".indexOf(text.charAt(i)) < 0) return i;
        return -1;
    }

    private static Attempt attempt(byte[] bytes) {
        if (begins(bytes, 0xFE, 0xFF)) return decode(bytes, 2, StandardCharsets.UTF_16BE);
        if (begins(bytes, 0xFF, 0xFE)) return decode(bytes, 2, StandardCharsets.UTF_16LE);
        if (begins(bytes, 0xEF, 0xBB, 0xBF)) return decode(bytes, 3, StandardCharsets.UTF_8);
        Attempt utf8 = decode(bytes, 0, StandardCharsets.UTF_8);
        // Shift_JIS accepts much of broken UTF-8 as nonsense; but its own Japanese hardly ever begins as valid UTF-8
        // does.
        if (utf8.badByte < 0 || utf8.text.codePoints().anyMatch(Decoded::japanese)) return utf8;
        Attempt shiftJis = decode(bytes, 0, Charset.forName("windows-31j"));
        return shiftJis.badByte < 0 || shiftJis.badByte > utf8.badByte ? shiftJis : utf8;
    }

    private static boolean japanese(int character) {
        return switch (Character.UnicodeScript.of(character)) {
            case HIRAGANA, KATAKANA, HAN -> true;
            default -> false;
        };
    }

    private static Attempt decode(byte[] bytes, int from, Charset charset) {
        ByteBuffer in = ByteBuffer.wrap(bytes, from, bytes.length - from);
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        CoderResult result = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(in, out, true);
        return new Attempt(out.flip().toString(), result.isError() ? in.position() : -1);
    }

    private static boolean begins(byte[] bytes, int... magic) {
        if (bytes.length < magic.length) return false;
        for (int i = 0; i < magic.length; i++) if ((bytes[i] & 0xFF) != magic[i]) return false;
        return true;
    }

    /** @param badByte the first that could not be read, -1 when all could */
    record Attempt(String text, int badByte) {}

    /** Files that people send by mistake, by how they begin. */
    enum Binary {
        OFFICE(Fault.Kind.ARCHIVE, 'P', 'K', 3, 4),
        OLD_OFFICE(Fault.Kind.OLD_EXCEL, 0xD0, 0xCF, 0x11, 0xE0),
        PDF(Fault.Kind.PDF, '%', 'P', 'D', 'F'),
        RICH_TEXT(Fault.Kind.RICH_TEXT, '{', '\\', 'r', 't', 'f'),
        PNG(Fault.Kind.PICTURE, 0x89, 'P', 'N', 'G'),
        JPEG(Fault.Kind.PICTURE, 0xFF, 0xD8, 0xFF);

        final Fault.Kind fault;
        private final int[] magic;

        Binary(Fault.Kind fault, int... magic) {
            this.fault = fault;
            this.magic = magic;
        }

        boolean begins(byte[] bytes) {
            return Decoded.begins(bytes, magic);
        }
    }
}
