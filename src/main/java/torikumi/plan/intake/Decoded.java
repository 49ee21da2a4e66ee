package torikumi.plan.intake;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import torikumi.plan.intake.PlanDocument.Fault;

/**
 * A file's bytes as text: UTF-8 with or without its mark, UTF-16 with one (Excel's "Unicode text"), or Shift_JIS as Windows
 * writes it. Nothing is guessed or replaced: bytes that are none of these are a fault, and so are control characters.
 */
sealed interface Decoded {

    record Text(SourceText source) implements Decoded {}

    record Refused(Fault why) implements Decoded {}

    /** What an office worker can do about any of the refusals below. */
    String SAVE_AS_TEXT = "UTF-8かShift_JISのテキスト、またはCSV（Excelでは「名前を付けて保存」でCSVを選びます）";

    int LARGEST = 5 * 1024 * 1024;

    static Decoded of(byte[] bytes) {
        if (bytes.length == 0) return refused("（空のファイル）", "計画の本文");
        if (bytes.length > LARGEST) return refused(bytes.length + "バイト", "5MiB（" + LARGEST + "バイト）までのファイル");
        for (Binary kind : Binary.values()) if (kind.begins(bytes)) return refused(kind.name, SAVE_AS_TEXT);
        Attempt attempt = attempt(bytes);
        SourceText source = new SourceText(attempt.text);
        if (attempt.badByte >= 0)
            return new Refused(source.fault(
                    attempt.text.length(),
                    "読めないバイト 0x%02X（先頭から%dバイト目）".formatted(bytes[attempt.badByte], attempt.badByte + 1),
                    SAVE_AS_TEXT));
        if (Blank.is(attempt.text)) return refused("（空のファイル）", "計画の本文");
        int control = firstControl(attempt.text);
        if (control >= 0)
            return new Refused(source.fault(
                    control, "制御文字 U+%04X".formatted((int) attempt.text.charAt(control)), "目に見えない制御文字のない文"));
        return new Text(source);
    }

    private static Decoded refused(String found, String expected) {
        return new Refused(new Fault(1, 1, found, expected));
    }

    /** Of the control characters only tab and line ends belong in a plan; NUL cannot even be stored in PostgreSQL. */
    static int firstControl(String text) {
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
        OFFICE("Excel・Wordのファイル（またはZIP）", 'P', 'K', 3, 4),
        OLD_OFFICE("古い形式のExcel・Wordのファイル", 0xD0, 0xCF, 0x11, 0xE0),
        PDF("PDFファイル", '%', 'P', 'D', 'F'),
        RICH_TEXT("リッチテキスト", '{', '\\', 'r', 't', 'f'),
        PNG("画像", 0x89, 'P', 'N', 'G'),
        JPEG("画像", 0xFF, 0xD8, 0xFF);

        final String name;
        private final int[] magic;

        Binary(String name, int... magic) {
            this.name = name;
            this.magic = magic;
        }

        boolean begins(byte[] bytes) {
            return Decoded.begins(bytes, magic);
        }
    }
}
