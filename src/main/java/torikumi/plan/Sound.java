package torikumi.plan;

import java.util.List;
import java.util.Map;

/**
 * How a name is said, by rule: kana of either kind and romaji of any spelling become one, so that そうむ, ソウム, soumu, somu and sōmu are
 * the same. Other characters stay as they are.
 */
final class Sound {

    private static final String HIRAGANA =
            "あいうえおかきくけこさしすせそたちつてとなにぬねのはひふへほまみむめもやゆよらりるれろわゐゑをん" + "がぎぐげござじずぜぞだぢづでどばびぶべぼぱぴぷぺぽゔ";

    private static final List<String> ROMAJI = List.of(("a i u e o ka ki ku ke ko sa si su se so ta ti tu te to"
                    + " na ni nu ne no ha hi hu he ho ma mi mu me mo ya yu yo ra ri ru re ro wa i e o n"
                    + " ga gi gu ge go za zi zu ze zo da zi zu de do ba bi bu be bo pa pi pu pe po bu")
            .split(" "));

    /** What stands small behind another kana takes its vowel. */
    private static final Map<Character, String> SMALL =
            Map.of('ゃ', "ya", 'ゅ', "yu", 'ょ', "yo", 'ぁ', "a", 'ぃ', "i", 'ぅ', "u", 'ぇ', "e", 'ぉ', "o");

    // In this order: what Hepburn writes otherwise than the table above, then long vowels, by whichever spelling.
    private static final String[][] SPELLINGS = {
        {"ā", "a"},
        {"ī", "i"},
        {"ū", "u"},
        {"ē", "e"},
        {"ō", "o"},
        {"tch", "ch"},
        {"shi", "si"},
        {"sh", "sy"},
        {"chi", "ti"},
        {"ch", "ty"},
        {"tsu", "tu"},
        {"ji", "zi"},
        {"jy", "zy"},
        {"j", "zy"},
        {"f", "h"},
        {"mb", "nb"},
        {"mp", "np"},
        {"mm", "nm"},
        {"ou", "o"}
    };

    // 課, 係, 室, 担当, 部, as they sound.
    private static final List<String> ENDINGS = List.of("kakari", "tanto", "situ", "ka", "bu");

    private static final int SHORTEST = 2;

    private Sound() {}

    /** @param key of a name, as {@link NameKey} gives it */
    static String of(String key) {
        String latin = romaji(key);
        for (String[] spelling : SPELLINGS) latin = latin.replace(spelling[0], spelling[1]);
        var once = new StringBuilder(latin.length());
        for (int i = 0; i < latin.length(); i++) {
            char c = latin.charAt(i);
            boolean doubled = c >= 'a' && c <= 'z' && !once.isEmpty() && once.charAt(once.length() - 1) == c;
            if (!doubled) once.append(c);
        }
        return once.toString();
    }

    /** Without か for 課 and the like at the end; the same where there is none. */
    static String bare(String sound) {
        for (String ending : ENDINGS)
            if (sound.endsWith(ending) && sound.length() >= ending.length() + SHORTEST)
                return sound.substring(0, sound.length() - ending.length());
        return sound;
    }

    private static String romaji(String key) {
        var latin = new StringBuilder(key.length() * 2);
        for (int i = 0; i < key.length(); i++) {
            char c = hiragana(key.charAt(i));
            String small = SMALL.get(c);
            int at = HIRAGANA.indexOf(c);
            if (small != null) {
                if (!latin.isEmpty() && "aiueo".indexOf(latin.charAt(latin.length() - 1)) >= 0)
                    latin.setLength(latin.length() - 1);
                latin.append(small);
            } else if (at >= 0) latin.append(ROMAJI.get(at));
            else if (c != 'っ' && c != 'ー') latin.append(c);
        }
        return latin.toString();
    }

    private static char hiragana(char c) {
        return c >= 'ァ' && c <= 'ヴ' ? (char) (c - 'ァ' + 'ぁ') : c;
    }
}
