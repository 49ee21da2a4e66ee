package torikumi.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
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

    private record Text(Found found, String original, MatchingText matching, Set<String> pairs) {}

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
        MatchingText matching = synonyms.unify(MatchingText.of(original));
        texts.add(new Text(found, original, matching, pairs(matching.text())));
    }

    /** @return the best first; those of one rank in the plan's order */
    List<Found.Hit> search(String words) {
        List<String> phrases = phrases(words);
        if (phrases.isEmpty()) return List.of();
        return texts.stream()
                .map(text -> score(text, phrases))
                .filter(scored -> scored != null)
                .sorted(Comparator.comparingDouble(Scored::score).reversed())
                .map(Scored::hit)
                .toList();
    }

    private List<String> phrases(String words) {
        return Arrays.stream(words.split("(?U)[\\s、,，]+"))
                .map(word -> synonyms.unify(MatchingText.of(shortened(word))).text())
                .filter(word -> !word.isEmpty())
                .distinct()
                .limit(WORDS)
                .toList();
    }

    private static String shortened(String word) {
        return word.length() <= LENGTH ? word : word.substring(0, LENGTH);
    }

    /** Every word must be found, at least in part; null where one is not. */
    private @Nullable Scored score(Text text, List<String> words) {
        double score = 0;
        var matched = new ArrayList<int[]>();
        for (String word : words) {
            double found = find(text, word, matched);
            if (found == 0) return null;
            score += found;
        }
        // An initiative before a mission that says the same.
        if (!(text.found() instanceof Found.OfInitiative)) score -= 0.05;
        return new Scored(new Found.Hit(text.found(), text.original(), spans(text.matching(), matched)), score);
    }

    private static double find(Text text, String word, List<int[]> matched) {
        if (mark(text, word, matched)) return 1 + word.length() / 100.0;
        List<String> parts =
                PARTICLES.splitAsStream(word).filter(part -> part.length() > 1).toList();
        double found = 0;
        int all = 0;
        for (String part : parts) {
            all += part.length();
            if (mark(text, part, matched)) found += part.length();
            else found += inPairs(text, part, matched) * part.length();
        }
        double share = all == 0 ? 0 : found / all;
        return share >= ENOUGH ? share * 0.9 : 0;
    }

    private static boolean mark(Text text, String word, List<int[]> matched) {
        boolean any = false;
        for (int at = text.matching().text().indexOf(word);
                at >= 0;
                at = text.matching().text().indexOf(word, at + word.length())) {
            matched.add(new int[] {at, at + word.length()});
            any = true;
        }
        return any;
    }

    private static double inPairs(Text text, String part, List<int[]> matched) {
        if (part.length() < 3) return 0;
        List<String> pairs = List.copyOf(pairs(part));
        List<String> there = pairs.stream().filter(text.pairs()::contains).toList();
        double share = (double) there.size() / pairs.size();
        if (share < ENOUGH) return 0;
        there.forEach(pair -> mark(text, pair, matched));
        return share;
    }

    private static Set<String> pairs(String text) {
        var pairs = new HashSet<String>();
        for (int i = 0; i + 2 <= text.length(); i++) pairs.add(text.substring(i, i + 2));
        return pairs;
    }

    private static List<Found.Span> spans(MatchingText text, List<int[]> matched) {
        var joined = new ArrayList<Found.Span>();
        matched.stream()
                .map(range -> text.origin(range[0], range[1]))
                .sorted(Comparator.comparingInt(Found.Span::start))
                .forEach(span -> {
                    if (!joined.isEmpty() && span.start() <= joined.getLast().end())
                        joined.set(
                                joined.size() - 1,
                                new Found.Span(
                                        joined.getLast().start(),
                                        Math.max(joined.getLast().end(), span.end())));
                    else joined.add(span);
                });
        return joined;
    }
}
