package torikumi.slack;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static torikumi.slack.SignedRequests.event;
import static torikumi.slack.SignedRequests.mention;
import static torikumi.slack.SignedRequests.object;

import com.google.gson.JsonObject;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import torikumi.slack.card.Asked;
import torikumi.slack.card.SlackIds;

/** What is longer than anything that can be understood is told so, by every way in, and nothing typed is lost. */
class TooLongOverHttpTests extends HttpEdge {

    private static final String WORDS = "更新 総務-03 " + "順調 ".repeat(13_000);

    @Autowired
    FrontDesk desk;

    @BeforeEach
    void answersAsItDoes() {
        answers.with(desk::answer);
    }

    private static String told(String length) {
        return "%s文字あり、長すぎて読み取れませんでした。一度に6,000文字までに".formatted(length);
    }

    @Test
    void aCommandIsToldItsLengthAndGetsItsBeginningBack() {
        String answer = requests.command(WORDS).body();

        assertThat(answer).contains("文字あり、長すぎて読み取れませんでした。一度に6,000文字まで").contains("更新 総務-03 順調 順調");
    }

    @Test
    void whatSlackHasRoomForComesBackWhole() {
        String words = "x".repeat(7_000) + "終わり";

        assertThat(requests.command(words).body()).contains(told("7,003")).contains("終わり");
    }

    @Test
    void aMentionIsToldItsLength() {
        requests.json(event(mention("<@U0BOT> " + WORDS)));

        assertThat(calls("chat.postEphemeral", 1).getFirst().field("text")).contains("元の場所に残っています");
    }

    @Test
    void aDirectMessageIsToldItsLength() {
        requests.json(event(SignedRequests.directMessage(WORDS)));

        assertThat(calls("chat.postMessage", 1).getFirst().field("text")).contains("長すぎて読み取れませんでした");
    }

    @Test
    void ofAThousandWhoAreNamedSlackIsAskedAboutAFew() {
        String thousand =
                IntStream.range(0, 1000).mapToObj("<@UNAMED%d>"::formatted).collect(joining());

        requests.json(event(SignedRequests.directMessage(thousand)));

        calls("chat.postMessage", 1);
        assertThat(slack.calls("users.info"))
                .filteredOn(call -> call.field("user").startsWith("UNAMED"))
                .hasSize(30);
    }

    @Test
    void aMessageToBeRecordedIsToldItsLength() {
        JsonObject payload = object(
                "type",
                "message_action",
                "callback_id",
                SlackIds.PROGRESS_RECORD,
                "trigger_id",
                "t",
                "message_ts",
                "100.1");
        payload.add("team", object("id", FakeSlack.TEAM));
        payload.add("user", object("id", "U1"));
        payload.add("channel", object("id", "C1"));
        payload.add("message", object("type", "message", "user", "U1", "ts", "100.1", "text", WORDS));

        requests.interaction(payload);

        assertThat(calls("chat.postMessage", 1).getFirst().field("text")).contains("長すぎて読み取れませんでした");
        assertThat(slack.calls("views.open")).isEmpty();
    }

    @Test
    void anEditIsToldItsLength() {
        JsonObject edited = object(
                "type", "message", "subtype", "message_changed", "channel_type", "im", "channel", "D1", "ts", "9.1");
        JsonObject now = object("type", "message", "user", "U1", "text", WORDS, "ts", "8.1");
        now.add("edited", object("user", "U1", "ts", "9.1"));
        edited.add("message", now);
        edited.add("previous_message", object("type", "message", "user", "U1", "text", "こんにちは", "ts", "8.1"));

        requests.json(event(edited));

        assertThat(calls("chat.postMessage", 1).getFirst().field("text")).contains("長すぎて読み取れませんでした");
    }

    @Test
    void asLongAsItMayBeIsRead() {
        assertThat(requests.command("検索 " + "電".repeat(Asked.LONGEST - 3)).body())
                .doesNotContain("長すぎて");
    }
}
