package torikumi.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static torikumi.slack.SignedRequests.event;
import static torikumi.slack.SignedRequests.inMessage;
import static torikumi.slack.SignedRequests.object;
import static torikumi.slack.SignedRequests.onEphemeral;
import static torikumi.slack.SignedRequests.press;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import torikumi.platform.CurrentWorkspace;
import torikumi.platform.Workspace;
import torikumi.staff.Appointments;
import torikumi.staff.Office;
import torikumi.staff.Role;
import torikumi.staff.Someone;

/** Recording through the signed path, with the real desk behind it: 総務部 R3; each test has a member of 総務課 of its own. */
class RecordOverHttpTests extends HttpEdge {

    private static final AtomicInteger PEOPLE = new AtomicInteger();
    private static final AtomicInteger MESSAGES = new AtomicInteger();

    @Autowired
    FrontDesk desk;

    @Autowired
    Appointments appointments;

    private String member;
    private String outsider;

    @BeforeEach
    void aMemberOf総務課() {
        answers.with(desk::answer);
        member = "UMEMBER" + PEOPLE.incrementAndGet();
        outsider = "UOTHER" + PEOPLE.incrementAndGet();
        appoint(member, Role.MEMBER, "総務課");
    }

    private void appoint(String userId, Role role, String section) {
        CurrentWorkspace.within(
                new Workspace(FakeSlack.TEAM),
                () -> appointments.appoint(
                        Someone.administrator("管理者"),
                        new torikumi.staff.Colleague(userId, userId),
                        role,
                        new Office("総務部", section, null),
                        LocalDate.of(2021, 4, 1),
                        clock.instant()));
    }

    private JsonObject shinchoku(String words, String userId) {
        return JsonParser.parseString(requests.command(words, Map.of("command", "/shinchoku", "user_id", userId))
                        .body())
                .getAsJsonObject();
    }

    private List<Map<String, Object>> written(String userId) {
        return jdbc.sql("select * from progress_update where author_id = ? order by id")
                .param(userId)
                .query()
                .listOfRows();
    }

    /** The first button of a card whose action begins so. */
    private static String value(JsonObject message, String actionId) {
        JsonArray blocks = message.get("blocks").isJsonArray()
                ? message.getAsJsonArray("blocks")
                : JsonParser.parseString(message.get("blocks").getAsString()).getAsJsonArray();
        for (JsonElement block : blocks) {
            JsonElement elements = block.getAsJsonObject().get("elements");
            if (elements == null) continue;
            for (JsonElement element : elements.getAsJsonArray()) {
                JsonObject button = element.getAsJsonObject();
                if (button.has("action_id")
                        && button.get("action_id").getAsString().startsWith(actionId))
                    return button.get("value").getAsString();
            }
        }
        throw new AssertionError("no " + actionId + " in " + blocks);
    }

    private static JsonObject by(String userId, JsonObject payload) {
        payload.add("user", object("id", userId, "team_id", FakeSlack.TEAM));
        return payload;
    }

    private JsonObject answered(String name) {
        return calls("response/" + name, 1).getFirst().json().getAsJsonObject();
    }

    private static String ts() {
        return "1623200000.%06d".formatted(MESSAGES.incrementAndGet());
    }

    private JsonObject mention(String text, String ts, String userId) {
        return object(
                "type",
                "app_mention",
                "user",
                userId,
                "text",
                "<@%s> %s".formatted(FakeSlack.BOT_USER, text),
                "ts",
                ts,
                "channel",
                "C1",
                "event_ts",
                ts);
    }

    @Test
    void recordsWhatIsTypedAndAnswersInTheAck() {
        JsonObject card = shinchoku("総務-03　６０％ 順調 改正素案を庁議に諮った", member);

        assertThat(card.get("text").getAsString()).startsWith("総務-03 を記録しました。");
        assertThat(written(member)).singleElement().satisfies(row -> {
            assertThat(row).containsEntry("words", "改正素案を庁議に諮った");
            assertThat(row).containsEntry("health", "on-track");
            assertThat(row).containsEntry("percentage", 60);
            assertThat(row).containsEntry("way", "COMMAND");
            assertThat(row).containsEntry("section", "総務課");
        });
    }

    @Test
    void takesBackWhatWasJustRecorded() {
        JsonObject card = shinchoku("総務-04 順調 会場を決めた", member);
        JsonObject press = by(
                member,
                onEphemeral(press("progress.withdraw.1", value(card, "progress.withdraw")), slack.responseUrl("w")));

        requests.interaction(press);
        requests.interaction(press);

        assertThat(answered("w").get("text").getAsString()).startsWith("総務-04 の記録を取り消しました。");
        delivered();
        assertThat(slack.calls("response/w")).hasSize(1);
        assertThat(written(member)).extracting("kind").containsExactly("RECORDED", "WITHDRAWN");
    }

    @Test
    void opensTheFormForWantOfAReasonWithAllThatWasTyped() {
        assertThat(requests.command("総務-03 遅れ 会場調整が長引いた", Map.of("command", "/shinchoku", "user_id", member))
                        .body())
                .isEmpty();

        String view = calls("views.open", 1).getFirst().field("view");
        assertThat(view).contains("会場調整が長引いた", "progress.form", "\"value\":\"late\"");
        assertThat(written(member)).isEmpty();
    }

    @Test
    void letsSomebodyJoinAndThenFinishesWhatWasTyped() {
        JsonObject refusal = shinchoku("総務-03 順調 会場を下見した", outsider);

        assertThat(refusal.get("text").getAsString()).contains("総務課の担当者が記録できます");
        requests.interaction(
                by(outsider, onEphemeral(press("draft.join.1", value(refusal, "draft.join")), slack.responseUrl("j"))));

        assertThat(answered("j").get("text").getAsString()).contains("総務課の担当になりました", "総務-03 を記録しました");
        assertThat(written(outsider)).singleElement().satisfies(row -> assertThat(row)
                .containsEntry("words", "会場を下見した"));
    }

    @Test
    void recordsAMentionOnceHoweverOftenItComes() {
        String ts = ts();
        JsonObject mention = mention("情報公開条例の改正素案ができました。順調です", ts, member);

        requests.json(event(mention));
        requests.json(event(mention));

        var post = calls("chat.postMessage", 1).getFirst();
        assertThat(post.field("thread_ts")).isEqualTo(ts);
        assertThat(post.field("text")).startsWith("総務-05 を記録しました。");
        delivered();
        assertThat(written(member)).singleElement().satisfies(row -> {
            assertThat(row).containsEntry("source_key", "message.C1." + ts);
            assertThat(row).containsEntry("words", "情報公開条例の改正素案ができました。");
        });
    }

    @Test
    void asksWhichOfSeveralIsMeantAndRecordsNothingUntilThen() {
        requests.json(event(mention("脱炭素社会の実現に向けた調査をしました。順調です", ts(), member)));

        var post = calls("chat.postMessage", 1).getFirst();
        assertThat(post.field("text")).contains("どの取組の進捗ですか");
        assertThat(written(member)).isEmpty();
        var card = object("blocks", post.field("blocks"));
        String answer = value(card, "draft.record");
        appoint(member, Role.MEMBER, "施設課");
        appoint(member, Role.MEMBER, "経理課");
        // Another person's press records nothing.
        requests.interaction(
                by(outsider, inMessage(press("draft.record.1", answer), "C1", false, "1.1", slack.responseUrl("no"))));
        assertThat(answered("no").get("text").getAsString()).contains("入力した本人だけ");
        requests.interaction(
                by(member, inMessage(press("draft.record.1", answer), "C1", false, "1.1", slack.responseUrl("yes"))));
        assertThat(answered("yes").get("replace_original").getAsBoolean()).isTrue();
        assertThat(written(member)).singleElement().satisfies(row -> assertThat(row)
                .containsEntry("way", "MENTION"));
    }

    @Test
    void leavesAQuestionAlone() {
        requests.json(event(mention("総務-03は順調ですか？", ts(), member)));

        calls("chat.postMessage", 1);
        assertThat(written(member)).isEmpty();
    }

    private JsonObject submission(String viewId, String userId, String memo, Map<String, String> fields) {
        var values = new JsonObject();
        var blocks = new JsonArray();
        fields.forEach((field, text) -> {
            var value = object("type", "plain_text_input", "value", text);
            if (field.equals("initiative") || field.equals("health")) {
                value = object("type", "static_select");
                var option = object("value", text);
                option.add("text", object("type", "plain_text", "text", text));
                value.add("selected_option", option);
            }
            if (field.equals("as-of")) value = object("type", "datepicker", "selected_date", text);
            var block = new JsonObject();
            block.add(field, value);
            values.add(field, block);
            var input = object("type", "input", "block_id", field);
            input.add("label", object("type", "plain_text", "text", field));
            input.add("element", object("type", "plain_text_input", "action_id", field));
            blocks.add(input);
        });
        var state = new JsonObject();
        state.add("values", values);
        var view = object(
                "id",
                viewId,
                "type",
                "modal",
                "callback_id",
                "progress.form",
                "private_metadata",
                memo,
                "team_id",
                FakeSlack.TEAM,
                "hash",
                "1.a");
        view.add("state", state);
        view.add("blocks", blocks);
        var payload = object("type", "view_submission", "trigger_id", "t." + viewId);
        payload.add("team", object("id", FakeSlack.TEAM));
        payload.add("user", object("id", userId, "team_id", FakeSlack.TEAM));
        payload.add("view", view);
        return payload;
    }

    private JsonObject opened() {
        return JsonParser.parseString(calls("views.open", 1).getFirst().field("view"))
                .getAsJsonObject();
    }

    private String initiative(String code) {
        String[] parts = code.split("-");
        return jdbc.sql("select id from initiative where workspace_id = ? and short_name = ? and number = ?")
                .params(FakeSlack.TEAM, parts[0], Integer.parseInt(parts[1]))
                .query(String.class)
                .single();
    }

    @Test
    void recordsAFormOnceAndTellsWhatIsWrongBesideTheField() {
        assertThat(requests.interaction(by(
                                member,
                                onEphemeral(press("progress.open.1", "show 総務部 R3-総務-03"), slack.responseUrl("f"))))
                        .statusCode())
                .isEqualTo(200);
        JsonObject form = opened();
        assertThat(form.toString()).contains("総務-03");
        String memo = form.get("private_metadata").getAsString();
        String id = initiative("総務-03");

        var unreasoned = submission(
                "V1" + member,
                member,
                memo,
                Map.of("initiative", id, "health", "late", "words", "会場が決まらない", "reason", ""));
        assertThat(requests.interaction(unreasoned).body()).contains("errors", "\"reason\"", "理由を書いてください");
        var unread =
                submission("V1" + member, member, memo, Map.of("initiative", id, "words", "x", "percentage", "半分"));
        assertThat(requests.interaction(unread).body()).contains("\"percentage\"");
        assertThat(written(member)).isEmpty();

        var whole = submission(
                "V1" + member,
                member,
                memo,
                Map.of(
                        "initiative",
                        id,
                        "health",
                        "late",
                        "words",
                        "会場が決まらない",
                        "reason",
                        "先方の都合",
                        "percentage",
                        "６０％"));
        assertThat(requests.interaction(whole).body()).isEmpty();
        assertThat(requests.interaction(whole).body()).isEmpty();

        var card = calls("chat.postEphemeral", 1).getFirst();
        assertThat(card.field("text")).startsWith("総務-03 を記録しました。");
        delivered();
        assertThat(slack.calls("chat.postEphemeral")).hasSize(1);
        assertThat(written(member)).singleElement().satisfies(row -> {
            assertThat(row).containsEntry("reason", "先方の都合");
            assertThat(row).containsEntry("percentage", 60);
            assertThat(row).containsEntry("way", "FORM");
        });
    }

    @Test
    void goesToThePersonWhereTheBotIsNotInTheChannel() {
        slack.always("chat.postEphemeral", FakeSlack.Answer.refusing("not_in_channel"));
        requests.interaction(by(member, onEphemeral(press("progress.open.1", "list"), slack.responseUrl("g"))));
        String memo = opened().get("private_metadata").getAsString();

        requests.interaction(
                submission("V2" + member, member, memo, Map.of("initiative", initiative("総務-06"), "words", "研修を開いた")));

        assertThat(calls("chat.postMessage", 1).getFirst().field("channel")).isEqualTo(member);
    }

    @Test
    void offersTheInitiativesOfHerOwnOfficesFirst() {
        appoint(outsider, Role.MEMBER, "経理課");
        var payload = object(
                "type", "block_suggestion", "action_id", "progress.initiative", "block_id", "initiative", "value", "");
        payload.add("team", object("id", FakeSlack.TEAM));
        payload.add("user", object("id", outsider));

        var options = JsonParser.parseString(requests.interaction(payload).body())
                .getAsJsonObject()
                .getAsJsonArray("options");

        assertThat(options.get(0).toString()).contains("経理-01");
        assertThat(options.size()).isEqualTo(37);
        payload.addProperty("value", "電子決裁");
        assertThat(requests.interaction(payload).body()).contains("総務-06").doesNotContain("経理-01");
    }

    @Test
    void putsAMessageIntoTheForm() {
        String ts = ts();
        slack.always(
                "chat.getPermalink",
                FakeSlack.Answer.ok("{\"ok\":true,\"permalink\":\"https://example.slack.com/archives/C1/p1\"}"));
        var payload = object(
                "type", "message_action", "callback_id", "progress.record", "trigger_id", "t1", "message_ts", ts);
        payload.add("team", object("id", FakeSlack.TEAM));
        payload.add("user", object("id", member));
        payload.add("channel", object("id", "C1"));
        payload.add(
                "message", object("type", "message", "user", outsider, "ts", ts, "text", "総務-03 順調 R&amp;Dの会場を決めた"));

        assertThat(requests.interaction(payload).statusCode()).isEqualTo(200);

        JsonObject form = opened();
        assertThat(form.toString()).contains("R&Dの会場を決めた", outsider, "総務-03");
        requests.interaction(submission(
                "V3" + member,
                member,
                form.get("private_metadata").getAsString(),
                Map.of("initiative", initiative("総務-03"), "health", "on-track", "words", "R&Dの会場を決めた")));
        assertThat(written(member)).singleElement().satisfies(row -> {
            assertThat(row).containsEntry("way", "SHORTCUT");
            assertThat(row).containsEntry("message_ts", ts);
            assertThat((String) row.get("permalink")).endsWith("/archives/C1/p" + ts.replace(".", ""));
        });
    }
}
