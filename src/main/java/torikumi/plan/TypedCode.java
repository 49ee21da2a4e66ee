package torikumi.plan;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import torikumi.platform.FiscalYear;

/** What looks like a code: R3-総務-03, r3 総務 3, 総務３, 総務の3番. A year may come first, the number last. */
record TypedCode(String name, int number) {

    /** No code is longer; a pasted page is cut before a pattern runs over it. */
    private static final int LONGEST = 200;

    // What people put between the parts of a code; the dashes that NFKC leaves apart, and the long-vowel mark typed for
    // one.
    private static final String BETWEEN = "[-\\s‐‑–—―−ー_の]";

    private static final Pattern CODE = Pattern.compile(
            "(?U)^(?:[rRhH]\\d{1,2}" + BETWEEN + "+)?(?<name>.*[^\\d])" + BETWEEN + "*(?<number>\\d{1,6})番?$");

    private static final Pattern YEAR = Pattern.compile("(?U)(?:^|\\s)([rRhH]\\d{1,2})" + BETWEEN + "+\\S");

    static Optional<TypedCode> of(String words) {
        Matcher code = CODE.matcher(evenWidth(words));
        if (!code.matches()) return Optional.empty();
        return Optional.of(new TypedCode(
                code.group("name").replaceFirst(BETWEEN + "+$", ""), Integer.parseInt(code.group("number"))));
    }

    /** The year of a code that says one. */
    static Optional<FiscalYear> year(String words) {
        Matcher code = YEAR.matcher(evenWidth(words));
        return code.find() ? FiscalYear.parse(code.group(1)) : Optional.empty();
    }

    private static String evenWidth(String words) {
        String start = words.length() > LONGEST ? words.substring(0, LONGEST) : words;
        return Normalizer.normalize(start, Normalizer.Form.NFKC).strip();
    }
}
