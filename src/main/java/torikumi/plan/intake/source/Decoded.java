package torikumi.plan.intake.source;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A file's bytes as text: UTF-8 or UTF-16 with or without its mark, Shift_JIS as Windows writes it, EUC-JP or ISO-2022-JP. Nothing
 * is guessed or replaced within a text: bytes that are no characters are a fault, and so are control characters.
 */
public sealed interface Decoded {

    record Text(SourceText source) implements Decoded {}

    record Refused(Fault why) implements Decoded {}

    /** A parsed page takes some fifty times its size. */
    int LARGEST = 5 * 1024 * 1024;

    static Decoded of(byte[] bytes) {
        if (bytes.length == 0) return refused(Fault.Kind.EMPTY_FILE);
        if (bytes.length > LARGEST) return refused(Fault.Kind.TOO_LARGE, LARGEST / 1024 / 1024);
        Attempt attempt = attempt(bytes);
        SourceText source = new SourceText(attempt.text);
        if (attempt.badByte >= 0)
            return new Refused(new Fault(
                    source.place(attempt.text.length()),
                    Fault.Kind.UNREADABLE_BYTE,
                    "",
                    "%02X".formatted(bytes[attempt.badByte]),
                    attempt.badByte + 1));
        if (Blank.is(attempt.text)) return refused(Fault.Kind.EMPTY_FILE);
        int control = firstControl(attempt.text);
        return control < 0
                ? new Text(source)
                : new Refused(
                        new Fault(source.place(control), Fault.Kind.CONTROL_CHARACTER, "", "U+%04X".formatted((int)
                                        attempt.text.charAt(control))));
    }

    private static Decoded refused(Fault.Kind why, Object... arguments) {
        return new Refused(new Fault(Place.START, why, "", arguments));
    }

    /** Of the control characters only tab and line ends belong in a plan; NUL cannot even be stored in PostgreSQL. */
    static int firstControl(String text) {
        for (int i = 0; i < text.length(); i++)
            if (Character.isISOControl(text.charAt(i)) && "\t\r\n".indexOf(text.charAt(i)) < 0) return i;
        return -1;
    }

    private static Attempt attempt(byte[] bytes) {
        if (FileFormat.begins(bytes, 0xFE, 0xFF)) return decode(bytes, 2, StandardCharsets.UTF_16BE);
        if (FileFormat.begins(bytes, 0xFF, 0xFE)) return decode(bytes, 2, StandardCharsets.UTF_16LE);
        if (FileFormat.begins(bytes, 0xEF, 0xBB, 0xBF)) return decode(bytes, 3, StandardCharsets.UTF_8);
        for (Charset charset : List.of(StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE)) {
            if (!looksWide(bytes, charset == StandardCharsets.UTF_16BE ? 0 : 1)) continue;
            Attempt wide = decode(bytes, 0, charset);
            if (wide.badByte < 0 && firstControl(wide.text) < 0) return wide;
        }
        Attempt utf8 = decode(bytes, 0, StandardCharsets.UTF_8);
        if (utf8.badByte < 0 && utf8.text.indexOf("\u001B$") >= 0) {
            Attempt jis = decode(bytes, 0, Charset.forName("ISO-2022-JP"));
            if (jis.badByte < 0) return jis;
        }
        // Shift_JIS accepts much of broken UTF-8 as nonsense; but its own Japanese hardly ever begins as valid UTF-8
        // does.
        if (utf8.badByte < 0 || utf8.text.codePoints().anyMatch(Decoded::japanese)) return utf8;
        Attempt shiftJis = decode(bytes, 0, Charset.forName("windows-31j"));
        Attempt euc = decode(bytes, 0, Charset.forName("EUC-JP"));
        // What is EUC-JP reads in Shift_JIS mostly as half-width katakana, which nobody writes for long.
        if (euc.badByte < 0 && (shiftJis.badByte >= 0 || halfWidth(shiftJis.text) > halfWidth(euc.text))) return euc;
        return shiftJis.badByte < 0 || shiftJis.badByte > utf8.badByte ? shiftJis : utf8;
    }

    /** UTF-16 without its mark: line ends, tabs and figures have a zero byte, always on the same side. */
    private static boolean looksWide(byte[] bytes, int side) {
        if (bytes.length % 2 != 0) return false;
        int here = 0;
        int there = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] != 0) continue;
            int other = bytes[i % 2 == 0 ? i + 1 : i - 1] & 0xFF;
            if (i % 2 != side) there++;
            else if (other >= ' ' && other < 0x7F || other >= 0xA0 || other == '\t' || other == '\r' || other == '\n')
                here++;
            else return false;
        }
        // An ideographic space has its zero on the other side.
        return here > 1 && here > there && here > bytes.length / 400;
    }

    private static long halfWidth(String text) {
        return text.chars().filter(c -> c >= 0xFF61 && c <= 0xFF9F).count();
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

    /** @param badByte the first that could not be read, -1 when all could */
    record Attempt(String text, int badByte) {}
}
