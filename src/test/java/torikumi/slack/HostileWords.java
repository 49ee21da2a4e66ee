package torikumi.slack;

import java.util.ArrayList;
import java.util.List;

/** What a reader of people's words could be made to go back and forth over: each kind of token that one knows, repeated, alone and in pairs. */
public final class HostileWords {

    public static final int PATTERNS = 168;

    private static final List<String> UNITS = List.of(
            "順調 ",
            "遅れて",
            "遅れていない",
            "やや",
            "7/1 ",
            "7/1、",
            "6月9日（水）",
            "2021/",
            "月曜",
            "昨日 ",
            "令和3年度",
            "June 9 ",
            "50% ",
            "50%から",
            "約",
            "総務-03",
            "総務-03 ",
            "r3-",
            "次: ",
            "理由:",
            "根拠：",
            "http://",
            "https://a|",
            "*",
            "_",
            "~",
            "`",
            "```",
            "<@",
            "<@U1>",
            "<!",
            "&lt;",
            "&",
            "> ",
            "（",
            "）",
            "「",
            "【遅れ",
            "9",
            "月",
            "毎",
            "毎月 ",
            "の",
            "は",
            "です",
            "ください",
            "？",
            "。",
            "、",
            "a.",
            "not ",
            " ",
            "　",
            "\n",
            "\u200B",
            "\uD83D\uDE00");

    private static final int STEP = 3;

    private HostileWords() {}

    /** What is repeated: each token, and each with two others. */
    public static List<String> units() {
        var units = new ArrayList<>(UNITS);
        for (int apart = 1; units.size() < PATTERNS; apart += STEP)
            for (int i = 0; i < UNITS.size(); i++) units.add(UNITS.get(i) + UNITS.get((i + apart) % UNITS.size()));
        return List.copyOf(units);
    }

    /** At most that many characters, none cut in two, with an end that no repetition fits. */
    public static String of(String unit, int length) {
        return unit.repeat((length - 1) / unit.length()) + "x";
    }

    /** How a unit is called in a report. */
    public static String shown(String unit) {
        return unit.codePoints()
                .mapToObj(c -> Character.isLetterOrDigit(c) || c > ' ' && c < 0x7F || c > 0x3000 && c < 0xD800
                        ? Character.toString(c)
                        : c == ' ' ? "␣" : "\\u%04X".formatted(c))
                .reduce("", String::concat);
    }
}
