package torikumi.plan.change;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import torikumi.plan.change.StoredPlan.Code;
import torikumi.plan.intake.PlaceName;

/** What a person said of a comparison, the later where they said two things of one. */
public final class Answers {

    public static final Answers NONE = new Answers();

    private final Map<Integer, Set<Code>> same = new HashMap<>();
    private final Map<Integer, Set<Code>> another = new HashMap<>();
    private final Map<PlaceName, Set<PlaceName>> befores = new HashMap<>();
    private final Set<PlaceName> isNew = new HashSet<>();
    private boolean restIsAnother;

    public void same(int written, Code code) {
        codes(another, written).remove(code);
        codes(same, written).add(code);
    }

    public void another(int written, Code code) {
        codes(same, written).remove(code);
        codes(another, written).add(code);
    }

    public void restIsAnother() {
        restIsAnother = true;
    }

    public void place(PlaceName written, PlaceName before) {
        isNew.remove(written);
        befores.computeIfAbsent(written, place -> new LinkedHashSet<>()).add(before);
    }

    public void newPlace(PlaceName written) {
        befores.remove(written);
        isNew.add(written);
    }

    private static Set<Code> codes(Map<Integer, Set<Code>> of, int written) {
        return of.computeIfAbsent(written, line -> new LinkedHashSet<>());
    }

    Set<Code> same(int written) {
        return Collections.unmodifiableSet(same.getOrDefault(written, Set.of()));
    }

    /** Whether the written line is said to be another than that initiative, or to be just others. */
    boolean isAnother(int written, Code code) {
        return another.getOrDefault(written, Set.of()).contains(code);
    }

    boolean isRestAnother() {
        return restIsAnother;
    }

    Set<PlaceName> befores(PlaceName written) {
        return Collections.unmodifiableSet(befores.getOrDefault(written, Set.of()));
    }

    boolean isDecided(PlaceName written) {
        return isNew.contains(written) || !befores(written).isEmpty();
    }
}
