package torikumi.slack.words;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import torikumi.progress.Grade;
import torikumi.progress.HealthScale;

/** How it stands, where somebody says so: 順調, 全体として順調に進んでいます, 会場調整が遅れています. Pure, linear. */
final class HealthWords {

    // 全体として順調です, 進捗は順調, it is on track: what may stand before a health that is said alone.
    private static final Pattern BEFORE_HEALTH = Pattern.compile(
            "^(?:(?:全体|全体的|進捗|進捗状況|進み具合|状況|現状|現在|いま|今|今のところ|いまのところ|引き続き|計画)(?:として|的に)?(?:は|も|[:：])?[、,]?|(?:it(?:'s| is)|everything is|all is|we are|status(?: is|:)?|still|is)\\s+){1,5}",
            Pattern.CASE_INSENSITIVE);

    private static final String IS_SO = "(?:い(?:ます|る)|おります)";

    private static final Pattern BEHIND_HEALTH = Pattern.compile(
            "(?:に進行中(?:です|でございます)?|(?:に(?:進んで|進行して|進捗して|推移して|進めて)|し?て|で進んで)" + IS_SO + "|(?:と|に)?(?:し|いたし|致し)ました|した)$");

    // 会場調整が遅れています。 A health in the middle of a phrase (赤字, 注意喚起) is none.
    private static final Pattern ENDS_CLAUSE = Pattern.compile(
            "(?U)(?:気味)?(?:(?:が|も)?(?:て|出て|生じて|発生して|進んで|推移して)?" + IS_SO
                    + "|に(?:進んで|進めて|進行して|進捗して|推移して)" + IS_SO
                    + "|(?:が|も)(?:あり|ござい)ます|です|でした|だ|(?:いたし|致し)?ました|である|であります|でございます|でございました)?(?:が|けど|けれど|けれども|ので|から|し)?(?:[。、．.!！,，\\s（(]|$)");

    private HealthWords() {}

    /** What a piece that stands by itself says. */
    static Optional<Grade> of(String piece, HealthScale scale) {
        // 「順調 - 会場を決めた」: a dash between, not the shape of a health.
        if (piece.equals("-")) return Optional.empty();
        Optional<Grade> named = scale.parse(piece);
        if (named.isPresent()) return named;
        String bare = BEFORE_HEALTH.matcher(piece).replaceFirst("");
        named = scale.parse(bare);
        if (named.isPresent() && !bare.isBlank()) return named;
        Matcher behind = BEHIND_HEALTH.matcher(bare);
        return behind.find() ? scale.parse(bare.substring(0, behind.start())) : Optional.empty();
    }

    /** In running words only what does not close the initiative: 「調査が終わりました」 is a part of it. */
    static Map<String, Grade> mentionedIn(String text, HealthScale scale) {
        Map<String, Grade> named = new LinkedHashMap<>();
        for (HealthScale.Mention mention : scale.mentionedIn(text)) {
            String word = text.substring(mention.start(), mention.end());
            boolean within =
                    mention.start() > 0 && word.length() < 2 && Character.isLetter(text.charAt(mention.start() - 1));
            boolean enclosed = isEnclosed(text, mention);
            if (within
                    || !enclosed
                            && !ENDS_CLAUSE
                                    .matcher(text)
                                    .region(mention.end(), text.length())
                                    .lookingAt()) continue;
            if (mention.grade().closing() && !enclosed) return Map.of();
            named.put(mention.grade().key(), mention.grade());
        }
        return named;
    }

    /** 【遅れ】, 【順調に進んでいます】 */
    private static boolean isEnclosed(String text, HealthScale.Mention mention) {
        int bracket = mention.start() == 0 ? -1 : "【［[〔《".indexOf(text.charAt(mention.start() - 1));
        if (bracket < 0) return false;
        int close = text.indexOf("】］]〕》".charAt(bracket), mention.end());
        return close >= 0
                && close - mention.end() < 20
                && ENDS_CLAUSE.matcher(text.substring(mention.end(), close)).matches();
    }
}
