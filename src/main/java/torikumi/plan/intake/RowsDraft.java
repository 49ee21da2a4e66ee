package torikumi.plan.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import torikumi.plan.intake.PlanDocument.Item;
import torikumi.plan.intake.PlanDocument.Row;
import torikumi.plan.intake.source.Fault;
import torikumi.plan.intake.source.SourceText;

/** The rows of a plan while they are read; what both kinds of document must hold to is refused here. */
final class RowsDraft {

    /** A mission or a wording beyond this is no sentence of a plan but a document gone wrong. */
    static final int LONGEST_TEXT = 10_000;

    private final SourceText source;
    private final List<Fault> faults;
    private final Map<String, Draft> drafts = new LinkedHashMap<>();
    private @Nullable Draft last;

    RowsDraft(SourceText source, List<Fault> faults) {
        this.source = source;
        this.faults = faults;
    }

    final class Draft {
        final PlaceName place;
        private @Nullable String mission;
        private @Nullable String missionFrom;
        private final List<Item> items = new ArrayList<>();
        private final Set<String> wordings = new HashSet<>();

        private Draft(PlaceName place) {
            this.place = place;
        }

        @Nullable
        String mission() {
            return mission;
        }

        void mission(String words, int offset) {
            mission = notTooLong(words, offset);
            missionFrom = null;
        }

        /** The cell is empty because it was merged with the one of the row above. */
        void missionFrom(Draft above) {
            mission = above.mission;
            if (mission == null) return;
            boolean sameSection = above.place.section().equals(place.section());
            missionFrom = above.missionFrom != null
                    ? above.missionFrom
                    : sameSection ? above.place.ownName() : above.place.toString();
        }

        void add(String wording, Map<String, String> fields, int offset) {
            if (!wordings.add(WordingKey.of(wording)))
                faults.add(source.fault(offset, Fault.Kind.SAME_TWICE, wording, place.toString()));
            items.add(new Item(notTooLong(wording, offset), fields));
        }

        boolean isEmpty() {
            return items.isEmpty();
        }
    }

    /** Begins a row; one that was there before is a fault, but is read on so that its own faults are found too. */
    Draft begin(PlaceName place, int offset) {
        Draft draft = new Draft(place);
        if (drafts.putIfAbsent(key(place), draft) != null)
            faults.add(source.fault(offset, Fault.Kind.SAME_TWICE, place.toString(), place.toString()));
        last = draft;
        return draft;
    }

    Optional<Draft> find(PlaceName place) {
        return Optional.ofNullable(drafts.get(key(place)));
    }

    /** The row that was begun last. */
    @Nullable
    Draft last() {
        return last;
    }

    boolean isEmpty() {
        return drafts.isEmpty();
    }

    List<Row> rows() {
        return drafts.values().stream()
                .map(draft -> new Row(
                        draft.place.section(), draft.place.unit(), draft.mission, draft.missionFrom, draft.items))
                .toList();
    }

    String notTooLong(String words, int offset) {
        if (words.codePointCount(0, words.length()) > LONGEST_TEXT)
            faults.add(source.fault(offset, Fault.Kind.TOO_LONG, words, LONGEST_TEXT));
        return words;
    }

    private static String key(PlaceName place) {
        return WordingKey.of(place.section()) + "\n" + (place.unit() == null ? "" : WordingKey.of(place.unit()));
    }
}
