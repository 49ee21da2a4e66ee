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
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import torikumi.platform.CurrentWorkspace;
import torikumi.platform.Workspace;
import torikumi.progress.ProgressLog;
import torikumi.progress.WayIn;
import torikumi.slack.card.Asked;
import torikumi.slack.record.Draft;
import torikumi.slack.record.Drafts;
import torikumi.slack.record.WaitingDrafts;
import torikumi.staff.Appointments;
import torikumi.staff.Office;
import torikumi.staff.Role;
import torikumi.staff.Someone;

/**
 * Recording through the signed path, with the real desk behind it: 総務部 R3; each test has a member of 総務課 of its own. In a
 * context of its own: what is recorded here would be read in other tests.
 */
@TestPropertySource(properties = "test.context=record")
class RecordOverHttpTests extends HttpEdge {

    private static final AtomicInteger PEOPLE = new AtomicInteger();
    private static final AtomicInteger MESSAGES = new AtomicInteger();

    @Autowired
    FrontDesk desk;

    @Autowired
    WaitingDrafts waiting;

    @Autowired
    Drafts drafts;

    @Autowired
    Appointments appointments;

    private String member;
    private String outsider;

    @BeforeEach
    void aMemberOf総務課() {
        answers.with(desk::answer);
        // Whoever records in another test did not do so just before.
        clock.putForward(ProgressLog.MEANWHILE.plusMinutes(1));
        member = "UMEMBER" + PEOPLE.incrementAndGet();
        outsider = "UOTHER" + PEOPLE.incrementAndGet();
        appoint(member, Role.MEMBER, "総務課");
        // Leads of other tests are told of it.
        delivered();
        slack.forgetCalls();
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

        assertThat(card.get("text").getAsString()).startsWith("総務-03を記録しました。");
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

        assertThat(answered("w").get("text").getAsString()).startsWith("総務-04の記録を取り消しました。");
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

        assertThat(refusal.get("text").getAsString()).contains("総務-03を記録できるのは総務課の担当者です（", "さん");
        requests.interaction(
                by(outsider, onEphemeral(press("draft.join.1", value(refusal, "draft.join")), slack.responseUrl("j"))));

        assertThat(answered("j").get("text").getAsString()).contains("総務課の担当者になりました", "総務-03を記録しました");
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
        assertThat(post.field("text")).startsWith("総務-05を記録しました。");
        delivered();
        assertThat(written(member)).singleElement().satisfies(row -> {
            assertThat(row).containsEntry("source_key", "message.C1." + ts);
            assertThat(row).containsEntry("words", "情報公開条例の改正素案ができました。");
        });
    }

    @Test
    void whereNobodyIsThereWhoeverCanAppointSomebodyGetsTheButton() {
        String administrator = known("田島 圭", "ja-JP", true);

        JsonObject refusal = shinchoku("新区役所-01 順調 打合せをした", administrator);
        JsonObject another = shinchoku("新区役所-01 順調 打合せをした", outsider);

        assertThat(refusal.get("text").getAsString()).contains("いま、新区役所整備課の担当者はいません。あなたが任命できます。");
        assertThat(value(refusal, "people.form")).isEqualTo("appoint 総務部 新区役所整備課");
        assertThat(another.get("text").getAsString()).contains("いま、新区役所整備課の担当者はいません。任命できるのは");
        assertThat(another.toString()).contains("担当者を見る").doesNotContain("people.form");
    }

    @Test
    void refusesAMentionBeforeNobodyElsesEyes() {
        String ts = ts();
        requests.json(event(mention("総務-03 順調 会場を下見した", ts, outsider)));

        var post = calls("chat.postEphemeral", 1).getFirst();
        assertThat(post.field("user")).isEqualTo(outsider);
        assertThat(post.field("thread_ts")).isEqualTo(ts);
        assertThat(post.field("text")).contains("を記録できるのは総務課の担当者です");
        delivered();
        assertThat(slack.calls("chat.postMessage")).isEmpty();
    }

    /** Whatever of it cannot be done, and why. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "総務-55 順調",
                "総務-55 順調 会場を決めた",
                "更新 総務-99 順調 会場を決めた",
                "更新 ぷぽぴ を進めた",
                "総務-55",
                "総務-03 順調 2099年1月1日 会場を決めた",
                "総務-03 遅れ",
                "総務-03 順調 会場を決めた",
                "リマインド 総務課 なし",
                "リマインド 総務課 毎年 2月31日",
                "リマインド先 総務課 なし",
                "休庁日 8/13-8/15 夏季",
                "災害対策本部 明日から3日間 台風対応",
                "終了 総務部",
                "未回答 総務課",
                "変更の記録 総務課"
            })
    void whatIsRefusedByMentionIsToldToItsAuthorAlone(String words) {
        String ts = ts();
        requests.json(event(mention(words, ts, outsider)));

        var post = calls("chat.postEphemeral", 1).getFirst();
        assertThat(post.field("user")).isEqualTo(outsider);
        assertThat(post.field("thread_ts")).isEqualTo(ts);
        delivered();
        assertThat(slack.calls("chat.postMessage"))
                .filteredOn(call -> "C1".equals(call.field("channel")))
                .isEmpty();
        assertThat(written(outsider)).isEmpty();
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
        assertThat(card.field("text")).startsWith("総務-03を記録しました。");
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

    private JsonObject inThread(String text, String threadTs, String ts, String userId) {
        return object(
                "type",
                "message",
                "channel_type",
                "channel",
                "user",
                userId,
                "text",
                text,
                "ts",
                ts,
                "thread_ts",
                threadTs,
                "channel",
                "C1",
                "event_ts",
                ts);
    }

    /** As Slack tells of a card of ours that stands in a channel. */
    private String sharedCard(String code) {
        String ts = ts();
        JsonObject card = object(
                "type", "message", "channel_type", "channel", "bot_id", FakeSlack.BOT, "user", FakeSlack.BOT_USER);
        card.addProperty("text", code);
        card.addProperty("ts", ts);
        card.addProperty("channel", "C1");
        card.addProperty("event_ts", ts);
        card.add(
                "blocks",
                JsonParser.parseString(
                        "[{\"type\":\"actions\",\"elements\":[{\"type\":\"button\",\"action_id\":\"progress.open.1\",\"value\":\"show 総務部 R3-%s\",\"text\":{\"type\":\"plain_text\",\"text\":\"進捗を記録\"}}]}]"
                                .formatted(code)));
        requests.json(event(card));
        return ts;
    }

    @Test
    void recordsAReplyInTheThreadOfACardAndLeavesConversationAlone() {
        String thread = sharedCard("総務-07");

        requests.json(event(inThread("了解しました", thread, ts(), member)));
        requests.json(event(inThread("これはいつまでですか？", thread, ts(), member)));
        requests.json(event(inThread("条例案を議会に提出しました", ts(), ts(), member)));
        requests.json(event(inThread("例規の整備を終え、関係部と共有の場を設けました。順調です", thread, ts(), member)));

        var post = calls("chat.postMessage", 1).getFirst();
        assertThat(post.field("thread_ts")).isEqualTo(thread);
        assertThat(post.field("text")).startsWith("総務-07を記録しました。");
        delivered();
        assertThat(written(member)).singleElement().satisfies(row -> assertThat(row)
                .containsEntry("way", "THREAD"));
    }

    @Test
    void asksPrivatelyAboutAReplyThatMayBeEither() {
        String thread = sharedCard("総務-08");

        requests.json(event(inThread("調査票を課長さんに送りました", thread, ts(), member)));
        requests.json(event(inThread("調査票を課長さんに送りました", thread, ts(), outsider)));

        var question = calls("chat.postEphemeral", 1).getFirst();
        assertThat(question.field("user")).isEqualTo(member);
        assertThat(question.field("text")).startsWith("総務-08の進捗として記録しますか？");
        delivered();
        assertThat(slack.calls("chat.postEphemeral")).hasSize(1);
        assertThat(written(member)).isEmpty();
        String answer = value(object("blocks", question.field("blocks")), "draft.record");
        requests.interaction(by(member, onEphemeral(press("draft.record.1", answer), slack.responseUrl("e"))));
        assertThat(answered("e").get("text").getAsString()).startsWith("総務-08を記録しました。");
        assertThat(written(member)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "更新 ", "update "})
    void offersTheAuthorTheCorrectionOfAnEditedMessageOnce(String verb) {
        String ts = ts();
        requests.json(event(mention(verb + "総務-03 順調 会場を下見した", ts, member)));
        calls("chat.postMessage", 1);
        var edit = JsonParser.parseString("""
                        {"type":"message","subtype":"message_changed","channel":"C1","channel_type":"channel",
                        "ts":"1623200900.000100","event_ts":"1623200900.000100",
                        "message":{"type":"message","user":"%s","ts":"%s","text":"<@%s> %s総務-03 順調 会場を決めた",
                        "edited":{"user":"%s","ts":"1623200900.000000"}},
                        "previous_message":{"type":"message","user":"%s","ts":"%s","text":"x"}}""".formatted(member, ts, FakeSlack.BOT_USER, verb, member, member, ts))
                .getAsJsonObject();

        requests.json(event(edit));
        requests.json(event(edit));

        var offer = calls("chat.postEphemeral", 1).getFirst();
        assertThat(offer.field("user")).isEqualTo(member);
        assertThat(offer.field("text")).contains("編集されました");
        delivered();
        assertThat(slack.calls("chat.postEphemeral")).hasSize(1);
        String draft = value(object("blocks", offer.field("blocks")), "draft.open");
        requests.interaction(by(member, onEphemeral(press("draft.open.1", draft), slack.responseUrl("c"))));
        JsonObject form = opened();
        assertThat(form.toString()).contains("\"initial_value\":\"会場を決めた\"", "投稿の編集に合わせた訂正");
        assertThat(requests.interaction(submission(
                                "VE" + member,
                                member,
                                form.get("private_metadata").getAsString(),
                                Map.of("health", "on-track", "words", "会場を決めた", "why", "投稿の編集に合わせた訂正")))
                        .body())
                .isEmpty();
        assertThat(written(member)).extracting("kind").containsExactly("RECORDED", "CORRECTED");
    }

    @Test
    void marksWhatWasRecordedFromADeletedMessage() {
        String ts = ts();
        requests.json(event(mention("総務-02 順調 会議を開いた", ts, member)));
        calls("chat.postMessage", 1);
        var deletion = object(
                "type",
                "message",
                "subtype",
                "message_deleted",
                "channel",
                "C1",
                "channel_type",
                "channel",
                "ts",
                "1623200950.000100",
                "event_ts",
                "1623200950.000100",
                "deleted_ts",
                ts);

        requests.json(event(deletion));
        requests.json(event(deletion));

        assertThat(jdbc.sql(
                                "select count(*) from source_mark m join progress_update u on u.id = m.update_id where u.message_ts = ?")
                        .param(ts)
                        .query(Long.class)
                        .single())
                .isOne();
    }

    @Test
    void letsTwoWhoRecordAtOnceKnowOfEachOther() {
        String other = "UTWO" + PEOPLE.incrementAndGet();
        appoint(other, Role.MEMBER, "総務課");
        shinchoku("総務-01 順調 議会と調整した", other);

        JsonObject card = shinchoku("総務-01 順調 委員長に説明した", member);

        assertThat(card.toString()).contains("少し前に同じ取組を記録しています");
        var told = calls("chat.postMessage", 1).getFirst();
        assertThat(told.field("channel")).isEqualTo(other);
        assertThat(told.field("text")).contains("どちらも残っています");
        delivered();
    }

    @Test
    void givesAPublicWordingToALeadToApprove() {
        String lead = "ULEAD" + PEOPLE.incrementAndGet();
        appoint(lead, Role.LEAD, "総務課");
        shinchoku("総務-02 順調 大綱案をまとめた 公表: 大綱案をまとめました。", member);
        delivered();
        var asked = slack.calls("chat.postMessage").stream()
                .filter(call -> call.field("channel").equals(lead))
                .findFirst()
                .orElseThrow();
        String id = value(object("blocks", asked.field("blocks")), "progress.approve");

        requests.interaction(by(member, onEphemeral(press("progress.approve.1", id), slack.responseUrl("m"))));
        assertThat(answered("m").get("text").getAsString()).contains("承認できるのは総務課の課長です（ULEAD");
        requests.interaction(by(lead, onEphemeral(press("progress.approve.1", id), slack.responseUrl("l"))));
        assertThat(answered("l").get("text").getAsString()).contains("公表用の文を承認しました");
        delivered();
    }

    @Test
    void keepsWhatWasTypedForACodeThatDoesNotExist() {
        JsonObject card = shinchoku("総務-12 順調 会場を決めた", member);
        assertThat(card.get("text").getAsString()).startsWith("総務-12という取組はありません。");

        requests.interaction(
                by(member, onEphemeral(press("draft.record.1", value(card, "draft.record")), slack.responseUrl("n"))));

        assertThat(answered("n").get("text").getAsString()).contains("を記録しました");
        assertThat(written(member)).singleElement().satisfies(row -> assertThat(row)
                .containsEntry("words", "会場を決めた"));
    }

    @Test
    void goesOnWithWhatWasTypedOnceSomebodyIsLetIn() {
        String draft = value(shinchoku("総務-03 順調 会場を下見した", outsider), "draft.join");
        appoint(outsider, Role.MEMBER, "総務課");
        delivered();
        slack.forgetCalls();

        CurrentWorkspace.within(new Workspace(FakeSlack.TEAM), () -> waiting.resume(Someone.staff("他課"), draft));
        assertThat(written(outsider)).isEmpty();
        CurrentWorkspace.within(
                new Workspace(FakeSlack.TEAM),
                () -> waiting.resume(
                        new torikumi.staff.Person(outsider, "他課", false, torikumi.staff.Person.Belonging.STAFF),
                        draft));

        var card = calls("chat.postMessage", 1).getFirst();
        assertThat(card.field("channel")).isEqualTo(outsider);
        assertThat(card.field("text")).startsWith("総務-03を記録しました。");
        assertThat(written(outsider)).hasSize(1);
        delivered();
    }

    @ParameterizedTest
    @CsvSource({
        "draft.record.1,0f8fad5b 総務-03",
        "draft.record.1,0f8fad5b 3 late 60%",
        "draft.join.1,''",
        "draft.drop.1,0f8fad5b-d9cb-469f-a165-70867728950e-d9cb",
        "progress.correct.1,総務-03",
        "progress.withdraw.1,17",
        "progress.approve.1,0f8fad5b late",
    })
    void aButtonWhoseValueCannotBeReadIsOfAnEarlierVersion(String action, String value) {
        String url = slack.responseUrl("old");

        requests.interaction(by(member, onEphemeral(press(action, value), url)));

        assertThat(answered("old").get("text").getAsString()).startsWith("このボタンは前の版のものです。");
        assertThat(slack.calls("views.open")).isEmpty();
    }

    @Test
    void forgetsDraftsAfterAWeek() {
        CurrentWorkspace.within(new Workspace(FakeSlack.TEAM), () -> {
            var origin = new Asked.Origin(WayIn.COMMAND, "k", clock.instant(), null, null, null);
            var draft =
                    Draft.of(new Asked(member, "C1", Asked.Place.CHANNEL, Locale.JAPANESE, "言葉", origin), "言葉", null);
            String id = drafts.keep(member, draft);
            assertThat(drafts.find(id, member)).contains(draft);
            assertThat(drafts.find(id, outsider)).isEmpty();
            drafts.forget(clock.instant().plusSeconds(1));
            assertThat(drafts.find(id, member)).isEmpty();
        });
    }
}
