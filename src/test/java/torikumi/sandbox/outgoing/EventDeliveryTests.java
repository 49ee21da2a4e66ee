package torikumi.sandbox.outgoing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import torikumi.sandbox.workspace.NewMessage;

class EventDeliveryTests {

    private final Rig rig = new Rig();

    @AfterEach
    void close() {
        rig.close();
    }

    /** One line that is one event. */
    private static void write(Rig rig) {
        rig.typing.send(rig.mori, rig.dm, null, "はい");
    }

    @Test
    void aMentionInAChannelIsAnAppMention() {
        rig.type("@torikumi 総務課の使命は？");
        rig.runNext();
        rig.runNext();

        assertThat(rig.app.received.getFirst().json().at("/event/type").asString())
                .as("the message itself comes too, under an id of its own")
                .isEqualTo("message");
        JsonNode envelope = rig.app.received.getLast().json();
        assertThat(envelope.path("type").asString()).isEqualTo("event_callback");
        assertThat(envelope.path("team_id").asString()).isEqualTo("T0SANDBOX");
        assertThat(envelope.path("api_app_id").asString()).isEqualTo("A0TORIKUMI");
        assertThat(envelope.path("event_id").asString()).startsWith("Ev");
        assertThat(envelope.path("event_time").asLong())
                .isEqualTo(rig.clock.instant().getEpochSecond());
        assertThat(envelope.at("/authorizations/0/user_id").asString()).isEqualTo("U0TORIKUMI");
        JsonNode event = envelope.path("event");
        assertThat(event.path("type").asString()).isEqualTo("app_mention");
        assertThat(event.path("user").asString()).isEqualTo("U0MORIAKARI");
        assertThat(event.path("channel").asString()).isEqualTo("C0SOUMUKA01");
        assertThat(event.path("text").asString()).isEqualTo("<@U0TORIKUMI> 総務課の使命は？");
        assertThat(event.path("ts").asString()).isEqualTo(rig.said().getFirst().ts());
        assertThat(rig.later).isEmpty();
    }

    @Test
    void aMessageInAChannelTheBotIsInIsToldOnce() {
        rig.type("こんにちは");
        rig.runNext();
        JsonNode event = rig.app.received.getFirst().json().path("event");
        assertThat(event.path("channel_type").asString()).isEqualTo("channel");
        assertThat(rig.later).isEmpty();
    }

    @Test
    void aDirectMessageIsAMessageEventAndNoMention() {
        rig.typing.send(rig.mori, rig.dm, null, "@torikumi ／torikumi 総務課");
        rig.runNext();
        JsonNode event = rig.app.received.getFirst().json().path("event");
        assertThat(event.path("type").asString()).isEqualTo("message");
        assertThat(event.path("channel_type").asString()).isEqualTo("im");
        assertThat(rig.later).isEmpty();
    }

    @Test
    void theAppIsToldItsOwnWordsButNotWhatOnePersonSees() {
        rig.events.posted(rig.workspace.post(rig.dm, NewMessage.of("U0TORIKUMI", "はい")));
        rig.events.posted(
                rig.workspace.post(rig.dm, NewMessage.of("U0TORIKUMI", "はい").onlyFor("U0MORIAKARI")));
        assertThat(rig.later).hasSize(1);
        rig.runNext();
        assertThat(rig.app.received.getFirst().json().at("/event/bot_id").asString())
                .isEqualTo("B0TORIKUMI");
    }

    @Test
    void aReplyNamesItsThreadAndWhoBeganIt() {
        rig.type("親");
        String parent = rig.said().getFirst().ts();
        rig.typing.send(rig.mori, rig.soumu, parent, "子");
        rig.runNext();
        rig.runNext();
        JsonNode event = rig.app.received.getLast().json().path("event");
        assertThat(event.path("thread_ts").asString()).isEqualTo(parent);
        assertThat(event.path("parent_user_id").asString()).isEqualTo("U0MORIAKARI");
    }

    @Test
    void openingTheHomeTabIsTold() {
        rig.events.appOpened(rig.mori, "home");
        rig.runNext();
        JsonNode event = rig.app.received.getFirst().json().path("event");
        assertThat(event.path("type").asString()).isEqualTo("app_home_opened");
        assertThat(event.path("tab").asString()).isEqualTo("home");
        assertThat(event.path("channel").asString()).isEqualTo(rig.mori.dm());
    }

    @Test
    void aFailedEventComesAgainAtOnceAfterAMinuteAndAfterFiveAndThenNoMore() {
        rig.app.answers(500, "text/plain", "");
        write(rig);
        assertThat(List.of(rig.runNext(), rig.runNext(), rig.runNext(), rig.runNext()))
                .containsExactly(Duration.ZERO, Duration.ZERO, Duration.ofMinutes(1), Duration.ofMinutes(5));
        assertThat(rig.later).isEmpty();
        assertThat(rig.app.received)
                .extracting(request -> request.headers().get("x-slack-retry-num"))
                .containsExactly(null, "1", "2", "3");
        assertThat(rig.app.received)
                .extracting(request -> request.headers().get("x-slack-retry-reason"))
                .containsExactly(null, "http_error", "http_error", "http_error");
        assertThat(rig.app.received)
                .extracting(request -> request.json().path("event_id").asString())
                .hasSize(4)
                .containsOnly(
                        rig.app.received.getFirst().json().path("event_id").asString());
    }

    @Test
    void itDoesNotComeAgainOnceTaken() {
        rig.app.answers(500, "text/plain", "");
        write(rig);
        rig.runNext();
        rig.app.answers("");
        rig.runNext();
        assertThat(rig.later).isEmpty();
    }

    @Test
    void itDoesNotComeAgainIfTheAppWantsNoRetry() {
        rig.app.answers(500, "text/plain", "").wantsNoRetry();
        write(rig);
        rig.runNext();
        assertThat(rig.later).isEmpty();
    }

    @Test
    void silenceIsATimeout() {
        try (Rig hasty = new Rig(Duration.ofSeconds(1))) {
            hasty.app.saysNothing();
            write(hasty);
            hasty.runNext();
            hasty.runNext();
            assertThat(hasty.app.received.get(1).headers()).containsEntry("x-slack-retry-reason", "http_timeout");
        }
    }

    @Test
    void everyAttemptIsSignedWithItsOwnTime() {
        rig.app.answers(500, "text/plain", "");
        write(rig);
        rig.runNext();
        rig.clock.forward(Duration.ofMinutes(6));
        rig.runNext();
        FakeBot.Received second = rig.app.received.get(1);
        assertThat(second.headers())
                .containsEntry(
                        "x-slack-signature",
                        RequestSigning.of(Rig.SECRET, rig.clock.instant().getEpochSecond(), second.body()));
    }
}
