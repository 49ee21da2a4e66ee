package torikumi.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static torikumi.slack.SignedRequests.onEphemeral;
import static torikumi.slack.SignedRequests.press;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import torikumi.reminder.SectionChannels;
import torikumi.slack.FakeSlack.Answer;
import torikumi.staff.Office;

/** Pictures of how it went, for whoever asks: several in one message, each with the same in words. */
class PicturesOverHttpTests extends HttpEdge {

    private static final Office GENERAL = new Office("総務部", "総務課", null);
    private static final String SHARE = "files.completeUploadExternal";
    private static final String ANNOUNCE = "files.getUploadURLExternal";

    @Autowired
    FrontDesk desk;

    @Autowired
    SectionChannels channels;

    private String person = "";
    private String admin = "";

    @BeforeEach
    void somebodyWhoAsks() {
        jdbc.sql("delete from scheduled_tasks where task_name = 'report.file'").update();
        answers.with(desk::answer);
        person = known("佐藤", "ja-JP", false);
        admin = "";
        slackTakesFiles();
    }

    private void slackTakesFiles() {
        slack.always(
                ANNOUNCE,
                Answer.ok("{\"ok\":true,\"upload_url\":\"%s\",\"file_id\":\"F1\"}"
                        .formatted(slack.apiBase().resolve("/upload/v1/abc"))));
        slack.always(SHARE, Answer.ok("{\"ok\":true,\"files\":[{\"id\":\"F1\"}]}"));
    }

    private String asked(String words) {
        String answer = requests.command(words, Map.of("user_id", person)).body();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> jdbc.sql("select count(*) from scheduled_tasks where task_name = 'report.file'")
                                .query(Long.class)
                                .single()
                        == 0);
        return answer;
    }

    private List<String> alts() {
        return slack.calls(ANNOUNCE).stream().map(call -> call.field("alt_txt")).toList();
    }

    @Test
    void theCourseAndEveryInitiativeOfASectionComeInOneMessage() {
        assertThat(asked("報告 総務課")).contains("ダイレクトメッセージに届きます").doesNotContain("actions");

        FakeSlack.Call shared = calls(SHARE, 1).getFirst();
        assertThat(shared.field("initial_comment")).contains("総務課", "4月〜3月", "8件");
        assertThat(shared.field("files")).contains("経過と回答", "月ごとの状況");
        assertThat(slack.calls(ANNOUNCE))
                .extracting(call -> call.field("filename"))
                .allMatch(name -> name.endsWith(".png"))
                .hasSize(2);
        assertThat(slack.calls("upload/v1/abc"))
                .allSatisfy(put -> assertThat(put.body()).contains("PNG").contains("IHDR"));
        assertThat(alts().getFirst()).contains("総務課", "報告なし8件");
        assertThat(alts().getLast()).contains("総務-01: 4月から報告なし。", "総務-08: ");
    }

    @Test
    void aDepartmentHasItsSectionsAndAllItsInitiatives() {
        asked("報告");
        assertThat(slack.calls(ANNOUNCE)).hasSize(6);
        assertThat(String.join("", alts())).contains("総務-01: ", "新区役所整備-02: ", "地域防災-01: ");
        assertThat(alts()).allSatisfy(alt -> assertThat(alt.length()).isBetween(40, 1000));
        assertThat(calls(SHARE, 1)).hasSize(1);
    }

    private void channel(String channelId) {
        slack.always(
                "conversations.info",
                Answer.ok("{\"ok\":true,\"channel\":{\"id\":\"%s\",\"is_member\":true}}".formatted(channelId)));
        within(() -> channels.set(people.person(admin()), GENERAL, channelId, clock.instant()));
    }

    private String admin() {
        if (admin.isEmpty()) admin = known("管理者", "ja-JP", true);
        return admin;
    }

    private String pressed(String user, String words, String answer) {
        requests.interaction(by(user, onEphemeral(press("report.share", words), slack.responseUrl(answer))));
        return calls("response/" + answer, 1).getFirst().body();
    }

    private List<String> messagesTo(String user) {
        delivered();
        return slack.calls("chat.postMessage").stream()
                .filter(call -> user.equals(call.field("channel")))
                .map(call -> call.field("blocks"))
                .toList();
    }

    @Test
    void whoeverActsForTheSectionSharesThemInItsChannelWithAButtonThatAsksFirst() {
        channel("C0SOUMU");
        person = admin();
        asked("報告 総務課 4月から6月");
        String offer = messagesTo(person).getLast();
        assertThat(offer).contains("<#C0SOUMU>", "チャンネルに共有", "\"confirm\"", "総務課のチャンネルに、あなたの名前とともに投稿します");
        String words = offer.replaceAll("(?s).*\"value\":\"(report [^\"]+)\".*", "$1");
        assertThat(words).isEqualTo("report R3 総務部 総務課 4月から6月 share");
        slack.reset();
        slackTakesFiles();

        assertThat(pressed(person, words, "shared")).contains("総務課のチャンネルに共有しています");
        FakeSlack.Call shared = calls(SHARE, 1).getFirst();
        assertThat(shared.field("channel_id")).isEqualTo("C0SOUMU");
        assertThat(shared.field("initial_comment")).contains("管理者さんが共有しました", "総務課", "4月〜6月");
        assertThat(alts().getLast()).contains("総務-01: ");
        assertThat(slack.calls("conversations.open")).isEmpty();
        assertThat(messagesTo(person)).isEmpty();
    }

    @Test
    void whereTheyCannotBeSharedIsSaid() {
        within(() -> channels.remove(people.person(admin()), GENERAL, clock.instant()));
        person = admin();
        assertThat(asked("報告 総務課 共有")).contains("総務課のチャンネルが決まっていない", "remind-to 総務部 総務課");
        assertThat(asked("報告 共有")).contains("図を共有できるのは、課や係のチャンネルです");
        asked("報告 総務課");
        assertThat(messagesTo(person)).isEmpty();
        channel("C0SOUMU");
        assertThat(asked("報告 総務課 共有")).contains("<#C0SOUMU>", "report R3 総務部 総務課 share");
        person = known("よその人", "ja-JP", false);
        assertThat(asked("報告 総務課 共有")).contains("総務課の担当者").doesNotContain("C0SOUMU");
        asked("報告 総務課");
        assertThat(messagesTo(person)).isEmpty();
        assertThat(pressed(person, "report R3 総務部 総務課 share", "not")).contains("総務課の担当者");
    }

    @Test
    void aChannelThatTakesNothingIsToldToWhoeverShared() {
        channel("C0SOUMU");
        slack.always(SHARE, Answer.refusing("not_in_channel"));
        assertThat(pressed(admin(), "report R3 総務部 総務課 share", "refused")).contains("共有しています");
        await().atMost(Duration.ofSeconds(30)).until(() -> !messagesTo(admin()).isEmpty());
        assertThat(messagesTo(admin()).getLast()).contains("チャンネルに投稿できませんでした");
    }

    @Test
    void isInTheLanguageOfWhoeverAsks() {
        person = known("Smith", "en-US", false);
        asked("report soumu april to may");
        assertThat(calls(SHARE, 1).getFirst().field("initial_comment")).contains("Apr–May", "8 initiatives");
        assertThat(alts().getLast()).contains("No reports yet from Apr");
    }

    @Test
    void monthsThatAreNotInOneYearAreNotGuessed() {
        assertThat(asked("報告 総務課 9月から4月")).contains("9月から4月までは1つの年度");
        assertThat(asked("報告 総努課")).contains("見つかりませんでした");
        assertThat(slack.calls(ANNOUNCE)).isEmpty();
    }

    @Test
    void whatIsReportedOfAnInitiativeIsNotTakenForAPicture() {
        asked("報告 総務-03 順調 実行委員会を設置した");
        assertThat(slack.calls(ANNOUNCE)).isEmpty();
    }

    @Test
    void aFileThatDidNotArriveIsMadeAgainWithTheOthers() {
        slack.once("upload/v1/abc", Answer.status(500));
        requests.command("報告 総務課", Map.of("user_id", person));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> !slack.calls("upload/v1/abc").isEmpty());
        assertThat(slack.calls(SHARE)).isEmpty();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> jdbc.sql(
                                        "select count(*) from scheduled_tasks where task_name = 'report.file' and picked = false")
                                .query(Long.class)
                                .single()
                        == 1);
        clock.putForward(Duration.ofMinutes(1));
        assertThat(calls(SHARE, 1)).hasSize(1);
    }
}
