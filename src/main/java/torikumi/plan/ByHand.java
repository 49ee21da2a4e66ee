package torikumi.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import torikumi.plan.PlanEdit.Refusal;
import torikumi.plan.change.StoredPlan;
import torikumi.plan.intake.PlaceName;
import torikumi.plan.intake.PlanDocument;
import torikumi.plan.intake.PlanDocument.Item;
import torikumi.plan.intake.PlanDocument.Row;
import torikumi.plan.intake.source.Blank;
import torikumi.platform.FiscalYear;
import torikumi.platform.StoredText;

/** A plan as somebody changes it by hand: the document that would say so, and which of its lines and sections go on. Pure. */
final class ByHand {

    private final StoredPlan plan;
    private final List<HandPlace> places = new ArrayList<>();
    private int added;
    private int leftOut;

    /** @param plan the one in force, or last year's that goes on */
    ByHand(StoredPlan plan) {
        this.plan = plan;
        plan.standing().forEach(unit -> places.add(new HandPlace(unit)));
    }

    /** The same with all those steps; what does not fit any more is left out. */
    static ByHand of(StoredPlan plan, HandMade made) {
        var byHand = new ByHand(plan);
        for (List<PlanEdit> step : made.steps())
            for (PlanEdit edit : step) if (byHand.edit(edit).isPresent()) byHand.leftOut++;
        return byHand;
    }

    /** @return why it is not done; empty where it is */
    Optional<Refusal> edit(PlanEdit edit) {
        return switch (edit) {
            case PlanEdit.AddInitiative(var section, var wording) -> {
                // Numbered also where it is refused, so that the others keep theirs.
                String key = HandMade.added(++added);
                yield unworded(wording).or(() -> add(key, section, words(wording)));
            }
            case PlanEdit.Reword(var code, var wording) -> unworded(wording).or(() -> reword(code, words(wording)));
            case PlanEdit.RemoveInitiative(var code) -> remove(code);
            case PlanEdit.SetMission(var section, var words) -> mission(section, words(words));
            case PlanEdit.RenameSection(var section, var name) -> rename(section, name);
            case PlanEdit.RemoveSection(var section) -> removeSection(section);
            case PlanEdit.FromLastYear() -> Optional.empty();
        };
    }

    private static Optional<Refusal> refused(boolean is, Refusal why) {
        return is ? Optional.of(why) : Optional.empty();
    }

    private static String words(String typed) {
        return Blank.strip(StoredText.of(typed));
    }

    private static Optional<Refusal> unworded(String wording) {
        return refused(Blank.is(wording), Refusal.NO_WORDS)
                .or(() -> refused(words(wording).length() > StoredText.LONGEST, Refusal.TOO_LONG));
    }

    private Optional<Refusal> add(String key, String section, String wording) {
        Optional<PlaceName> parsed = PlaceName.parse(section).filter(ByHand::isOnOneLine);
        if (parsed.isEmpty()) return Optional.of(Refusal.NOT_A_NAME);
        HandPlace place = places.stream()
                .filter(each -> each.name.equals(parsed.get()))
                .findFirst()
                .orElse(null);
        if (place == null) places.add(place = new HandPlace(parsed.get()));
        if (place.says(wording)) return Optional.of(Refusal.TWICE);
        place.lines.add(new HandPlace.Line(key, null, new Item(wording, Map.of())));
        return Optional.empty();
    }

    private static boolean isOnOneLine(PlaceName name) {
        return name.toString().chars().noneMatch(Character::isISOControl);
    }

    private Optional<HandPlace> having(String key) {
        return places.stream()
                .filter(place ->
                        place.lines.stream().anyMatch(line -> line.key().equals(key)))
                .findFirst();
    }

    private Optional<Refusal> reword(String key, String wording) {
        HandPlace place = having(key).orElse(null);
        if (place == null) return Optional.of(Refusal.NOT_THERE);
        if (place.says(wording)) return Optional.of(Refusal.TWICE);
        place.lines.replaceAll(line -> line.key().equals(key)
                ? line.with(new Item(wording, line.item().fields(), line.item().jointWith()))
                : line);
        return Optional.empty();
    }

    private Optional<Refusal> remove(String key) {
        HandPlace place = having(key).orElse(null);
        if (place == null) return Optional.of(Refusal.NOT_THERE);
        if (size() == 1) return Optional.of(Refusal.NOTHING_LEFT);
        place.lines.removeIf(line -> line.key().equals(key));
        return Optional.empty();
    }

    private int size() {
        return places.stream().mapToInt(place -> place.lines.size()).sum();
    }

    private Optional<Refusal> mission(String section, String words) {
        if (words.length() > StoredText.LONGEST) return Optional.of(Refusal.TOO_LONG);
        List<HandPlace> meant =
                places.stream().filter(place -> place.isIn(section)).toList();
        for (HandPlace place : meant) {
            place.mission = words.isEmpty() ? null : words;
            place.missionFrom = null;
        }
        return refused(meant.isEmpty(), Refusal.NOT_THERE);
    }

    private Optional<Refusal> rename(String section, String name) {
        List<HandPlace> renamed = places.stream()
                .filter(place -> place.name.section().equals(section))
                .toList();
        if (renamed.isEmpty()) return Optional.of(Refusal.NOT_THERE);
        PlaceName now = PlaceName.parse(words(name))
                .filter(ByHand::isOnOneLine)
                .filter(parsed -> parsed.unit() == null)
                .orElse(null);
        if (now == null) return Optional.of(Refusal.NOT_A_NAME);
        if (places.stream().anyMatch(place -> place.name.section().equals(now.section())))
            return Optional.of(Refusal.NAME_TAKEN);
        renamed.forEach(place -> place.name = new PlaceName(now.section(), place.name.unit()));
        jointly(section, now.section());
        return Optional.empty();
    }

    private Optional<Refusal> removeSection(String section) {
        List<HandPlace> meant =
                places.stream().filter(place -> place.isIn(section)).toList();
        if (meant.isEmpty()) return Optional.of(Refusal.NOT_THERE);
        if (places.stream().allMatch(place -> meant.contains(place) || place.lines.isEmpty()))
            return Optional.of(Refusal.NOTHING_LEFT);
        places.removeAll(meant);
        for (HandPlace gone : meant)
            if (places.stream().noneMatch(place -> place.name.section().equals(gone.name.section())))
                jointly(gone.name.section(), null);
        return Optional.empty();
    }

    /** What it owns with others it owns under that name, or not any more. */
    private void jointly(String section, @Nullable String now) {
        for (HandPlace place : places)
            place.lines.replaceAll(line -> line.with(new Item(
                    line.item().wording(),
                    line.item().fields(),
                    line.item().jointWith().stream()
                            .flatMap(owner -> owner.equals(section) ? Stream.ofNullable(now) : Stream.of(owner))
                            .toList())));
    }

    private List<HandPlace> written() {
        return places.stream()
                .filter(place -> !place.lines.isEmpty() || isJointOwner(place))
                .toList();
    }

    private boolean isJointOwner(HandPlace place) {
        return places.stream()
                .flatMap(other -> other.lines.stream())
                .anyMatch(line -> line.item().jointWith().contains(place.name.section()));
    }

    PlanDocument document(String department, FiscalYear year) {
        return new PlanDocument(
                department,
                year,
                plan.vision(),
                plan.policy(),
                written().stream()
                        .map(place -> new Row(
                                place.name.section(),
                                place.name.unit(),
                                place.mission,
                                place.missionFrom,
                                place.lines.stream().map(HandPlace.Line::item).toList()))
                        .toList(),
                List.of());
    }

    List<HandDraft.Place> places() {
        return written().stream()
                .map(place -> new HandDraft.Place(
                        place.name.toString(),
                        place.mission,
                        place.lines.stream()
                                .map(line -> new HandDraft.Line(
                                        line.key(),
                                        line.code() == null,
                                        line.item().wording()))
                                .toList()))
                .toList();
    }

    int leftOut() {
        return leftOut;
    }

    /** Nothing of it is guessed. */
    List<Decision> decisions() {
        List<Decision> decisions = new ArrayList<>();
        List<String> removed = removed();
        int number = 0;
        for (HandPlace place : written()) {
            PlaceName before = place.before;
            Decision section = before == null
                    ? new Decision.SectionIsNew(place.name.section())
                    : new Decision.SectionIs(place.name.section(), before.section());
            boolean isAsBefore = before != null && before.section().equals(place.name.section());
            if (!isAsBefore && !decisions.contains(section)) decisions.add(section);
            for (HandPlace.Line line : place.lines) {
                number++;
                if (line.code() != null) decisions.add(new Decision.SameInitiative(number, line.code()));
                else for (String code : removed) decisions.add(new Decision.AnotherInitiative(number, code));
            }
        }
        return decisions;
    }

    private List<String> removed() {
        List<String> kept = places.stream()
                .flatMap(place -> place.lines.stream())
                .map(HandPlace.Line::code)
                .filter(Objects::nonNull)
                .toList();
        return plan.units().stream()
                .flatMap(unit -> unit.live().stream())
                .map(item -> item.code().toString())
                .filter(code -> !kept.contains(code))
                .toList();
    }
}
