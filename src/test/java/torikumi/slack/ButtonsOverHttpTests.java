package torikumi.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static torikumi.slack.SignedRequests.inMessage;
import static torikumi.slack.SignedRequests.onEphemeral;
import static torikumi.slack.SignedRequests.onHomeTab;
import static torikumi.slack.SignedRequests.press;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import org.junit.jupiter.api.Test;
import torikumi.slack.card.Asked.Place;

class ButtonsOverHttpTests extends HttpEdge {

    @Test
    void replacesThePersonsOwnMessage() {
        JsonObject press = onEphemeral(press("answer.open.3", "総務-03"), slack.responseUrl("a"));

        var ack = requests.interaction(press);

        assertThat(ack.statusCode()).isEqualTo(200);
        assertThat(ack.body()).isEmpty();
        JsonObject sent = calls("response/a", 1).getFirst().json().getAsJsonObject();
        assertThat(sent.get("replace_original").getAsBoolean()).isTrue();
        assertThat(sent.get("response_type").getAsString()).isEqualTo("ephemeral");
        assertThat(sent.get("text").getAsString()).isEqualTo("「総務-03」");
        assertThat(sent.getAsJsonArray("blocks")).hasSize(1);
        assertThat(answers.asked().getFirst().place()).isEqualTo(Place.CHANNEL);
    }

    @Test
    void replacesInADirectMessage() {
        requests.interaction(inMessage(press("answer.open", "総務"), "D1", false, null, slack.responseUrl("d")));

        assertThat(calls("response/d", 1)
                        .getFirst()
                        .json()
                        .getAsJsonObject()
                        .get("replace_original")
                        .getAsBoolean())
                .isTrue();
        assertThat(answers.asked().getFirst().place()).isEqualTo(Place.DIRECT);
    }

    @Test
    void leavesEverybodysMessageAndAnswersBesideIt() {
        requests.interaction(inMessage(press("answer.open", "総務"), "C1", false, "100.1", slack.responseUrl("p")));

        JsonObject sent = calls("response/p", 1).getFirst().json().getAsJsonObject();
        assertThat(sent.get("replace_original").getAsBoolean()).isFalse();
        assertThat(sent.get("response_type").getAsString()).isEqualTo("ephemeral");
        assertThat(sent.get("thread_ts").getAsString()).isEqualTo("100.1");
    }

    @Test
    void drawsTheHomeTabAnew() {
        requests.interaction(onHomeTab(press("answer.open", "総務課")));

        var publish = calls("views.publish", 1).getFirst();
        assertThat(publish.field("view")).contains("「総務課」");
        assertThat(answers.asked().getFirst().place()).isEqualTo(Place.HOME);
    }

    @Test
    void sharesForEverybody() {
        requests.interaction(onEphemeral(press("answer.share", "総務-03"), slack.responseUrl("s")));

        JsonObject sent = calls("response/s", 1).getFirst().json().getAsJsonObject();
        assertThat(sent.get("response_type").getAsString()).isEqualTo("in_channel");
        assertThat(sent.get("replace_original").getAsBoolean()).isFalse();
        assertThat(sent.get("text").getAsString()).isEqualTo("共有: 「総務-03」");
        assertThat(answers.asked().getFirst().place()).isEqualTo(Place.SHARED);
    }

    @Test
    void takesTheWordsOfAChosenOption() {
        JsonObject press = onEphemeral(press("answer.open", "ignored"), slack.responseUrl("o"));
        JsonObject action = press.getAsJsonArray("actions").get(0).getAsJsonObject();
        action.remove("value");
        action.addProperty("type", "overflow");
        action.add(
                "selected_option",
                JsonParser.parseString("{\"text\":{\"type\":\"plain_text\",\"text\":\"x\"},\"value\":\"経理課\"}"));

        requests.interaction(press);

        calls("response/o", 1);
        assertThat(answers.asked().getFirst().words()).isEqualTo("経理課");
    }

    @Test
    void answersAPressOnce() {
        JsonObject press = onEphemeral(press("answer.share", "総務"), slack.responseUrl("twice"));

        requests.interaction(press);
        requests.interaction(press);

        delivered();
        assertThat(slack.calls("response/twice")).hasSize(1);
    }

    @Test
    void saysWhatToTypeForAButtonOfAnOlderVersion() {
        assertThat(requests.interaction(onEphemeral(press("plan.open", "1"), slack.responseUrl("old")))
                        .statusCode())
                .isEqualTo(200);

        JsonObject sent = calls("response/old", 1).getFirst().json().getAsJsonObject();
        assertThat(sent.get("text").getAsString()).contains("/torikumi");
        assertThat(sent.get("replace_original").getAsBoolean()).isFalse();
    }

    @Test
    void drawsTheHomeTabAnewForAButtonOfAnOlderVersion() {
        requests.interaction(onHomeTab(press("plan.open", "1")));

        assertThat(calls("views.publish", 1).getFirst().field("view")).contains("「」");
    }

    @Test
    void callsNoForeignAddress() throws Exception {
        var elsewhere = new FakeSlack();
        try (elsewhere) {
            requests.interaction(onEphemeral(press("answer.open", "総務"), elsewhere.responseUrl("x")));
            delivered();

            assertThat(elsewhere.calls()).isEmpty();
        }
    }
}
