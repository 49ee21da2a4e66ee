package torikumi.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import torikumi.sandbox.modal.Modals;
import torikumi.sandbox.modal.Triggers;
import torikumi.sandbox.workspace.SandboxWorkspace;
import torikumi.sandbox.workspace.WorkspaceMember;

/** The Web API over HTTP, as Bolt's client calls it. */
class WebApiTests extends RunningSandbox {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String HEADER = "[{\"type\":\"header\",\"text\":{\"type\":\"plain_text\",\"text\":\"総務課\"}}]";

    @Autowired
    Triggers triggers;

    @Autowired
    Modals modals;

    @Autowired
    SandboxWorkspace workspace;

    private JsonNode call(String method, Map<String, String> form) {
        return call(method, form, "Bearer " + slack.botToken());
    }

    private JsonNode call(String method, Map<String, String> form, String authorization) {
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(method, "application/x-www-form-urlencoded", body, authorization);
    }

    private JsonNode send(String method, String type, String body, String authorization) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address("/api/" + method)))
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (!authorization.isEmpty()) request.header("Authorization", authorization);
        try {
            HttpResponse<String> response = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
            assertThat(response.statusCode()).isEqualTo(200);
            return JsonMapper.shared().readTree(response.body());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private String post(String channel, String text) {
        JsonNode answer = call("chat.postMessage", Map.of("channel", channel, "text", text));
        assertThat(answer.path("ok").asBoolean()).as(answer.toString()).isTrue();
        return answer.path("ts").asString();
    }

    private static void refused(JsonNode answer, String error) {
        assertThat(answer.path("ok").asBoolean()).isFalse();
        assertThat(answer.path("error").asString()).isEqualTo(error);
    }

    @Test
    void tellsTheAppWhoItIs() {
        JsonNode answer = call("auth.test", Map.of());
        assertThat(answer.path("ok").asBoolean()).isTrue();
        assertThat(answer.path("team_id").asString()).isEqualTo("T0SANDBOX");
        assertThat(answer.path("user_id").asString()).isEqualTo("U0TORIKUMI");
        assertThat(answer.path("bot_id").asString()).isEqualTo("B0TORIKUMI");
    }

    @Test
    void wantsTheRightToken() {
        refused(call("auth.test", Map.of(), ""), "not_authed");
        refused(call("auth.test", Map.of(), "Bearer xoxb-wrong"), "invalid_auth");
        assertThat(call("auth.test", Map.of("token", slack.botToken()), "")
                        .path("ok")
                        .asBoolean())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            chat.nosuch | | unknown_method
            chat.postMessage | channel=C0NOSUCH,text=a | channel_not_found
            chat.postMessage | channel=C0SOUMUKA01 | no_text
            chat.postMessage | channel=C0SOUMUKA01,text= | no_text
            chat.postMessage | channel=C0SOUMUKA01,blocks=[] | no_text
            chat.postMessage | channel=C0SOUMUKA01,blocks={} | invalid_blocks_format
            chat.postMessage | channel=C0SOUMUKA01,blocks=[ | invalid_blocks_format
            chat.postMessage | channel=C0SOUMUKA01,text=a,thread_ts=1.000000 | cannot_reply_to_message
            chat.postMessage | channel=C0SOUMUKA01,text=a,metadata={} | invalid_metadata_format
            chat.postEphemeral | channel=C0SOUMUKA01,text=a,user=U0NOSUCH | user_not_found
            chat.postEphemeral | channel=D0KAWAKAMI1,text=a,user=U0MORIAKARI | user_not_in_channel
            chat.update | channel=C0SOUMUKA01,ts=1.000000,text=a | message_not_found
            chat.delete | channel=C0SOUMUKA01,ts=1.000000 | message_not_found
            chat.getPermalink | channel=C0SOUMUKA01,message_ts=1.000000 | message_not_found
            users.info | user=U0NOSUCH | user_not_found
            conversations.info | channel=C0NOSUCH | channel_not_found
            conversations.open | users=U0NOSUCH | user_not_found
            conversations.open | | users_list_not_supplied
            conversations.replies | channel=C0SOUMUKA01,ts=1.000000 | thread_not_found
            conversations.history | channel=C0SOUMUKA01,oldest=yesterday | invalid_arguments
            views.publish | user_id=U0NOSUCH,view={} | user_not_found
            views.publish | user_id=U0MORIAKARI,view={} | invalid_arguments
            views.publish | user_id=U0MORIAKARI,view={ | invalid_arguments
            views.open | trigger_id=1.2.a,view={ | invalid_arguments
            views.open | trigger_id=1.2.a,view={"type":"home"} | invalid_arguments
            views.update | view_id=V0NOSUCH,view={} | invalid_arguments
            """)
    void refusesWithSlacksWord(String method, String arguments, String error) {
        Map<String, String> form = arguments == null
                ? Map.of()
                : Arrays.stream(arguments.split(","))
                        .map(argument -> argument.split("=", 2))
                        .collect(Collectors.toMap(argument -> argument[0], argument -> argument[1]));
        if (method.equals("conversations.history")) post("C0SOUMUKA01", "a");
        refused(call(method, form), error);
    }

    @Test
    void saysWhereABlockIsWrong() {
        JsonNode answer = call(
                "chat.postMessage", Map.of("channel", "C0SOUMUKA01", "text", "a", "blocks", HEADER.replace("総務課", "")));
        refused(answer, "invalid_blocks");
        assertThat(answer.at("/response_metadata/messages/0").asString())
                .isEqualTo("[ERROR] must be more than 0 characters [json-pointer:/blocks/0/text/text]");
    }

    @Test
    void longTextIsRefusedEarlierInAnUpdate() {
        String ts = post("C0SOUMUKA01", "あ".repeat(40_000));
        refused(call("chat.postMessage", Map.of("channel", "C0SOUMUKA01", "text", "あ".repeat(40_001))), "msg_too_long");
        refused(
                call("chat.update", Map.of("channel", "C0SOUMUKA01", "ts", ts, "text", "あ".repeat(4_001))),
                "msg_too_long");
    }

    @Test
    void takesJsonToo() {
        String json = "{\"channel\":\"C0SOUMUKA01\",\"text\":\"総務課\",\"blocks\":" + HEADER + "}";
        JsonNode answer =
                send("chat.postMessage", "application/json; charset=utf-8", json, "Bearer " + slack.botToken());
        assertThat(answer.path("ok").asBoolean()).isTrue();
        assertThat(answer.at("/message/blocks/0/block_id").asString()).isNotEmpty();
        assertThat(answer.at("/message/bot_id").asString()).isEqualTo("B0TORIKUMI");
        refused(send("chat.postMessage", "application/json", "[]", "Bearer x"), "json_not_object");
    }

    @Test
    void aPersonsIdMeansTheDirectConversation() {
        JsonNode answer = call("chat.postMessage", Map.of("channel", "U0KAWAKAMI1", "text", "a"));
        assertThat(answer.path("channel").asString()).isEqualTo("D0KAWAKAMI1");
        assertThat(call("conversations.open", Map.of("users", "U0KAWAKAMI1"))
                        .at("/channel/id")
                        .asString())
                .isEqualTo("D0KAWAKAMI1");
    }

    @Test
    void anUpdateKeepsTheBlocksItDoesNotName() {
        String ts = call("chat.postMessage", Map.of("channel", "C0SHISETSU1", "text", "前", "blocks", HEADER))
                .path("ts")
                .asString();
        Map<String, String> update = Map.of("channel", "C0SHISETSU1", "ts", ts, "text", "後");
        JsonNode kept = call("chat.update", update);
        assertThat(kept.at("/message/text").asString()).isEqualTo("後");
        assertThat(kept.at("/message/blocks")).hasSize(1);
        JsonNode removed = call("chat.update", Map.of("channel", "C0SHISETSU1", "ts", ts, "text", "後", "blocks", "[]"));
        assertThat(removed.path("message").has("blocks")).isFalse();
    }

    @Test
    void historyShowsWhatEverybodySeesNewestFirst() {
        String first = post("C0SHINKUYAK", "一");
        String second = post("C0SHINKUYAK", "二");
        call("chat.postEphemeral", Map.of("channel", "C0SHINKUYAK", "text", "三", "user", "U0MORIAKARI"));
        call("chat.postMessage", Map.of("channel", "C0SHINKUYAK", "text", "返信", "thread_ts", first));
        JsonNode history = call("conversations.history", Map.of("channel", "C0SHINKUYAK"));
        assertThat(history.path("messages"))
                .extracting(message -> message.path("ts").asString())
                .startsWith(second, first);
        assertThat(history.at("/messages/1/reply_count").asInt()).isEqualTo(1);
        assertThat(call("conversations.history", Map.of("channel", "C0SHINKUYAK", "limit", "1"))
                        .path("has_more")
                        .asBoolean())
                .isTrue();
        assertThat(call("conversations.history", Map.of("channel", "C0SHINKUYAK", "oldest", first))
                        .path("messages"))
                .hasSize(1);
        assertThat(call("conversations.replies", Map.of("channel", "C0SHINKUYAK", "ts", first))
                        .path("messages"))
                .extracting(message -> message.path("text").asString())
                .containsExactly("一", "返信");
    }

    @Test
    void deletesItsOwnMessages() {
        String ts = post("C0BOUSAI001", "a");
        assertThat(call("chat.getPermalink", Map.of("channel", "C0BOUSAI001", "message_ts", ts))
                        .path("permalink")
                        .asString())
                .isEqualTo(address("/archives/C0BOUSAI001/p" + ts.replace(".", "")));
        call("chat.delete", Map.of("channel", "C0BOUSAI001", "ts", ts));
        refused(call("chat.delete", Map.of("channel", "C0BOUSAI001", "ts", ts)), "message_not_found");
    }

    @Test
    void knowsPeopleAndTheirLanguage() {
        JsonNode morgan = call("users.info", Map.of("user", "U0ALEXMORGA", "include_locale", "true"));
        assertThat(morgan.at("/user/locale").asString()).isEqualTo("en-US");
        assertThat(call("users.info", Map.of("user", "U0TAJIMAKEI"))
                        .at("/user/is_admin")
                        .asBoolean())
                .isTrue();
        assertThat(call("conversations.members", Map.of("channel", "C0SOUMUKA01"))
                        .path("members"))
                .hasSize(9);
        assertThat(call("conversations.list", Map.of()).path("channels")).hasSize(7);
        assertThat(call("conversations.list", Map.of("types", "im")).path("channels"))
                .hasSize(8);
        assertThat(call("users.list", Map.of()).path("members")).hasSize(9);
        assertThat(call("users.conversations", Map.of()).path("channels")).hasSize(7);
    }

    @Test
    void knowsWhoIsAGuest() {
        JsonNode guest = call("users.info", Map.of("user", "U0KUBORISA1")).path("user");
        assertThat(guest.path("is_restricted").asBoolean()).isTrue();
        JsonNode staff = call("users.info", Map.of("user", "U0OOTANIMIO")).path("user");
        for (String field : List.of(
                "is_admin", "is_owner", "is_primary_owner", "is_restricted", "is_ultra_restricted", "is_stranger"))
            assertThat(staff.path(field).asBoolean(true)).as(field).isFalse();
        assertThat(staff.path("team_id").asString()).isEqualTo("T0SANDBOX");
        assertThat(staff.at("/profile/display_name").asString()).isEqualTo("大谷 美緒");
        assertThat(staff.path("tz").asString()).isEqualTo("Asia/Tokyo");
    }

    @Test
    void metadataIsKeptAndGivenToWhoAsksForIt() {
        String metadata = "{\"event_type\":\"progress_recorded\",\"event_payload\":{\"id\":\"7\"}}";
        JsonNode posted =
                call("chat.postMessage", Map.of("channel", "C0KEIRIKA01", "text", "記録しました", "metadata", metadata));
        String ts = posted.path("ts").asString();
        call("chat.postMessage", Map.of("channel", "C0KEIRIKA01", "text", "返信", "thread_ts", ts));
        Map<String, String> plain = Map.of("channel", "C0KEIRIKA01", "ts", ts);
        assertThat(call("conversations.replies", plain).path("messages")).hasSize(2);
        assertThat(call("conversations.replies", plain).at("/messages/0").has("metadata"))
                .isFalse();
        Map<String, String> all = Map.of("channel", "C0KEIRIKA01", "ts", ts, "include_all_metadata", "true");
        for (String method : List.of("conversations.replies", "conversations.history"))
            assertThat(call(method, all)
                            .at("/messages/0/metadata/event_payload/id")
                            .asString())
                    .as(method)
                    .isEqualTo("7");
    }

    @Test
    void opensPushesAndUpdatesDialogs() {
        String view = modal("");
        JsonNode opened = call("views.open", Map.of("trigger_id", trigger(), "view", view));
        assertThat(opened.path("ok").asBoolean()).as(opened.toString()).isTrue();
        String id = opened.at("/view/id").asString();
        assertThat(opened.at("/view/root_view_id").asString()).isEqualTo(id);
        assertThat(opened.at("/view/blocks/0/element/action_id").asString()).isNotEmpty();
        String used = trigger();
        JsonNode pushed = call("views.push", Map.of("trigger_id", used, "view", modal("mine")));
        assertThat(pushed.at("/view/previous_view_id").asString()).isEqualTo(id);
        refused(call("views.push", Map.of("trigger_id", used, "view", view)), "exchanged_trigger_id");
        refused(call("views.push", Map.of("trigger_id", trigger(), "view", modal("mine"))), "duplicate_external_id");
        String hash = opened.at("/view/hash").asString();
        JsonNode updated = call("views.update", Map.of("view_id", id, "hash", hash, "view", view));
        assertThat(updated.at("/view/hash").asString()).isNotEqualTo(hash);
        refused(call("views.update", Map.of("view_id", id, "hash", hash, "view", view)), "hash_conflict");
        assertThat(call("views.update", Map.of("external_id", "mine", "view", modal("mine")))
                        .at("/view/id")
                        .asString())
                .isEqualTo(pushed.at("/view/id").asString());
        call("views.push", Map.of("trigger_id", trigger(), "view", view));
        refused(call("views.push", Map.of("trigger_id", trigger(), "view", view)), "push_limit_reached");
        modals.clear(mori());
    }

    private WorkspaceMember mori() {
        return workspace.person("U0MORIAKARI").orElseThrow();
    }

    private String trigger() {
        return triggers.issue(mori(), null);
    }

    private static String modal(String externalId) {
        return """
                {"type":"modal","external_id":"%s","title":{"type":"plain_text","text":"t"},
                 "submit":{"type":"plain_text","text":"s"},"blocks":[{"type":"input",
                  "label":{"type":"plain_text","text":"l"},"element":{"type":"plain_text_input"}}]}
                """.formatted(externalId);
    }

    @Test
    void publishesAHomeTabUnlessItHasChangedMeanwhile() {
        String view = "{\"type\":\"home\",\"blocks\":" + HEADER + "}";
        JsonNode first = call("views.publish", Map.of("user_id", "U0NOMURACHI", "view", view));
        String hash = first.at("/view/hash").asString();
        assertThat(first.at("/view/blocks/0/block_id").asString()).isNotEmpty();
        assertThat(call("views.publish", Map.of("user_id", "U0NOMURACHI", "view", view, "hash", hash))
                        .path("ok")
                        .asBoolean())
                .isTrue();
        refused(call("views.publish", Map.of("user_id", "U0NOMURACHI", "view", view, "hash", hash)), "hash_conflict");
    }
}
