package torikumi.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import torikumi.slack.FakeSlack.Answer;

/** A file that somebody wants: made behind the answer, and put into their direct conversation once, whatever Slack says meanwhile. */
class FilesOverHttpTests extends HttpEdge {

    private static final String SHARE = "files.completeUploadExternal";

    @Autowired
    FrontDesk desk;

    private String person = "";

    @BeforeEach
    void slackTakesFiles() {
        jdbc.sql("delete from scheduled_tasks where task_name = 'report.file'").update();
        answers.with(desk::answer);
        person = known("佐藤", "ja-JP", false);
        slack.always(
                "files.getUploadURLExternal",
                Answer.ok("{\"ok\":true,\"upload_url\":\"%s\",\"file_id\":\"F1\"}"
                        .formatted(slack.apiBase().resolve("/upload/v1/abc"))));
        slack.always(SHARE, Answer.ok("{\"ok\":true,\"files\":[{\"id\":\"F1\"}]}"));
    }

    private String asked(String words) {
        return requests.command(words, Map.of("user_id", person)).body();
    }

    private void done() {
        await().atMost(Duration.ofSeconds(20)).until(() -> waiting() == 0);
    }

    private long waiting() {
        return jdbc.sql("select count(*) from scheduled_tasks where task_name = 'report.file'")
                .query(Long.class)
                .single();
    }

    @Test
    void aTableGoesToTheDirectConversationOfWhoeverAsked() {
        assertThat(asked("表 総務課 csv")).contains("ダイレクトメッセージに届きます");

        FakeSlack.Call shared = calls(SHARE, 1).getFirst();
        done();
        assertThat(slack.calls("conversations.open").getFirst().field("users")).isEqualTo(person);
        assertThat(shared.field("channel_id")).isEqualTo("D1");
        assertThat(shared.field("files")).contains("\"id\":\"F1\"", "総務課");
        assertThat(shared.field("initial_comment")).contains("（8件）");
        FakeSlack.Call announced = slack.calls("files.getUploadURLExternal").getFirst();
        String csv = slack.calls("upload/v1/abc").getFirst().body();
        assertThat(announced.field("filename")).endsWith(".csv").contains("総務課");
        assertThat(announced.field("length")).isEqualTo(String.valueOf(csv.getBytes(StandardCharsets.UTF_8).length));
        assertThat(csv.lines()).hasSize(9);
        assertThat(csv).startsWith("\uFEFF年度,部,課").contains(",総務-01,");
    }

    @Test
    void aWorkbookIsWhatATableIsWithoutAnotherWord() {
        asked("総務課 表");

        FakeSlack.Call shared = calls(SHARE, 1).getFirst();
        done();
        assertThat(shared.field("initial_comment")).contains("総務課", "（8件）");
        assertThat(announced()).endsWith(".xlsx").contains("総務課");
        assertThat(slack.calls("upload/v1/abc").getFirst().body()).startsWith("PK");
    }

    @Test
    void theDueDatesOfASectionGoIntoACalendar() {
        Duration ahead = clock.ahead();
        clock.put(ahead.plus(Duration.between(clock.instant(), Instant.parse("2021-06-09T01:00:00Z"))));
        try {
            theDueDates();
        } finally {
            clock.put(ahead);
        }
    }

    private void theDueDates() {
        asked("予定表 総務課");

        FakeSlack.Call shared = calls(SHARE, 1).getFirst();
        done();
        assertThat(announced()).endsWith(".ics").contains("総務課");
        String calendar = slack.calls("upload/v1/abc").getFirst().body();
        assertThat(calendar).startsWith("BEGIN:VCALENDAR\r\n").contains("SUMMARY:総務課 進捗の報告期限\r\n");
        long dates = calendar.lines().filter("BEGIN:VEVENT"::equals).count();
        assertThat(shared.field("initial_comment")).contains("（%d件、次は".formatted(dates));
    }

    private String announced() {
        return slack.calls("files.getUploadURLExternal").getFirst().field("filename");
    }

    @Test
    void nothingIsMadeOfWhatNobodyKnows() {
        assertThat(asked("表 そんな課")).contains("見つかりませんでした");
        assertThat(waiting()).isZero();
    }

    @Test
    void whatMayHaveBeenSharedIsLookedForBeforeItIsSharedAgain() {
        slack.once(SHARE, Answer.status(500));
        slack.always("files.info", Answer.ok("{\"ok\":true,\"file\":{\"id\":\"F1\",\"ims\":[\"D1\"]}}"));

        asked("表 総務課");
        calls(SHARE, 1);
        await().atMost(Duration.ofSeconds(10)).until(() -> isPutOff());
        clock.putForward(Duration.ofMinutes(1));
        done();

        assertThat(slack.calls("files.info")).hasSize(1);
        assertThat(slack.calls(SHARE)).hasSize(1);
        assertThat(slack.calls("upload/v1/abc")).hasSize(1);
    }

    @Test
    void whatIsNotThereIsSharedAgainWithoutBeingMadeAgain() {
        slack.once(SHARE, Answer.none());
        slack.always("files.info", Answer.ok("{\"ok\":true,\"file\":{\"id\":\"F1\",\"ims\":[]}}"));

        asked("表 総務課");
        calls(SHARE, 1);
        await().atMost(Duration.ofSeconds(10)).until(() -> isPutOff());
        clock.putForward(Duration.ofMinutes(1));
        done();

        assertThat(slack.calls(SHARE)).hasSize(2);
        assertThat(slack.calls("upload/v1/abc")).hasSize(1);
    }

    private boolean isPutOff() {
        return jdbc.sql("select count(*) from scheduled_tasks where task_name = 'report.file' and picked = false"
                                + " and execution_time > ?")
                        .param(clock.instant().atOffset(ZoneOffset.UTC))
                        .query(Long.class)
                        .single()
                == 1;
    }

    @Test
    void whoeverAskedIsToldThatTheAppMayNotSendFiles() {
        slack.always("files.getUploadURLExternal", Answer.refusing("missing_scope"));

        asked("表 総務課");
        done();

        assertThat(calls("chat.postMessage", 1).getFirst().field("text")).contains("files:write");
    }

    @Test
    void nothingIsPutAnywhereButAtSlack() {
        slack.always(
                "files.getUploadURLExternal",
                Answer.ok("{\"ok\":true,\"upload_url\":\"https://files.example.org/upload\",\"file_id\":\"F1\"}"));

        asked("表 総務課");
        done();

        assertThat(slack.calls(SHARE)).isEmpty();
        assertThat(calls("chat.postMessage", 1)).hasSize(1);
    }
}
