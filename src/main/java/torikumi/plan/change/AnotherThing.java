package torikumi.plan.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Whether two wordings that are much alike may yet be about two things: 東公園の遊具を更新する and 南公園の遊具を更新する, 第11次の計画 and
 * 第12次の計画. A noun that stands first, or that something is done with, was put in another's place. What was added, taken away, or
 * done another number of times is the same thing in other words.
 */
final class AnotherThing {

    private static final Pattern YEAR = Pattern.compile("(?:令和|平成|20)(?:元|\\d{1,2})年度?");
    private static final Pattern NUMBERS = Pattern.compile("[\\d一二三四五六七八九十百千]+");
    private static final Pattern ORDINAL = Pattern.compile("第[\\d一二三四五六七八九十百千]+");
    private static final Set<Character> WITH_WHICH_SOMETHING_IS_DONE = Set.of('を', 'の', 'が', 'は', 'と', 'や', 'で', 'へ');

    /** Of a wording no more parts are compared. */
    private static final int PARTS = 120;

    private AnotherThing() {}

    /** @param one and other as {@code WordingKey} gives them */
    static boolean mayBe(String one, String other) {
        List<String> a = parts(one);
        List<String> b = parts(other);
        int[][] common = common(a, b);
        boolean first = true;
        int i = 0;
        int j = 0;
        while (i < a.size() || j < b.size()) {
            if (i < a.size() && j < b.size() && a.get(i).equals(b.get(j))) {
                if (isNoun(a.get(i))) first = false;
                i++;
                j++;
                continue;
            }
            List<String> gone = new ArrayList<>();
            List<String> come = new ArrayList<>();
            while (i < a.size() || j < b.size()) {
                if (i < a.size() && j < b.size() && a.get(i).equals(b.get(j))) break;
                if (j >= b.size() || i < a.size() && common[i + 1][j] >= common[i][j + 1]) gone.add(a.get(i++));
                else come.add(b.get(j++));
            }
            String behind = i < a.size() ? a.get(i) : "";
            if (isReplaced(gone, come, first, behind)) return true;
            if (gone.stream().anyMatch(AnotherThing::isNoun) && come.stream().anyMatch(AnotherThing::isNoun))
                first = false;
        }
        return false;
    }

    private static boolean isReplaced(List<String> gone, List<String> come, boolean first, String behind) {
        // A whole clause is another wording; what takes a thing's place is one name.
        if (gone.size() != 1 || come.size() != 1) return false;
        String was = gone.getFirst();
        String is = come.getFirst();
        if (!isNoun(was) || !isNoun(is) || was.contains(is) || is.contains(was)) return false;
        if (NUMBERS.matcher(was).replaceAll("0").equals(NUMBERS.matcher(is).replaceAll("0")))
            return ORDINAL.matcher(was).find() && (first || isDoneWith(behind));
        // 利用促進 for 利用推進 says the same of one thing; 南公園 for 東公園 names another.
        return (first || isDoneWith(behind)) && was.charAt(0) != is.charAt(0);
    }

    private static boolean isDoneWith(String behind) {
        return !behind.isEmpty() && WITH_WHICH_SOMETHING_IS_DONE.contains(behind.charAt(0));
    }

    /** Nouns, and what stands between them. */
    private static List<String> parts(String wording) {
        String text = YEAR.matcher(wording).replaceAll("年度");
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= text.length() && parts.size() < PARTS; i++)
            if (i == text.length() || isOfNoun(text.charAt(i)) != isOfNoun(text.charAt(i - 1))) {
                parts.add(text.substring(from, i));
                from = i;
            }
        return parts;
    }

    private static boolean isNoun(String part) {
        return isOfNoun(part.charAt(0));
    }

    private static boolean isOfNoun(char c) {
        return c == 'ー'
                || c == '々'
                || Character.isLetterOrDigit(c) && Character.UnicodeScript.of(c) != Character.UnicodeScript.HIRAGANA;
    }

    /** For each pair of places, how many parts are common from there on. */
    private static int[][] common(List<String> a, List<String> b) {
        int[][] common = new int[a.size() + 1][b.size() + 1];
        for (int i = a.size() - 1; i >= 0; i--)
            for (int j = b.size() - 1; j >= 0; j--)
                common[i][j] = a.get(i).equals(b.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
        return common;
    }
}
