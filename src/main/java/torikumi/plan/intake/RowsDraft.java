package torikumi.plan.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import torikumi.plan.intake.PlanDocument.Item;
import torikumi.plan.intake.PlanDocument.Row;
import torikumi.plan.intake.source.Cell;
import torikumi.plan.intake.source.Fault;
import torikumi.plan.intake.source.Findings;
import torikumi.plan.intake.source.Remark;

/** The rows of a plan while they are read; what every kind of document must hold to is refused here. */
final class RowsDraft {

    /** A mission or a wording beyond this is no sentence of a plan but a document gone wrong. */
    static final int LONGEST_TEXT = 10_000;

    /** The whole department, before it is known. */
    static final PlaceName DEPARTMENT = new PlaceName("", null);

    private final Findings findings;
    private final Map<String, Draft> drafts = new LinkedHashMap<>();
    private final Set<String> joint = new LinkedHashSet<>();

    RowsDraft(Findings findings) {
        this.findings = findings;
    }

    private static final class ItemDraft {
        final String wording;
        final Map<String, String> fields;
        final List<String> jointWith;

        ItemDraft(String wording, Map<String, String> fields, List<String> jointWith) {
            this.wording = wording;
            this.fields = new LinkedHashMap<>(fields);
            this.jointWith = jointWith;
        }
    }

    final class Draft {
        final PlaceName place;
        private @Nullable String mission;
        private @Nullable String missionFrom;
        /** A mission that stands outside a table. */
        private @Nullable Cell apart;

        private final List<ItemDraft> items = new ArrayList<>();
        private final Map<String, ItemDraft> byWording = new HashMap<>();

        private Draft(PlaceName place) {
            this.place = place;
        }

        @Nullable
        String mission() {
            return mission;
        }

        void mission(Cell cell) {
            String words = cell.text();
            if (words.equals(mission)) return;
            if (mission != null && missionFrom == null)
                findings.fault(cell.at(), Fault.Kind.TWO_MISSIONS, words, place.toString());
            mission = notTooLong(words, cell.at());
            missionFrom = null;
        }

        /** A further paragraph of a mission that stands outside a table. */
        void moreMission(Cell words) {
            if (apart == null) apart = words;
            mission = mission == null ? notTooLong(words.text(), words.at()) : below(mission, words.text(), words.at());
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

        void add(String wording, Map<String, String> fields, List<String> jointWith, int at) {
            var item = new ItemDraft(notTooLong(wording, at), fields, jointWith);
            if (byWording.putIfAbsent(WordingKey.of(wording), item) != null)
                findings.fault(at, Fault.Kind.SAME_TWICE, wording, place.toString());
            items.add(item);
            fields.values().forEach(value -> notTooLong(value, at));
            joint.addAll(jointWith);
        }

        /** Whether the initiative that was added last has this wording, and other values. */
        boolean endsWith(String wording, Map<String, String> fields) {
            return !items.isEmpty()
                    && items.getLast().wording.equals(wording)
                    && !items.getLast().fields.equals(fields);
        }

        /** A further row of values for the initiative that was added last. */
        void more(Map<String, String> fields, int at) {
            fields.forEach((heading, value) -> items.getLast()
                    .fields
                    .merge(heading, value, (one, two) -> one.equals(two) ? one : below(one, two, at)));
        }

        int size() {
            return items.size();
        }

        boolean isEmpty() {
            return items.isEmpty();
        }
    }

    Draft at(PlaceName place) {
        return drafts.computeIfAbsent(key(place), p -> new Draft(place));
    }

    Optional<Draft> find(PlaceName place) {
        return Optional.ofNullable(drafts.get(key(place)));
    }

    boolean isEmpty() {
        return drafts.values().stream().allMatch(Draft::isEmpty);
    }

    int items() {
        return drafts.values().stream().mapToInt(Draft::size).sum();
    }

    /** @param department whose place the initiatives without a section have */
    List<Row> rows(String department) {
        List<Row> rows = new ArrayList<>();
        Set<String> sections = new LinkedHashSet<>();
        for (Draft draft : drafts.values()) {
            if (draft.isEmpty()) continue;
            String section = draft.place.equals(DEPARTMENT) ? department : draft.place.section();
            sections.add(WordingKey.of(section));
            List<Item> items = draft.items.stream()
                    .map(item -> new Item(item.wording, item.fields, item.jointWith))
                    .toList();
            rows.add(new Row(section, draft.place.unit(), draft.mission, draft.missionFrom, items));
        }
        for (String section : joint)
            if (sections.add(WordingKey.of(section))) rows.add(new Row(section, null, null, null, List.of()));
        return rows;
    }

    /** A mission outside the tables whose place has no initiative is in none of the rows. */
    void remarkMissions() {
        for (Draft draft : drafts.values())
            if (draft.isEmpty() && draft.apart != null)
                findings.remark(draft.apart.at(), Remark.Kind.OUTSIDE, draft.apart.text(" "));
    }

    List<String> sections() {
        return rows("").stream()
                .map(Row::section)
                .filter(section -> !section.isEmpty())
                .distinct()
                .toList();
    }

    private String notTooLong(String words, int at) {
        if (isTooLong(words)) findings.fault(at, Fault.Kind.TOO_LONG, words, LONGEST_TEXT);
        return words;
    }

    /** What is too long already was refused, and grows no further. */
    private String below(String above, String words, int at) {
        return isTooLong(above) ? above : notTooLong(above + "\n" + words, at);
    }

    private static boolean isTooLong(String words) {
        return words.length() > LONGEST_TEXT && words.codePointCount(0, words.length()) > LONGEST_TEXT;
    }

    private static String key(PlaceName place) {
        return WordingKey.of(place.section()) + "\n" + (place.unit() == null ? "" : WordingKey.of(place.unit()));
    }
}
