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
import org.junit.jupiter.api.Test;
import torikumi.platform.ByHand;
import torikumi.slack.FakeSlack.Answer;

/** 開示 and 黒塗り, as people type, press and send them. */
class DisclosureOverHttpTests extends InJune {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private String type(String user, String words) {
        return requests.command(words, Map.of("user_id", user)).body();
    }

    private String said(String code, String words) {
        assertThat(type(member, "更新 %s 順調 %s".formatted(code, words))).contains("記録しました");
        return type(member, "履歴 " + code);
    }

    /** What the button of the card with that label carries. */
    private static String carried(String card, String label) {
        return card.replaceAll("(?s).*\"text\":\"%s\"[^}]*}[^}]*?\"value\":\"([^\"]+)\".*".formatted(label), "$1");
    }

    private JsonObject opened(String user, String words) {
        int before = slack.calls("views.open").size();
        requests.interaction(by(user, onEphemeral(press("people.form.1", words), slack.responseUrl("form"))));
        return JsonParser.parseString(calls("views.open", before + 1).getLast().field("view"))
                .getAsJsonObject();
    }

    private String send(JsonObject form, String user, Map<String, String> entered) {
        return requests.interaction(SentForm.submitted(SentForm.open(form), user, entered))
                .body();
    }

    private String unpacked() {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> jdbc.sql("select count(*) from scheduled_tasks where task_name = 'report.file'")
                                .query(Long.class)
                                .single()
                        == 0);
        return slack.calls("upload/v1/abc").getLast().body();
    }

    private void slackTakesFiles() {
        slack.always(
                "files.getUploadURLExternal",
                Answer.ok("{\"ok\":true,\"upload_url\":\"%s\",\"file_id\":\"F1\"}"
                        .formatted(slack.apiBase().resolve("/upload/v1/abc"))));
        slack.always("files.completeUploadExternal", Answer.ok("{\"ok\":true,\"files\":[{\"id\":\"F1\"}]}"));
    }

    @Test
    void coordinatorsAndAdministratorsAreToldWhatThereIsAndNobodyElse() {
        said("総務-05", "要望を受けた");
        for (String may : new String[] {coordinator, admin})
            assertThat(type(may, "開示 総務-05"))
                    .contains("総務-05の開示資料", "令和3年4月1日から令和4年3月31日まで", "資料を受け取る", "黒塗りにする", "\"ephemeral\"");
        for (String mayNot : new String[] {lead, member, outsider})
            assertThat(type(mayNot, "開示 総務-05")).contains("取りまとめ担当").doesNotContain("資料を受け取る", "要望を受けた");
        assertThat(type(coordinator, "開示 総務課 4月から5月")).contains("令和3年5月31日まで");
        assertThat(type(coordinator, "disclosure soumu-5 april to may")).contains("総務-05の開示資料");
        assertThat(type(coordinator, "総務-05 開示")).contains("総務-05の開示資料");
        assertThat(type(coordinator, "開示")).contains("開示 総務");
        assertThat(type(coordinator, "開示 そんな課")).contains("見つかりませんでした");
        assertThat(type(coordinator, "開示 総務-05 9/31")).contains("9月31日");
        assertThat(type(coordinator, "開示 R2 総務課")).contains("令和2年度");
        assertThat(type(coordinator, "開示 総務-05 12/1から12/2")).contains("この期間の記録と変更はありません");
    }

    @Test
    void aPassageIsBlackedOutInAFormAndShownAgainWithAPress() {
        slackTakesFiles();
        String unlike = "田辺" + COUNT.incrementAndGet() + "号";
        said("総務-06", unlike + "から要望を受けた");
        String card = type(coordinator, "開示 総務-06");
        String words = carried(card, "黒塗りにする");
        JsonObject form = opened(coordinator, words);
        String ref = form.toString().replaceAll("(?s).*\"value\":\"([0-9a-f]{8}-[0-9a-f-]{27})\".*", "$1");
        assertThat(send(form, coordinator, Map.of("update", ref, "passage", "別の人", "ground", "PERSON")))
                .contains("passage", "見つかりません");
        assertThat(send(form, coordinator, Map.of("update", ref, "passage", unlike, "ground", "OTHER")))
                .contains("reason", "理由を入力してください");
        assertThat(send(form, lead, Map.of("update", ref, "passage", unlike, "ground", "PERSON")))
                .contains("取りまとめ担当");
        assertThat(send(form, coordinator, Map.of("update", ref, "passage", unlike, "ground", "PERSON")))
                .contains("黒塗りにしました");
        String after = type(coordinator, "開示 総務-06");
        assertThat(after).contains("黒塗り 1か所", "[1] 「" + unlike + "」 個人に関する情報");
        assertThat(type(member, "履歴 総務-06")).contains(unlike);

        assertThat(type(coordinator, carried(after, "資料を受け取る"))).contains("ダイレクトメッセージに届きます");
        assertThat(unpacked())
                .contains("disclosure.html", "SHA256SUMS", "■■[1]から要望を受けた")
                .doesNotContain(unlike);
        FakeSlack.Call shared = calls("files.completeUploadExternal", 1).getFirst();
        assertThat(shared.field("initial_comment")).contains("総務-06 開示資料 2021-04-01から2022-03-31", "黒塗り 1か所");
        assertThat(slack.calls("files.getUploadURLExternal").getFirst().field("filename"))
                .endsWith(".zip");

        String back = after.replaceAll("(?s).*\"value\":\"([0-9]+ disclosure [^\"]+)\".*", "$1");
        requests.interaction(by(member, onEphemeral(press("disclosure.show", back), slack.responseUrl("not"))));
        assertThat(calls("response/not", 1).getFirst().body()).contains("取りまとめ担当");
        requests.interaction(by(coordinator, onEphemeral(press("disclosure.show", back), slack.responseUrl("shown"))));
        assertThat(calls("response/shown", 1).getFirst().body()).contains("黒塗りを取り消しました", "黒塗りはまだありません");
        requests.interaction(by(coordinator, onEphemeral(press("disclosure.show", back), slack.responseUrl("gone"))));
        assertThat(calls("response/gone", 1).getFirst().body()).contains("すでに取り消されています");
    }

    @Test
    void whoIsNoCoordinatorAnyMoreWhenTheFileIsMadeGetsNone() {
        slackTakesFiles();
        said("総務-03", "要望を受けた");
        // Asked for in the moment before: what was pressed then is looked at when it is made.
        String words = carried(type(coordinator, "開示 総務-03"), "資料を受け取る");
        jdbc.sql("update assignment set until_day = date '2021-06-08' where person_id = ? and until_day is null")
                .param(coordinator)
                .update();
        ByHand.changed(jdbc, FakeSlack.TEAM);
        assertThat(type(coordinator, words)).contains("取りまとめ担当").doesNotContain("届きます");
        assertThat(slack.calls("files.getUploadURLExternal")).isEmpty();
    }

    @Test
    void thePublicPageIsOffUntilAFolderIsSet() {
        assertThat(type(coordinator, "公表ページ")).contains("公表ページは使われていません", "TORIKUMI_PUBLIC");
        assertThat(type(admin, "publish")).contains("公表ページは使われていません");
        for (String mayNot : new String[] {lead, member, outsider})
            assertThat(type(mayNot, "公表ページ")).contains("取りまとめ担当").doesNotContain("TORIKUMI_PUBLIC");
        assertThat(jdbc.sql("select count(*) from scheduled_tasks where task_name = 'report.public-page'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void ofAClosedYearTheFileIsTheSameInTheYearAfter() {
        slackTakesFiles();
        said("総務-04", "要望を受けた");
        jdbc.sql("update plan set closed_on = date '2021-06-09', revision = revision + 1")
                .update();
        ByHand.changed(jdbc, FakeSlack.TEAM);
        try {
            String words = "開示 R3 総務課 4月から6月 資料";
            assertThat(type(coordinator, words)).contains("ダイレクトメッセージに届きます");
            String first = unpacked();
            assertThat(first).contains("令和3年度 総務部", "要望を受けた");
            clock.putForward(Duration.ofDays(400));
            assertThat(type(coordinator, words)).contains("ダイレクトメッセージに届きます");
            assertThat(unpacked().equals(first)).isTrue();
            assertThat(slack.calls("upload/v1/abc")).hasSize(2);
        } finally {
            jdbc.sql("update plan set closed_on = null, revision = revision + 1")
                    .update();
            ByHand.changed(jdbc, FakeSlack.TEAM);
        }
    }
}
