package torikumi.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the texts of one plan that have given words. No analyser: texts and words are brought to one form, a word that stands
 * in a text as it is counts most, one whose pairs of characters mostly stand there counts a little.
 */
final class PlanSearch {

    /** The share of a word's character pairs that a text must have to be a hit for it. */
    private static final double ENOUGH = 0.6;

    /** A query has at most so many words that count; the rest of a pasted page is not read. */
    private static final int WORDS = 12;

    /** And each of them so many characters. */
    private static final int LENGTH = 60;

    // Where a phrase such as 文書におけるUDフォントの使用 is cut so that each part can be found on its own.
    private static final Pattern PARTICLES = Pattern.compile("における|に関する|について|による|のための|[のをにへとがはもやで、。・,/／]");

    private final Synonyms synonyms;
    private final List<Text> texts;

    /**
     * @param plain its own words, in which parts of words are found
     * @param unified the same with one word for each group of synonyms
     * @param pairs of the characters of both
     */
    private record Text(Found found, String original, MatchingText plain, MatchingText unified, Set<String> pairs) {}

    /** A word that is searched for, as it is and with synonyms unified. */
    private record Phrase(String plain, String unified) {

        /** No synonym of it is written otherwise. */
        boolean isHiragana() {
            return Hiragana.only(plain) && Hiragana.only(unified);
        }
    }

    private record Scored(Found.Hit hit, double score) {}

    PlanSearch(Plan plan, Synonyms synonyms) {
        this.synonyms = synonyms;
        this.texts = new ArrayList<>();
        for (Section section : plan.sections())
            for (Unit unit : section.units()) {
                for (Initiative initiative : unit.initiatives())
                    add(new Found.OfInitiative(plan, section, unit, initiative), initiative.wording());
                if (unit.mission() != null && unit.mission().carriedFrom() == null)
                    add(
                            section.hasUnits()
                                    ? new Found.OfUnit(plan, section, unit)
                                    : new Found.OfSection(plan, section),
                            unit.mission().words());
            }
    }

    private void add(Found found, String original) {
        MatchingText plain = MatchingText.of(original);
        MatchingText unified = synonyms.unify(plain);
        Set<String> pairs = pairs(plain.text());
        pairs.addAll(pairs(unified.text()));
        texts.add(new Text(found, original, plain, unified, pairs));
    }

    /** @return the best first; those of one rank in the plan's order */
    List<Found.Hit> search(String words) {
        List<Phrase> phrases = phrases(words);
        if (phrases.isEmpty()) return List.of();
        return texts.stream()
                .map(text -> score(text, phrases))
                .filter(scored -> scored != null)
                .sorted(Comparator.comparingDouble(Scored::score).reversed())
                .map(Scored::hit)
                .toList();
    }

    /** The texts that share most with the words though they do not have them; those that share one pair of characters at least. */
    List<Found> nearest(String words, int most) {
        Set<String> wanted = new HashSet<>();
        for (Phrase phrase : phrases(words)) wanted.addAll(pairs(phrase.plain()));
        // Endings and particles, which every text has.
        wanted.removeIf(Hiragana::any);
        return texts.stream()
                .filter(text -> text.found() instanceof Found.OfInitiative)
                .map(text ->
                        Map.entry(wanted.stream().filter(text.pairs()::contains).count(), text.found()))
                .filter(entry -> entry.getKey() > 0)
                .sorted(Map.Entry.<Long, Found>comparingByKey().reversed())
                .limit(most)
                .map(Map.Entry::getValue)
                .toList();
    }

    private List<Phrase> phrases(String words) {
        return Arrays.stream(words.split("(?U)[\\s、,，]+"))
                .map(word -> MatchingText.of(shortened(word)))
                .filter(word -> !word.text().isEmpty())
                .map(word -> new Phrase(word.text(), synonyms.unify(word).text()))
                .distinct()
                .limit(WORDS)
                .toList();
    }

    private static String shortened(String word) {
        return word.length() <= LENGTH ? word : word.substring(0, LENGTH);
    }

    /** Every word must be found, at least in part; null where one is not. */
    private static @Nullable Scored score(Text text, List<Phrase> phrases) {
        double score = 0;
        var matched = new ArrayList<Found.Span>();
        for (Phrase phrase : phrases) {
            double found = find(text, phrase, matched);
            if (found == 0) return null;
            score += found;
        }
        // An initiative before a mission that says the same.
        if (!(text.found() instanceof Found.OfInitiative)) score -= 0.05;
        return new Scored(new Found.Hit(text.found(), text.original(), joined(matched)), score);
    }

    private static double find(Text text, Phrase phrase, List<Found.Span> matched) {
        // A fragment of hiragana stands in any text: ありがとう would find あり方.
        if (phrase.isHiragana()) return markWhole(text, phrase.plain(), matched) ? 1 : 0;
        if (mark(text, phrase.plain(), phrase.unified(), matched))
            return 1 + phrase.plain().length() / 100.0;
        double found = 0;
        int all = 0;
        for (String part : PARTICLES.split(phrase.unified())) {
            if (part.length() < 2 || Hiragana.only(part)) continue;
            all += part.length();
            if (mark(text, part, part, matched)) found += part.length();
            else found += inPairs(text, part, matched) * part.length();
        }
        double share = all == 0 ? 0 : found / all;
        return share >= ENOUGH ? share * 0.9 : 0;
    }

    private static boolean markWhole(Text text, String word, List<Found.Span> matched) {
        MatchingText plain = text.plain();
        List<Integer> places = Hiragana.wholeIn(plain.text(), word);
        places.forEach(at -> matched.add(plain.origin(at, at + word.length())));
        return !places.isEmpty();
    }

    private static boolean mark(Text text, String plain, String unified, List<Found.Span> matched) {
        boolean asItIs = mark(text.plain(), plain, matched);
        return mark(text.unified(), unified, matched) || asItIs;
    }

    private static boolean mark(MatchingText text, String word, List<Found.Span> matched) {
        int at = text.text().indexOf(word);
        boolean any = at >= 0;
        for (; at >= 0; at = text.text().indexOf(word, at + word.length()))
            matched.add(text.origin(at, at + word.length()));
        return any;
    }

    private static double inPairs(Text text, String part, List<Found.Span> matched) {
        if (part.length() < 3) return 0;
        List<String> pairs =
                pairs(part).stream().filter(pair -> !Hiragana.only(pair)).toList();
        if (pairs.isEmpty()) return 0;
        List<String> there = pairs.stream().filter(text.pairs()::contains).toList();
        double share = (double) there.size() / pairs.size();
        if (share < ENOUGH) return 0;
        there.forEach(pair -> mark(text, pair, pair, matched));
        return share;
    }

    private static Set<String> pairs(String text) {
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i + 2 <= text.length(); i++) pairs.add(text.substring(i, i + 2));
        return pairs;
    }

    /** In order, those that touch as one. */
    private static List<Found.Span> joined(List<Found.Span> matched) {
        var joined = new ArrayList<Found.Span>();
        matched.stream().sorted(Comparator.comparingInt(Found.Span::start)).forEach(span -> {
            if (joined.isEmpty() || span.start() > joined.getLast().end()) joined.add(span);
            else {
                Found.Span before = joined.removeLast();
                joined.add(new Found.Span(before.start(), Math.max(before.end(), span.end())));
            }
        });
        return joined;
    }
}
