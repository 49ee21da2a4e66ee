package torikumi.slack.command;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of the words that may be the code of an initiative; the plan tells whether it is one.
 *
 * @param text as typed
 * @param rest the words without it
 */
public record SaidCode(String text, String rest) {

    // As in a code: the dashes that people type for one.
    private static final String BETWEEN = "[-－\\s‐‑–—―−ー_＿の]";

    private static final Pattern CODE = Pattern.compile("(?U)(?<=^|[\\s、。，,（(「:：])"
            + "(?<code>(?:[rRhHｒＲｈＨ]\\d{1,2}" + BETWEEN + "+)?[^\\s\\d、。，,!！?？:：「」]{1,30}?" + BETWEEN
            + "{0,3}\\d{1,4}番?)"
            + "(?=$|[\\s、。，,:：!！?？はがをのもにで「（(])");

    private static final Pattern BEHIND_CODE = Pattern.compile("(?U)^\\s*(?:[はがをのもにで](?:ついて)?|[、,，:：])?\\s*");

    /** The likeliest first; at most four. */
    public static List<SaidCode> in(String words) {
        List<SaidCode> codes = new ArrayList<>();
        Matcher code = CODE.matcher(words);
        while (code.find() && codes.size() < 4) {
            String before = words.substring(0, code.start());
            String behind = BEHIND_CODE.matcher(words.substring(code.end())).replaceFirst("");
            boolean apart =
                    before.isBlank() || behind.isBlank() || Character.isWhitespace(before.charAt(before.length() - 1));
            codes.add(new SaidCode(code.group("code"), (before + (apart ? "" : " ") + behind).strip()));
        }
        // 総務-03 before 第3.
        codes.sort(Comparator.comparing((SaidCode found) -> !found.text().matches(".*[-－‐‑–—―−].*")));
        return codes;
    }
}
