package torikumi.plan.change;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** How alike wordings are: 1 less Levenshtein's distance by the length of the longer, of their first 400 characters. */
final class Likeness {

    /** How much has to be common. Below, it is another initiative. */
    static final double ALIKE = 0.6;

    private static final int COMPARED = 400;

    /** Of sentences that are all much alike, so many are compared with each: those that have most in common, the nearest first. */
    private static final int CANDIDATES = 30;

    /** @param one the index of the one, {@code other} of the other */
    record Pair(int one, int other, double alike) {}

    private Likeness() {}

    /** From 0, nothing in common, to 1; 0 for whatever is less than {@link #ALIKE}. */
    static double of(String one, String other) {
        String a = beginning(one);
        String b = beginning(other);
        int longer = Math.max(a.length(), b.length());
        if (longer == 0) return 1;
        int distance = new LevenshteinDistance(most(longer)).apply(a, b);
        return distance < 0 ? 0 : 1 - (double) distance / longer;
    }

    /** The pairs that are alike, in the order of the ones, then of the others. */
    static List<Pair> pairs(List<String> ones, List<String> others) {
        Map<String, List<Integer>> byGram = new HashMap<>();
        for (int i = 0; i < others.size(); i++)
            for (String gram : grams(others.get(i)))
                byGram.computeIfAbsent(gram, key -> new ArrayList<>()).add(i);
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < ones.size(); i++) {
            int[] shared = new int[others.size()];
            for (String gram : grams(ones.get(i)))
                for (int other : byGram.getOrDefault(gram, List.of())) shared[other]++;
            for (int j : candidates(i, ones.get(i), others, shared)) {
                double alike = of(ones.get(i), others.get(j));
                if (alike >= ALIKE) pairs.add(new Pair(i, j, alike));
            }
        }
        return pairs;
    }

    private static int[] candidates(int place, String one, List<String> others, int[] shared) {
        return IntStream.range(0, shared.length)
                .filter(j -> {
                    int longer = Math.max(length(one), length(others.get(j)));
                    // Two texts at a distance of k have all pairs of neighbours but 2k in common (Ukkonen 1992).
                    return shared[j] >= longer - 1 - 2 * most(longer);
                })
                .boxed()
                .sorted(Comparator.comparingInt((Integer j) -> -shared[j])
                        .thenComparingInt(j -> Math.abs(j - place))
                        .thenComparingInt(j -> j))
                .limit(CANDIDATES)
                .sorted()
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static int most(int longer) {
        return (int) Math.floor(longer * (1 - ALIKE));
    }

    private static int length(String text) {
        return Math.min(COMPARED, text.length());
    }

    private static String beginning(String text) {
        return text.substring(0, length(text));
    }

    /** Each pair of neighbours, with the how manieth of its kind it is, so that none is counted twice. */
    private static List<String> grams(String text) {
        Map<String, Integer> seen = new HashMap<>();
        List<String> grams = new ArrayList<>();
        for (int i = 0; i + 2 <= length(text); i++) {
            String gram = text.substring(i, i + 2);
            grams.add(gram + seen.merge(gram, 1, Integer::sum));
        }
        return grams;
    }
}
