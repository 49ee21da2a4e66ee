package torikumi.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static torikumi.slack.SignedRequests.event;
import static torikumi.slack.SignedRequests.inMessage;
import static torikumi.slack.SignedRequests.object;
import static torikumi.slack.SignedRequests.press;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import torikumi.plan.PlanDirectory;
import torikumi.platform.CurrentWorkspace;
import torikumi.platform.Texts;
import torikumi.platform.Workspace;
import torikumi.report.WorkbookScope;
import torikumi.report.Workbooks;
import torikumi.slack.card.Asked;
import torikumi.slack.card.Showing;
import torikumi.slack.report.WordsOfWorkbooks;
import torikumi.slack.roundtrip.EditedBook;
import torikumi.staff.StaffDirectory;

/** 表 comes back: dropped into the conversation, looked at, and recorded with one press, over the protocol. */
// A record of its own: what others have said of later days is what stands.
@DirtiesContext(classMode = DirtiesContext.ClassMode.BEFORE_CLASS)
class WorkbookOverHttpTests extends InJune {

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final String SHEET = "総務課";

    @Autowired
    Workbooks workbooks;

    @Autowired
    PlanDirectory plans;

    @Autowired
    StaffDirectory staff;

    @BeforeEach
    void nothingIsRead() {
        jdbc.sql("delete from scheduled_tasks where task_name = 'plan.reading'").update();
        slack.forgetCalls();
    }

    private byte[] made(Locale language) {
        return within(() -> madeHere(language));
    }

    private byte[] madeHere(Locale language) {
        var showing = new Showing(
                Asked.Place.DIRECT, new Texts().in(language), clock.instant().atZone(clock.getZone()));
        return workbooks.make(
                new WorkbookScope(within(plans::current), null, null),
                LocalDate.of(2021, 6, 9),
                WordsOfWorkbooks.of("総務部", showing));
    }

    private EditedBook table() {
        return new EditedBook(made(Locale.JAPANESE));
    }

    private JsonObject file(String user, String name, byte[] content) {
        String id = "F0BOOK" + COUNT.incrementAndGet();
        slack.keeps("files/" + id, content);
        JsonObject file = object(
                "id",
                id,
                "name",
                name,
                "user",
                user,
                "url_private_download",
                slack.apiBase().resolve("/files/" + id).toString());
        file.addProperty("size", content.length);
        return file;
    }

    private void read() {
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> {
                    scheduler.triggerCheckForDueExecutions();
                    return jdbc.sql("select count(*) from scheduled_tasks where task_name = 'plan.reading'"
                                            + " and execution_time <= ?")
                                    .param(clock.instant().atOffset(ZoneOffset.UTC))
                                    .query(Long.class)
                                    .single()
                            == 0;
                });
        delivered();
    }

    private void send(String user, String text, JsonObject... files) {
        slack.forget("chat.postMessage");
        JsonObject message =
                object("type", "message", "subtype", "file_share", "channel_type", "im", "user", user, "text", text);
        String ts = "400.%06d".formatted(COUNT.incrementAndGet());
        message.addProperty("channel", "D0DIRECT");
        message.addProperty("ts", ts);
        message.addProperty("event_ts", ts);
        var all = new JsonArray();
        for (JsonObject each : files) all.add(each);
        message.add("files", all);
        assertThat(requests.json(event(message)).statusCode()).isEqualTo(200);
        read();
    }

    /** What is said of it. */
    private String drop(String user, EditedBook book) {
        return drop(user, "表.xlsx", book.saved());
    }

    private String drop(String user, String name, byte[] content) {
        send(user, "", file(user, name, content));
        assertThat(slack.calls("chat.postMessage")).hasSize(1);
        return slack.calls("chat.postMessage").getFirst().field("blocks");
    }

    private static JsonObject button(String blocks, String action) {
        List<JsonObject> found = new ArrayList<>();
        collect(JsonParser.parseString(blocks), found);
        return found.stream()
                .filter(each -> each.get("action_id").getAsString().startsWith(action))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no button " + action + " in " + blocks));
    }

    private static void collect(JsonElement at, List<JsonObject> into) {
        if (at.isJsonArray()) at.getAsJsonArray().forEach(each -> collect(each, into));
        if (!at.isJsonObject()) return;
        JsonObject object = at.getAsJsonObject();
        if (object.has("type") && object.get("type").getAsString().equals("button")) into.add(object);
        object.entrySet().forEach(each -> collect(each.getValue(), into));
    }

    private String pressed(String user, String blocks, String action) {
        JsonObject button = button(blocks, action);
        String url = "book" + COUNT.incrementAndGet();
        requests.interaction(by(
                user,
                inMessage(
                        press(
                                button.get("action_id").getAsString(),
                                button.get("value").getAsString()),
                        "D0DIRECT",
                        false,
                        null,
                        slack.responseUrl(url))));
        return calls("response/" + url, 1)
                .getFirst()
                .json()
                .getAsJsonObject()
                .get("blocks")
                .toString();
    }

    private long updates() {
        return jdbc.sql("select count(*) from progress_update where way = 'WORKBOOK'")
                .query(Long.class)
                .single();
    }

    private String type(String user, String words) {
        return requests.command(words, Map.of("user_id", user)).body();
    }

    @Test
    void whatWasWrittenIntoItIsShownAndRecordedWithOnePress() {
        long before = updates();
        String preview = drop(
                member,
                table().type(SHEET, "総務-04", "状況", "順調")
                        .percent(SHEET, "総務-04", "進み（%）", 40)
                        .type(SHEET, "総務-04", "報告", "協議会を開いた <@U1> *太字*")
                        .type(SHEET, "総務-06", "状況", "遅れ")
                        .type(SHEET, "総務-06", "理由", "資材の遅れ"));
        assertThat(preview)
                .contains("表の確認", "2件の取組の変更を読みました", "まだ記録していません", "総務-04", "総務課シート 5行目")
                .contains("状況（C5）: ", "→ ● 順調", "40%", "協議会を開いた", "→ ■ 遅れ", "資材の遅れ")
                .contains("記録する（2件）", "やめる", "読まなかったシート: 全体");
        assertThat(updates()).isEqualTo(before);

        String receipt = pressed(member, preview, "workbook.record");

        assertThat(receipt).contains("「表.xlsx」の2件を記録しました", "総務-04", "● 順調", "総務-06", "■ 遅れ", "取り消す（15分以内）");
        assertThat(updates()).isEqualTo(before + 2);
        assertThat(type(member, "履歴 総務-04")).contains("協議会を開いた", "表");
        assertThat(pressed(member, preview, "workbook.record")).contains("2件は", "もう一度は記録していません");
        assertThat(updates()).isEqualTo(before + 2);
        assertThat(pressed(member, receipt, "workbook.back")).contains("2件を取り消しました");
        assertThat(type(member, "総務-06")).doesNotContain("資材の遅れ");
    }

    @Test
    void whatCannotBeRecordedIsToldWithItsCellAndTheRestOnlyOnItsOwnPress() {
        long before = updates();
        String preview = drop(
                member,
                table().type(SHEET, "総務-04", "報告", "会議を開いた")
                        .type(SHEET, "総務-05", "状況", "ぼちぼち")
                        .percent(SHEET, "総務-07", "進み（%）", 150)
                        .type("経理課", "経理-01", "報告", "よその課の報告")
                        .type(SHEET, "総務-08", "取組", "改めた文"));
        assertThat(preview)
                .contains("1件の取組の変更を読みました", "記録できないもの（3件）")
                .contains("総務課!C6", "「ぼちぼち」という状況はありません", "未着手、順調")
                .contains("150", "よその課の報告", "経理-01を記録できるのは、")
                .contains("計画の文言の変更（1件）", "改めた文", "計画の文言を直せるのは")
                .doesNotContain("workbook.amend")
                .contains("ほかの1件を記録する", "残りの3件は記録しません");
        assertThat(pressed(member, preview, "workbook.record")).contains("1件を記録しました", "残りの3件は記録していません");
        assertThat(updates()).isEqualTo(before + 1);
    }

    @Test
    void whoeverMayAmendAWordingGetsTheFormWithWhatTheyWroteThere() {
        String preview = drop(
                coordinator, table().type(SHEET, "総務-08", "取組", "改めた文 <@U1>").type(SHEET, "総務-08", "報告", "八番の報告"));
        assertThat(preview).contains("計画の文言の変更（1件）", "文言を直す", "1件ずつ理由を書いて");
        String receipt = pressed(coordinator, preview, "workbook.record");
        assertThat(receipt).contains("1件を記録しました", "文言を直す");
        JsonObject amend = button(receipt, "workbook.amend");
        requests.interaction(by(
                coordinator,
                inMessage(
                        press(
                                amend.get("action_id").getAsString(),
                                amend.get("value").getAsString()),
                        "D0DIRECT",
                        false,
                        null,
                        slack.responseUrl("amend"))));
        assertThat(calls("views.open", 1).getFirst().field("view")).contains("改めた文", "理由");
        assertThat(type(member, "総務-08")).doesNotContain("改めた文");
    }

    @Test
    void whatIsLeftIsNotRecorded() {
        long before = updates();
        String preview = drop(member, table().type(SHEET, "総務-04", "報告", "取りやめる報告"));
        assertThat(pressed(member, preview, "workbook.drop")).contains("やめました", "何も記録していません");
        assertThat(pressed(member, preview, "workbook.record")).contains("やめました");
        assertThat(updates()).isEqualTo(before);
    }

    @Test
    void anUntouchedOneChangesNothing() {
        assertThat(drop(member, table())).contains("変更はありません").doesNotContain("workbook.record");
        assertThat(drop(member, "表.xlsx", made(Locale.JAPANESE))).contains("変更はありません");
    }

    @Test
    void inEnglishItIsWrittenReadAndAnsweredInEnglish() {
        String alex = known("Alex Morgan", "en-US", false);
        String preview = drop(
                alex,
                new EditedBook(made(Locale.ENGLISH))
                        .type(SHEET, "総務-05", "Status", "on track")
                        .type(SHEET, "総務-05", "Report", "The draft was sent."));
        assertThat(preview).contains("Your workbook", "Nothing new in", "● On track", "The draft was sent.", "総務-05");
        String mine = drop(member, new EditedBook(made(Locale.ENGLISH)).type(SHEET, "総務-05", "Status", "On track"));
        assertThat(mine).contains("Status（C6）", "● 順調");
    }

    @Test
    void twoPeopleWhoEditTheSameAreToldOfEachOther() {
        EditedBook mine = table().type(SHEET, "総務-03", "報告", "わたしの報告");
        EditedBook theirs = table().type(SHEET, "総務-03", "報告", "課長の報告").type(SHEET, "総務-02", "報告", "課長の二番");
        String preview = drop(member, mine);
        String other = drop(lead, theirs);
        long before = updates();
        assertThat(pressed(lead, preview, "workbook.record")).contains("もうありません");
        assertThat(pressed(lead, other, "workbook.record")).contains("2件を記録しました");
        String changed = pressed(member, preview, "workbook.record");
        assertThat(changed)
                .contains("まだ何も記録していません", "川上 直樹", "課長の報告", "わたしの報告", "新しい表を受け取る")
                .doesNotContain("workbook.record");
        assertThat(updates()).isEqualTo(before + 2);
    }

    @Test
    void whoeverRecordedTheSameJustBeforeIsToldOnceOfAllOfThem() {
        for (String code : List.of("総務-01", "総務-02", "総務-03"))
            assertThat(type(lead, "更新 " + code + " 順調 課長の" + code)).contains("記録しました");
        EditedBook book = table();
        for (String code : List.of("総務-01", "総務-02", "総務-03")) book.type(SHEET, code, "報告", "森の" + code);
        String preview = drop(member, book);
        slack.forget("chat.postMessage");
        assertThat(pressed(member, preview, "workbook.record")).contains("3件を記録しました", "川上 直樹さんも少し前に");
        delivered();
        assertThat(slack.calls("chat.postMessage"))
                .singleElement()
                .satisfies(told -> assertThat(told.field("channel")).isEqualTo(lead))
                .satisfies(told -> assertThat(told.field("text")).contains("3件を記録しました", "総務-01、総務-02、総務-03"));
    }

    @Test
    void whoeverHasMovedAwayBetweenRecordsNothing() {
        String preview = drop(member, table().type(SHEET, "総務-04", "報告", "異動の前の報告"));
        long before = updates();
        within(() -> {
            staff.assignmentsOf(member)
                    .forEach(assignment -> appointments.end(
                            people.person(admin), assignment.id(), LocalDate.of(2021, 6, 8), "異動", clock.instant()));
            return null;
        });
        assertThat(pressed(member, preview, "workbook.record"))
                .contains("まだ何も記録していません", "総務-04を記録できるのは、", "異動の前の報告")
                .doesNotContain("workbook.record");
        assertThat(updates()).isEqualTo(before);
    }

    @Test
    void ofAnotherWorkspaceOrEditionNothingIsRead() {
        byte[] elsewhere = CurrentWorkspace.within(new Workspace("T0OTHER"), () -> {
            var nothing = new WorkbookScope(List.of(), null, null);
            var showing = new Showing(
                    Asked.Place.DIRECT,
                    new Texts().in(Locale.JAPANESE),
                    clock.instant().atZone(clock.getZone()));
            return workbooks.make(nothing, LocalDate.of(2021, 6, 9), WordsOfWorkbooks.of("よその部", showing));
        });
        assertThat(drop(member, "よそ.xlsx", elsewhere)).contains("別のワークスペースで作られた表です", "新しい表を受け取る");
        EditedBook later = table();
        later.sheet("_torikumi").getRow(0).getCell(1).setCellValue("7");
        assertThat(drop(member, later)).contains("別の版のTorikumi");
        EditedBook broken = table();
        broken.sheet("_torikumi").getRow(10).getCell(0).setCellValue("何か");
        assertThat(drop(member, broken)).contains("控えが壊れている");
    }

    @Test
    void aFileThatIsNoneOfOursIsNotReadForWhoeverMayTakeInNoPlan() throws IOException {
        EditedBook copied = table();
        copied.book().removeSheetAt(copied.book().getSheetIndex("_torikumi"));
        assertThat(drop(member, copied)).contains("Torikumiから受け取った表（Excel）ではない", "シートを別のファイルに移さず");
        assertThat(drop(member, "空.xlsx", new byte[] {'P', 'K', 5, 6})).contains("Torikumiから受け取った表（Excel）ではない");
        assertThat(drop(member, "爆弾.xlsx", bomb())).contains("Torikumiから受け取った表（Excel）ではない");
        send(member, "", file(member, "計画.csv", "部,課\n".getBytes()));
        assertThat(slack.calls("chat.postMessage").getFirst().field("blocks")).contains("このファイルは開いていません");
    }

    /** 300 MB of nothing. */
    private static byte[] bomb() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            byte[] nothing = new byte[1024 * 1024];
            for (int i = 0; i < 300; i++) zip.write(nothing);
        }
        return bytes.toByteArray();
    }

    @Test
    void besideWordsItIsReadWhereTheyAreAboutItAndOfferedWhereTheyAreNot() {
        byte[] book = table().type(SHEET, "総務-04", "報告", "言葉を添えた報告").saved();
        send(member, "進捗を記入しました", file(member, "表.xlsx", book));
        assertThat(slack.calls("chat.postMessage").getFirst().field("blocks")).contains("表の確認", "言葉を添えた報告");

        send(member, "よろしくお願いします", file(member, "表.xlsx", book));
        String offered = slack.calls("chat.postMessage").stream()
                .map(call -> call.field("blocks"))
                .filter(blocks -> blocks.contains("plan.read"))
                .findFirst()
                .orElseThrow();
        assertThat(offered).contains("表として読む", "読んでいません");
    }

    @Test
    void ofManyChangesOnePageAfterTheOtherIsShownAndAllAreRecorded() {
        EditedBook book = table();
        List<String> codes = within(() -> plans.current().getFirst().sections().stream()
                .filter(section -> section.name().equals("防災危機管理課"))
                .flatMap(section -> section.units().stream())
                .flatMap(unit -> unit.initiatives().stream())
                .map(initiative -> initiative.code().toString())
                .toList());
        codes.forEach(code -> book.type("防災危機管理課", code, "報告", "防災の報告"));
        for (int i = 1; i <= 8; i++) book.type(SHEET, "総務-0" + i, "報告", "総務の報告 " + i);
        String preview = drop(coordinator, book);
        int all = codes.size() + 8;
        assertThat(preview).contains(all + "件の取組の変更", "次の%d件".formatted(all - 15), "記録する（%d件）".formatted(all));
        String next = pressed(coordinator, preview, "workbook.page");
        assertThat(next).contains("はじめに戻る", "読まなかったシート");
        long before = updates();
        assertThat(pressed(coordinator, next, "workbook.record")).contains(all + "件を記録しました");
        assertThat(updates()).isEqualTo(before + all);
    }
}
