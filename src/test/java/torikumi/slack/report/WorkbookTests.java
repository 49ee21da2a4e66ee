package torikumi.slack.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import torikumi.plan.Plan;
import torikumi.plan.PlanFixtures;
import torikumi.platform.Chance;
import torikumi.platform.OnH2;
import torikumi.platform.OnPostgres;
import torikumi.platform.Texts;
import torikumi.progress.Board;
import torikumi.progress.CorrectProgress;
import torikumi.progress.LivedRecord;
import torikumi.progress.Outcome;
import torikumi.progress.Progress;
import torikumi.progress.WithdrawProgress;
import torikumi.reminder.Boards;
import torikumi.report.ReadWorkbook;
import torikumi.report.ReadWorkbook.Cell;
import torikumi.report.WorkbookScope;
import torikumi.report.Workbooks;
import torikumi.slack.card.Asked;
import torikumi.slack.card.Showing;
import torikumi.staff.Person;
import torikumi.staff.Role;
import torikumi.staff.Someone;

/** The workbook, read back: the cards' numbers, every update, and whatever people type as they typed it. */
class WorkbookTests {

    @Nested
    @OnH2
    class OnH2Database extends Read {}

    @Nested
    @OnPostgres
    class OnPostgresDatabase extends Read {}

    abstract static class Read extends LivedRecord {

        private static final LocalDate TODAY = LocalDate.of(2021, 6, 9);
        private static final Person TANAKA = Someone.staff("田中");
        private static final Person LEAD = Someone.staff("課長");

        /** Below the title and the day. */
        private static final int OVERVIEW_HEADINGS = 2;

        @Autowired
        Boards boards;

        @Autowired
        Workbooks workbooks;

        private long planId;

        @BeforeEach
        void aPlanAndItsPeople() {
            planId = new PlanFixtures(jdbc).soumu();
            appoint(TANAKA, Role.MEMBER, GENERAL);
            appoint(LEAD, Role.LEAD, GENERAL);
        }

        private Plan plan() {
            return plans.plan(planId).orElseThrow();
        }

        private Outcome.Recorded record(String code, Progress said, String local) {
            return record(TANAKA, code, said, click(local));
        }

        private ReadWorkbook workbook(Locale language) {
            var showing = new Showing(
                    Asked.Place.DIRECT,
                    new Texts().in(language),
                    at("2021-06-09T10:00").atZone(TOKYO));
            var scope = new WorkbookScope(List.of(plan()), null, null);
            return new ReadWorkbook(workbooks.make(scope, TODAY, new SheetWords("総務部", showing)));
        }

        private ReadWorkbook workbook() {
            return workbook(Locale.JAPANESE);
        }

        @Test
        void hasASheetForEachSectionBetweenTheWholeAndWhereItComesFrom() {
            assertThat(workbook().visible()).containsExactly("全体", "総務課", "職員課", "防災危機管理課", "経過", "出典");
            assertThat(workbook(Locale.ENGLISH).visible())
                    .containsExactly("Overview", "総務課", "職員課", "防災危機管理課", "All updates", "Sources");
        }

        @Test
        void hasTheNumbersOfTheCards() {
            record("総務-01", Progress.NOTHING.health("late").reason("会場"), "2021-05-10T10:00");
            record("総務-02", Progress.NOTHING.health("on-track"), "2021-06-08T10:00");
            record("総務-03", Progress.said("打合せをした"), "2021-06-08T10:00");
            record("総務-04", Progress.NOTHING.health("done"), "2021-04-20T10:00");
            Board board = boards.of(plan());
            ReadWorkbook read = workbook();
            List<Cell> headings = read.rows("全体").get(OVERVIEW_HEADINGS);
            for (int i = 0; i < headings.size(); i++) {
                String heading = headings.get(i).value();
                List<Cell> column = read.column("全体", OVERVIEW_HEADINGS, heading);
                for (int row = 0; row < column.size(); row++) {
                    Board of = row == plan().sections().size()
                            ? board
                            : board.in(plan().sections().get(row));
                    int expected =
                            switch (heading) {
                                case "取組" -> of.lines().size();
                                case "状況未選択" -> of.ungraded().lines().size();
                                case "報告なし" -> of.unheard().lines().size();
                                case "期限を過ぎて未報告" -> of.overdue(TODAY).lines().size();
                                case "しばらく更新なし" -> of.quiet(TODAY).lines().size();
                                default ->
                                    board.scale().grades().stream()
                                            .filter(grade -> heading.equals(grade.symbol() + " "
                                                    + grade.japanese().name()))
                                            .findFirst()
                                            .map(grade ->
                                                    of.graded(grade).lines().size())
                                            .orElse(-1);
                            };
                    if (expected >= 0)
                        assertThat(column.get(row).number()).as(heading).isEqualTo(expected);
                }
            }
            assertThat(headings.stream().map(Cell::value)).contains("■ 遅れ", "● 順調", "◎ 完了", "しばらく更新なし");
            assertThat(read.values("全体", OVERVIEW_HEADINGS, "取組")).containsExactly("8", "3", "8", "19");
            assertThat(read.values("全体", OVERVIEW_HEADINGS, "■ 遅れ")).containsExactly("1", "0", "0", "1");
            assertThat(read.values("全体", OVERVIEW_HEADINGS, "状況の並び").getFirst()).isEqualTo("■●◎◇□□□□");
        }

        @Test
        void figuresOfIndicatorsStandBesideTheUpdateThatSaysThem() {
            record("総務-01", Progress.said("研修を始めた").indicators("電子決裁率 62%\n来場者 1,200人"), "2021-06-01T10:00");
            assertThat(workbook().values("経過", 0, "指標")).containsExactly("電子決裁率 62%\n来場者 1,200人");
        }

        @Test
        void aSectionsSheetTellsHowEachInitiativeStands() {
            record(
                    "総務-01",
                    Progress.said("会場調整が長引いた")
                            .health("late")
                            .percentage(60)
                            .reason("会場")
                            .nextStep("6月15日に委員会"),
                    "2021-06-01T10:00");
            ReadWorkbook read = workbook();
            assertThat(read.values("総務課", 0, "番号")).startsWith("総務-01", "総務-02").hasSize(8);
            assertThat(read.values("総務課", 0, "状況")).startsWith("■ 遅れ", "報告なし");
            Cell day = read.column("総務課", 0, "この状況になった日").getFirst();
            assertThat(day.day()).isEqualTo("2021-06-01");
            assertThat(day.type()).isEqualTo("n");
            assertThat(read.column("総務課", 0, "進み（%）").getFirst().number()).isEqualTo(0.6);
            assertThat(read.values("総務課", 0, "報告").getFirst()).isEqualTo("会場調整が長引いた");
            assertThat(read.values("総務課", 0, "次の予定").getFirst()).isEqualTo("6月15日に委員会");
            assertThat(read.values("総務課", 0, "報告者の職").getFirst()).isEqualTo("総務課の職員");
            assertThat(read.values("防災危機管理課", 0, "担当")).contains("防災危機管理", "地域防災");
        }

        @Test
        void aSheetIsFrozenFilteredAndPrintedOnA4AcrossTheWidth() {
            ReadWorkbook read = workbook();
            assertThat(read.of("総務課", "pane", "ySplit")).isEqualTo("1");
            assertThat(read.of("総務課", "pane", "state")).isEqualTo("frozen");
            assertThat(read.of("総務課", "autoFilter", "ref")).startsWith("A1:").endsWith("9");
            assertThat(read.of("総務課", "pageSetup", "paperSize")).isEqualTo("9");
            assertThat(read.of("総務課", "pageSetup", "orientation")).isEqualTo("landscape");
            assertThat(read.of("総務課", "pageSetup", "fitToWidth")).isEqualTo("1");
            assertThat(read.of("総務課", "pageSetup", "fitToHeight")).isEqualTo("0");
            assertThat(read.of("総務課", "pageSetUpPr", "fitToPage")).isEqualTo("true");
            assertThat(read.of("全体", "autoFilter", "ref")).as("without the sum").endsWith("6");
        }

        @Test
        void everyUpdateIsThereInOrderAndWhatDoesNotHoldIsMarked() {
            var first = record("総務-02", Progress.said("はじめの言葉").health("on-track"), "2021-05-10T10:00");
            log.correct(
                    new CorrectProgress(
                            TANAKA,
                            first.update().id(),
                            Progress.said("直した言葉").health("late").reason("会場").asOf(LocalDate.of(2021, 5, 10)),
                            "数字の誤り",
                            click("2021-05-11T10:00")),
                    at("2021-05-11T10:00"));
            var mistaken = record("総務-01", Progress.said("取り違え").health("done"), "2021-05-20T10:00");
            log.withdraw(
                    new WithdrawProgress(TANAKA, mistaken.update().id(), click("2021-05-20T10:05")),
                    at("2021-05-20T10:05"));
            record("総務-01", Progress.NOTHING.health("on-track"), "2021-04-20T10:00");
            ReadWorkbook read = workbook();
            assertThat(read.values("経過", 0, "番号")).containsExactly("総務-01", "総務-02", "総務-01");
            assertThat(read.values("経過", 0, "いまの扱い")).containsExactly("有効", "訂正あり", "取り消し");
            assertThat(read.values("経過", 0, "報告")).containsExactly("", "直した言葉", "取り違え");
            assertThat(read.values("経過", 0, "状況")).containsExactly("● 順調", "■ 遅れ", "◎ 完了");
            assertThat(read.values("経過", 0, "訂正・取り消し").get(1)).contains("5月11日（火） 10:00", "総務課の職員", "数字の誤り");
            assertThat(read.values("総務課", 0, "報告")).noneMatch("取り違え"::equals);
            assertThat(read.values("出典", 0, "文")).contains("直した言葉\n会場").noneMatch("取り違え"::equals);
        }

        @Test
        void whatPeopleTypeIsATextAsTheyTypedIt() {
            List<String> typed = new ArrayList<>(List.of(
                    "=HYPERLINK(\"http://example.org\",\"開く\")",
                    "+81-3-0000-0000",
                    "-5%",
                    "@SUM(A1:A9)",
                    "＝1+1",
                    "=cmd|' /C calc'!A0",
                    " 字下げ ",
                    "_x0041_",
                    "1\n2",
                    "<b>&amp;</b>",
                    "2021/6/1"));
            List<String> tried = new ArrayList<>();
            for (String words : typed) tried.add(kept(record("総務-01", Progress.said(words), "2021-06-01T10:00")));
            Chance.tried(40, Chance::text, text -> {
                String words = text.codePointCount(0, text.length()) > 1000 ? text.substring(0, 900) : text;
                if (words.isBlank() || !words.equals(words.strip())) return;
                tried.add(kept(record("総務-02", Progress.said(words), "2021-06-02T10:00")));
            });
            List<Cell> cells = workbook().column("経過", 0, "報告");
            assertThat(cells)
                    .allMatch(cell ->
                            (cell.type().equals("inlineStr") || cell.value().isEmpty())
                                    && cell.formula().isEmpty());
            assertThat(cells.stream().map(Cell::value).limit(typed.size())).containsExactlyInAnyOrderElementsOf(typed);
            assertThat(cells.stream().map(Cell::value))
                    .containsExactlyInAnyOrderElementsOf(
                            tried.stream().map(Read::readable).toList());
        }

        private static String kept(Outcome.Recorded recorded) {
            return recorded.update().progress().words();
        }

        private static String readable(String typed) {
            return typed.replaceAll("\r\n?", "\n")
                    .replaceAll("[\\p{Cntrl}&&[^\n\t\u007f-\u009f]]|\\p{Cs}|[\uFFFE\uFFFF]", "");
        }

        @Test
        void aPlansOwnColumnsAreThereByTheirHeadings() {
            jdbc.sql("update initiative set fields = ? where plan_id = ? and short_name = '総務' and number = 1")
                    .params("{\"=目標値\":\"+10%\"}", planId)
                    .update();
            ReadWorkbook read = workbook();
            assertThat(read.values("総務課", 0, "=目標値").getFirst()).isEqualTo("+10%");
            assertThat(read.rows("総務課").getFirst())
                    .allMatch(cell -> cell.formula().isEmpty());
        }

        @Test
        void everySentenceHasItsSource() {
            record("総務-01", Progress.said("実行委員会を設置した"), "2021-06-01T10:00");
            ReadWorkbook read = workbook();
            assertThat(read.values("出典", 0, "番号")).hasSize(20).startsWith("総務-01", "総務-01", "総務-02");
            assertThat(read.values("出典", 0, "何の文")).startsWith("計画", "最後の報告", "計画");
            assertThat(read.values("出典", 0, "出典").get(1)).isEqualTo("ボタンでの報告（6月1日（火） 10:00）");
        }
    }
}
