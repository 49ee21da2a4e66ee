package torikumi.slack.words;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of the words that may be the code of an initiative; the plan tells whether it is one.
 *
 * @param text as typed
 * @param rest the words without it, and without the brackets about it
 */
public record SaidCode(String text, String rest) {

    private static final int CHOICES = 4;

    // As in a code: the dashes that people type for one.
    private static final String DASH = "-－‐‑–—―−ー";
    private static final String BETWEEN = "[" + DASH + "\\s_＿の]";

    private static final String OPEN = "「『【［[〔（(＜<《〈“‘\"'`";
    private static final String CLOSE = "」』】］]〕）)＞>》〉”’\"'`";
    private static final String BULLETS = "・•◦●○■□◆◇▲△▼▽★☆※→⇒▶#＃*＊/／|｜";

    private static final String IN_NAME = "[^\\s\\d、。，,!！?？:：「」『』【】]";

    // Seen in one look: without a figure behind it nothing is a name, and no end of it has to be tried.
    private static final String AHEAD = "(?=" + IN_NAME + "{1,33}+" + BETWEEN + "{0,3}+\\d)";

    private static final String NAME = "(?<=^|[\\s、。，,:：;；!！?？" + Pattern.quote(OPEN + BULLETS) + "])"
            + "(?<code>(?:[rRhHｒＲｈＨ]\\d{1,2}" + BETWEEN + "+)?(?![" + Pattern.quote(OPEN + BULLETS)
            + "])" + AHEAD + IN_NAME + "{1,30}?";

    private static final Pattern CODE = Pattern.compile("(?U)" + NAME + BETWEEN + "{0,3}\\d{1,4}番?)"
            + "(?=$|[\\s、。，,．.:：;；!！?？…はがをのもにでと" + Pattern.quote(OPEN + CLOSE + BULLETS) + "])");

    // 総務-03順調
    private static final Pattern RUN_ON =
            Pattern.compile("(?U)" + NAME + "[" + DASH + "]\\d{1,4})(?=[^\\d\\p{IsLatin}])");

    private static final Pattern BEHIND_CODE =
            Pattern.compile("(?U)^(?:\\s*(?:の件(?:ですが|です|で|は|について)?|に(?:ついて|関して)は?)[、,，:：]?"
                    + "|[はがをのもにで]|\\s+[はがをのもにで](?![\\p{IsHiragana}ー])|\\s*[、,，:：])?\\s*");

    /** The likeliest first; at most four. */
    public static List<SaidCode> in(String words) {
        return all(CODE, words);
    }

    /** Those that what follows is written onto. They are codes where the plan has them, and nothing else. */
    public static List<SaidCode> runOn(String words) {
        return all(RUN_ON, words);
    }

    private static List<SaidCode> all(Pattern pattern, String words) {
        if (words.chars().noneMatch(Character::isDigit)) return List.of();
        List<SaidCode> codes = new ArrayList<>();
        Matcher code = pattern.matcher(words);
        while (code.find() && codes.size() < CHOICES)
            codes.add(new SaidCode(code.group("code"), without(words, code.start(), code.end())));
        // 総務-03 before 第3.
        codes.sort(Comparator.comparing((SaidCode found) -> !found.text().matches(".*[-－‐‑–—―−].*")));
        return codes;
    }

    private static String without(String words, int start, int end) {
        int from = start;
        int to = end;
        while (from > 0 && to < words.length()) {
            int bracket = OPEN.indexOf(words.charAt(from - 1));
            if (bracket < 0 || CLOSE.charAt(bracket) != words.charAt(to)) break;
            from--;
            to++;
        }
        while (from > 0 && BULLETS.indexOf(words.charAt(from - 1)) >= 0) from--;
        String before = words.substring(0, from);
        String behind = BEHIND_CODE.matcher(words.substring(to)).replaceFirst("");
        boolean apart =
                before.isBlank() || behind.isBlank() || Character.isWhitespace(before.charAt(before.length() - 1));
        return (before + (apart ? "" : " ") + behind).strip();
    }
}
