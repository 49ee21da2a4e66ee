package torikumi.plan.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static torikumi.plan.intake.Documents.HEADER;
import static torikumi.plan.intake.Documents.page;
import static torikumi.plan.intake.Documents.read;
import static torikumi.plan.intake.Documents.wordings;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import torikumi.plan.intake.PlanDocument.Row;
import torikumi.plan.intake.source.Fault;
import torikumi.plan.intake.source.Remark;
import torikumi.platform.FiscalYear;

class PublishedPageReaderTests {

    @Test
    void readsHeadingsAndBothFormsOfRows() {
        PlanDocument plan = read(page(
                HEADER,
                "総務課\t各部を支援する。\t<ul> <li>○ 一つ目。</li> <li>○ 二つ目。</li> </ul>",
                "",
                "<p>防災課 (地域防災)</p>\t<p>自助を高める。</p>\t<ul> <li>○ 三つ目。</li> </ul>"));

        assertThat(plan.department()).isEqualTo("総務部");
        assertThat(plan.year()).isEqualTo(new FiscalYear(2021));
        assertThat(plan.vision()).isEqualTo("安心して暮らせるまち。");
        assertThat(plan.policy()).isEqualTo("効率を高める。");
        assertThat(plan.rows().stream().map(row -> new PlaceName(row.section(), row.unit())))
                .containsExactly(new PlaceName("総務課", null), new PlaceName("防災課", "地域防災"));
        assertThat(wordings(plan)).containsExactly("一つ目。", "二つ目。", "三つ目。");
        assertThat(plan.unread()).isEmpty();
    }

    static Stream<String> waysToWriteTwoItems() {
        return Stream.of(
                "<ul><li>○ 甲を行う。</li><li>○ 乙を行う。</li></ul>",
                "<ul><li>甲を行う。</li><li>乙を行う。</li></ul>",
                "<ul>\n\t<li>○ 甲を\n\t\t行う。</li>\n\t<li>○ 乙を行う。</li>\n</ul>",
                "<ol><li>甲を行う。</li><li>乙を行う。</li></ol>",
                "<ul><li>○ 甲を行う。<li>○ 乙を行う。</ul>",
                "<UL><LI><P>○ 甲を行う。</P></LI><LI><P>○ 乙を行う。</P></LI></UL>",
                "<ul><li>○甲を行う。<br>○乙を行う。</li></ul>",
                "○ 甲を行う。<br>○ 乙を行う。",
                "甲を行う。<br />乙を行う。",
                "〇甲を行う。<br>◯乙を行う。",
                "・甲を行う。<br>・乙を行う。",
                "①甲を行う。<br>②　乙を行う。",
                "(1) 甲を行う。<br>(2) 乙を行う。",
                "（１）甲を行う。<br>（２）乙を行う。",
                "1. 甲を行う。<br>2. 乙を行う。",
                "１　甲を行う。<br>２　乙を行う。",
                "<p>■ 甲を行う。</p><p>■ 乙を行う。</p>",
                "<p>甲を行う。</p><p>乙を行う。</p>",
                "<span style='color:red'>○ 甲を<b>行う</b>。</span><br>○ 乙を行う。",
                "○ 甲を行う。\n○ 乙を行う。",
                "○ 甲を行う。\n\n<p>○ 乙を行う。</p>",
                "<ul><li>&#9675; 甲を行う&#12290;</li><li>&#x25CB;&nbsp;乙を行う。</li></ul>");
    }

    @ParameterizedTest
    @MethodSource("waysToWriteTwoItems")
    void findsTheItemsHoweverTheyAreMarked(String cell) {
        assertThat(wordings(read(page(HEADER, "総務課\t支援する。\t" + cell)))).containsExactly("甲を行う。", "乙を行う。");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "１０年目の  東北復興　大祭典（仮称）を「成功」に導く。",
                "10年目の祭典を開く。",
                "1.5℃目標に取り組む。",
                "3.11の教訓を生かす。",
                "〇〇区との協定を結ぶ。",
                "〇歳児保育を広げる。",
                "(仮称)総合計画を策定する。",
                "(1)の取組を続ける。",
                "‮逆向き‬と絵文字👨‍👩‍👧と𠮷野家",
                "<!channel> & <@U123> *太字* `code`",
                "A社 → B社～Ｃ社－D社"
            })
    void keepsTheWordingAfterTheBullet(String wording) {
        String escaped = wording.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");

        assertThat(wordings(read(page(HEADER, "総務課\t支援する。\t<ul><li>○ " + escaped + "</li></ul>"))))
                .containsExactly(wording);
    }

    @Test
    void keepsItemsInsideAnItemWithIt() {
        assertThat(wordings(read(page(
                        HEADER,
                        "総務課\t支援する。\t<ul><li>○ 次を行う。<ul><li>・甲</li><li>・乙</li></ul></li><li>○ 丙<br>（丁を含む）</li></ul>"))))
                .containsExactly("次を行う。\n・甲\n・乙", "丙\n（丁を含む）");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "防災課 (地域防災),防災課,地域防災",
                "防災課（地域防災）,防災課,地域防災",
                "防災課　（ 地域防災 ）,防災課,地域防災",
                "防災課(計画（国土強靱化）),防災課,計画（国土強靱化）",
                "<p>防災課<br>（地域防災）</p>,防災課,地域防災",
                "<strong>会計室</strong>,会計室,"
            })
    void takesTheUnitOutOfTheBrackets(String written, String section, String unit) {
        Row row = read(page(HEADER, written + "\t支援する。\t○ 甲")).rows().getFirst();

        assertThat(row.section()).isEqualTo(section);
        assertThat(row.unit()).isEqualTo(unit);
    }

    @Test
    void carriesAnEmptyMissionDownOnlyWithinItsSection() {
        List<Row> rows = read(page(
                        HEADER,
                        "総務課\t支援する。\t○ 甲",
                        "職員課 (人事)\t\t○ 甲",
                        "職員課 (研修)\t育てる。\t○ 甲",
                        "職員課 (厚生)\t&nbsp;\t○ 甲",
                        "職員課 (給与)\t<p>　</p>\t○ 甲"))
                .rows();

        assertThat(rows.stream().map(Row::mission)).containsExactly("支援する。", null, "育てる。", "育てる。", "育てる。");
        assertThat(rows.stream().map(Row::missionFrom)).containsExactly(null, null, null, "研修", "研修");
    }

    @Test
    void readsAPageAsTheSiteSavesIt() {
        PlanDocument plan = read("""
                <!DOCTYPE html>
                <html lang="ja"><head><meta charset="utf-8"><title>区政情報</title><style>p{color:red}</style></head>
                <body>
                \t<ul class="menu"><li><a href="/r2">令和2年度</a></li><li><a href="/kikaku">企画部</a></li></ul>
                \t<!-- 本文 -->
                \t<h1>総務部</h1><h2>ビジョン（目指す姿）</h2><p>一段落目
                \t\tの続き。</p><p>二段落目。<br>改行。</p>
                \t<h2>令和３年度の組織運営方針</h2>
                \t<div>方針。</div>
                \t<h2>部の経営戦略</h2>
                \t<table border="1">
                \t\t<caption>各課の取組</caption>
                \t\t<thead><tr><th>課の名称</th><th>ミッション<br>（使命・役割）</th><th>重点取組み事項</th><th>指標</th></tr></thead>
                \t\t<tbody>
                \t\t<tr><td rowspan="2">総務課</td><td rowspan="2">支援する。</td><td>○ 甲</td><td>10件</td></tr>
                \t\t<tr><td>○ 乙</td><td></td></tr>
                \t\t<tr><td>防災課（計画）</td><td rowspan="2">備える。</td><td><ul><li>○ 丙</li><li>○ 丁</li></ul></td><td>5回<br>6回</td></tr>
                \t\t<tr><td>防災課（地域）</td><td><ul><li>○ 戊</li></ul></td><td>7回</td></tr>
                \t\t</tbody>
                \t</table>
                \t<table><tr><td>電話</td><td>00-0000</td></tr></table>
                \t<p>お問い合わせ</p>
                </body></html>
                """);

        assertThat(plan.department()).isEqualTo("総務部");
        assertThat(plan.year().shortName()).isEqualTo("R3");
        assertThat(plan.vision()).isEqualTo("一段落目の続き。\n\n二段落目。\n改行。");
        assertThat(plan.policy()).isEqualTo("方針。");
        assertThat(plan.rows().stream().map(row -> row.section() + row.unit() + row.mission() + row.missionFrom()))
                .containsExactly("総務課null支援する。null", "防災課計画備える。null", "防災課地域備える。計画");
        assertThat(plan.rows().stream()
                        .flatMap(row -> row.items().stream())
                        .map(item -> item.wording() + item.fields()))
                .containsExactly("甲{指標=10件}", "乙{}", "丙{指標=5回}", "丁{指標=6回}", "戊{指標=7回}");
        assertThat(plan.unread().stream().map(Remark::found))
                .containsExactly("令和2年度 企画部", "各課の取組", "電話 00-0000", "お問い合わせ");
    }

    @Test
    void readsUnitsInAColumnOfTheirOwn() {
        PlanDocument plan = read(page(
                "<table><tr><th colspan=2>課の名称</th><th>ミッション</th><th>重点取組み事項</th></tr>",
                "<tr><td colspan=2>総務課</td><td>支援する。</td><td>甲</td></tr>",
                "<tr><td rowspan=2>防災課</td><td>計画</td><td>備える。</td><td>乙</td></tr>",
                "<tr><td>地域</td><td></td><td>丙</td></tr></table>"));

        assertThat(plan.rows().stream().map(row -> row.section() + row.unit() + row.missionFrom()))
                .containsExactly("総務課nullnull", "防災課計画null", "防災課地域計画");
    }

    static Stream<String> headings() {
        String table = "\n" + HEADER + "\n総務課\t支援する。\t○ 甲";
        return Stream.of(
                "総務部\n令和３年度の組織運営方針\n方針。" + table,
                "総務部\n令和3年度 組織運営方針\n方針。" + table,
                "総務部\nR3組織運営方針\n方針。" + table,
                "総務部\n2021年度 運営方針\n方針。" + table,
                "総務部\n組織運営方針（令和3年度）\n方針。" + table,
                "令和3年度 総務部\n組織運営方針\n方針。" + table,
                "総務部　令和３年度\n\n■組織運営方針\n方針。" + table,
                "総務部\n組織運営方針\n方針。\n令和3年度 部の経営戦略" + table,
                "総務部の目標（令和3年度）\n方針\n方針。" + table,
                "【総務部】\n（令和3年度）\n【組織運営方針】\n方針。" + table,
                "部名：総務部\n年度\n令和３年度\n方針\n方針。" + table,
                "<h1>総務部</h1>\n<h2>令和3年度の組織運営方針</h2>\n<p>方針。</p>" + table);
    }

    @ParameterizedTest
    @MethodSource("headings")
    void understandsHeadingsInManySpellings(String text) {
        PlanDocument plan = read(text);

        assertThat(plan.department()).isEqualTo("総務部");
        assertThat(plan.year()).isEqualTo(new FiscalYear(2021));
        assertThat(plan.policy()).isEqualTo("方針。");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ビジョン", "ビジョン（目指す姿）", "ビジョン(目指す姿)", "部のビジョン", "■ ビジョン", "【ビジョン】", "目指す姿"})
    void understandsTheVisionsHeading(String heading) {
        PlanDocument plan =
                read("総務部\n令和3年度\n" + heading + "\n\n一行目。\n二行目。\n\n次の段落。\n\n部の経営戦略\n" + HEADER + "\n総務課\t\t○ 甲");

        assertThat(plan.vision()).isEqualTo("一行目。\n二行目。\n\n次の段落。");
        assertThat(plan.policy()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "課の名称\tミッション（使命・役割）\t重点取組み事項",
                "課名\t使命・役割\t重点取組",
                "課の名称 \t ミッション(使命･役割)\t重点取り組み事項",
                "課・室\tミッション\t取組",
                "<p>課の名称</p>\t<p>ミッション</p>\t<p>重点取組み事項</p>"
            })
    void understandsTheTablesHeadingRow(String header) {
        assertThat(read(page(header, "総務課\t支援する。\t○ 甲")).rows().getFirst().mission())
                .isEqualTo("支援する。");
    }

    @Test
    void reportsWhatItDoesNotUnderstand() {
        PlanDocument plan = read("総務部\n謎の前書き\n令和3年度\n" + HEADER
                + "\n総務課\t支援する。\t<ul><li>○ 甲</li></ul>\n\nお問い合わせ先\n<script>alert(1)</script>\n<img src=x alt=地図>");

        assertThat(plan.unread().stream()
                        .map(f -> f.place().line() + ":" + f.place().column() + " " + f.found()))
                .containsExactly("2:1 謎の前書き", "7:1 お問い合わせ先", "8:1 <script>", "9:1 <img>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void readsAnyLineEndsInAnyEncoding(String end) {
        String text = page(HEADER, "総務課\t支援する。\t○ 甲", "○ 乙").replace("\n", end);

        for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("windows-31j"))) {
            PlanDocument plan = read(Documents.reading("a.txt", text.getBytes(charset)));
            assertThat(wordings(plan)).containsExactly("甲", "乙");
            assertThat(plan.vision()).isEqualTo("安心して暮らせるまち。");
        }
        assertThat(read("\uFEFF" + text).department()).isEqualTo("総務部");
    }

    @Test
    void takesHostilePagesInItsStride() {
        String deep = "<div>".repeat(20_000) + "深い" + "</div>".repeat(20_000) + "<b><i>".repeat(5_000);
        String long1 = "あ".repeat(400_000);
        String many = "<table>" + "<tr><td rowspan=65534 colspan=99999>".repeat(2_000) + "</table>";

        Assertions.assertTimeout(Duration.ofSeconds(20), () -> {
            assertThat(wordings(read(page(HEADER, "総務課\t支援する。\t○ 甲", deep)))).containsExactly("甲");
            assertThat(Documents.faults(page(HEADER, "総務課\t支援する。\t○ " + long1)))
                    .singleElement()
                    .satisfies(fault -> {
                        assertThat(fault.place().line()).isEqualTo(14);
                        assertThat(fault.kind()).isEqualTo(Fault.Kind.TOO_LONG);
                        assertThat(fault.found()).hasSizeLessThan(50);
                    });
            assertThat(Documents.faults(page(many))).isNotEmpty();
            assertThat(Documents.faults("<".repeat(300_000))).isNotEmpty();
            assertThat(Documents.faults("\t".repeat(300_000) + "あ\t".repeat(300_000)))
                    .isNotEmpty();
            assertThat(Documents.faults(HEADER + "\n\t\t".repeat(100_000))).isNotEmpty();
        });
    }
}
