package torikumi.plan;

import java.util.List;
import java.util.regex.Pattern;

/** The form in which names are compared: width, case, spaces, brackets and dashes do not count, and 課 may be left off. */
final class NameKey {

    private static final Pattern NOT_COMPARED = Pattern.compile("[()\\[\\]{}<>〈〉《》〔〕\\-_./]");
    private static final List<String> ENDINGS = List.of("課", "担当", "係", "室", "section", "unit", "team");

    private NameKey() {}

    static String of(String name) {
        return NOT_COMPARED.matcher(MatchingText.of(name).text()).replaceAll("");
    }

    /** Without 課, 担当 and the like at the end, however many follow one another: 経理課担当 is 経理. */
    static String bare(String key) {
        for (String ending : ENDINGS)
            if (key.length() > ending.length() && key.endsWith(ending))
                return bare(key.substring(0, key.length() - ending.length()));
        return key;
    }
}
