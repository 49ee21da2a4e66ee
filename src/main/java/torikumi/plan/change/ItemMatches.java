package torikumi.plan.change;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import torikumi.plan.change.StoredPlan.StoredItem;
import torikumi.plan.intake.PlaceName;
import torikumi.plan.intake.PlanDocument.Item;
import torikumi.plan.intake.WordingKey;

/**
 * Finds which stored initiative each one of a document is, one to one. What a person said comes first; then the same wording, wherever
 * it stands now (the same unit before the same section before the rest); then the same wording but for width, spaces and bullets; then
 * those that had been withdrawn; then the most alike, in the unit and the sections it goes on from before the rest of the plan.
 */
final class ItemMatches {

    /** Elsewhere in the plan many sentences are somewhat alike. */
    private static final double ALIKE_ELSEWHERE = 0.75;

    /**
     * @param number counted from 1 in the document's order
     * @param unit where it stands now, as an index; -1 in a unit that is new
     */
    record Written(int number, PlaceName place, int unit, Item item) {

        String section() {
            return place.section();
        }

        String wording() {
            return item.wording();
        }
    }

    record Kept(int unit, String section, StoredItem item) {}

    /** Alike, and yet perhaps about two things. */
    record Doubt(Written written, Kept kept) {}

    private final Answers answers;
    private final BiPredicate<Written, Kept> isNear;
    private final Map<Written, Kept> matches = new LinkedHashMap<>();
    private final List<Doubt> doubts = new ArrayList<>();
    private final Set<Written> written;
    private final Set<Kept> kept;

    private ItemMatches(List<Written> written, List<Kept> kept, Answers answers, BiPredicate<Written, Kept> isNear) {
        this.written = new LinkedHashSet<>(written);
        this.kept = new LinkedHashSet<>(kept);
        this.answers = answers;
        this.isNear = isNear;
    }

    /** @param isNear whether the one stands in the unit of the other, or in what goes on from there, whatever both are called */
    static ItemMatches of(List<Written> written, List<Kept> kept, Answers answers, BiPredicate<Written, Kept> isNear) {
        ItemMatches matching = new ItemMatches(written, kept, answers, isNear);
        matching.asSaid(written);
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
        return matching;
    }

    Optional<Kept> of(Written one) {
        return Optional.ofNullable(matches.get(one));
    }

    /** Those of the plan that none of the document is, in its order. */
    List<Kept> left() {
        return kept.stream().filter(one -> !one.item().withdrawn()).toList();
    }

    List<Doubt> doubts() {
        return doubts;
    }

    private void asSaid(List<Written> all) {
        for (Written one : all)
            answers.same(one.number()).stream()
                    .flatMap(code ->
                            kept.stream().filter(each -> each.item().code().equals(code)))
                    .findFirst()
                    .ifPresent(each -> match(one, each));
    }

    private boolean isAnother(Written one, Kept candidate) {
        return answers.isAnother(one.number(), candidate.item().code());
    }

    private void pass(boolean withdrawn, Function<Written, String> ofWritten, Function<Kept, String> ofKept) {
        Map<String, Deque<Kept>> byKey = new HashMap<>();
        for (Kept candidate : kept)
            if (candidate.item().withdrawn() == withdrawn)
                byKey.computeIfAbsent(ofKept.apply(candidate), key -> new ArrayDeque<>())
                        .add(candidate);
        for (Written one : List.copyOf(written)) {
            Deque<Kept> same = byKey.getOrDefault(ofWritten.apply(one), new ArrayDeque<>());
            @Nullable
            Kept match = same.stream()
                    .filter(candidate -> !isAnother(one, candidate))
                    .findFirst()
                    .orElse(null);
            if (match == null) continue;
            same.remove(match);
            match(one, match);
        }
    }

    private void match(Written one, Kept match) {
        matches.put(one, match);
        written.remove(one);
        kept.remove(match);
    }

    private void alike() {
        List<Written> ones = List.copyOf(written);
        List<Kept> others = left();
        List<String> wordings =
                ones.stream().map(one -> WordingKey.of(one.wording())).toList();
        List<String> keys = others.stream()
                .map(other -> WordingKey.of(other.item().wording()))
                .toList();
        List<Likeness.Pair> pairs = new ArrayList<>(Likeness.pairs(wordings, keys));
        // Sorting is stable: of pairs equally alike the first in the document and in the plan wins.
        pairs.sort(Comparator.comparingDouble(Likeness.Pair::alike).reversed());
        for (boolean near : List.of(true, false))
            for (Likeness.Pair pair : pairs) {
                Written one = ones.get(pair.one());
                Kept other = others.get(pair.other());
                if (isNear.test(one, other) != near || !near && pair.alike() < ALIKE_ELSEWHERE) continue;
                if (!written.contains(one) || !kept.contains(other) || isAnother(one, other)) continue;
                if (!AnotherThing.mayBe(wordings.get(pair.one()), keys.get(pair.other()))) match(one, other);
                else if (near && !answers.isRestAnother()) doubts.add(new Doubt(one, other));
            }
        Set<Object> asked = new HashSet<>();
        doubts.removeIf(doubt -> !written.contains(doubt.written())
                || !kept.contains(doubt.kept())
                || asked.contains(doubt.written())
                || !asked.add(doubt.kept())
                || !asked.add(doubt.written()));
    }
}
