package torikumi.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import torikumi.platform.FiscalYear;

class PlanIndexTests {

    private final PlanIndex index = RealPlan.index();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "総務課",
                "総務",
                "soumu",
                "ＳＯＵＭＵ",
                "Soumu",
                "　総務課　",
                "総務課担当",
                "general affairs",
                "General Affairs Section"
            })
    void findsASectionByAnyOfItsNames(String name) {
        assertThat(index.place(name)).get().isInstanceOfSatisfying(Found.OfSection.class, found -> assertThat(
                        found.section().name())
                .isEqualTo("総務課"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "地域防災",
                "防災危機管理課（地域防災）",
                "防災危機管理課 (地域防災)",
                "防災危機管理課(地域防災)",
                "防災危機管理 地域防災",
                "地域防災担当",
                "chiikibousai"
            })
    void findsAUnitByAnyOfItsNames(String name) {
        assertThat(index.place(name)).get().isInstanceOfSatisfying(Found.OfUnit.class, found -> assertThat(
                        found.unit().name())
                .isEqualTo("地域防災"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"防災危機管理課", "防災危機管理", "防災", "bousai", "bosai"})
    void aSectionComesBeforeItsUnitOfTheSameName(String name) {
        assertThat(index.place(name)).get().isInstanceOfSatisfying(Found.OfSection.class, found -> assertThat(
                        found.section().units())
                .hasSize(4));
    }

    @ParameterizedTest
    @CsvSource({
        "総務, 3, 総務-03",
        "soumu, 3, 総務-03",
        "防災危機管理, 5, 防災危機管理-05",
        "防災対策・防災計画, 1, 防災対策・防災計画-01",
        "防災対策防災計画, 1, 防災対策・防災計画-01",
        "chiikibousai, 2, 地域防災-02",
        "生活・交通安全, 3, 生活・交通安全-03"
    })
    void findsAnInitiativeByNameAndNumber(String name, int number, String code) {
        assertThat(index.initiative(name, number))
                .get()
                .isInstanceOfSatisfying(
                        Found.OfInitiative.class,
                        found -> assertThat(found.initiative().code()).hasToString(code));
    }

    @Test
    void aNumberThatIsNotThereLeadsToTheSection() {
        assertThat(index.initiative("防災", 12))
                .get()
                .isInstanceOfSatisfying(Found.NoSuchInitiative.class, found -> assertThat(found.units())
                        .hasSize(4));
        assertThat(index.initiative("総務", 0)).get().isInstanceOf(Found.NoSuchInitiative.class);
        assertThat(index.initiative("税務", 1)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"総努課, 総務課", "soumuu, 総務課", "職印課, 職員課", "経理科, 経理課", "施設化, 施設課", "総務課と経理課の違い, 総務課", "地域防最, 地域防災"})
    void aMistypedNameIsNearTheRightOne(String typed, String meant) {
        assertThat(index.nearest(typed)).first().satisfies(found -> assertThat(nameOf(found))
                .isEqualTo(meant));
    }

    private static String nameOf(Found found) {
        return switch (found) {
            case Found.OfSection of -> of.section().name();
            case Found.OfUnit of -> of.unit().name();
            default -> found.toString();
        };
    }

    @Test
    void whatHasOnlySomeOfTheWordsIsNear() {
        assertThat(index.search("保育園の待機児童")).isEmpty();
        assertThat(index.nearest("保育園の待機児童"))
                .first()
                .isInstanceOfSatisfying(
                        Found.OfInitiative.class,
                        found -> assertThat(found.initiative().wording()).contains("児童相談所"));
    }

    @Test
    void searchFindsTheWordsAndSaysWhere() {
        assertThat(index.search("電子決裁")).first().satisfies(hit -> {
            assertThat(hit.found()).isInstanceOfSatisfying(Found.OfInitiative.class, found -> assertThat(
                            found.initiative().code())
                    .hasToString("総務-06"));
            assertThat(hit.matched())
                    .extracting(span -> hit.text().substring(span.start(), span.end()))
                    .containsExactly("電子決裁");
        });
    }

    static Stream<String> pairs() {
        return Stream.of("取組/取組み/取り組み", "育休/育児休業", "BCP/事業継続計画/ｂｃｐ", "テレワーク/在宅勤務", "ワーク・ライフ・バランス/ワークライフバランス");
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void synonymsFindEachOther(String words) {
        String[] each = words.split("/");
        assertThat(index.search(each[0])).isNotEmpty();
        for (String word : each)
            assertThat(index.search(word))
                    .extracting(hit -> hit.text())
                    .as(word)
                    .isEqualTo(
                            index.search(each[0]).stream().map(Found.Hit::text).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"児童", "感染症", "休暇", "継続計画", "相談所"})
    void aPartOfAWordThatHasSynonymsIsFoundToo(String part) {
        assertThat(index.search(part)).isNotEmpty().allSatisfy(hit -> assertThat(hit.text())
                .contains(part));
    }

    @Test
    void allWordsMustBeThere() {
        assertThat(index.search("脱炭素 電気自動車")).singleElement().satisfies(hit -> assertThat(hit.text())
                .contains("庁有車"));
        assertThat(index.search("脱炭素 保育園")).isEmpty();
    }

    @Test
    void aPhraseIsFoundByItsParts() {
        assertThat(index.search("文書のUDフォント使用")).first().satisfies(hit -> assertThat(hit.text())
                .contains("UDフォントの使用"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "　", "。。。", "zzzz", "保育園の待機児童", "<!channel>", "\u202E"})
    void nothingIsFoundForWhatIsNotThere(String words) {
        assertThat(index.search(words)).isEmpty();
    }

    @Test
    void matchedPartsNameTheOriginalInEveryWidth() {
        assertThat(index.search("ｌｅｄ照明")).first().satisfies(hit -> assertThat(hit.matched())
                .extracting(span -> hit.text().substring(span.start(), span.end()))
                .contains("LED照明"));
    }

    @ParameterizedTest
    @CsvSource({
        "そうむか, 総務課",
        "そうむ, 総務課",
        "ソウム課, 総務課",
        "ｿｳﾑ, 総務課",
        "soumu-ka, 総務課",
        "Soumu Ka, 総務課",
        "sōmu, 総務課",
        "しょくいんか, 職員課",
        "syokuin, 職員課",
        "じんじ, 職員課",
        "シセツ, 施設課",
        "sisetsu, 施設課",
        "けいり課, 経理課",
        "ぼうさい, 防災危機管理課",
        "しんくやくしょ, 新区役所整備課"
    })
    void findsASectionByHowItsNameSounds(String typed, String section) {
        assertThat(index.place(typed)).get().isInstanceOfSatisfying(Found.OfSection.class, found -> assertThat(
                        found.section().name())
                .isEqualTo(section));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ちいきぼうさい", "チイキ", "chiiki"})
    void findsAUnitByHowItsNameSounds(String typed) {
        assertThat(index.place(typed)).get().isInstanceOfSatisfying(Found.OfUnit.class, found -> assertThat(
                        found.unit().name())
                .isEqualTo("地域防災"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"か", "ぶ", "そ", "ありがとう", "そうだね", "むそう", "kakari", ""})
    void takesNothingElseForTheSoundOfAName(String typed) {
        assertThat(index.place(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ありがとう",
                "ありがとうございます",
                "だれ",
                "どこ",
                "こと",
                "もの",
                "する",
                "ため",
                "あり",
                "など",
                "いる",
                "ある",
                "よう",
                "できる",
                "おいて",
                "について",
                "また",
                "める",
                "って",
                "これ",
                "いつですか",
                "すごい",
                "おはよう",
                "取組について ありがとう",
                "はい",
                "うん"
            })
    void searchTakesNoFragmentOfHiraganaForAWord(String words) {
        assertThat(index.search(words)).extracting(Found.Hit::text).isEmpty();
    }

    @Test
    void aWordInHiraganaIsFoundWhereItStandsAsAWord() {
        var unit = new Unit(
                1,
                null,
                "みどり",
                null,
                List.of(
                        initiative(1, "ごみの減量とまちづくりを進める。"),
                        initiative(2, "取りまとめることの在り方、あり方を検討する。"),
                        initiative(3, "市民まちづくり会議を開く。")),
                List.of());
        var green = new PlanIndex(
                new Plan(
                        1,
                        "みどり部",
                        new FiscalYear(2026),
                        null,
                        null,
                        null,
                        1,
                        List.of(new Section(1, "みどり課", List.of(unit)))),
                List.of(),
                List.of());

        assertThat(green.search("ごみ")).hasSize(1);
        assertThat(green.search("まちづくり")).hasSize(2);
        for (String fragment : List.of("まとめ", "める", "こと", "あり", "づくり", "げんりょう", "ありがとう"))
            assertThat(green.search(fragment)).as(fragment).isEmpty();
        for (String name : List.of("ミドリ", "midori", "みどりか"))
            assertThat(green.place(name)).as(name).isPresent();
        assertThat(green.initiativeOfSound(Sound.of("midori"), 2)).isPresent();
    }

    private static Initiative initiative(int number, String wording) {
        return new Initiative(number, new InitiativeCode(new FiscalYear(2026), "みどり", number), wording, Map.of(), null);
    }
}
