package torikumi.plan.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static torikumi.plan.intake.PlanComparisonTests.imported;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import torikumi.plan.FiscalYear;
import torikumi.plan.intake.PlanDocument.Item;
import torikumi.plan.intake.PlanDocument.Row;
import torikumi.plan.intake.StoredPlan.Code;
import torikumi.plan.intake.StoredPlan.StoredItem;
import torikumi.plan.intake.StoredPlan.StoredUnit;

/** Whatever becomes of a plan in several imports: rows and initiatives come, go, return, move, change order and wording. */
class StableCodesPropertyTests {

    private static final List<String> PLACES =
            List.of("総務課", "総務室", "職員課", "防災課 (計画)", "防災課 (地域)", "防災課（地域 ）", "福祉課 (地域)", "防災課");

    @Provide
    Arbitrary<List<PlanDocument>> history() {
        return document().list().ofMinSize(1).ofMaxSize(5);
    }

    private Arbitrary<PlanDocument> document() {
        Arbitrary<Map<String, List<String>>> rows = Arbitraries.maps(
                        Arbitraries.of(PLACES), wording().list().ofMinSize(1).ofMaxSize(6))
                .ofMinSize(1)
                .ofMaxSize(6);
        Arbitrary<String> text = Arbitraries.of("甲", "乙").injectNull(0.3);
        return Combinators.combine(rows, text, text).as(StableCodesPropertyTests::document);
    }

    /** Few enough that the same come again, alike enough that some are taken for rewordings. */
    private Arbitrary<String> wording() {
        Arbitrary<String> what = Arbitraries.of("計画を策定する", "訓練を年1回行う", "訓練を年2回行う", "ＵＤフォントを使う", "UDフォントを使う", "調査する");
        Arbitrary<String> end = Arbitraries.of("", "。", " 。", "とともに、成果を検証する。");
        return Combinators.combine(what, end).as(String::concat);
    }

    private static PlanDocument document(Map<String, List<String>> written, String vision, String mission) {
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

    @Property(tries = 300)
    void theSameDocumentAgainChangesNothing(@ForAll("history") List<PlanDocument> history) {
        StoredPlan plan = StoredPlan.EMPTY;
        for (PlanDocument document : history) {
            plan = imported(plan, document);
            assertThat(PlanComparison.of(plan, document).changes()).isEmpty();
        }
    }

    @Property(tries = 300)
    void thePlanSaysWhatTheLastDocumentSays(@ForAll("history") List<PlanDocument> history) {
        StoredPlan plan = StoredPlan.EMPTY;
        for (PlanDocument document : history) plan = imported(plan, document);

        assertThat(plan.units().stream()
                        .filter(unit -> !unit.isDropped())
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
    }

    @Property(tries = 300)
    void noTwoInitiativesEverShareACodeAndNoneIsLost(@ForAll("history") List<PlanDocument> history) {
        StoredPlan plan = StoredPlan.EMPTY;
        Map<Long, Code> given = new HashMap<>();
        for (PlanDocument document : history) {
            plan = imported(plan, document);
            List<StoredItem> items =
                    plan.units().stream().flatMap(unit -> unit.items().stream()).toList();
            assertThat(items.stream().map(StoredItem::code)).doesNotHaveDuplicates();
            assertThat(items.stream().map(StoredItem::id)).containsAll(given.keySet());
            for (StoredItem item : items)
                assertThat(item.code()).isEqualTo(given.computeIfAbsent(item.id(), id -> item.code()));
            assertThat(plan.units().stream().map(StoredUnit::shortName)).doesNotHaveDuplicates();
        }
    }

    @Property(tries = 300)
    void whatKeepsUnitAndWordingKeepsItsCode(@ForAll("history") List<PlanDocument> history) {
        StoredPlan plan = StoredPlan.EMPTY;
        for (PlanDocument document : history) {
            Map<String, Code> before = codes(plan);
            plan = imported(plan, document);
            Map<String, Code> after = codes(plan);
            before.keySet().retainAll(after.keySet());
            assertThat(after).containsAllEntriesOf(before);
        }
    }

    @Property(tries = 300)
    void whatKeepsItsWordingKeepsItsCodeWhereverItMoves(@ForAll("history") List<PlanDocument> history) {
        StoredPlan plan = StoredPlan.EMPTY;
        for (PlanDocument document : history) {
            Map<String, Code> before = codesOfWordingsThatStandOnce(plan);
            plan = imported(plan, document);
            Map<String, Code> after = codesOfWordingsThatStandOnce(plan);
            before.keySet().retainAll(after.keySet());
            assertThat(after).containsAllEntriesOf(before);
        }
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
