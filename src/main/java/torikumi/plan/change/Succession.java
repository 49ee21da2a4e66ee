package torikumi.plan.change;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import torikumi.plan.change.ItemMatches.Kept;
import torikumi.plan.change.ItemMatches.Written;
import torikumi.plan.change.StoredPlan.Code;
import torikumi.plan.intake.WordingKey;

/**
 * Which of last year's initiatives go on in which of the new plan. Unlike in a change several may go on in one (統合) and one in several:
 * those that are alike enough and have found no other, and those of which a person said so.
 */
final class Succession {

    private final Matching matching;
    private final Answers answers;
    private final Map<Integer, List<Kept>> befores = new HashMap<>();

    private Succession(Matching matching, Answers answers) {
        this.matching = matching;
        this.answers = answers;
    }

    static Map<Integer, List<Kept>> of(Matching matching, Answers answers) {
        var succession = new Succession(matching, answers);
        for (Written one : matching.written())
            succession.befores.put(
                    one.number(),
                    new ArrayList<>(matching.items().of(one).stream().toList()));
        succession.asSaid();
        succession.merged();
        return succession.befores;
    }

    private void asSaid() {
        Map<Code, Kept> byCode = new HashMap<>();
        matching.kept().forEach(kept -> byCode.put(kept.item().code(), kept));
        for (Written one : matching.written())
            for (Code code : answers.same(one.number())) if (byCode.containsKey(code)) add(one, byCode.get(code));
    }

    private void add(Written one, Kept before) {
        List<Kept> of = befores.get(one.number());
        if (!of.contains(before)) of.add(before);
    }

    private void merged() {
        Set<Code> goingOn = new HashSet<>();
        befores.values()
                .forEach(of -> of.forEach(kept -> goingOn.add(kept.item().code())));
        List<Kept> left = matching.items().left().stream()
                .filter(kept -> !goingOn.contains(kept.item().code()))
                .toList();
        List<Written> written = matching.written();
        List<String> keys =
                left.stream().map(kept -> WordingKey.of(kept.item().wording())).toList();
        List<String> ones =
                written.stream().map(one -> WordingKey.of(one.wording())).toList();
        Map<Integer, Likeness.Pair> best = new HashMap<>();
        for (Likeness.Pair pair : Likeness.pairs(ones, keys)) {
            Written one = written.get(pair.one());
            Kept before = left.get(pair.other());
            if (!matching.isNear(one, before)
                    || answers.isAnother(one.number(), before.item().code())
                    || AnotherThing.mayBe(ones.get(pair.one()), keys.get(pair.other()))) continue;
            best.merge(pair.other(), pair, (was, is) -> is.alike() > was.alike() ? is : was);
        }
        best.forEach((other, pair) -> add(written.get(pair.one()), left.get(other)));
    }
}
