package torikumi.slack.record;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import torikumi.plan.Found;

/**
 * Which initiatives plain words may be about: those whose wording has the words that stand in few others.
 *
 * @param likely the likeliest first, at most four
 * @param clear whether the first is so much likelier than the others that it is meant
 */
public record InitiativeGuess(List<Found.OfInitiative> likely, boolean clear) {

    private static final InitiativeGuess NONE = new InitiativeGuess(List.of(), false);

    // Runs of kanji, katakana or Latin letters: what carries meaning between particles and endings.
    private static final Pattern TERM = Pattern.compile(
            "[\\p{IsHan}々〆ヶ]{2,}|[\\p{IsKatakana}ー]{2,}|[A-ZＡ-Ｚ]{2,}|[A-Za-zＡ-Ｚａ-ｚ][A-Za-z0-9Ａ-Ｚａ-ｚ０-９]{2,}");

    // What every report has.
    private static final Set<String> COMMON = Set.of(
            "進捗", "状況", "報告", "実施", "検討", "対応", "会議", "作成", "開始", "完了", "終了", "予定", "準備", "調整", "確認", "今日", "昨日", "本日",
            "今回", "次回", "推進", "取組", "取組み", "資料", "計画", "支援", "整備", "順調", "the", "and", "for", "was", "were", "has",
            "have", "with", "this", "that", "done", "on", "track");

    private static final int TERMS = 6;
    private static final int CHOICES = 4;

    // In characters that were found, shared among the initiatives that have them.
    private static final double ENOUGH = 2.5;
    private static final double WORTH_ASKING = 1.0;

    public InitiativeGuess {
        likely = List.copyOf(likely);
    }

    /** @param search finds the texts of the plans that have a term */
    public static InitiativeGuess of(String words, Function<String, Found> search) {
        Map<Long, Double> scores = new LinkedHashMap<>();
        Map<Long, Found.OfInitiative> initiatives = new LinkedHashMap<>();
        for (String term : terms(words)) {
            if (!(search.apply(term) instanceof Found.Hits hits)) continue;
            List<Found.OfInitiative> found = hits.hits().stream()
                    .filter(hit -> hit.found() instanceof Found.OfInitiative)
                    .map(hit -> (Found.OfInitiative) hit.found())
                    .toList();
            for (Found.OfInitiative each : found) {
                initiatives.putIfAbsent(each.initiative().id(), each);
                scores.merge(each.initiative().id(), (double) term.length() / found.size(), Double::sum);
            }
        }
        List<Map.Entry<Long, Double>> ranked = scores.entrySet().stream()
                .sorted(Map.Entry.<Long, Double>comparingByValue().reversed())
                .toList();
        if (ranked.isEmpty() || ranked.getFirst().getValue() < WORTH_ASKING) return NONE;
        double best = ranked.getFirst().getValue();
        boolean clear = best >= ENOUGH
                && (ranked.size() == 1 || best >= 2 * ranked.get(1).getValue());
        return new InitiativeGuess(
                ranked.stream()
                        .filter(entry -> entry.getValue() >= best / 3)
                        .limit(CHOICES)
                        .map(entry -> initiatives.get(entry.getKey()))
                        .toList(),
                clear);
    }

    private static List<String> terms(String words) {
        List<String> terms = new ArrayList<>();
        Matcher term = TERM.matcher(words);
        while (term.find())
            if (!COMMON.contains(term.group().toLowerCase(Locale.ROOT)) && !terms.contains(term.group()))
                terms.add(term.group());
        terms.sort(Comparator.comparing(String::length).reversed());
        return terms.subList(0, Math.min(TERMS, terms.size()));
    }
}
