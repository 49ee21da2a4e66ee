package torikumi.progress;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A figure of an indicator (指標): 電子決裁率 62%, 来場者数 1,234人.
 *
 * @param name of the indicator, in half width
 * @param unit may be empty
 * @param typed as it was typed
 */
public record IndicatorFigure(String name, BigDecimal value, String unit, String typed) {

    /** In characters; what is longer is none. */
    public static final int LONGEST = 120;

    // The last number and its unit. What else follows tells that it is part of a sentence.
    private static final Pattern NUMBER = Pattern.compile(
            "(?<sign>[-−▲△])?(?<number>\\d{1,3}(?:,\\d{3}){1,4}(?:\\.\\d{1,6})?|\\d{1,15}(?:\\.\\d{1,6})?)\\s?"
                    + "(?<unit>[%‰]|[¥$€]|[かヶヵカ]?[\\p{IsHan}\\p{IsKatakana}ー]{1,8}|[A-Za-z][A-Za-z/]{0,9}|つ|℃|°C|㎡)?$");

    private static final Pattern NAME_END = Pattern.compile("(?:[\\s:=]|は|が|約|およそ|計)+$");

    /** Empty for what is none. */
    public static Optional<IndicatorFigure> read(String typed) {
        if (typed.length() > LONGEST) return Optional.empty();
        String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
        int last = lastDigit(plain);
        int from = last;
        while (from > 0 && isOfNumber(plain.charAt(from - 1))) from--;
        if (from < 0) return Optional.empty();
        if (from > 0 && "-−▲△".indexOf(plain.charAt(from - 1)) >= 0) from--;
        Matcher number = NUMBER.matcher(plain).region(from, plain.length());
        if (!number.lookingAt()) return Optional.empty();
        String name =
                NAME_END.matcher(plain.substring(0, from)).replaceFirst("").strip();
        if (name.codePoints().noneMatch(Character::isLetter)) return Optional.empty();
        var value = new BigDecimal(number.group("number").replace(",", ""));
        return Optional.of(new IndicatorFigure(
                name,
                number.group("sign") == null ? value : value.negate(),
                number.group("unit") == null ? "" : number.group("unit"),
                typed.strip()));
    }

    private static int lastDigit(String plain) {
        for (int i = plain.length() - 1; i >= 0; i--) if (isDigit(plain.charAt(i))) return i;
        return -1;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isOfNumber(char c) {
        return isDigit(c) || c == ',' || c == '.';
    }
}
