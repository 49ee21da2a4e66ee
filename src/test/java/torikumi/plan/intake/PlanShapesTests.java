package torikumi.plan.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static torikumi.plan.intake.Documents.read;
import static torikumi.plan.intake.Documents.reading;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import torikumi.plan.intake.PlanDocument.Item;
import torikumi.plan.intake.PlanDocument.Row;
import torikumi.plan.intake.source.Fault;
import torikumi.plan.intake.source.Remark;
import torikumi.platform.FiscalYear;

/** Shapes that real departments publish: each is read rightly, or refused as a whole with the place and what to do. */
class PlanShapesTests {

    private static final String TEXTS = """
            みどり部

            ビジョン（目指す姿）

            緑の多いまちをつくる。

            令和6年度の組織運営方針

            助け合って進める。

            部の経営戦略

            """;
    private static final String COLUMNS = "課の名称\tミッション（使命・役割）\t重点取組み事項";
    private static final String TITLE = "<h1>令和6年度 みどり部</h1>";

    private static List<String> said(PlanDocument plan) {
        return plan.rows().stream()
                .flatMap(row -> row.items().stream()
                        .map(item ->
                                row.section() + (row.unit() == null ? "" : "/" + row.unit()) + ": " + item.wording()))
                .toList();
    }

    private static List<Item> items(PlanDocument plan) {
        return plan.rows().stream().flatMap(row -> row.items().stream()).toList();
    }

    private static List<Remark.Kind> kinds(List<Remark> remarks) {
        return remarks.stream().map(Remark::kind).toList();
    }

    private static List<String> places(Reading reading) {
        assertThat(reading).isInstanceOf(Reading.Unreadable.class);
        return ((Reading.Unreadable) reading)
                .faults().stream()
                        .map(fault -> fault.place().line() + ":" + fault.place().column() + " " + fault.kind())
                        .toList();
    }

    private static Reading csv(String text) {
        return reading("plan.csv", text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<PlanDocument> plans(String text) {
        Reading reading = reading(text);
        if (!(reading instanceof Reading.Read(var documents))) throw new AssertionError(reading);
        return documents;
    }

    @Test
    void aLineBrokenInTheMiddleOfAnInitiativeGoesOnWithIt() {
        PlanDocument plan = read(TEXTS + COLUMNS + """

                公園課	公園を守る。	○ 遊具を点検する。
                ○ 樹木の台帳を作り、危険な木から順に
                伐採と植え替えを進める。
                道路課	道を守る。	○ 街路樹を剪定する。
                """);

        assertThat(said(plan))
                .containsExactly("公園課: 遊具を点検する。", "公園課: 樹木の台帳を作り、危険な木から順に\n伐採と植え替えを進める。", "道路課: 街路樹を剪定する。");
        assertThat(plan.unread()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1 ,2 ,3 ",
                "１　,２　,３　",
                "1. ,2. ,3. ",
                "(1),(2),(3)",
                "① ,② ,③ ",
                "①,②,③",
                "■,■,■",
                "・ ,・ ,・ ",
                "● ,● ,● ",
                "- ,- ,- ",
                "ア ,イ ,ウ "
            })
    void anyNumberingOfPastedLinesDividesInitiatives(String marks) {
        String[] mark = marks.split(",");
        if (mark[0].startsWith("ア")) mark = new String[] {"(ア)", "(イ)", "(ウ)"};
        PlanDocument plan = read(TEXTS + COLUMNS + "\n公園課\t公園を守る。\t" + mark[0] + "遊具を点検する。\n" + mark[1] + "樹木の台帳を作る。\n"
                + mark[2] + "便所を洋式にする。\n道路課\t道を守る。\t" + mark[0] + "街路樹を剪定する。\n" + mark[1] + "橋を直す。\n");

        assertThat(said(plan))
                .containsExactly("公園課: 遊具を点検する。", "公園課: 樹木の台帳を作る。", "公園課: 便所を洋式にする。", "道路課: 街路樹を剪定する。", "道路課: 橋を直す。");
    }

    @Test
    void bulletsBelowANumberStayInside() {
        PlanDocument plan = read(TEXTS + COLUMNS + """

                公園課	公園を守る。	① 遊具を点検する。
                ・ 4月から始める。
                ・ 年2回行う。
                ② 便所を洋式にする。
                """);

        assertThat(said(plan)).containsExactly("公園課: 遊具を点検する。\n・ 4月から始める。\n・ 年2回行う。", "公園課: 便所を洋式にする。");
    }

    @Test
    void quotationMarksOfAPastedSheetAreTheSheets() {
        PlanDocument plan = read(TEXTS + COLUMNS + """

                公園課	公園を守る。	"○ 遊具を点検する。
                ○ 樹木の台帳を作る。"
                道路課	道を""守る""。	"○ 街路樹を""剪定""する。
                ○ 橋を直す。"
                水辺課	"川を守る。"	○ 草を刈る。
                """);

        assertThat(said(plan))
                .containsExactly("公園課: 遊具を点検する。", "公園課: 樹木の台帳を作る。", "道路課: 街路樹を\"剪定\"する。", "道路課: 橋を直す。", "水辺課: 草を刈る。");
        assertThat(plan.rows().getLast().mission()).isEqualTo("\"川を守る。\"");
    }

    @Test
    void aMissionLostInCopyingAMergedCellIsCarriedDownAndSaidSo() {
        PlanDocument plan = read(TEXTS + COLUMNS + """
                	指標
                公園課 (管理)	公園を守る。	○ 遊具を点検する。	40か所
                公園課 (整備)	○ 便所を洋式にする。	6か所
                道路課	道を守る。	○ 橋を直す。	3橋
                """);

        assertThat(said(plan)).containsExactly("公園課/管理: 遊具を点検する。", "公園課/整備: 便所を洋式にする。", "道路課: 橋を直す。");
        assertThat(plan.rows().get(1).mission()).isEqualTo("公園を守る。");
        assertThat(plan.rows().get(1).missionFrom()).isEqualTo("管理");
        assertThat(items(plan))
                .extracting(Item::fields)
                .containsExactly(Map.of("指標", "40か所"), Map.of("指標", "6か所"), Map.of("指標", "3橋"));
        assertThat(kinds(plan.said())).containsExactly(Remark.Kind.CARRIED_DOWN);
    }

    @Test
    void aNarrowRowThatIsNotClearIsRefused() {
        assertThat(places(reading(TEXTS + COLUMNS + """
                	指標
                公園課	公園を守る。	遊具を点検する。	40か所
                道路課	便所を洋式にする。	6か所
                """))).containsExactly("15:1 NARROW_ROW");
    }

    @Test
    void aSecondDepartmentOnAPageIsASecondPlan() {
        String html = "<h1>令和6年度 各部の目標</h1><h2>みどり部</h2><table><tr><th>課名</th><th>重点取組</th></tr>"
                + "<tr><td>公園課</td><td>○ 遊具を点検する。</td></tr></table><h2>くらし部</h2><table><tr><th>課名</th><th>重点取組</th></tr>"
                + "<tr><td>消費課</td><td>○ 相談を増やす。</td></tr></table>";

        assertThat(plans(html))
                .extracting(plan -> plan.department() + plan.year().shortName() + said(plan))
                .containsExactly("みどり部R6[公園課: 遊具を点検する。]", "くらし部R6[消費課: 相談を増やす。]");
    }

    @Test
    void aWordingThatBeginsLikeABulletIsKeptToTheLetter() {
        assertThat(said(read("""
                部,年度,課,取組
                みどり部,令和6年度,公園課,3、4年生に緑の授業を行う。
                みどり部,令和6年度,公園課,○×クイズで緑の決まりを広める。
                みどり部,令和6年度,公園課,(1)の取組を続ける。
                みどり部,令和6年度,公園課,10 周年の式を開く。
                """)))
                .containsExactly(
                        "公園課: 3、4年生に緑の授業を行う。", "公園課: ○×クイズで緑の決まりを広める。", "公園課: (1)の取組を続ける。", "公園課: 10 周年の式を開く。");
    }

    @Test
    void aCellOfCsvIsDividedAsACellOfAPageIs() {
        assertThat(said(read("""
                部,年度,課,取組
                みどり部,令和6年度,公園課,"① 遊具を点検する。
                ・4月から始める。
                ② 便所を洋式にする。"
                みどり部,令和6年度,道路課,"○ 街路樹を剪定し、枝を
                　再利用する。
                ○ 橋を直す。"
                """)))
                .containsExactly(
                        "公園課: 遊具を点検する。\n・4月から始める。", "公園課: 便所を洋式にする。", "道路課: 街路樹を剪定し、枝を\n　再利用する。", "道路課: 橋を直す。");
    }

    @Test
    void totalsAndNotesAreLeftOutAndSaidSo() {
        PlanDocument plan = read("""
                部,年度,課,取組,予算（千円）
                みどり部,令和6年度,公園課,遊具を点検する。,120
                ,,道路課,橋を直す。,900
                ,,合計,2件,1020
                ,,,※ 予算は見込み。,
                """);

        assertThat(said(plan)).containsExactly("公園課: 遊具を点検する。", "道路課: 橋を直す。");
        assertThat(plan.unread())
                .extracting(remark -> remark.place().line() + " " + remark.kind())
                .containsExactly("4 TOTAL", "5 NOTE");
    }

    @Test
    void aLineBreakWithinASentenceIsOneInitiative() {
        PlanDocument plan = read(TITLE + "<table><tr><th>課名</th><th>ミッション</th><th>重点取組</th></tr>"
                + "<tr><td>公園課</td><td>公園を守る。</td><td>遊具を点検し、<br>必要な所を修繕する。</td></tr></table>");

        assertThat(said(plan)).containsExactly("公園課: 遊具を点検し、\n必要な所を修繕する。");
        assertThat(kinds(plan.said())).containsExactly(Remark.Kind.JOINED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"公園課<br>道路課", "公園課・道路課", "公園課、道路課", "公園課／道路課", "公園課及び道路課", "公園課　道路課", "<p>公園課</p><p>道路課</p>"})
    void anInitiativeOfTwoSectionsIsFoundUnderBoth(String owners) {
        PlanDocument plan = read(TITLE + "<table><tr><th>重点取組</th><th>担当課</th></tr><tr><td>緑道をつなぐ。</td><td>" + owners
                + "</td></tr></table>");

        assertThat(plan.rows())
                .containsExactly(
                        new Row("公園課", null, null, null, List.of(new Item("緑道をつなぐ。", Map.of(), List.of("道路課")))),
                        new Row("道路課", null, null, null, List.of()));
        assertThat(kinds(plan.said())).containsExactly(Remark.Kind.JOINT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"部課名", "部・課", "所管部課", "担当部課名"})
    void departmentAndSectionInOneColumnAreDivided(String heading) {
        Reading reading = csv("""
                %s,年度,取組
                みどり部公園課,令和6年度,遊具を点検する。
                みどり部公園課・みどり部道路課,令和6年度,緑道をつなぐ。
                くらし部　区民課,令和6年度,窓口を整える。
                みどり部道路課,令和6年度,橋を直す。
                """.formatted(heading));

        List<PlanDocument> plans = ((Reading.Read) reading).documents();
        assertThat(plans).extracting(PlanDocument::department).containsExactly("みどり部", "くらし部");
        assertThat(said(plans.getFirst())).containsExactly("公園課: 遊具を点検する。", "公園課: 緑道をつなぐ。", "道路課: 橋を直す。");
        assertThat(plans.getFirst().rows().getFirst().items().get(1).jointWith())
                .containsExactly("道路課");
        assertThat(said(plans.getLast())).containsExactly("区民課: 窓口を整える。");
        assertThat(kinds(plans.getFirst().said())).contains(Remark.Kind.DIVIDED);
    }

    @Test
    void whatCannotBeDividedInOneWayIsAskedAndANameOfASectionStays() {
        assertThat(csv("部課名,年度,取組\n東部総合事務部地域課,令和6年度,道を直す。\n")).isInstanceOf(Reading.Wanting.class);
        PlanDocument known = Documents.read(csv("部,年度,課,取組\nみどり部,令和6年度,本部企画課,道を直す。\n"));
        assertThat(said(known)).containsExactly("本部企画課: 道を直す。");
    }

    @Test
    void jointOwnersOfATableAreNoThirdSection() {
        PlanDocument plan = read("""
                部,年度,課,取組
                みどり部,令和6年度,公園課・道路課,緑道をつなぐ。
                みどり部,令和6年度,公園課,遊具を点検する。
                みどり部,令和6年度,道路課,橋を直す。
                みどり部,令和6年度,生活・交通安全課,見守る。
                """);

        assertThat(said(plan)).containsExactly("公園課: 緑道をつなぐ。", "公園課: 遊具を点検する。", "道路課: 橋を直す。", "生活・交通安全課: 見守る。");
        assertThat(items(plan))
                .extracting(Item::jointWith)
                .containsExactly(List.of("道路課"), List.of(), List.of(), List.of());
    }

    @Test
    void aValueThatOnlyByChanceHasAsManyLinesIsForAll() {
        PlanDocument plan = read(TITLE + "<table><tr><th>課名</th><th>重点取組</th><th>目標値</th></tr>"
                + "<tr><td>道路課</td><td>○ 橋を直す。<br>○ 木を切る。</td><td>3橋<br>まで補修</td></tr></table>");

        assertThat(items(plan)).extracting(Item::fields).containsOnly(Map.of("目標値", "3橋\nまで補修"));
    }

    @Test
    void aSloganThatEndsLikeADepartmentIsTheVision() {
        PlanDocument plan = read("""
                みどり部

                ビジョン（目指す姿）

                区民に信頼されるみどり部

                緑の多いまちをつくる。

                令和6年度の組織運営方針

                助け合って進める。

                課の名称	ミッション（使命・役割）	重点取組み事項
                公園課	公園を守る。	○ 遊具を点検する。
                """);

        assertThat(plan.vision()).isEqualTo("区民に信頼されるみどり部\n\n緑の多いまちをつくる。");
        assertThat(plan.remarks()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"該当なし", "－", "なし", "特になし。", "—", "該当なし。"})
    void aSectionWithoutInitiativesIsNamedAndIsNoInitiative(String none) {
        PlanDocument plan =
                read(TITLE + "<table><tr><th>課名</th><th>重点取組</th></tr><tr><td>公園課</td><td>遊具を点検する。</td></tr>"
                        + "<tr><td>道路課</td><td>" + none + "</td></tr><tr><td>水辺課</td><td>－</td></tr></table>");

        assertThat(said(plan)).containsExactly("公園課: 遊具を点検する。");
        assertThat(plan.said())
                .extracting(remark -> remark.kind() + " " + remark.found())
                .containsExactly("NONE_HERE 道路課", "NONE_HERE 水辺課");
    }

    @Test
    void aTentativeNameIsNoUnit() {
        PlanDocument plan = read(TEXTS + COLUMNS + """

                脱炭素推進室（仮称）	炭素を減らす。	○ 計画を作る。
                （仮称）水辺課	川を守る。	○ 草を刈る。
                （仮称）海辺課（計画）	浜を守る。	○ 砂を足す。
                """);

        assertThat(said(plan)).containsExactly("脱炭素推進室（仮称）: 計画を作る。", "（仮称）水辺課: 草を刈る。", "（仮称）海辺課/計画: 砂を足す。");
    }

    @Test
    void oneInitiativeToARowWithItsSectionBehindIt() {
        PlanDocument plan = read(TITLE + "<table><tr><th>No.</th><th>重点取組</th><th>目標値</th><th>担当課</th></tr>"
                + "<tr><td>1</td><td>緑道をつなぐ。</td><td>3km</td><td>公園課</td></tr><tr><td>2</td><td>橋を直す。</td><td>3橋</td><td>道路課</td></tr>"
                + "<tr><td>3</td><td>遊具を点検する。</td><td>40か所</td><td>公園課</td></tr></table>");

        assertThat(said(plan)).containsExactly("公園課: 緑道をつなぐ。", "公園課: 遊具を点検する。", "道路課: 橋を直す。");
        assertThat(items(plan).getFirst().fields()).containsExactly(Map.entry("No.", "1"), Map.entry("目標値", "3km"));
    }

    @Test
    void aTableUnderTheHeadingOfEachSection() {
        PlanDocument plan = read(
                "<h1>令和6年度 みどり部の目標</h1><h2>ビジョン</h2><p>緑の多いまちをつくる。</p>"
                        + "<h2>公園課</h2><table><tr><th>ミッション</th><th>重点取組事項</th></tr><tr><td>公園を守る。</td><td>○ 遊具を点検する。</td></tr></table>"
                        + "<h2>道路課</h2><table><tr><th>ミッション</th><th>重点取組事項</th></tr><tr><td>道を守る。</td><td>○ 橋を直す。</td></tr></table>");

        assertThat(plan.vision()).isEqualTo("緑の多いまちをつくる。");
        assertThat(plan.rows())
                .containsExactly(
                        new Row("公園課", null, "公園を守る。", null, List.of(new Item("遊具を点検する。", Map.of()))),
                        new Row("道路課", null, "道を守る。", null, List.of(new Item("橋を直す。", Map.of()))));
    }

    @Test
    void titlesAboveATableAndHeadingsInTwoRows() {
        PlanDocument plan = Documents.read(csv("""
                令和6年度　みどり部　重点取組一覧,,,,
                ,,,,
                課,ミッション,取組,目標値,
                ,,,中間,年度末
                公園課,公園を守る。,遊具を点検する。,20,40
                ,,便所を洋式にする。,2,6
                道路課,道を守る。,橋を直す。,1,3
                """));

        assertThat(plan.department()).isEqualTo("みどり部");
        assertThat(plan.year()).isEqualTo(new FiscalYear(2024));
        assertThat(said(plan)).containsExactly("公園課: 遊具を点検する。", "公園課: 便所を洋式にする。", "道路課: 橋を直す。");
        assertThat(items(plan).getFirst().fields())
                .containsExactly(Map.entry("目標値 中間", "20"), Map.entry("目標値 年度末", "40"));
    }

    @Test
    void aNameIsTheInitiativeAndItsContentAField() {
        PlanDocument plan = read("""
                部,年度,課,取組名,取組内容,目標値
                みどり部,令和6年度,公園課,遊具の安全,遊具を年2回点検する。,40か所
                みどり部,令和6年度,道路課,橋の補修,古い橋を直す。,3橋
                """);

        assertThat(said(plan)).containsExactly("公園課: 遊具の安全", "道路課: 橋の補修");
        assertThat(items(plan).getFirst().fields())
                .containsExactly(Map.entry("取組内容", "遊具を年2回点検する。"), Map.entry("目標値", "40か所"));
    }

    @Test
    void furtherIndicatorsAreThoseOfTheInitiativeAbove() {
        String merged = """
                部,年度,課,取組,指標,目標値
                みどり部,令和6年度,公園課,遊具を点検する。,点検数,40か所
                ,,,,修繕数,12基
                ,,,便所を洋式にする。,整備数,6か所
                """;
        String repeated = """
                部,年度,課,取組,指標,目標値
                みどり部,令和6年度,公園課,遊具を点検する。,点検数,40か所
                みどり部,令和6年度,公園課,遊具を点検する。,修繕数,12基
                みどり部,令和6年度,公園課,便所を洋式にする。,整備数,6か所
                """;
        for (String text : List.of(merged, repeated)) {
            PlanDocument plan = read(text);
            assertThat(said(plan)).containsExactly("公園課: 遊具を点検する。", "公園課: 便所を洋式にする。");
            assertThat(items(plan))
                    .extracting(Item::fields)
                    .containsExactly(Map.of("指標", "点検数\n修繕数", "目標値", "40か所\n12基"), Map.of("指標", "整備数", "目標値", "6か所"));
            assertThat(kinds(plan.said())).contains(Remark.Kind.MORE_VALUES);
        }
    }

    @Test
    void oneFileOfAllDepartmentsIsAPlanOfEach() {
        assertThat(plans("""
                部,年度,課,取組
                みどり部,令和6年度,公園課,遊具を点検する。
                くらし部,令和6年度,消費課,相談を増やす。
                くらし部,令和6年度,戸籍課,窓口を早くする。
                みどり部,令和6年度,道路課,橋を直す。
                みどり部,令和7年度,道路課,坂を直す。
                """))
                .extracting(plan -> plan.department() + plan.year().shortName() + said(plan))
                .containsExactly(
                        "みどり部R6[公園課: 遊具を点検する。, 道路課: 橋を直す。]",
                        "くらし部R6[消費課: 相談を増やす。, 戸籍課: 窓口を早くする。]",
                        "みどり部R7[道路課: 坂を直す。]");
    }

    @Test
    void whatTheDocumentDoesNotSayIsAskedFor() {
        String list = """
                事業番号,事務事業名,所管課,事業内容,成果指標,目標値,評価
                1,遊具点検事業,公園課,遊具を年2回点検する。,点検数,40,継続
                2,橋りょう補修事業,道路課,古い橋を直す。,補修数,3,拡大
                """;
        assertThat(csv(list))
                .isEqualTo(new Reading.Wanting(
                        Set.of(Reading.Missing.DEPARTMENT, Reading.Missing.YEAR),
                        new Reading.Understood(null, null, List.of(), List.of("公園課", "道路課"), 2)));

        Reading given = DocumentReader.read(
                "list.csv", list.getBytes(StandardCharsets.UTF_8), new Given("みどり部", new FiscalYear(2024), null));
        PlanDocument plan = Documents.read(given);
        assertThat(plan.department()).isEqualTo("みどり部");
        assertThat(plan.year()).isEqualTo(new FiscalYear(2024));
        assertThat(said(plan)).containsExactly("公園課: 遊具点検事業", "道路課: 橋りょう補修事業");
        assertThat(items(plan).getFirst().fields()).containsEntry("事業内容", "遊具を年2回点検する。");
    }

    @Test
    void whatIsGivenCountsMoreThanASlip() {
        String slip = "部,年度,課,取組\nみどり部,令和16年度,公園課,遊具を点検する。\n";

        Reading given = DocumentReader.read(
                "a.csv", slip.getBytes(StandardCharsets.UTF_8), new Given(null, new FiscalYear(2024), null));

        assertThat(Documents.read(given).year()).isEqualTo(new FiscalYear(2024));
    }

    @Test
    void aHeadingThatStandsTwiceHasANumber() {
        PlanDocument plan = read("""
                部,年度,課,取組,目標,実績,目標,実績
                みどり部,令和6年度,公園課,第1広場を直す。,1,1,2,
                みどり部,令和6年度,公園課,第2広場を直す。,1,1,2,3
                """);

        assertThat(items(plan).getLast().fields())
                .containsExactly(
                        Map.entry("目標", "1"), Map.entry("実績", "1"), Map.entry("目標 (2)", "2"), Map.entry("実績 (2)", "3"));
        assertThat(kinds(plan.said())).containsExactly(Remark.Kind.HEADING_NUMBERED, Remark.Kind.HEADING_NUMBERED);
    }

    @Test
    void headingsUnderYearsBearThem() {
        PlanDocument plan = read("""
                ,,,,令和5年度,,令和6年度,
                部,年度,課,取組,目標,実績,目標,実績
                みどり部,令和6年度,公園課,第1広場を直す。,1,1,2,
                """);

        assertThat(items(plan).getFirst().fields()).containsOnlyKeys("令和5年度 目標", "令和5年度 実績", "令和6年度 目標");
    }

    @Test
    void aWrongHeadingIsOneFaultHoweverManyRowsThereAre() {
        StringBuilder rows = new StringBuilder("部,年度,課,取組,\n");
        for (int i = 0; i < 3000; i++) rows.append("みどり部,令和6年度,公園課,第").append(i).append("広場を直す。,余り\n");

        assertThat(places(csv(rows.toString())))
                .containsExactly("2:%d WIDE_ROW".formatted("みどり部,令和6年度,公園課,第0広場を直す。,".length() + 1));
        assertThat(places(csv(rows.toString().replace("取組,", "取組,取組")))).containsExactly("1:11 REPEATED_COLUMN");
    }

    @Test
    void ofManyFaultsAHandfulIsSaidAndTheirNumber() {
        StringBuilder rows = new StringBuilder("部,年度,課,取組\n");
        for (int i = 0; i < 300; i++) rows.append("みどり部,今年,公園課,第").append(i).append("広場を直す。\n");

        Reading.Unreadable unreadable = (Reading.Unreadable) csv(rows.toString());

        assertThat(unreadable.faults()).hasSize(Reading.Unreadable.SAID);
        assertThat(unreadable.faults()).extracting(Fault::kind).containsOnly(Fault.Kind.NOT_A_YEAR);
        assertThat(unreadable.more()).isEqualTo(300 - Reading.Unreadable.SAID);
    }

    @Test
    void aWardsPolicyComesInWithTheWardAsItsOnlyPlace() {
        PlanDocument plan = read("""
                ここから本文です。

                令和6年度みなみ台区運営方針

                最終更新日 2024年5月10日

                基本目標

                 だれもが安心して暮らせるまち

                目標達成に向けた施策

                1 安全なまちづくり

                備蓄の点検を進めます。

                2 支え合いのまちづくり

                見守りの担い手を増やします。

                目標達成に向けた組織運営

                ・正確な窓口対応
                ・話しやすい職場
                """);

        assertThat(plan.department()).isEqualTo("みなみ台区");
        assertThat(plan.year()).isEqualTo(new FiscalYear(2024));
        assertThat(plan.vision()).isEqualTo("だれもが安心して暮らせるまち");
        assertThat(plan.policy()).isEqualTo("・正確な窓口対応\n・話しやすい職場");
        assertThat(said(plan)).containsExactly("みなみ台区: 安全なまちづくり\n備蓄の点検を進めます。", "みなみ台区: 支え合いのまちづくり\n見守りの担い手を増やします。");
        assertThat(plan.unread()).extracting(Remark::found).containsExactly("ここから本文です。", "最終更新日 2024年5月10日");
        assertThat(kinds(plan.said())).containsExactly(Remark.Kind.NO_SECTIONS);
    }

    @Test
    void aBureausPolicyInBracketedHeadings() {
        PlanDocument plan = read("""
                ページの先頭です

                令和6年度みどり局運営方針

                【局の目標（何をめざすのか）】

                ・緑の多いまち

                【局の使命（どのような役割を担うのか）】

                ・緑を守り育てる。

                【令和6年度 局運営の基本的な考え方（局長の方針）】

                ・点検の記録を残す。

                重点的に取り組む主な経営課題

                【戦略１－１ 安全な公園】

                具体的取組１－１－１【遊具の点検】
                ・年2回点検する。
                具体的取組１－１－２【樹木の点検】
                ・台帳を作る。
                """);

        assertThat(plan.department()).isEqualTo("みどり局");
        assertThat(plan.vision()).isEqualTo("・緑の多いまち");
        assertThat(plan.policy()).isEqualTo("・点検の記録を残す。");
        assertThat(plan.rows())
                .containsExactly(new Row(
                        "みどり局",
                        null,
                        "・緑を守り育てる。",
                        null,
                        List.of(
                                new Item("具体的取組１－１－１【遊具の点検】\n・年2回点検する。", Map.of("戦略１－１", "安全な公園")),
                                new Item("具体的取組１－１－２【樹木の点検】\n・台帳を作る。", Map.of("戦略１－１", "安全な公園")))));
        assertThat(plan.unread()).extracting(Remark::found).containsExactly("ページの先頭です");
    }

    @ParameterizedTest
    @ValueSource(strings = {"■公園課,■道路課", "【公園課】,【道路課】", "１　公園課,２　道路課", "●公園課,●道路課", "公園課の取組,道路課の取組"})
    void listsUnderTheNamesOfSections(String headings) {
        String[] sections = headings.split(",");
        PlanDocument plan =
                read("令和6年度 みどり部 重点取組\n\n" + sections[0] + "\n\n【ミッション】公園を守る。\n\n○ 遊具を点検する。\n○ 便所を\n洋式にする。\n\n"
                        + sections[1] + "\n\nミッション：道を守る。\n\n重点取組\n\n・橋を直す。\n・坂を直す。\n\nお問い合わせ\n\nみどり部公園課 電話 00-0000\n");

        assertThat(said(plan)).containsExactly("公園課: 遊具を点検する。", "公園課: 便所を\n洋式にする。", "道路課: 橋を直す。", "道路課: 坂を直す。");
        assertThat(plan.rows()).extracting(Row::mission).containsExactly("公園を守る。", "道を守る。");
        assertThat(plan.unread()).extracting(Remark::found).containsExactly("お問い合わせ", "みどり部公園課 電話 00-0000");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "令和6年度 みどり部\n\n公園課\n\n重点取組\n\n・ 遊具を点検する。\n\n道路課\n\nミッション\n\n道を守る。\n",
                "令和6年度 みどり部\n\n部の使命\n\n道を守る。\n\n課名\t重点取組\n公園課\t○ 遊具を点検する。\n"
            })
    void aMissionWithoutAnyInitiativeIsLeftOutAndSaidSo(String text) {
        PlanDocument plan = read(text);

        assertThat(said(plan)).containsExactly("公園課: 遊具を点検する。");
        assertThat(plan.unread()).extracting(Remark::kind).containsOnly(Remark.Kind.OUTSIDE);
        assertThat(plan.unread()).extracting(Remark::found).contains("道を守る。");
    }

    @Test
    void whatThereIsToRemarkOfAFileIsTheSameForEachOfItsPlans() {
        List<PlanDocument> plans = plans("部,年度,課,取組\nみどり部,令和6年度,公園課・道路課,緑\nくらし部,令和6年度,消費課・戸籍課,町\n");

        assertThat(kinds(plans.getFirst().remarks())).containsExactly(Remark.Kind.JOINT, Remark.Kind.JOINT);
        assertThat(plans.getLast().remarks()).isSameAs(plans.getFirst().remarks());
    }

    @Test
    void aTableOfKeysAndValues() {
        PlanDocument plan = read(TITLE + "<table><tr><th>課名</th><td>公園課</td></tr><tr><th>ミッション</th><td>公園を守る。</td></tr>"
                + "<tr><th>重点取組</th><td>○ 遊具を点検する。<br>○ 便所を洋式にする。</td></tr><tr><th>時期</th><td>年度末</td></tr></table>"
                + "<table><tr><th>課名</th><td>道路課</td></tr><tr><th>ミッション</th><td>道を守る。</td></tr>"
                + "<tr><th>重点取組</th><td>○ 橋を直す。</td></tr></table>");

        assertThat(said(plan)).containsExactly("公園課: 遊具を点検する。", "公園課: 便所を洋式にする。", "道路課: 橋を直す。");
        assertThat(plan.rows()).extracting(Row::mission).containsExactly("公園を守る。", "道を守る。");
        assertThat(items(plan).getFirst().fields()).containsExactly(Map.entry("時期", "年度末"));
    }

    @Test
    void whatDiffersFromRowToRowIsAFieldOfTheInitiative() {
        PlanDocument plan = read("""
                部,年度,課,目指す姿,方針,取組
                みどり部,令和6年度,公園課,安全な公園,拡充,遊具を点検する。
                みどり部,令和6年度,道路課,安全な道,継続,橋を直す。
                """);

        assertThat(plan.vision()).isNull();
        assertThat(items(plan))
                .extracting(Item::fields)
                .containsExactly(Map.of("目指す姿", "安全な公園", "方針", "拡充"), Map.of("目指す姿", "安全な道", "方針", "継続"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<del>遊具を点検する。</del>",
                "<s>遊具を点検する。</s>",
                "<span style='text-decoration: line-through'>遊具を点検する。</span>"
            })
    void whatIsStruckOutIsLeftOutAndSaidSo(String struck) {
        PlanDocument plan = read(TITLE + "<table><tr><th>課名</th><th>重点取組</th></tr><tr><td>公園課</td><td>" + struck
                + "<ins>遊具を更新する。</ins></td></tr></table>");

        assertThat(said(plan)).containsExactly("公園課: 遊具を更新する。");
        assertThat(plan.unread())
                .extracting(remark -> remark.kind() + " " + remark.found())
                .containsExactly("STRUCK_OUT 遊具を点検する。");
    }

    @Test
    void aMergedUnitIsCarriedDownBesideARepeatedSection() {
        PlanDocument plan = read("""
                部,年度,課,担当,取組
                みどり部,令和6年度,公園課,管理,遊具を点検する。
                みどり部,令和6年度,公園課,,便所を洋式にする。
                みどり部,令和6年度,公園課,整備,広場を造る。
                みどり部,令和6年度,道路課,,橋を直す。
                """);

        assertThat(said(plan)).containsExactly("公園課/管理: 遊具を点検する。", "公園課/管理: 便所を洋式にする。", "公園課/整備: 広場を造る。", "道路課: 橋を直す。");
        assertThat(kinds(plan.said())).containsExactly(Remark.Kind.CARRIED_DOWN);
    }

    @Test
    void peopleInTheColumnOfUnitsAreNoUnits() {
        PlanDocument plan = read("""
                部,年度,課,担当,取組
                みどり部,令和6年度,公園課,山田係長,遊具を点検する。
                みどり部,令和6年度,公園課,佐藤,便所を洋式にする。
                """);

        assertThat(said(plan)).containsExactly("公園課: 遊具を点検する。", "公園課: 便所を洋式にする。");
        assertThat(items(plan).getLast().fields()).containsExactly(Map.entry("担当", "佐藤"));
        assertThat(kinds(plan.said())).containsExactly(Remark.Kind.PEOPLE);
    }

    @ParameterizedTest
    @CsvSource({"FY2025-26,2025", "FY2025,2025", "2025/26,2025", "2025-2026,2025", "R7,2025", "令和７年度,2025"})
    void readsHeadingsAndYearsInEnglish(String written, int year) {
        PlanDocument plan = read("Department,Fiscal Year,Section,Initiative,Status\nParks," + written
                + ",Playgrounds,Inspect every playground,On Track\n");

        assertThat(plan.department()).isEqualTo("Parks");
        assertThat(plan.year()).isEqualTo(new FiscalYear(year));
        assertThat(said(plan)).containsExactly("Playgrounds: Inspect every playground");
        assertThat(items(plan).getFirst().fields()).containsExactly(Map.entry("Status", "On Track"));
    }

    @ParameterizedTest
    @CsvSource({
        "令和6年度 総務部運営方針,総務部",
        "令和6年度総務部 部局運営方針,総務部",
        "令和6年度　総務部の運営方針と目標,総務部",
        "総務部 令和6年度 重点取組,総務部",
        "令和6年度 総務部組織目標,総務部",
        "令和6年度 組織目標（総務部）,総務部",
        "令和6年度 部長の仕事目標 総務部,総務部",
        "令和6年度　総務部マネジメント方針,総務部",
        "総務部（令和6年度）,総務部",
        "令和6年度 総務局運営方針,総務局",
        "令和6年度みなみ区運営方針,みなみ区",
        "令和6年度 総務部長の実行宣言,総務部",
        "令和6年度総務部実施計画,総務部",
        "総務部の令和6年度の重点目標,総務部",
        "【総務部】令和6年度 部局マニフェスト,総務部",
        "令和6年4月1日 総務部,総務部",
        "2024年度 総務部の取組,総務部",
        "市長公室 令和6年度の目標,市長公室",
        "令和6年度 教育委員会事務局の重点取組,教育委員会事務局",
        "総務企画部 令和6年度 経営方針,総務企画部",
        "令和６年度　部局運営方針【総務部】,総務部",
        "R6 総務部 重点取組,総務部",
        "総務部運営方針（令和6年度版）,総務部",
        "みなみ市総務部 令和6年度組織目標,総務部",
        "みなみ区 総務部 令和6年度 経営計画,総務部",
        "令和6年度 市民部の重点取組一覧,市民部",
        "令和6年度 こどもみらい部アクションプラン,こどもみらい部",
        "令和6年度 上下水道局 事業計画,上下水道局",
        "令和6年度における総務部の取組方針,総務部",
        "FY2024 Parks Department Plan,Parks Department",
        "部名：総務部（令和6年度）,総務部",
        "令和6年度（2024年度） 総務部 運営方針,総務部",
        "総務部長 山田太郎 令和6年度の目標,総務部",
        "令和6年度 区政運営方針 総務部編,総務部",
        "令和6年度 消防本部 重点取組,消防本部",
        "令和6(2024)年度 総務部,総務部",
        "総務部における令和6年度の取組について,総務部",
        "■総務部■ 令和6年度の重点事項,総務部",
        "令和6年度版 総務部のしごと,総務部",
        "令和6年度「総務部の挑戦」,総務部",
        "総務部 R6.4.1,総務部",
        "令和6年度 各部局の重点取組 都市部,都市部"
    })
    void findsYearAndDepartmentInAnyUsualTitle(String title, String department) {
        String text = title + "\n\n課名\t重点取組\n総務課\t○ 議会を支える。\n";
        PlanDocument plan = read(text);

        assertThat(plan.department()).isEqualTo(department);
        assertThat(plan.year()).isEqualTo(new FiscalYear(2024));
        assertThat(plan.unread()).isEmpty();
    }

    @Test
    void aTablePastedUnderTheNameOfEachSection() {
        assertThat(said(read("令和6年度 みどり部\n\n公園課\n\nミッション\t重点取組事項\n公園を守る。\t○ 遊具を点検する。\n\n道路課\n\n"
                        + "ミッション\t重点取組事項\n道を守る。\t○ 橋を直す。\n")))
                .containsExactly("公園課: 遊具を点検する。", "道路課: 橋を直す。");
    }

    @Test
    void aDepartmentOrSectionInARowOfItsOwnStandsAboveItsInitiatives() {
        assertThat(said(read("令和6年度 みどり部,,\n課,取組,指標\n公園課,,\n,遊具を点検する。,40\n,便所を洋式にする。,6\n道路課,,\n,橋を直す。,3\n")))
                .containsExactly("公園課: 遊具を点検する。", "公園課: 便所を洋式にする。", "道路課: 橋を直す。");
        assertThat(said(read(TITLE
                        + "<table><tr><th>取組</th><th>指標</th></tr><tr><td colspan=2>公園課</td></tr><tr><td>遊具を点検する。</td><td>40</td></tr>"
                        + "<tr><td colspan=2>道路課</td></tr><tr><td>橋を直す。</td><td>3</td></tr></table>")))
                .containsExactly("公園課: 遊具を点検する。", "道路課: 橋を直す。");
        assertThat(plans("令和6年度 重点取組,,\n課,取組,指標\nみどり部,,\n公園課,遊具を点検する。,40\nくらし部,,\n消費課,相談を増やす。,3\n"))
                .extracting(plan -> plan.department() + said(plan))
                .containsExactly("みどり部[公園課: 遊具を点検する。]", "くらし部[消費課: 相談を増やす。]");
    }

    @Test
    void headingsOfTwoRowsWhoseSecondSaysWhatTheColumnsAre() {
        PlanDocument plan = read("""
                令和6年度 みどり部,,,,,
                組織,,取組,,実績,
                課,担当,名称,内容,上期,下期
                公園課,管理,遊具,点検する。,1,2
                """);

        assertThat(said(plan)).containsExactly("公園課/管理: 遊具");
        assertThat(items(plan).getFirst().fields())
                .containsExactly(Map.entry("取組内容", "点検する。"), Map.entry("実績 上期", "1"), Map.entry("実績 下期", "2"));
    }

    @Test
    void sectionsListsAndTheirMissionsUnderHeadings() {
        PlanDocument plan = read(TITLE
                + "<h2>公園課</h2><h3>ミッション</h3><p>公園を守る。</p><h3>重点取組</h3><ul><li>遊具を点検する。</li><li>便所を洋式にする。</li></ul>"
                + "<h2>道路課</h2><h3>ミッション</h3><p>道を守る。</p><h3>重点取組</h3><ul><li>橋を直す。</li></ul><h2>お問い合わせ</h2><p>電話</p>");

        assertThat(said(plan)).containsExactly("公園課: 遊具を点検する。", "公園課: 便所を洋式にする。", "道路課: 橋を直す。");
        assertThat(plan.rows()).extracting(Row::mission).containsExactly("公園を守る。", "道を守る。");
    }

    @Test
    void aTableInEnglishAndOneDividedBySemicolons() {
        assertThat(said(read(
                        "Department: Parks\n\nFY2025-26\n\nSection\tMission\tPriority Initiatives\nPlaygrounds\tSafe play.\t1. Inspect.\n2. Replace.\n"
                                + "Trees\tShade.\t- Plant 40 trees.\n- Prune.\n")))
                .containsExactly(
                        "Playgrounds: Inspect.", "Playgrounds: Replace.", "Trees: Plant 40 trees.", "Trees: Prune.");
        assertThat(said(read("部;年度;課;取組\nみどり部;令和6年度;公園課;遊具を点検する。\n"))).containsExactly("公園課: 遊具を点検する。");
    }

    @Test
    void aRowThatSaysTheWordsOfHeadingsIsARow() {
        PlanDocument plan = read("部,年度,課,担当,ミッション,取組,ビジョン,方針\nみどり部,令和6年度,公園課,,使命,公園課の取組を進める。,ビジョン,方針\n");

        assertThat(said(plan)).containsExactly("公園課: 公園課の取組を進める。");
        assertThat(plan.vision()).isEqualTo("ビジョン");
    }
}
