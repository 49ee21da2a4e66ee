package torikumi.report;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** Our own font, so that no machine draws boxes, and words cut and divided by how wide they are in it. */
final class Lettering {

    private static final String FILE = "/fonts/BIZUDPGothic-Regular.ttf";

    // 〓, with which Japanese printers have always marked a letter that they do not have.
    private static final int NOT_HERE = 0x3013;

    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

    // More than a line has room for.
    private static final int LOOKED_AT = 400;

    private static final String NOT_FIRST = "、。，．,.)）」』】ー…";

    private final Font font;

    Lettering() {
        try (InputStream file = Lettering.class.getResourceAsStream(FILE)) {
            if (file == null) throw new IOException(FILE + " is not there");
            font = Font.createFont(Font.TRUETYPE_FONT, file);
        } catch (IOException | FontFormatException e) {
            throw new IllegalStateException("the font of pictures cannot be read", e);
        }
    }

    Font plain(float size) {
        return font.deriveFont(size);
    }

    Font bold(float size) {
        return font.deriveFont(Font.BOLD, size);
    }

    /** On one line, without what turns its direction, and with a mark for each letter that the font does not have. */
    String printable(String words) {
        var printable = new StringBuilder();
        words.codePoints().limit(LOOKED_AT).forEach(letter -> {
            if (Character.isWhitespace(letter) || Character.isISOControl(letter)) printable.append(' ');
            else if (isUnseen(letter)) return;
            else printable.appendCodePoint(font.canDisplay(letter) ? letter : NOT_HERE);
        });
        return printable.toString().strip();
    }

    private static boolean isUnseen(int letter) {
        int type = Character.getType(letter);
        return type == Character.FORMAT || letter >= 0xFE00 && letter <= 0xFE0F;
    }

    static double width(String words, Font font) {
        return words.isEmpty() ? 0 : font.getStringBounds(words, EXACT).getWidth();
    }

    /** As much as there is room for. */
    String cut(String words, Font font, double room) {
        String all = printable(words);
        if (width(all, font) <= room && words.codePointCount(0, words.length()) <= LOOKED_AT) return all;
        int end = fitting(all, font, room - width("…", font));
        return all.substring(0, end).strip() + "…";
    }

    /** In as many lines as are allowed; the last is cut. Words in Latin letters are not divided where they fit. */
    List<String> lines(String words, Font font, double room, int most) {
        List<String> lines = new ArrayList<>();
        String left = printable(words);
        while (!left.isEmpty()) {
            if (width(left, font) <= room) {
                lines.add(left);
                break;
            }
            if (lines.size() == most - 1) {
                lines.add(cut(left, font, room));
                break;
            }
            int end = end(left, Math.max(left.offsetByCodePoints(0, 1), fitting(left, font, room)));
            lines.add(left.substring(0, end).strip());
            left = left.substring(end).strip();
        }
        return lines;
    }

    /** No word in Latin letters is divided, and no line begins with a stop. */
    private static int end(String words, int end) {
        int at = end;
        if (at < words.length() && isLatin(words.charAt(at))) while (at > 0 && isLatin(words.charAt(at - 1))) at--;
        while (at > 1 && at < words.length() && NOT_FIRST.indexOf(words.charAt(at)) >= 0) at--;
        return at > 0 ? at : end;
    }

    private static boolean isLatin(char letter) {
        return letter < 0x250 && Character.isLetterOrDigit(letter);
    }

    private static int fitting(String words, Font font, double room) {
        int low = 0;
        int high = words.codePointCount(0, words.length());
        while (low < high) {
            int middle = (low + high + 1) / 2;
            if (width(words.substring(0, words.offsetByCodePoints(0, middle)), font) <= room) low = middle;
            else high = middle - 1;
        }
        return words.offsetByCodePoints(0, low);
    }
}
