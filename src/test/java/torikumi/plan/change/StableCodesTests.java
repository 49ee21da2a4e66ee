package torikumi.plan.change;

import static org.assertj.core.api.Assertions.assertThat;
import static torikumi.plan.change.PlanComparisonTests.imported;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import torikumi.plan.change.StoredPlan.Code;
import torikumi.plan.change.StoredPlan.StoredItem;
import torikumi.plan.change.StoredPlan.StoredUnit;
import torikumi.plan.intake.PlaceName;
import torikumi.plan.intake.PlanDocument;
import torikumi.plan.intake.PlanDocument.Item;
import torikumi.plan.intake.PlanDocument.Row;
import torikumi.plan.intake.WordingKey;
import torikumi.platform.Chance;
import torikumi.platform.FiscalYear;

/** Whatever becomes of a plan in several imports: rows and initiatives come, go, return, move, change order and wording. */
class StableCodesTests {

    private static final List<String> PLACES =
            List.of("総務課", "総務室", "職員課", "防災課 (計画)", "防災課 (地域)", "防災課（地域 ）", "福祉課 (地域)", "防災課");

    /** Few enough that the same come again, alike enough that some are taken for rewordings. */
    private static final List<String> WORDINGS =
            List.of("計画を策定する", "訓練を年1回行う", "訓練を年2回行う", "ＵＤフォントを使う", "UDフォントを使う", "調査する");

    private static final List<String> ENDINGS = List.of("", "。", " 。", "とともに、成果を検証する。");

    private static final int TRIES = 500;

    private static List<PlanDocument> history(Chance chance) {
        return chance.list(1, 5, StableCodesTests::document);
    }

    private static PlanDocument document(Chance chance) {
        Map<String, List<String>> rows = new LinkedHashMap<>();
        for (String place : chance.list(1, 6, each -> each.oneOf(PLACES)))
            rows.put(place, chance.list(1, 6, each -> each.oneOf(WORDINGS) + each.oneOf(ENDINGS)));
        return document(rows, text(chance), text(chance));
    }

    private static @Nullable String text(Chance chance) {
        return chance.orNull(30, chance.oneOf(List.of("甲", "乙")));
    }

    private static PlanDocument document(
            Map<String, List<String>> written, @Nullable String vision, @Nullable String mission) {
        Map<String, Row> rows = new LinkedHashMap<>();
        written.forEach((place, wordings) -> {
            PlaceName name = PlaceName.parse(place).orElseThrow();
            Map<String, Item> items = new LinkedHashMap<>();
            // As the readers do, no row and no initiative of a row stands twice.
            wordings.forEach(wording -> items.putIfAbsent(
                    WordingKey.of(wording), new Item(wording, vision == null ? Map.of() : Map.of("指標", vision))));
            rows.putIfAbsent(
                    WordingKey.of(name.toString()),
                    new Row(name.section(), name.unit(), mission, null, new ArrayList<>(items.values())));
        });
        return new PlanDocument(
                "総務部", new FiscalYear(2021), vision, mission, new ArrayList<>(rows.values()), List.of());
    }

    @Test
    void theSameDocumentAgainChangesNothing() {
        Chance.tried(TRIES, StableCodesTests::history, history -> {
            StoredPlan plan = StoredPlan.EMPTY;
            for (PlanDocument document : history) {
                plan = imported(plan, document);
                assertThat(PlanComparison.of(plan, document).changes()).isEmpty();
            }
        });
    }

    @Test
    void thePlanSaysWhatTheLastDocumentSays() {
        Chance.tried(TRIES, StableCodesTests::history, history -> {
            StoredPlan plan = StoredPlan.EMPTY;
            for (PlanDocument document : history) plan = imported(plan, document);

            assertThat(plan.standing().stream()
                            .map(unit -> new Row(
                                    unit.place().section(),
                                    unit.place().unit(),
                                    unit.mission(),
                                    unit.missionFrom(),
                                    unit.live().stream()
                                            .map(item -> new Item(item.wording(), item.fields()))
                                            .toList())))
                    .containsExactlyElementsOf(history.getLast().rows());
            assertThat(plan.vision()).isEqualTo(history.getLast().vision());
            assertThat(plan.policy()).isEqualTo(history.getLast().policy());
        });
    }

    @Test
    void noTwoInitiativesEverShareACodeAndNoneIsLost() {
        Chance.tried(TRIES, StableCodesTests::history, history -> {
            StoredPlan plan = StoredPlan.EMPTY;
            Map<Long, Code> given = new HashMap<>();
            for (PlanDocument document : history) {
                plan = imported(plan, document);
                List<StoredItem> items = plan.units().stream()
                        .flatMap(unit -> unit.items().stream())
                        .toList();
                assertThat(items.stream().map(StoredItem::code)).doesNotHaveDuplicates();
                assertThat(items.stream().map(StoredItem::id)).containsAll(given.keySet());
                for (StoredItem item : items)
                    assertThat(item.code()).isEqualTo(given.computeIfAbsent(item.id(), id -> item.code()));
                assertThat(plan.units().stream().map(StoredUnit::shortName)).doesNotHaveDuplicates();
            }
        });
    }

    @Test
    void whatKeepsUnitAndWordingKeepsItsCode() {
        Chance.tried(TRIES, StableCodesTests::history, history -> {
            StoredPlan plan = StoredPlan.EMPTY;
            for (PlanDocument document : history) {
                Map<String, Code> before = codes(plan);
                plan = imported(plan, document);
                Map<String, Code> after = codes(plan);
                before.keySet().retainAll(after.keySet());
                assertThat(after).containsAllEntriesOf(before);
            }
        });
    }

    @Test
    void whatKeepsItsWordingKeepsItsCodeWhereverItMoves() {
        Chance.tried(TRIES, StableCodesTests::history, history -> {
            StoredPlan plan = StoredPlan.EMPTY;
            for (PlanDocument document : history) {
                Map<String, Code> before = codesOfWordingsThatStandOnce(plan);
                plan = imported(plan, document);
                Map<String, Code> after = codesOfWordingsThatStandOnce(plan);
                before.keySet().retainAll(after.keySet());
                assertThat(after).containsAllEntriesOf(before);
            }
        });
    }

    private static Map<String, Code> codesOfWordingsThatStandOnce(StoredPlan plan) {
        Map<String, List<Code>> codes = plan.units().stream()
                .flatMap(unit -> unit.live().stream())
                .collect(Collectors.groupingBy(
                        StoredItem::wording, Collectors.mapping(StoredItem::code, Collectors.toList())));
        Map<String, Code> once = new HashMap<>();
        codes.forEach((wording, of) -> {
            if (of.size() == 1) once.put(wording, of.getFirst());
        });
        return once;
    }

    private static Map<String, Code> codes(StoredPlan plan) {
        Map<String, Code> codes = new HashMap<>();
        for (StoredUnit unit : plan.units())
            for (StoredItem item : unit.live())
                codes.put(WordingKey.of(unit.place().toString()) + item.wording(), item.code());
        return codes;
    }
}
