package torikumi.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import torikumi.slack.FakeSlack.Answer;

/** Pictures of how it went, for whoever asks: several in one message, each with the same in words. */
class PicturesOverHttpTests extends HttpEdge {

    private static final String SHARE = "files.completeUploadExternal";
    private static final String ANNOUNCE = "files.getUploadURLExternal";

    @Autowired
    FrontDesk desk;

    private String person = "";

    @BeforeEach
    void slackTakesFiles() {
        jdbc.sql("delete from scheduled_tasks where task_name = 'report.file'").update();
        answers.with(desk::answer);
        person = known("佐藤", "ja-JP", false);
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
