package torikumi.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static torikumi.slack.SignedRequests.directMessage;
import static torikumi.slack.SignedRequests.event;
import static torikumi.slack.SignedRequests.homeOpened;
import static torikumi.slack.SignedRequests.mention;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import torikumi.slack.card.Asked.Place;

class EventsOverHttpTests extends HttpEdge {

    @Test
    void answersAMentionInItsThread() {
        assertThat(requests.json(event(mention("<@%s> 総務課の使命は？".formatted(FakeSlack.BOT_USER))))
                        .statusCode())
                .isEqualTo(200);

        var post = calls("chat.postMessage", 1).getFirst();
        assertThat(post.field("channel")).isEqualTo("C1");
        assertThat(post.field("thread_ts")).isEqualTo("100.1");
        assertThat(post.field("text")).isEqualTo("「総務課の使命は？」");
        assertThat(JsonParser.parseString(post.field("blocks")).getAsJsonArray())
                .hasSize(1);
        assertThat(post.field("parse")).isEqualTo("none");
        assertThat(post.field("link_names")).isEqualTo("0");
        assertThat(post.field("unfurl_links")).isEqualTo("0");
        assertThat(post.field("unfurl_media")).isEqualTo("0");
        var metadata = JsonParser.parseString(post.field("metadata")).getAsJsonObject();
        assertThat(metadata.get("event_type").getAsString()).isEqualTo("torikumi_answer");
        assertThat(metadata.getAsJsonObject("event_payload").get("delivery").getAsString())
                .isNotEmpty();
        assertThat(answers.asked())
                .containsExactly(StubAnswers.of("U1", "C1", Place.SHARED, Locale.JAPANESE, "総務課の使命は？"));
    }

    @Test
    void staysInTheThreadThatTheMentionIsIn() {
        JsonObject mention = mention("<@%s|torikumi> 総務".formatted(FakeSlack.BOT_USER));
        mention.addProperty("thread_ts", "50.1");

        requests.json(event(mention));

        assertThat(calls("chat.postMessage", 1).getFirst().field("thread_ts")).isEqualTo("50.1");
        assertThat(answers.asked().getFirst().words()).isEqualTo("総務");
    }

    @ParameterizedTest
    @ValueSource(strings = {"総務課", "／torikumi　総務課", "/torikumi 総務課", "　／ｔｏｒｉｋｕｍｉ 総務課 ", "/Torikumi 総務課"})
    void answersADirectMessage(String typed) {
        requests.json(event(directMessage(typed)));

        var post = calls("chat.postMessage", 1).getFirst();
        assertThat(post.field("channel")).isEqualTo("D1");
        assertThat(post.fields()).doesNotContainKey("thread_ts");
        assertThat(answers.asked())
                .containsExactly(StubAnswers.of("U1", "D1", Place.DIRECT, Locale.forLanguageTag("ja-JP"), "総務課"));
    }

    @Test
    void readsWhatSlackEscaped() {
        requests.json(event(directMessage("&lt;!channel&gt; R&amp;D &amp;lt;")));
        calls("chat.postMessage", 1);

        assertThat(answers.asked().getFirst().words()).isEqualTo("<!channel> R&D &lt;");
    }

    @Test
    void answersTheWordsThatComeWithAFile() {
        JsonObject message = directMessage("総務課");
        message.addProperty("subtype", "file_share");

        requests.json(event(message));

        assertThat(calls("chat.postMessage", 1)).hasSize(1);
    }

    @Test
    void leavesAloneWhatIsNoQuestion() {
        JsonObject ours = directMessage("x");
        ours.addProperty("user", FakeSlack.BOT_USER);
        JsonObject byBot = directMessage("x");
        byBot.addProperty("bot_id", "B9");
        JsonObject botSubtype = directMessage("x");
        botSubtype.addProperty("subtype", "bot_message");
        JsonObject edited = directMessage("x");
        edited.addProperty("subtype", "message_changed");
        JsonObject deleted = directMessage("x");
        deleted.addProperty("subtype", "message_deleted");
        JsonObject joined = directMessage("x");
        joined.addProperty("subtype", "channel_join");
        JsonObject inChannel = directMessage("x");
        inChannel.addProperty("channel_type", "channel");
        JsonObject mentionByBot = mention("<@%s> x".formatted(FakeSlack.BOT_USER));
        mentionByBot.addProperty("bot_id", "B9");
        JsonObject messagesTab = homeOpened();
        messagesTab.addProperty("tab", "messages");
        JsonObject other = SignedRequests.object("type", "reaction_added", "user", "U1");

        for (JsonObject event : new JsonObject[] {
            ours, byBot, botSubtype, edited, deleted, joined, inChannel, mentionByBot, messagesTab, other
        }) assertThat(requests.json(event(event)).statusCode()).as("%s", event).isEqualTo(200);

        assertThat(answers.asked()).isEmpty();
    }

    @Test
    void drawsTheHomeTabWhenItIsOpened() {
        requests.json(event(homeOpened()));

        var publish = calls("views.publish", 1).getFirst();
        assertThat(publish.field("user_id")).isEqualTo("U1");
        JsonObject view = JsonParser.parseString(publish.field("view")).getAsJsonObject();
        assertThat(view.get("type").getAsString()).isEqualTo("home");
        assertThat(view.getAsJsonArray("blocks")).hasSize(2);
        assertThat(view.getAsJsonArray("blocks").get(1).toString())
                .as("the way back from what is no start")
                .contains("\"value\":\"home\"");
        assertThat(answers.asked().getFirst().place()).isEqualTo(Place.HOME);
    }

    @Test
    void answersOnceHoweverOftenAnEventComes() {
        JsonObject event = event(mention("総務"));

        for (int i = 0; i < 3; i++)
            assertThat(requests.json(event).statusCode()).isEqualTo(200);

        calls("chat.postMessage", 1);
        delivered();
        assertThat(slack.calls("chat.postMessage")).hasSize(1);
        assertThat(answers.asked()).hasSize(1);
    }

    @Test
    void answersOnceHoweverManyCopiesComeTogether() throws Exception {
        JsonObject event = event(mention("総務"));
        var start = new CountDownLatch(1);
        try (var copies = Executors.newVirtualThreadPerTaskExecutor()) {
            var sent = IntStream.range(0, 12)
                    .mapToObj(i -> copies.submit(() -> {
                        start.await();
                        return requests.json(event).statusCode();
                    }))
                    .toList();
            start.countDown();
            for (var each : sent) assertThat(each.get()).isEqualTo(200);
        }

        delivered();
        assertThat(slack.calls("chat.postMessage")).hasSize(1);
    }

    @Test
    void apologizesWithANumberForAFaultOfOurs() {
        answers.with(asked -> {
            throw new IllegalStateException("secret detail");
        });

        assertThat(requests.json(event(mention("総務"))).statusCode()).isEqualTo(200);

        assertThat(calls("chat.postMessage", 1).getFirst().field("text"))
                .doesNotContain("secret")
                .containsPattern("受付番号 [0-9A-Z]{4}-[0-9A-Z]{2}");
    }

    @Test
    void waitsAsLongAsSlackAsksTo() {
        slack.once("chat.postMessage", FakeSlack.Answer.tooMany(500));
        requests.json(event(mention("総務")));
        calls("chat.postMessage", 1);
        putOff();

        clock.putForward(Duration.ofSeconds(490));
        assertThat(slack.calls("chat.postMessage")).hasSize(1);
        clock.putForward(Duration.ofSeconds(11));

        assertThat(calls("chat.postMessage", 2)).hasSize(2);
        delivered();
    }

    @Test
    void triesAgainWhenSlackIsOut() {
        slack.once("chat.postMessage", FakeSlack.Answer.status(503));
        slack.once("chat.postMessage", FakeSlack.Answer.refusing("internal_error"));
        requests.json(event(mention("総務")));
        calls("chat.postMessage", 1);
        putOff();
        // As long as the first may still be under way.
        clock.putForward(Duration.ofSeconds(16));
        calls("chat.postMessage", 2);
        putOff();
        clock.putForward(Duration.ofSeconds(16));

        calls("chat.postMessage", 3);
        delivered();
    }
}
