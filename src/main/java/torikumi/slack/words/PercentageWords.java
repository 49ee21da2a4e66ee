package torikumi.slack.words;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import torikumi.progress.Refusal;

/** Percentages as people write them: 50%, ５０ ％, 約50パーセント, 進捗は50%です, 30%から60%へ, 5割. Whole numbers only. */
final class PercentageWords {

    private static final String ABOUT =
            "(?<about>(?:進み具合|進み|進捗率|進捗度|進捗状況|進捗|達成率|達成度|完成度|progress|completion)\\s?(?:は|が|を|も|is|:|=)?\\s?)?";
    private static final String ROUGHLY =
            "(?:(?:約|およそ|おおよそ|おおむね|概ね|ほぼ|だいたい|大体|現在|今回|いま|今|~|≒|about|approx\\.?|approximately|around|roughly|nearly|almost)\\s?)?";
    private static final String UNIT = "\\s?(?:%|㌫|パーセント|ハ\u309aーセント|percent\\b|pct\\b)";

    private static final Pattern ANY_UNIT = Pattern.compile(UNIT);

    private static final Pattern PERCENTAGE = Pattern.compile(ABOUT + ROUGHLY
            + "(?:(?<![\\d.])(?<from>\\d{1,3})(?:" + UNIT + ")?\\s?(?<move>から|より|→|⇒|->|-|~|to\\s)\\s?)?"
            + "(?:(?<![\\d%])(?<sign>[-ー▲△+]|マイナス|プラス))?(?<![\\d.,])(?<number>\\d++(?:[.,]\\d++)?|\\.\\d++|[一二三四五六七八九十百]{1,3})"
            + UNIT
            + "(?<tail>(?:です|でした|程度|前後|ほど|くらい|ぐらい|弱|強|超え?|越え|以上|まで|完了|達成|done|complete)*+)(?<less>未満|以下)?");

    private static final Pattern TENTHS =
            Pattern.compile(ABOUT + ROUGHLY + "(?<![\\d.])(?<tenths>10|\\d|[一二三四五六七八九十])割(?:(?<more>\\d|[一二三四五六七八九])分)?"
                    + "(?<tail>(?:方|がた|です|でした|程度|ほど|くらい|ぐらい|弱|強|まで|完了|達成)*+)");

    // 60%まで進んだ: said of the work itself.
    private static final Pattern DONE = Pattern.compile("\\s?(?:進|完了|完成|達成|終わ|終え|済|到達|でき|出来|に到達|に達|になり|になっ)");

    // More digits than a percentage can have; so many are a number that was typed wrongly.
    private static final int DIGITS = 6;

    private PercentageWords() {}

    /**
     * A percentage, where it stands.
     *
     * @param percentage null where {@code fault} says why none can be told
     * @param from what it was before, where that was said too
     * @param named whether it is called progress (進捗は50%で)
     * @param done whether it tells what was done (50%まで進めた)
     */
    record Written(
            int start,
            int end,
            @Nullable Integer percentage,
            Refusal.@Nullable Misread fault,
            boolean from,
            boolean named,
            boolean done) {}

    /**
     * Takes time in proportion to the words.
     *
     * @param even the words, made {@link Even}
     */
    static List<Written> in(String words, String even) {
        List<Written> found = new ArrayList<>();
        if (ANY_UNIT.matcher(even).find()) {
            Matcher at = PERCENTAGE.matcher(even);
            while (at.find()) found.add(percentage(at, words, even));
        }
        if (even.indexOf('割') >= 0) {
            Matcher at = TENTHS.matcher(even);
            while (at.find()) found.add(tenths(at, even));
        }
        return found;
    }

    private static Written percentage(Matcher at, String words, String even) {
        String number = at.group("number");
        String sign = at.group("sign");
        boolean minus = sign != null && !sign.equals("+") && !sign.equals("プラス");
        boolean whole = at.group("less") == null
                && number.length() <= DIGITS
                && number.indexOf('.') < 0
                && number.indexOf(',') < 0;
        String move = at.group("move");
        Integer percentage = whole ? (minus ? -1 : 1) * Numeral.of(number) : null;
        Refusal.Misread fault = whole
                ? null
                : new Refusal.PercentageUnread(words.substring(
                        sign == null ? at.start("number") : at.start("sign"),
                        at.group("less") == null ? at.start("tail") : at.end()));
        if (whole && ("-".equals(move) || "~".equals(move))) {
            // 50〜60% is not clear.
            fault = new Refusal.TwoPercentages(Integer.parseInt(at.group("from")), percentage);
            percentage = null;
        }
        return new Written(
                at.start(),
                at.end(),
                percentage,
                fault,
                move != null,
                at.group("about") != null,
                move != null || isDone(at, even));
    }

    private static Written tenths(Matcher at, String even) {
        int more = at.group("more") == null ? 0 : Numeral.of(at.group("more"));
        int percentage = Numeral.of(at.group("tenths")) * 10 + more;
        return new Written(at.start(), at.end(), percentage, null, false, at.group("about") != null, isDone(at, even));
    }

    private static boolean isDone(Matcher at, String even) {
        return DONE.matcher(even).region(at.end(), even.length()).lookingAt();
    }
}
