package torikumi.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** PlanWords in hiragana, of which most that stand in a text are endings and particles. */
final class Hiragana {

    /** Between a word before and a word behind. */
    private static final String PARTICLES = "のをにへとがはもやで";

    /** What hiragana that directly follows a kanji has at least, to be a word of its own and no ending of the kanji's. */
    private static final int LONGER_THAN_ENDINGS = 4;

    /** They say nothing of what a text is about. */
    private static final Set<String> SAYING_NOTHING = Set.of(
            "もの", "こと", "ため", "とき", "ところ", "よう", "など", "ほか", "うち", "まま", "なか", "ほう", "とも", "ともに", "ある", "あり", "いる",
            "する", "した", "して", "なる", "なり", "できる", "おり", "より", "まで", "から", "これ", "それ", "あれ", "どれ", "この", "その", "だれ", "どこ",
            "いつ", "なに", "なぜ", "どう", "また", "さらに", "および", "ならびに", "さまざま", "すべて", "みんな", "とおり");

    private Hiragana() {}

    static boolean only(String text) {
        return any(text) && text.chars().allMatch(c -> is(c) || c == 'ー');
    }

    static boolean any(String text) {
        return text.chars().anyMatch(Hiragana::is);
    }

    /** Where the word stands as a word of its own: まちづくり in 区のまちづくりを, but not もの, nor める in 進める. */
    static List<Integer> wholeIn(String text, String word) {
        List<Integer> places = new ArrayList<>();
        if (word.length() < 2 || SAYING_NOTHING.contains(word)) return places;
        for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length()))
            if (beginsAt(text, at, word) && endsAt(text, at + word.length())) places.add(at);
        return places;
    }

    private static boolean beginsAt(String text, int at, String word) {
        if (at == 0) return true;
        char before = text.charAt(at - 1);
        if (is(before)) return isParticle(before) && (at == 1 || !is(text.charAt(at - 2)));
        return !Character.isIdeographic(before) || word.length() >= LONGER_THAN_ENDINGS && !isParticle(word.charAt(0));
    }

    private static boolean endsAt(String text, int end) {
        return end == text.length() || !is(text.charAt(end)) || isParticle(text.charAt(end));
    }

    private static boolean isParticle(char c) {
        return PARTICLES.indexOf(c) >= 0;
    }

    private static boolean is(int c) {
        return Character.UnicodeBlock.of(c) == Character.UnicodeBlock.HIRAGANA;
    }
}
