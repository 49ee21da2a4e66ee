package torikumi.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static torikumi.slack.SignedRequests.onEphemeral;
import static torikumi.slack.SignedRequests.press;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import torikumi.slack.FakeSlack.Answer;
import torikumi.staff.Office;
import torikumi.staff.Role;

/** 評価, as people type it, press its buttons and fill in its form. */
class EvaluationOverHttpTests extends InJune {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private static final Office DISASTER = new Office("総務部", "防災危機管理課", null);

    private String chief;
    private String clerk;

    /** A section of which no other test reports anything. */
    @BeforeEach
    void aSectionOfItsOwn() {
        chief = known("黒田 修", "ja-JP", false);
        clerk = known("大谷 美緒", "ja-JP", false);
        appoint(chief, Role.LEAD, DISASTER);
        appoint(clerk, Role.MEMBER, DISASTER);
    }

    private String type(String user, String words) {
        return requests.command(words, Map.of("user_id", user)).body();
    }

    private void said(String words) {
        assertThat(requests.command(words, Map.of("user_id", clerk)).body()).contains("記録しました");
    }

    /** What a button of that kind carries on a card. */
    private static String carried(String card, String action) {
        String found = card.replaceAll(
                "(?s).*?\"action_id\":\"" + action.replace(".", "\\.")
                        + "[^\"]*\"(?:(?!\"type\":\"button\").)*?\"value\":\"([^\"]+)\".*",
                "$1");
        assertThat(found).as(card).isNotEqualTo(card);
        return found;
    }

    private String pressed(String user, String action, String value) {
        String answer = "eval" + COUNT.incrementAndGet();
        requests.interaction(by(user, onEphemeral(press(action + ".1", value), slack.responseUrl(answer))));
        return calls("response/" + answer, 1).getFirst().body();
    }

    /** The form that pressing the button opens. */
    private JsonObject form(String user, String value) {
        int before = slack.calls("views.open").size();
        requests.interaction(by(
                user,
                onEphemeral(press("evaluation.write.1", value), slack.responseUrl("form" + COUNT.incrementAndGet()))));
        await().atMost(Duration.ofSeconds(10))
                .until(() -> slack.calls("views.open").size() > before);
        return JsonParser.parseString(slack.calls("views.open").getLast().field("view"))
                .getAsJsonObject();
    }

    private String sent(String user, JsonObject form, Map<String, String> fields) {
        return requests.interaction(SentForm.submitted(SentForm.open(form), user, fields))
                .body();
    }

    private String written(String code, Map<String, String> fields) {
        String card = type(clerk, "評価 " + code);
        return sent(clerk, form(clerk, carried(card, "evaluation.write")), fields);
    }

    private static final Map<String, String> GO_ON =
            Map.of("direction", "CONTINUE", "grade", "on-track", "issues", "会場が足りない");

    @Test
    void aSheetShowsWhatWasReportedWithSourcesAndGaps() {
        said("更新 防災危機管理-01 遅れ 6/1 実行委員会を設置した 理由: 会場が改修中");
        String card = type(outsider, "評価 防災危機管理-01");
        assertThat(card)
                .contains("防災危機管理-01の評価", "実行委員会を設置した", "出典: 防災危機管理課、記録 #", "4月〜5月  報告なし", "会場が改修中（記録 #")
                .contains("報告にある理由です", "まだ記入されていません", "未選択", "未確定", "\"ephemeral\"")
                .doesNotContain("evaluation.write", "evaluation.confirm");
        assertThat(type(outsider, "評価 防災危機管理-01 上半期")).contains("上半期（4月1日（木）〜6月9日（水））");
        assertThat(type(outsider, "評価 防災危機管理-01 下半期")).contains("下半期はまだ始まっていません");
        assertThat(type(outsider, "evaluation R3-防災危機管理-01")).contains("防災危機管理-01の評価");
    }

    @Test
    void aMemberWritesItALeadConfirmsItAndTheCoordinatorTakesThatBack() {
        String form = written("防災危機管理-02", GO_ON);
        assertThat(form).contains("防災危機管理-02の評価を保存しました。課長が確定できます");
        String card = type(chief, "評価 防災危機管理-02");
        assertThat(card).contains("継続", "● 順調", "会場が足りない", "大谷 美緒さん（防災危機管理課の職員）", "第1版");
        assertThat(type(clerk, "評価 防災危機管理-02")).doesNotContain("evaluation.confirm");
        String value = carried(card, "evaluation.confirm");
        assertThat(pressed(clerk, "evaluation.confirm", value)).contains("評価を確定できるのは防災危機管理課", "黒田 修さん");
        assertThat(pressed(chief, "evaluation.confirm", value)).contains("防災危機管理-02の評価を確定しました");
        delivered();
        assertThat(slack.calls("chat.postMessage"))
                .anySatisfy(call -> assertThat(call.field("channel") + call.field("text"))
                        .isEqualTo(clerk + "黒田 修さんが、あなたの書いた防災危機管理-02の評価（年度）を確定しました。"));
        assertThat(type(clerk, "評価 防災危機管理-02"))
                .contains("確定: 6月9日（水） 10:", "黒田 修さん（防災危機管理課の課長）")
                .doesNotContain("evaluation.write");
        assertThat(pressed(chief, "evaluation.confirm", value)).contains("確定しています");
        String back = carried(type(coordinator, "評価 防災危機管理-02"), "evaluation.reopen");
        assertThat(pressed(outsider, "evaluation.reopen", back)).contains("課長と取りまとめ担当");
        assertThat(pressed(coordinator, "evaluation.reopen", back)).contains("防災危機管理-02の評価の確定を取り消しました");
        delivered();
        for (String told : new String[] {chief, clerk})
            assertThat(slack.calls("chat.postMessage"))
                    .anySatisfy(call -> assertThat(call.field("channel") + call.field("text"))
                            .isEqualTo(told + "野村 千尋さんが、防災危機管理-02の評価（年度）の確定を取り消しました。直したら、もう一度確定してください。"));
        assertThat(type(clerk, "評価 防災危機管理-02")).contains("確定の取り消し: 6月9日（水） 10:", "evaluation.write");
    }

    @Test
    void theSecondOfTwoReadsWhatTheFirstWroteAndKeepsTheirOwnWords() {
        String card = type(clerk, "評価 防災危機管理-03");
        JsonObject first = form(clerk, carried(card, "evaluation.write"));
        JsonObject second = form(chief, carried(card, "evaluation.write"));
        assertThat(sent(clerk, first, GO_ON)).contains("保存しました");
        String again = sent(chief, second, Map.of("direction", "END", "issues", "課長の書いた課題"));
        assertThat(again)
                .contains("\"response_action\":\"update\"", "次のように直されました", "大谷 美緒さん", "方向性 継続", "課題: 会場が足りない")
                .contains("課長の書いた課題", "\"value\":\"END\"");
        JsonObject shown = JsonParser.parseString(again).getAsJsonObject().getAsJsonObject("view");
        assertThat(sent(chief, shown, Map.of())).contains("保存しました");
        assertThat(type(chief, "評価 防災危機管理-03")).contains("中止", "課長の書いた課題", "第2版", "直す前を読む");
        assertThat(type(chief, "評価 防災危機管理-03 v1")).contains("継続", "会場が足りない", "いまは第2版");
    }

    @Test
    void aFigureOfAnIndicatorIsRecordedInWordsAndStandsOnTheSheet() {
        said("更新 生活・交通安全-03 順調 6/2 研修を始めた 指標 電子決裁率 ６２％");
        assertThat(type(clerk, "履歴 生活・交通安全-03")).contains("研修を始めた", "指標: 電子決裁率 ６２％");
        assertThat(type(clerk, "評価 生活・交通安全-03")).contains("電子決裁率: 目標の記載なし、実績 62%（6月2日（水）、記録 #");
        assertThat(type(clerk, "生活・交通安全-03")).doesNotContain("進み\\n62%");
    }

    @Test
    void whatIsWrittenInPartIsKeptAndSaidToBeSo() {
        assertThat(written("防災危機管理-04", Map.of("direction", "EXPAND"))).contains("確定するには、次年度の方向性と自己評価の両方を選んで");
        assertThat(written("防災危機管理-04", Map.of("direction", "EXPAND", "grade", "late", "issues", "")))
                .contains("\"errors\"", "理由を課題に書いてください");
        assertThat(type(chief, "評価 防災危機管理-04")).contains("拡充").doesNotContain("evaluation.confirm");
    }

    @Test
    void whoeverClosesAPlanIsToldWhatIsNotConfirmed() {
        written("生活・交通安全-03", Map.of("direction", "REDUCE"));
        requests.command("終了 R3 総務部", Map.of("user_id", coordinator));
        assertThat(calls("views.open", 2).getLast().field("view"))
                .contains("確定していない評価が", "防災危機管理課", "終了すると、再開するまで評価は書けません");
    }

    @Test
    void aRecordThatChangesAfterItWasConfirmedIsShownSo() {
        written("防災危機管理-05", GO_ON);
        pressed(chief, "evaluation.confirm", carried(type(chief, "評価 防災危機管理-05"), "evaluation.confirm"));
        said("更新 防災危機管理-05 順調 6/8 あとから報告した");
        assertThat(type(chief, "評価 防災危機管理-05")).contains("確定のあとに記録が変わりました。", "（確定のあとの記録）");
        assertThat(type(chief, "評価 防災危機管理課")).contains("確定（あとに記録が変わりました）");
        assertThat(type(coordinator, "評価")).contains("確定のあとに記録が変わったもの 1件");
    }

    @Test
    void aSectionIsConfirmedTogetherAsFarAsItIsFilledIn() {
        for (String code : new String[] {"生活・交通安全-01", "生活・交通安全-02"}) written(code, GO_ON);
        String card = type(chief, "評価 防災危機管理課 ");
        assertThat(card).contains("防災危機管理課の評価", "14件中", "Excelで受け取る", "印刷用で受け取る");
        String value = carried(card, "evaluation.confirm");
        said("更新 生活・交通安全-02 順調 6/8 あとから報告した");
        String answer = pressed(chief, "evaluation.confirm", value);
        assertThat(answer).contains("件の評価を確定しました", "生活・交通安全-01", "次の評価は確定していません", "生活・交通安全-02。");
        assertThat(type(clerk, "評価 防災危機管理課")).doesNotContain("evaluation.confirm");
    }

    @Test
    void howFarSectionsAreIsToldToWhoeverLooksAfterThem() {
        assertThat(type(coordinator, "評価"))
                .contains("総務部の評価", "件中、方向性を選んだもの", "確定していない取組のある課: ", "職員課", "あなただけに表示しています");
        assertThat(type(coordinator, "評価 総務部 上半期")).contains("上半期");
        assertThat(type(lead, "評価")).contains("総務課の評価").doesNotContain("職員課");
        assertThat(type(member, "評価")).contains("総務課の評価", "総務-01");
        assertThat(type(outsider, "評価")).contains("担当している課がありません");
        assertThat(type(member, "評価 総務部")).contains("総務部の部長と取りまとめ担当です");
        assertThat(type(member, "評価 職員課")).contains("職員課の評価");
        assertThat(type(member, "評価 そんな課")).contains("見つかりませんでした");
        assertThat(type(coordinator, "評価 R2")).contains("令和2年度");
    }

    @Test
    void filesGoToTheDirectConversation() {
        slack.always(
                "files.getUploadURLExternal",
                Answer.ok("{\"ok\":true,\"upload_url\":\"%s\",\"file_id\":\"F1\"}"
                        .formatted(slack.apiBase().resolve("/upload/v1/abc"))));
        slack.always("files.completeUploadExternal", Answer.ok("{\"ok\":true,\"files\":[{\"id\":\"F1\"}]}"));
        assertThat(type(outsider, "評価 防災危機管理課 excel")).contains("ダイレクトメッセージに届きます");
        assertThat(calls("files.completeUploadExternal", 1).getFirst().field("initial_comment"))
                .contains("防災危機管理課 評価シート", "（14件、確定");
        assertThat(slack.calls("upload/v1/abc").getFirst().body()).startsWith("PK");
        type(outsider, "評価 防災危機管理課 印刷");
        calls("files.completeUploadExternal", 2);
        type(outsider, "評価 防災危機管理-01 印刷");
        calls("files.completeUploadExternal", 3);
        assertThat(slack.calls("files.getUploadURLExternal"))
                .extracting(call -> call.field("filename"))
                .anyMatch(name -> name.endsWith(".xlsx"))
                .anyMatch(name -> name.startsWith("防災危機管理-01 評価シート") && name.endsWith(".html"));
        assertThat(slack.calls("upload/v1/abc").getLast().body())
                .startsWith("<!DOCTYPE html>")
                .contains("防災危機管理-01  ");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> jdbc.sql("select count(*) from scheduled_tasks where task_name = 'report.file'")
                                .query(Long.class)
                                .single()
                        == 0);
        assertThat(type(outsider, "評価 そんな課 excel")).contains("見つかりませんでした");
    }
}
