package torikumi.plan.intake;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.jspecify.annotations.Nullable;
import torikumi.plan.intake.StoredPlan.StoredItem;

/**
 * Finds which stored initiative each one of a document is, one to one. The same wording comes first, wherever it stands now (the
 * same unit before the same section before the rest); then the same wording but for width, spaces and bullets; then those that had
 * been withdrawn; then, within a unit, the most alike.
 */
final class ItemMatches {

    /** How much of the longer wording has to be common (1 less Levenshtein's distance by length). Below, it is another initiative. */
    static final double ALIKE = 0.6;

    // Comparing every pair costs time in the square: a unit with more new wordings than this has been replaced, not
    // reworded.
    private static final int MOST_PAIRS = 40_000;
    private static final int COMPARED = 1_000;

    /** @param unit where it stands now, as an index; -1 in a unit that is new */
    record Written(int row, int unit, String section, String wording) {}

    record Kept(int unit, String section, StoredItem item) {}

    private final Map<Written, Kept> matches = new LinkedHashMap<>();
    private final Set<Written> written;
    private final Set<Kept> kept;

    private ItemMatches(List<Written> written, List<Kept> kept) {
        this.written = new LinkedHashSet<>(written);
        this.kept = new LinkedHashSet<>(kept);
    }

    static Map<Written, Kept> of(List<Written> written, List<Kept> kept) {
        ItemMatches matching = new ItemMatches(written, kept);
        for (boolean withdrawn : List.of(false, true)) {
            for (Function<String, String> form : List.<Function<String, String>>of(w -> w, WordingKey::of)) {
                matching.pass(
                        withdrawn,
                        w -> w.unit() + "\n" + form.apply(w.wording()),
                        k -> k.unit() + "\n" + form.apply(k.item().wording()));
                matching.pass(
                        withdrawn,
                        w -> w.section() + "\n" + form.apply(w.wording()),
                        k -> k.section() + "\n" + form.apply(k.item().wording()));
                matching.pass(
                        withdrawn,
                        w -> form.apply(w.wording()),
                        k -> form.apply(k.item().wording()));
            }
        }
        matching.alike();
        return matching.matches;
    }

    private void pass(boolean withdrawn, Function<Written, String> ofWritten, Function<Kept, String> ofKept) {
        Map<String, Deque<Kept>> byKey = new HashMap<>();
        for (Kept candidate : kept)
            if (candidate.item().withdrawn() == withdrawn)
                byKey.computeIfAbsent(ofKept.apply(candidate), key -> new ArrayDeque<>())
                        .add(candidate);
        for (Written one : List.copyOf(written)) {
            Deque<Kept> same = byKey.get(ofWritten.apply(one));
            @Nullable Kept match = same == null ? null : same.poll();
            if (match != null) match(one, match);
        }
    }

    private void match(Written one, Kept match) {
        matches.put(one, match);
        written.remove(one);
        kept.remove(match);
    }

    private record Pair(Written written, Kept kept, double alike) {}

    private void alike() {
        Map<Integer, List<Written>> byUnit = new LinkedHashMap<>();
        for (Written one : written)
            if (one.unit() >= 0)
                byUnit.computeIfAbsent(one.unit(), unit -> new ArrayList<>()).add(one);
        List<Pair> pairs = new ArrayList<>();
        byUnit.forEach((unit, ofUnit) -> {
            List<Kept> candidates = kept.stream()
                    .filter(candidate ->
                            candidate.unit() == unit && !candidate.item().withdrawn())
                    .toList();
            if ((long) ofUnit.size() * candidates.size() > MOST_PAIRS) return;
            for (Written one : ofUnit)
                for (Kept candidate : candidates)
                    pairs.add(new Pair(
                            one,
                            candidate,
                            ratio(one.wording(), candidate.item().wording())));
        });
        // Sorting is stable: of pairs equally alike the first in the document and in the plan wins.
        pairs.sort(Comparator.comparingDouble(Pair::alike).reversed());
        for (Pair pair : pairs)
            if (pair.alike() >= ALIKE && written.contains(pair.written()) && kept.contains(pair.kept()))
                match(pair.written(), pair.kept());
    }

    /** From 0, nothing in common, to 1, the same but for width and spaces; of the first 1,000 characters. */
    static double ratio(String one, String other) {
        String a = beginning(WordingKey.of(one));
        String b = beginning(WordingKey.of(other));
        int longer = Math.max(a.length(), b.length());
        if (longer == 0) return 1;
        int most = (int) Math.floor(longer * (1 - ALIKE));
        int distance = new LevenshteinDistance(most).apply(a, b);
        return distance < 0 ? 0 : 1 - (double) distance / longer;
    }

    private static String beginning(String text) {
        return text.substring(0, Math.min(COMPARED, text.length()));
    }
}
