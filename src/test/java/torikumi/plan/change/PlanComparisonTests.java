package torikumi.plan.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import torikumi.plan.RealPlan;
import torikumi.plan.change.PlanChange.FieldsChanged;
import torikumi.plan.change.PlanChange.InitiativeAdded;
import torikumi.plan.change.PlanChange.InitiativeMoved;
import torikumi.plan.change.PlanChange.InitiativeReturned;
import torikumi.plan.change.PlanChange.InitiativeReworded;
import torikumi.plan.change.PlanChange.InitiativeWithdrawn;
import torikumi.plan.change.PlanChange.InitiativesReordered;
import torikumi.plan.change.PlanChange.MissionChanged;
import torikumi.plan.change.PlanChange.PolicyChanged;
import torikumi.plan.change.PlanChange.RowAdded;
import torikumi.plan.change.PlanChange.RowRemoved;
import torikumi.plan.change.PlanChange.RowRespelled;
import torikumi.plan.change.PlanChange.RowReturned;
import torikumi.plan.change.PlanChange.RowsReordered;
import torikumi.plan.change.PlanChange.VisionChanged;
import torikumi.plan.change.StoredPlan.Code;
import torikumi.plan.change.StoredPlan.StoredItem;
import torikumi.plan.change.StoredPlan.StoredUnit;
import torikumi.plan.intake.PlaceName;
import torikumi.plan.intake.PlanDocument;
import torikumi.plan.intake.PlanDocument.Item;
import torikumi.plan.intake.PlanDocument.Row;
import torikumi.platform.FiscalYear;

class PlanComparisonTests {

    private static final PlaceName SOUMU = new PlaceName("総務課", null);
    private static final PlaceName SHOKUIN = new PlaceName("職員課", null);

    static PlanDocument document(Row... rows) {
        return new PlanDocument("総務部", new FiscalYear(2021), "ビジョン。", null, List.of(rows), List.of());
    }

    static Row row(String place, String... wordings) {
        PlaceName name = PlaceName.parse(place).orElseThrow();
        List<Item> items = Arrays.stream(wordings)
                .map(wording -> new Item(wording, Map.of()))
                .toList();
        return new Row(name.section(), name.unit(), "使命。", null, items);
    }

    /** The plan after an import, with ids as the database would give them. */
    static StoredPlan imported(StoredPlan before, PlanDocument document) {
        StoredPlan plan = PlanComparison.of(before, document).applyTo(before);
        AtomicLong ids = new AtomicLong(plan.units().stream()
                .flatMap(unit -> unit.items().stream())
                .mapToLong(StoredItem::id)
                .max()
                .orElse(0));
        return new StoredPlan(
                plan.vision(),
                plan.policy(),
                plan.units().stream()
                        .map(unit -> new StoredUnit(
                                unit.place(),
                                unit.shortName(),
                                unit.mission(),
                                unit.missionFrom(),
                                unit.items().stream()
                                        .map(item -> item.id() > 0
                                                ? item
                                                : new StoredItem(
                                                        ids.incrementAndGet(),
                                                        item.code(),
                                                        item.wording(),
                                                        item.fields(),
                                                        item.withdrawn()))
                                        .toList()))
                        .toList());
    }

    static StoredPlan imported(PlanDocument document) {
        return imported(StoredPlan.EMPTY, document);
    }

    private static List<PlanChange.Change> changes(StoredPlan plan, Row... rows) {
        return PlanComparison.of(plan, document(rows)).changes();
    }

    private static Code code(String shortName, int number) {
        return new Code(shortName, number);
    }

    private static @Nullable String wording(StoredPlan plan, Code code) {
        return plan.units().stream()
                .flatMap(unit -> unit.live().stream())
                .filter(item -> item.code().equals(code))
                .map(StoredItem::wording)
                .findFirst()
                .orElse(null);
    }

    @Test
    void givesTheRealPlanItsCodes() throws Exception {
        StoredPlan plan = imported(RealPlan.document());

        assertThat(plan.units().stream().map(StoredUnit::shortName))
                .containsExactly("総務", "職員", "施設", "経理", "防災危機管理", "防災対策・防災計画", "地域防災", "生活・交通安全", "新区役所整備");
        assertThat(wording(plan, code("総務", 3))).startsWith("部内各課と連携し、10年目の東北復興大祭典");
        assertThat(wording(plan, code("地域防災", 1))).startsWith("新型コロナウイルス感染防止対策及びインクルーシブ防災");
        assertThat(code("総務", 3)).hasToString("総務-03");
    }

    @Test
    void changesNothingWhenTheSameDocumentComesAgain() throws Exception {
        PlanDocument document = RealPlan.document();

        assertThat(PlanComparison.of(imported(document), document).isEmpty()).isTrue();
    }

    @Test
    void aSectionWhoseUnitsSpellItDifferentlyIsTakenAgain() {
        Row[] rows = {row("第1課（緑地）", "甲"), row("第１課（街路）", "乙")};

        assertThat(changes(imported(document(rows)), rows)).isEmpty();
    }

    @Test
    void firstImportOnlyAdds() {
        assertThat(changes(StoredPlan.EMPTY, row("総務課", "甲", "乙")))
                .containsExactly(
                        new VisionChanged(null, "ビジョン。"),
                        new RowAdded(SOUMU, "総務", "使命。", null),
                        new InitiativeAdded(SOUMU, code("総務", 1), "甲", Map.of()),
                        new InitiativeAdded(SOUMU, code("総務", 2), "乙", Map.of()));
    }

    @Test
    void keepsTheCodeOfWhatIsReworded() {
        StoredPlan plan = imported(document(row("総務課", "議会との調整を的確に行う。", "電子決裁を進める。")));

        assertThat(changes(plan, row("総務課", "議会との調整をより的確に行う。", "電子決裁を進める。")))
                .containsExactly(new InitiativeReworded(1, code("総務", 1), "議会との調整を的確に行う。", "議会との調整をより的確に行う。"));
    }

    @Test
    void keepsTheCodeWhenOnlyWidthSpacesOrBulletDiffer() {
        StoredPlan plan = imported(document(row("総務課", "ＵＤフォントの使用を 進める。", "文書を整理する。")));

        assertThat(changes(plan, row("総務課", "文書を整理する。"), row("職員課", "○UDフォントの使用を進める。")))
                .contains(
                        new InitiativeMoved(1, code("総務", 1), SOUMU, SHOKUIN),
                        new InitiativeReworded(1, code("総務", 1), "ＵＤフォントの使用を 進める。", "○UDフォントの使用を進める。"));
    }

    @Test
    void givesWhatIsTooDifferentANewNumber() {
        StoredPlan plan = imported(document(row("総務課", "議会との調整を的確に行う。", "電子決裁を進める。")));

        assertThat(changes(plan, row("総務課", "経済センサスを実施する。", "電子決裁を進める。")))
                .containsExactly(
                        new InitiativeAdded(SOUMU, code("総務", 3), "経済センサスを実施する。", Map.of()),
                        new InitiativeWithdrawn(1, code("総務", 1), "議会との調整を的確に行う。"),
                        new InitiativesReordered(SOUMU, List.of(code("総務", 3), code("総務", 2))));
    }

    @Test
    void pairsTheMostAlikeFirst() {
        StoredPlan plan = imported(document(row("総務課", "避難所の運営訓練を年1回行う。", "避難所の運営訓練を年2回行い検証する。")));

        assertThat(changes(plan, row("総務課", "避難所の運営訓練を年2回行い検証した。", "避難所の運営訓練を年1回は行う。")))
                .contains(
                        new InitiativeReworded(2, code("総務", 2), "避難所の運営訓練を年2回行い検証する。", "避難所の運営訓練を年2回行い検証した。"),
                        new InitiativeReworded(1, code("総務", 1), "避難所の運営訓練を年1回行う。", "避難所の運営訓練を年1回は行う。"));
    }

    @Test
    void neverGivesAWithdrawnNumberAgainAndTakesWhatReturnsBack() {
        PlanDocument first = document(row("総務課", "甲案を策定する。", "乙施設を整備する。"));
        StoredPlan without = imported(imported(first), document(row("総務課", "甲案を策定する。")));
        StoredPlan other = imported(without, document(row("総務課", "甲案を策定する。", "丙の周知を図る。")));

        assertThat(wording(other, code("総務", 3))).isEqualTo("丙の周知を図る。");
        assertThat(PlanComparison.of(other, first).changes())
                .containsExactly(
                        new InitiativeReturned(2, code("総務", 2), "乙施設を整備する。"),
                        new InitiativeWithdrawn(3, code("総務", 3), "丙の周知を図る。"));
    }

    @Test
    void keepsTheCodeOfWhatMovesAndNeverGivesItToAnother() {
        StoredPlan plan = imported(document(row("総務課", "甲案を策定する。"), row("職員課", "乙施設を整備する。")));
        StoredPlan moved = imported(plan, document(row("総務課", "丙の周知を図る。"), row("職員課", "乙施設を整備する。", "甲案を策定する。")));

        assertThat(wording(moved, code("総務", 1))).isEqualTo("甲案を策定する。");
        assertThat(wording(moved, code("総務", 2))).isEqualTo("丙の周知を図る。");
        assertThat(moved.units().get(1).live().stream().map(StoredItem::code))
                .containsExactly(code("職員", 1), code("総務", 1));
    }

    @Test
    void keepsRemovedRowsAndTakesThemBack() {
        PlanDocument both = document(row("総務課", "甲"), row("職員課", "乙"));
        StoredPlan plan = imported(both);
        StoredPlan without = imported(plan, document(row("総務課", "甲")));

        assertThat(changes(plan, row("総務課", "甲")))
                .containsExactly(new InitiativeWithdrawn(2, code("職員", 1), "乙"), new RowRemoved(SHOKUIN));
        assertThat(without.units()).hasSize(2);
        assertThat(without.isDropped(without.units().get(1))).isTrue();
        assertThat(changes(without, row("総務課", "甲"))).isEmpty();
        assertThat(PlanComparison.of(without, both).changes())
                .containsExactly(new RowReturned(SHOKUIN), new InitiativeReturned(2, code("職員", 1), "乙"));
        assertThat(imported(without, both)).isEqualTo(plan);
    }

    @Test
    void noticesSpellingMissionFieldsPolicyAndOrder() {
        StoredPlan plan = imported(document(row("防災課 (地域)", "甲", "乙"), row("総務課", "丙")));
        PlaceName spaced = new PlaceName("防災 課", "地域");
        Row bousai = new Row(
                "防災 課", "地域", "備える。", "計画", List.of(new Item("乙", Map.of("指標", "10件")), new Item("甲", Map.of())));
        PlanDocument changed = new PlanDocument(
                "総務部", new FiscalYear(2021), "ビジョン。", "方針。", List.of(row("総務課", "丙"), bousai), List.of());

        assertThat(PlanComparison.of(plan, changed).changes())
                .containsExactly(
                        new PolicyChanged(null, "方針。"),
                        new RowRespelled(new PlaceName("防災課", "地域"), spaced),
                        new MissionChanged(spaced, "使命。", null, "備える。", "計画"),
                        new FieldsChanged(2, code("地域", 2), Map.of(), Map.of("指標", "10件")),
                        new RowsReordered(List.of(SOUMU, spaced)),
                        new InitiativesReordered(spaced, List.of(code("地域", 2), code("地域", 1))));
        assertThat(PlanComparison.of(imported(plan, changed), changed).isEmpty())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "総務課 | 総務",
        "会計室 | 会計",
        "防災課 (庶務係) | 庶務",
        "防災課 (計画担当) | 計画",
        "係 | 係",
        "総務課;防災課 (総務) | 総務課;防災・総務",
        "防災課 (庶務);福祉課 (庶務) | 防災・庶務;福祉・庶務",
        "施設課;施設係 | 施設課;施設係",
        "施設課 (庶務);施設係 (庶務) | 施設課・庶務;施設係・庶務",
        "福祉課 (庶務);福祉・庶務課;福祉課 (庶務係) | 福祉課・庶務;福祉・庶務;福祉課・庶務係"
    })
    void makesShortNamesThatTellRowsApart(String line) {
        String[] sides = line.split(" \\| ");
        List<PlaceName> places = Arrays.stream(sides[0].split(";"))
                .map(place -> PlaceName.parse(place).orElseThrow())
                .toList();

        Map<PlaceName, String> names = ShortNames.of(places, List.of());

        assertThat(places.stream().map(names::get)).containsExactly(sides[1].split(";"));
    }

    @Test
    void leavesAShortNameToTheRowThatHasIt() {
        StoredPlan plan = imported(document(row("防災課 (庶務)", "甲")));
        StoredPlan more = imported(plan, document(row("福祉課 (庶務)", "乙"), row("防災課 (庶務)", "甲")));

        assertThat(more.units().stream().map(StoredUnit::shortName)).containsExactly("福祉・庶務", "庶務");
    }

    @Test
    void namesAChangeByItsContent() {
        StoredPlan plan = imported(document(row("総務課", "甲")));
        PlanChange one = PlanComparison.of(plan, document(row("総務課", "甲", "乙")));

        assertThat(one.id()).matches("[0-9a-f]{8}");
        assertThat(PlanComparison.of(plan, document(row("総務課", "甲", "乙"))).id()).isEqualTo(one.id());
        assertThat(PlanComparison.of(plan, document(row("総務課", "甲", "丙"))).id()).isNotEqualTo(one.id());
    }
}
