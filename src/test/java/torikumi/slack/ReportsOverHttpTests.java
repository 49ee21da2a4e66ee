package torikumi.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static torikumi.slack.SignedRequests.onEphemeral;
import static torikumi.slack.SignedRequests.press;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import torikumi.slack.FakeSlack.Answer;

/** 議会 and 回答状況, as people type them, with the desks that really answer. */
class ReportsOverHttpTests extends InJune {

    private String type(String user, String words) {
        return requests.command(words, Map.of("user_id", user)).body();
    }

    private void said(String words) {
        assertThat(requests.command(words, Map.of("user_id", member)).body()).contains("記録しました");
    }

    @Test
    void anAccountIsTextForWhoeverAskedWithASourceBehindEachSentence() {
        said("更新 総務-07 順調 6/1 実行委員会を設置した");
        String account = type(outsider, "議会 総務-07");
        assertThat(account)
                .contains("総務-07の経過", "令和3年6月9日現在", "実行委員会を設置した", "（出典: 総務課、記録 #", "\"ephemeral\"")
                .contains("4月〜5月  報告なし", "承認された文はありません");
        String ref = account.replaceAll("(?s).*記録 #([0-9a-f]{8}).*", "$1");
        assertThat(type(outsider, "履歴 総務-07 #" + ref)).contains("第1版", "実行委員会を設置した");
        String example = account.replaceAll("(?s).*「/torikumi ([^」]*)」のように入力すると確かめられます。.*", "$1");
        assertThat(example).isEqualTo("履歴 総務部 R3-総務-07 #" + ref);
        assertThat(type(outsider, example)).contains("第1版", "実行委員会を設置した");
        assertThat(type(outsider, "履歴 総務-07 #00000000")).contains("総務-07の経過").doesNotContain("第1版");
        assertThat(type(outsider, "議会 総務-07 5/31"))
                .contains("令和3年5月31日現在（令和3年6月9日までに記録された内容によります）")
                .doesNotContain("実行委員会を設置した");
        assertThat(type(outsider, "account soumu-7 april to may"))
                .contains("令和3年4月1日から令和3年5月31日まで")
                .doesNotContain("実行委員会を設置した");
    }

    @Test
    void whatALeadHasApprovedStandsFirstAndWithdrawnWordsNowhere() {
        said("更新 総務-02 順調 大綱案をまとめた 公表: 大綱案をまとめました。");
        assertThat(type(outsider, "議会 総務-02")).contains("大綱案をまとめた").doesNotContain("大綱案をまとめました。");
        delivered();
        String asked = slack.calls("chat.postMessage").stream()
                .filter(call -> call.field("channel").equals(lead))
                .findFirst()
                .orElseThrow()
                .field("blocks");
        String id = asked.replaceAll("(?s).*?progress\\.approve[^}]*?\"value\":\"([^\"]+)\".*", "$1");
        requests.interaction(by(lead, onEphemeral(press("progress.approve.1", id), slack.responseUrl("ok"))));
        assertThat(calls("response/ok", 1).getFirst().body()).contains("公表用の文を承認しました");
        String account = type(outsider, "議会 総務-02");
        assertThat(account).contains("  大綱案をまとめました。", "公表承認");
        assertThat(account.indexOf("大綱案をまとめました。")).isLessThan(account.indexOf("大綱案をまとめた\\n"));
        String version =
                type(member, "取り消し").replaceAll("(?s).*?progress\\.withdraw[^}]*?\"value\":\"([^\"]+)\".*", "$1");
        requests.interaction(by(member, onEphemeral(press("progress.withdraw.1", version), slack.responseUrl("back"))));
        assertThat(calls("response/back", 1).getFirst().body()).contains("取り消しました");
        assertThat(type(outsider, "議会 総務-02")).doesNotContain("大綱案");
    }

    @Test
    void anAccountOfASectionAndAPeriodHasAllItsInitiatives() {
        assertThat(type(outsider, "議会 経理課 4月から6月"))
                .contains("令和3年度 総務部 経理課の経過", "令和3年4月1日から令和3年6月9日まで", "経理-01  経理課所管の");
    }

    @Test
    void whatCannotBeToldIsSaidWithTheNextStep() {
        assertThat(type(outsider, "議会 そんな課")).contains("見つかりませんでした");
        assertThat(type(outsider, "議会 総務-03 9/30")).contains("その日の経過はありません。4月1日（木）から今日まで", "今日までの経過");
        assertThat(type(outsider, "議会 総務-03 9/31")).contains("9月31日");
        assertThat(type(outsider, "議会")).contains("議会 総務-01");
        assertThat(type(outsider, "議会 施設-01")).contains("そのまま写せます").doesNotContain("出典の記録は");
        assertThat(type(outsider, "議会 総務-99")).contains("総務-01〜");
    }

    @Test
    void aLongAccountIsSentAsATextFile() {
        slack.always(
                "files.getUploadURLExternal",
                Answer.ok("{\"ok\":true,\"upload_url\":\"%s\",\"file_id\":\"F1\"}"
                        .formatted(slack.apiBase().resolve("/upload/v1/abc"))));
        slack.always("files.completeUploadExternal", Answer.ok("{\"ok\":true,\"files\":[{\"id\":\"F1\"}]}"));
        for (int i = 0; i < 3; i++) said("更新 総務-08 順調 " + "とても長い報告です。".repeat(280) + i);
        assertThat(type(outsider, "議会 総務部 4月から6月")).contains("ダイレクトメッセージに届きます");
        FakeSlack.Call shared = calls("files.completeUploadExternal", 1).getFirst();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> jdbc.sql("select count(*) from scheduled_tasks where task_name = 'report.file'")
                                .query(Long.class)
                                .single()
                        == 0);
        assertThat(shared.field("initial_comment")).contains("総務部の経過");
        assertThat(slack.calls("files.getUploadURLExternal").getFirst().field("filename"))
                .endsWith("令和3年6月9日.txt");
        String text = slack.calls("upload/v1/abc").getFirst().body();
        assertThat(text).startsWith("\uFEFF令和3年度 総務部の経過\r\n").contains("総務-01  議会と円滑な", "地域防災-01  ");
    }

    @Test
    void howSectionsRespondIsToldToWhoeverLooksAfterThem() {
        assertThat(type(coordinator, "回答状況")).contains("回答状況", "総務部", "あなただけに表示しています", "\"ephemeral\"");
        assertThat(type(admin, "responses")).contains("回答状況", "総務部");
        assertThat(type(lead, "回答状況")).contains("総務課").doesNotContain("職員課");
        assertThat(type(lead, "総務課 回答状況")).contains("回答状況", "総務課");
        assertThat(type(lead, "回答状況 職員課")).contains("課長と取りまとめ担当です");
        assertThat(type(lead, "回答状況 総務部")).contains("総務部の部長と取りまとめ担当です");
        assertThat(type(member, "回答状況")).contains("課長・取りまとめ担当と管理者に表示しています（川上 直樹さん");
        assertThat(type(member, "回答状況 総務課")).contains("課長と取りまとめ担当です");
        assertThat(type(outsider, "回答状況 総務課")).contains("課長と取りまとめ担当です");
        assertThat(type(coordinator, "回答状況 R2")).contains("令和2年度");
    }
}
