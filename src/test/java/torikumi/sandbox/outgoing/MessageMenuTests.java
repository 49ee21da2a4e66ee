package torikumi.sandbox.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import torikumi.sandbox.workspace.Message;
import torikumi.sandbox.workspace.WorkspaceMember;

/** Shortcuts, editing, deleting: what the app is sent. */
class MessageMenuTests {

    private final Rig rig = new Rig();

    @AfterEach
    void close() {
        rig.close();
    }

    private Message said(String line) {
        rig.type(line);
        return rig.said().getLast();
    }

    /** The events that were sent since the last time. */
    private List<JsonNode> events() {
        while (!rig.later.isEmpty()) rig.runNext();
        List<JsonNode> events =
                rig.app.received.stream().map(one -> one.json().path("event")).toList();
        rig.app.received.clear();
        return events;
    }

    @Test
    void aShortcutCarriesTheMessage() {
        Message message = said("改正素案を庁議に諮った @mori https://e.org/a");
        rig.shortcuts.use(rig.mori, rig.soumu, message, "progress.record");
        JsonNode payload = rig.app.received.getLast().payload();
        assertThat(payload.path("type").asString()).isEqualTo("message_action");
        assertThat(payload.path("callback_id").asString()).isEqualTo("progress.record");
        assertThat(payload.path("trigger_id").asString()).isNotEmpty();
        assertThat(payload.path("message_ts").asString()).isEqualTo(message.ts());
        assertThat(payload.at("/message/user").asString()).isEqualTo("U0MORIAKARI");
        assertThat(payload.at("/message/ts").asString()).isEqualTo(message.ts());
        assertThat(payload.at("/message/text").asString()).isEqualTo(message.text());
        JsonNode words = payload.at("/message/blocks/0/elements/0/elements");
        assertThat(words.at("/0/text").asString()).isEqualTo("改正素案を庁議に諮った ");
        assertThat(words.at("/1/user_id").asString()).isEqualTo("U0MORIAKARI");
        assertThat(words.at("/3/url").asString()).isEqualTo("https://e.org/a");
        assertThat(payload.at("/channel/id").asString()).isEqualTo("C0SOUMUKA01");
        assertThat(payload.at("/channel/name").asString()).isEqualTo("総務課");
        assertThat(payload.at("/user/id").asString()).isEqualTo("U0MORIAKARI");
        assertThat(payload.at("/team/id").asString()).isEqualTo("T0SANDBOX");
        assertThat(payload.path("response_url").asString()).contains("/app/T0SANDBOX/");
    }

    @Test
    void aShortcutThatFailsIsToldToThePerson() {
        Message message = said("おはよう");
        rig.app.answers(500, "text/plain", "no");
        rig.shortcuts.use(rig.mori, rig.soumu, message, "progress.record");
        assertThat(rig.said().getLast().text()).contains("進捗として記録").contains("dispatch_failed");
        assertThat(rig.said().getLast().onlyFor()).isEqualTo("U0MORIAKARI");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rig.shortcuts.use(rig.mori, rig.soumu, message, "nosuch"));
    }

    @Test
    void anEditIsTold() {
        Message message = said("順調です");
        events();
        assertThat(rig.own.edit(rig.soumu, message, "遅れています @torikumi")).isTrue();
        assertThat(rig.said().getLast().edited()).isTrue();
        assertThat(events()).singleElement().satisfies(event -> {
            assertThat(event.path("type").asString()).isEqualTo("message");
            assertThat(event.path("subtype").asString()).isEqualTo("message_changed");
            assertThat(event.path("channel").asString()).isEqualTo("C0SOUMUKA01");
            assertThat(event.path("channel_type").asString()).isEqualTo("channel");
            assertThat(event.path("hidden").asBoolean()).isTrue();
            assertThat(event.path("ts").asString()).isNotEqualTo(message.ts());
            assertThat(event.at("/message/ts").asString()).isEqualTo(message.ts());
            assertThat(event.at("/message/text").asString()).isEqualTo("遅れています <@U0TORIKUMI>");
            assertThat(event.at("/message/edited/user").asString()).isEqualTo("U0MORIAKARI");
            assertThat(event.at("/message/edited/ts").asString()).isNotEqualTo(message.ts());
            assertThat(event.at("/previous_message/text").asString()).isEqualTo("順調です");
        });
    }

    @Test
    void anEditThatChangesNothingIsNoneAndBlankOrOverlongWordsAreRefused() {
        Message message = said("順調です @mori");
        events();
        assertThat(rig.own.edit(rig.soumu, message, TypedText.typed(message.text(), rig.workspace)))
                .isTrue();
        assertThat(rig.own.edit(rig.soumu, message, " \n")).isFalse();
        assertThat(rig.own.edit(rig.soumu, message, "あ".repeat(Typing.LONGEST + 1)))
                .isFalse();
        assertThat(rig.said().getLast().edited()).isFalse();
        assertThat(events()).isEmpty();
    }

    @Test
    void aDeletionIsTold() {
        Message message = said("間違い");
        events();
        rig.own.delete(rig.soumu, message);
        assertThat(rig.said()).isEmpty();
        assertThat(events()).singleElement().satisfies(event -> {
            assertThat(event.path("subtype").asString()).isEqualTo("message_deleted");
            assertThat(event.path("deleted_ts").asString()).isEqualTo(message.ts());
            assertThat(event.path("hidden").asBoolean()).isTrue();
            assertThat(event.at("/previous_message/text").asString()).isEqualTo("間違い");
            assertThat(event.at("/previous_message/user").asString()).isEqualTo("U0MORIAKARI");
        });
    }

    @Test
    void anAnsweredMessageLeavesATombstoneUntilItsLastAnswerGoes() {
        Message parent = said("親");
        rig.typing.send(rig.mori, rig.soumu, parent.ts(), "子");
        Message child = rig.said().getLast();
        JsonNode reply = events().getLast();
        assertThat(reply.path("thread_ts").asString()).isEqualTo(parent.ts());
        assertThat(reply.path("channel_type").asString()).isEqualTo("channel");
        assertThat(reply.path("parent_user_id").asString()).isEqualTo("U0MORIAKARI");
        rig.own.delete(rig.soumu, parent);
        assertThat(rig.said()).extracting(Message::gone).containsExactly(true, false);
        assertThat(events()).singleElement().satisfies(event -> {
            assertThat(event.path("subtype").asString()).isEqualTo("message_changed");
            assertThat(event.at("/message/subtype").asString()).isEqualTo("tombstone");
            assertThat(event.at("/message/user").asString()).isEqualTo("USLACKBOT");
            assertThat(event.at("/message/thread_ts").asString()).isEqualTo(parent.ts());
            assertThat(event.at("/previous_message/text").asString()).isEqualTo("親");
        });
        assertThat(rig.own.find(rig.mori, rig.soumu, parent.ts())).isEmpty();
        rig.own.delete(rig.soumu, child);
        assertThat(rig.said()).isEmpty();
    }

    @Test
    void onlyOnesOwnMessagesAreOnesOwn() {
        Message message = said("おはよう");
        WorkspaceMember other = rig.workspace.person("U0KAWAKAMI1").orElseThrow();
        assertThat(rig.own.find(rig.mori, rig.soumu, message.ts())).contains(message);
        assertThat(rig.own.find(other, rig.soumu, message.ts())).isEmpty();
    }
}
