package torikumi.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static torikumi.slack.SentForm.choice;
import static torikumi.slack.SignedRequests.object;
import static torikumi.slack.SignedRequests.onEphemeral;
import static torikumi.slack.SignedRequests.press;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import torikumi.platform.ByHand;

/** What people type, press and send about asking, over the protocol, with the desks that really answer. */
class RulesOverHttpTests extends InJune {

    private static final AtomicInteger COUNT = new AtomicInteger();

    @BeforeEach
    void noRules() {
        for (String table :
                new String[] {"reminder_rule", "section_channel", "closure", "asking_pause", "absence", "wish"})
            jdbc.sql("delete from " + table).update();
        ByHand.changed(jdbc, FakeSlack.TEAM);
    }

    private String type(String user, String words) {
        return plain(requests.command(words, Map.of("user_id", user)).body());
    }

    // As Gson writes them.
    private static String plain(String json) {
        return json.replace("\\u003c", "<").replace("\\u003e", ">");
    }

    /** The form that is open now. */
    private String form(String user, String words) {
        int before = slack.calls("views.open").size();
        assertThat(type(user, words)).isEmpty();
        return calls("views.open", before + 1).getLast().field("view");
    }

    private String pressed(String user, String action, String value) {
        String url = "press" + COUNT.incrementAndGet();
        requests.interaction(by(user, onEphemeral(press(action, value), slack.responseUrl(url))));
        return calls("response/" + url, 1).getFirst().body();
    }

    private static JsonObject text(String words) {
        return object("type", "plain_text_input", "value", words);
    }

    private static JsonObject channel(String id) {
        return object("type", "conversations_select", "selected_conversation", id);
    }

    private static Map<String, JsonObject> rule(String cadence, String day, String time, String lead) {
        Map<String, JsonObject> fields = new LinkedHashMap<>();
        fields.put("about", choice("総務部 総務課"));
        fields.put("level", choice("SECTION"));
        fields.put("cadence", choice(cadence));
        fields.put("day", text(day));
        fields.put("lead", choice(lead));
        fields.put("time", text(time));
        fields.put("asked", choice("CHANNEL"));
        fields.put("channel", channel(null));
        fields.put("quiet", text("18:00-8:30"));
        return fields;
    }

    private String send(String user, String callbackId, Map<String, JsonObject> fields) {
        var response = requests.interaction(SentForm.made(user, callbackId, "", fields, seals));
        assertThat(response.statusCode()).isEqualTo(200);
        return response.body();
    }

    private static String error(String response, String field) {
        JsonObject answer = JsonParser.parseString(response).getAsJsonObject();
        assertThat(answer.get("response_action").getAsString()).as(response).isEqualTo("errors");
        return answer.getAsJsonObject("errors").get(field).getAsString();
    }

    private void channelIs(String json) {
        slack.always("conversations.info", FakeSlack.Answer.ok("{\"ok\":true,\"channel\":" + json + "}"));
    }

    @Test
    void everyRuleIsListedWithItsNextThreeDates() {
        assertThat(type(member, "リマインド"))
                .contains("総務課", "職員課", "毎月最終開庁日", "2開庁日前の10:00", "既定の設定")
                .contains("6月28日（月） 10:00（期限 6月30日（水））")
                .contains("期限 7月30日（金）。7月31日（土）は土曜日")
                .contains("remind 総務部 総務課 change")
                .doesNotContain("remind 総務部 総務課 never", "remind 総務部 総務課 default");
        assertThat(type(lead, "リマインド")).contains("remind 総務部 総務課 never");
        assertThat(type(outsider, "remind")).contains("総務課");
        assertThat(type(member, "remind soumu")).contains("総務課のリマインド", "6月28日（月）");
        assertThat(type(member, "remind 総務-03")).contains("総務-03のリマインド");
    }

    @ParameterizedTest
    @CsvSource({
        "リマインド 総務課 毎週 金曜 10:00 3開庁日前 本人へ, 毎週金曜日 ・ 3開庁日前の10:00, 担当者それぞれへ",
        "remind 総務課 monthly last working day 9:30, 毎月最終開庁日 ・ 2開庁日前の9:30, 担当者それぞれへ（チャンネルは未設定）",
        "リマインド 総務課 毎月 ２５日, 毎月25日 ・ 当日の10:00, 担当者それぞれへ",
        "リマインド 総務課 なし, お知らせしない, 総務課"
    })
    void aRuleIsSetInWords(String words, String when, String asked) {
        assertThat(type(lead, words)).contains("総務課 のリマインドを設定しました".replace(" ", ""), when, asked);
        assertThat(type(member, "remind 総務課")).contains(when, "個別の設定", "remind 総務部 総務課 default");
    }

    @Test
    void aRuleIsTakenAwayAgain() {
        type(lead, "remind 総務課 毎週 金曜");

        assertThat(pressed(lead, "answer.open.3", "remind 総務部 総務課 default")).contains("次の設定に戻しました", "既定の設定");
        assertThat(type(lead, "remind 総務課 既定")).contains("個別の設定はありません");
        assertThat(pressed(lead, "answer.open.2", "remind 総務部 総務課 never")).contains("お知らせしない");
    }

    @ParameterizedTest
    @CsvSource({
        "毎年 2月31日, 2月は29日までです",
        "毎月 32日, 1日から31日まで",
        "毎月 25:00, 0:00から23:59まで",
        "毎月 20開庁日前, 0から15まで",
        "毎週 金曜 5開庁日前, 0から4まで",
        "最終開庁日の11開庁日前, 0から10まで",
        "静かな時間 18:00, 始まりと終わりの両方",
        "静かな時間 18:00-18:00, 一日中お知らせできません",
        "部のまとめ 毎月, お願いできません",
        "課のまとめ チャンネルへ 毎月, まとめはチャンネルではお願いできません",
        "毎週, 曜日を付けてください",
        "毎月 てきとう, 「てきとう」が分かりませんでした"
    })
    void whatIsImpossibleIsRefusedInTheFormWithWhatWouldWork(String words, String sentence) {
        assertThat(form(member, "remind 総務課 " + words)).contains("\"callback_id\":\"remind.rule\"", sentence);

        slack.once("views.open", FakeSlack.Answer.refusing("expired_trigger_id"));
        assertThat(type(member, "remind 総務課 " + words)).contains(sentence, "remind 総務課 " + words + " change");
    }

    @Test
    void whatWasTypedStaysInTheForm() {
        assertThat(form(member, "remind 総務課 毎週 金曜 25:00 3開庁日前 本人へ"))
                .contains("\"initial_value\":\"25:00\"", "\"initial_value\":\"金曜日\"", "\"value\":\"PEOPLE\"");
    }

    @Test
    void onlyWhoActsForTheSectionSetsItsRule() {
        assertThat(type(outsider, "remind 総務課 毎週 金曜"))
                .contains("総務課の担当者だけが変更できます（川上 直樹さん、", "join 総務部 総務課")
                .doesNotContain("<@");
        assertThat(type(outsider, "remind 総務課 change")).contains("総務課の担当者だけが変更できます");
        assertThat(type(outsider, "remind-to 総務課 #soumu")).contains("総務課の担当者だけが変更できます");
        assertThat(type(member, "remind 総務部 毎週 金曜")).contains("総務部の部長と取りまとめ担当だけが変更できます（野村 千尋さん");
        assertThat(type(coordinator, "remind 総務部 毎週 金曜")).contains("総務部のリマインドを設定しました");
        assertThat(type(admin, "remind 職員課 毎週 金曜")).contains("職員課のリマインドを設定しました");
    }

    @Test
    void aGuestIsToldNothing() {
        String guest = known("客", "ja-JP", false, true);

        for (String words : new String[] {"remind", "pending", "away 8/10", "follow 総務-03", "calendar", "pause"})
            assertThat(type(guest, words)).contains("ゲストや他の組織の方には表示していません");
    }

    @Test
    void theFormShowsTheNextDatesAsOneChooses() {
        assertThat(form(member, "remind 総務課 change")).contains("次のお知らせ（3回まで）", "6月28日（月） 10:00");

        var chosen = object("type", "block_actions", "trigger_id", "t" + COUNT.incrementAndGet());
        chosen.add("team", object("id", FakeSlack.TEAM));
        chosen.add("user", object("id", member));
        chosen.add("view", SentForm.made("remind.rule", "", rule("WEEKLY", "金", "10:00", "0"), seals));
        chosen.add("container", object("type", "view"));
        chosen.add(
                "actions",
                JsonParser.parseString(
                        "[{\"type\":\"static_select\",\"action_id\":\"value\",\"block_id\":\"cadence\",\"selected_option\":{\"value\":\"WEEKLY\"},\"action_ts\":\"1.1\"}]"));
        requests.interaction(chosen);

        assertThat(calls("views.update", 1).getFirst().field("view"))
                .contains("次のお知らせ（3回まで）", "6月11日（金） 10:00", "6月25日（金）");
    }

    @Test
    void theFormSetsTheRule() {
        assertThat(send(member, "remind.rule", rule("WEEKLY", "金曜", "9:00", "3")))
                .contains("\"response_action\":\"update\"", "毎週金曜日 ・ 3開庁日前の9:00");
        assertThat(type(member, "remind 総務課")).contains("毎週金曜日 ・ 3開庁日前の9:00");
        assertThat(send(member, "remind.rule", rule("QUARTERLY", "2", "", "0"))).contains("四半期末の最終開庁日の2開庁日前");
        assertThat(send(member, "remind.rule", rule("MONTHLY", "最終開庁日の2開庁日前", "", "0")))
                .contains("最終開庁日の2開庁日前");
        assertThat(send(member, "remind.rule", rule("MONTHLY", "25", "", "0"))).contains("毎月25日");
    }

    @Test
    void whereNoSummaryIsAskedForItsPageLeadsToTheFormThatAsksForIt() {
        assertThat(type(member, "まとめ 施設課"))
                .as("whose rules are others'")
                .contains("まだだれにもお願いしていません", "who 総務部 施設課")
                .doesNotContain("remind 総務部 施設課");
        String empty = type(member, "まとめ 総務課");
        Matcher words = Pattern.compile("remind [^\"]* change").matcher(empty);
        assertThat(words.find()).isTrue();
        assertThat(form(member, words.group()))
                .contains("\"initial_option\":{\"text\":{\"type\":\"plain_text\",\"text\":\"担当者それぞれ\"")
                .contains("6月30日（水） 10:00");
        var asOffered = rule("MONTHLY", "", "10:00", "0");
        asOffered.put("level", choice("LEAD"));
        asOffered.put("asked", choice("PEOPLE"));
        assertThat(send(member, "remind.rule", asOffered)).contains("課のまとめ", "6月30日（水） 10:00");
        assertThat(type(outsider, "まとめ 総務課")).contains("次は6月30日（水） 10:00に、", "川上 直樹さん");
    }

    @Test
    void aRollUpThatIsAskedForWithTheSectionsSummariesIsShownForTheDayAfter() {
        type(lead, "remind 総務課 課のまとめ 毎月 最終開庁日 当日 本人へ");
        assertThat(type(coordinator, "remind 総務部 部のまとめ 毎月 最終開庁日 当日 本人へ"))
                .contains("7月1日（木） 10:00（課のまとめの翌開庁日）", "8月2日（月） 10:00");
        assertThat(type(coordinator, "まとめ")).contains("次は7月1日（木） 10:00に、", "野村 千尋さん");
        type(lead, "remind 総務課 課のまとめ 毎月 最終開庁日 2開庁日前 本人へ");
        assertThat(type(member, "remind 総務部"))
                .as("as it is, once the section is asked earlier")
                .contains("6月30日（水） 10:00")
                .doesNotContain("課のまとめの翌開庁日");
    }

    @Test
    void theFormSaysAtItsFieldsWhatCannotBe() {
        assertThat(error(send(member, "remind.rule", rule("YEARLY", "2/31", "10:00", "0")), "day"))
                .contains("29日まで");
        assertThat(error(send(member, "remind.rule", rule("MONTHLY", "金", "10:00", "0")), "day"))
                .contains("合いません");
        assertThat(error(send(member, "remind.rule", rule("MONTHLY", "25", "25:00", "0")), "time"))
                .contains("23:59");
        assertThat(error(send(member, "remind.rule", rule("WEEKLY", "金", "10:00", "9")), "lead"))
                .contains("0から4");
        assertThat(error(send(outsider, "remind.rule", rule("WEEKLY", "金", "10:00", "0")), "about"))
                .contains("担当者だけが変更できます");
        var half = rule("WEEKLY", "金", "10:00", "0");
        half.put("quiet", text("18:00"));
        assertThat(error(send(member, "remind.rule", half), "quiet")).contains("両方");
        var summary = rule("MONTHLY", "", "10:00", "0");
        summary.put("level", choice("LEAD"));
        assertThat(error(send(member, "remind.rule", summary), "asked")).contains("チャンネルでは");
        summary.put("level", choice("DEPARTMENT"));
        assertThat(error(send(member, "remind.rule", summary), "level")).contains("お願いできません");
    }

    @Test
    void theFormSaysAllThatCannotBeAtOnce() {
        var rule = rule("MONTHLY", "金", "25:00", "0");
        rule.put("quiet", text("18:00"));
        rule.put("level", choice("LEAD"));

        JsonObject errors = JsonParser.parseString(send(member, "remind.rule", rule))
                .getAsJsonObject()
                .getAsJsonObject("errors");

        assertThat(errors.keySet()).containsExactlyInAnyOrder("day", "time", "quiet", "asked");
    }

    @Test
    void wordsThatCannotBeAreAllNamedAtTheTopOfTheForm() {
        String top = JsonParser.parseString(form(member, "remind 総務課 毎年 2月31日 25:00 静かな時間 18:00"))
                .getAsJsonObject()
                .getAsJsonArray("blocks")
                .get(0)
                .toString();

        assertThat(top).contains("2月は29日までです", "0:00から23:59まで", "始まりと終わりの両方");
        assertThat(form(member, "remind 総務課 毎週 25:00")).contains("曜日を付けてください", "0:00から23:59まで");
    }

    @Test
    void offersToChangeWhatTheReaderMayChange() {
        assertThat(type(outsider, "remind"))
                .doesNotContain("変える", "ルールを加える", "やめる")
                .contains("カレンダー");
        assertThat(type(outsider, "remind 総務課")).doesNotContain("変える");
        assertThat(type(member, "remind"))
                .contains("\"remind 総務部 総務課 change\"")
                .doesNotContain("\"remind 総務部 change\"", "remind 総務部 職員課 change");
        assertThat(type(coordinator, "remind")).contains("\"remind 総務部 change\"", "remind 総務部 職員課 change");
    }

    @Test
    void whoNamesNoPlaceMeansTheirOwn() {
        assertThat(form(member, "remind-to")).contains("\"callback_id\":\"remind.channel\"", "総務課");
        assertThat(form(coordinator, "remind-to")).contains("\"callback_id\":\"remind.channel\"", "総務部");
        assertThat(type(outsider, "remind-to")).contains("総務部の部長と取りまとめ担当だけが変更できます");
    }

    /** Other tests' leads and coordinators may be asked too. */
    @Test
    void aSummarysRuleNamesWhoIsReallyAsked() {
        assertThat(type(lead, "remind 総務課 課のまとめ 毎月 最終開庁日 本人へ")).contains("課長の川上 直樹さん");
        assertThat(type(coordinator, "remind 職員課 課のまとめ 毎月 最終開庁日 本人へ")).contains("課長がいないため、代わりに");
        assertThat(type(coordinator, "remind 総務部 部のまとめ 四半期末 本人へ")).contains("取りまとめ担当の野村 千尋さん");
        assertThat(type(member, "remind")).contains("課長の川上 直樹さん", "課長がいないため、代わりに", "取りまとめ担当の野村 千尋さん");
        assertThat(form(member, "remind 総務課 課のまとめ change")).contains("依頼先: 課長の川上 直樹さん");
    }

    @Test
    void whatIsRequiredIsMarkedInEveryForm() {
        for (String words : new String[] {"remind 総務課 change", "remind-to 総務課", "appoint", "deputy", "closure form"})
            for (var block :
                    JsonParser.parseString(form(admin, words)).getAsJsonObject().getAsJsonArray("blocks")) {
                JsonObject input = block.getAsJsonObject();
                if (!input.get("type").getAsString().equals("input")) continue;
                assertThat(input.getAsJsonObject("label").get("text").getAsString())
                        .as(words)
                        .matches(label ->
                                label.endsWith("（必須）") != input.get("optional").getAsBoolean())
                        .doesNotContain("（任意）");
            }
    }

    @Test
    void aChannelIsSetWhereTheBotIsInIt() {
        channelIs("{\"id\":\"C0SOUMU0001\",\"name\":\"soumu\",\"is_member\":true}");
        slack.always(
                "users.conversations",
                FakeSlack.Answer.ok("{\"ok\":true,\"channels\":[{\"id\":\"C0SOUMU0001\",\"name\":\"soumu\"}]}"));

        assertThat(type(member, "リマインド先 総務課 #soumu")).contains("<#C0SOUMU0001>");
        assertThat(type(member, "remind 総務課")).contains("<#C0SOUMU0001>へ");
        assertThat(type(member, "remind-to 総務課 none")).contains("課長と取りまとめ担当です");
        assertThat(type(lead, "remind-to 総務課 none")).contains("チャンネルを外しました");
        assertThat(type(member, "remind-to 総務課 <#C0SOUMU0001|soumu>")).contains("<#C0SOUMU0001>");
        assertThat(type(member, "remind-to 総務課 here")).contains("<#C0SOUMU0001>");
        assertThat(form(member, "remind-to 総務課")).contains("\"callback_id\":\"remind.channel\"", "C0SOUMU0001");
    }

    @Test
    void aChannelWhereNobodyCouldBeAskedIsRefusedWithWhatWouldHelp() {
        assertThat(type(member, "remind-to 総務課 #nowhere")).contains("「#nowhere」というチャンネルが見つからないか", "remind-to 総務部 総務課");
        channelIs("{\"id\":\"C0OTHER0001\",\"is_member\":false}");
        assertThat(type(member, "remind-to 総務課 <#C0OTHER0001>")).contains("/invite @torikumi");
        channelIs("{\"id\":\"C0OTHER0001\",\"is_member\":true,\"is_archived\":true}");
        assertThat(type(member, "remind-to 総務課 <#C0OTHER0001>")).contains("アーカイブ");
        slack.always("conversations.info", FakeSlack.Answer.refusing("channel_not_found"));
        assertThat(type(member, "remind-to 総務課 <#C0OTHER0001>")).contains("見つからないか");
        slack.always("conversations.info", FakeSlack.Answer.status(500));
        assertThat(type(member, "remind-to 総務課 <#C0OTHER0001>")).contains("Slackに確かめられませんでした");
        assertThat(type(member, "remind 総務課")).contains("チャンネルは未設定");

        channelIs("{\"id\":\"C0OTHER0001\",\"is_member\":false}");
        var fields = rule("WEEKLY", "金", "10:00", "0");
        fields.put("channel", channel("C0OTHER0001"));
        assertThat(error(send(member, "remind.rule", fields), "channel")).contains("/invite");
        assertThat(error(
                        send(
                                member,
                                "remind.channel",
                                Map.of("about", choice("総務部 総務課"), "channel", channel("C0OTHER0001"))),
                        "channel"))
                .contains("/invite");
    }

    @Test
    void theFormSetsTheChannelToo() {
        channelIs("{\"id\":\"C0SOUMU0001\",\"is_member\":true}");
        var fields = rule("WEEKLY", "金", "10:00", "0");
        fields.put("channel", channel("C0SOUMU0001"));

        assertThat(send(member, "remind.rule", fields)).contains("update");
        assertThat(type(member, "remind 総務課")).contains("<#C0SOUMU0001>へ");
        Map<String, JsonObject> none = Map.of("about", choice("総務部 総務課"), "channel", channel(null));
        assertThat(send(member, "remind.channel", none)).contains("総務課の課長と取りまとめ担当です（川上 直樹さん");
        assertThat(send(lead, "remind.channel", none)).contains("チャンネルを外しました");
    }

    @Test
    void whoLooksAfterSectionsSeesWhoHasNotReported() {
        assertThat(type(coordinator, "未報告")).contains("総務部に未報告の課はありません");
        assertThat(type(lead, "pending")).contains("総務課に未報告の課はありません");
        assertThat(type(lead, "pending 職員課")).contains("課長と取りまとめ担当です");
        assertThat(type(member, "pending")).contains("課長・取りまとめ担当と管理者に表示しています（川上 直樹さん", "mine");
        assertThat(type(member, "pending 総務課")).contains("課長と取りまとめ担当です");
        assertThat(pressed(coordinator, "remind.nudge.1", "総務部")).contains("新しくお願いする人はいません");
        assertThat(pressed(member, "remind.nudge.1", "総務部")).contains("総務部の部長と取りまとめ担当です（野村 千尋さん");
    }

    @Test
    void whoIsAwayIsNotAsked() {
        assertThat(type(member, "不在 8/10-8/16")).contains("8月10日（火）〜8月16日（月）", "代わりに森 あかりさん");
        assertThat(type(member, "away")).contains("8月10日（火）", "away cancel");
        assertThat(type(member, "不在 取消")).contains("不在を取り消しました");
        assertThat(type(member, "away cancel")).contains("不在の予定はありません");
        assertThat(type(member, "away 8/16-8/10")).contains("始まりの8月16日（月）より前です");
        assertThat(type(member, "away 2021/6/1-6/2")).contains("もう過ぎています");
        assertThat(type(member, "away 7/1-2022/3/31")).contains("183日まで");
        assertThat(type(member, "away 2/30")).contains("2月30日という日はありません");
        assertThat(type(member, "away そのうち")).contains("日付を読み取れませんでした");
    }

    @Test
    void anybodyFollowsAndMutes() {
        assertThat(type(outsider, "フォロー 総務-03")).contains("総務-03をフォローしました", "unfollow 総務部 R3-総務-03");
        assertThat(type(outsider, "follow 総務課")).contains("総務課をフォローしました");
        assertThat(type(outsider, "通知停止 総務課")).contains("総務課の通知を止めました");
        assertThat(type(outsider, "フォロー")).contains("フォロー中", "総務-03", "通知を止めているもの", "unmute 総務部 総務課");
        assertThat(pressed(outsider, "answer.open.1", "unfollow 総務部 R3-総務-03")).contains("フォローをやめました");
        assertThat(type(outsider, "unmute 総務課")).contains("また受け取ります");
        assertThat(type(outsider, "follow 総努課")).contains("follow 総務部 総務課");
        assertThat(type(outsider, "follow 総務-99")).contains("総務");
        assertThat(type(outsider, "総務-03")).contains("follow 総務部 R3-総務-03");
    }

    @Test
    void anAdministratorLetsAllAskingRest() {
        assertThat(type(coordinator, "災害対策本部 6/28から7/2まで 台風対応")).contains("これができるのは管理者です");
        assertThat(type(admin, "災害対策本部 6/28から7/2まで")).contains("理由を日付の後に");
        assertThat(type(admin, "pause 2021/6/1-6/2 台風")).contains("過ぎています");
        assertThat(type(admin, "pause 7/2-7/1 台風")).contains("より前です");
        assertThat(type(admin, "pause 7/1-12/31 台風")).contains("92日まで");
        assertThat(type(admin, "pause 台風")).contains("日付を読み取れませんでした");
        assertThat(type(admin, "災害対策本部 6/28から7/2まで 台風対応")).contains("リマインドを休止します", "台風対応");

        assertThat(type(member, "remind 総務課"))
                .contains("リマインドの休止を予定しています", "災害対策本部による休止（台風対応）のため移動", "7月5日（月） 10:00（災害対策本部");
        assertThat(type(member, "災害対策本部")).contains("台風対応", "管理者さんが").doesNotContain("resume ");
        assertThat(type(admin, "pause")).contains("resume ");
        assertThat(type(coordinator, "リマインド再開")).contains("これができるのは管理者です");
        assertThat(type(admin, "pause off")).contains("リマインドを再開しました");
        assertThat(type(admin, "resume")).contains("いま休止はありません");
        assertThat(type(member, "pause")).contains("管理者さんが再開");
    }

    @Test
    void theCalendarSaysWhatIsClosedAndUntilWhenItIsKnown() {
        assertThat(type(member, "カレンダー"))
                .contains("7月22日（木）  海の日", "7月23日（金）  スポーツの日", "まで登録されています")
                .doesNotContain("calendar import");
        assertThat(type(admin, "calendar")).contains("calendar import", "closure form");
    }

    @Test
    void anAdministratorClosesDays() {
        assertThat(type(lead, "休庁日 6/30 停電")).contains("これができるのは管理者です");
        assertThat(type(admin, "休庁日 6/30 停電")).contains("6月30日（水）を休庁日にしました（停電）");
        assertThat(type(member, "remind 総務課")).contains("6月25日（金） 10:00（期限 6月29日（火）。6月30日（水）は休庁日（停電））");
        assertThat(type(member, "calendar")).contains("休庁日（停電）").doesNotContain("closure cancel");
        assertThat(form(admin, "休庁日 7/1")).contains("remind.closure", "理由を入力してください", "2021-07-01");
        assertThat(form(admin, "休庁日")).contains("remind.closure");

        long id = jdbc.sql("select max(id) from closure").query(Long.class).single();
        assertThat(pressed(lead, "remind.openDay", String.valueOf(id))).contains("これができるのは管理者です");
        assertThat(pressed(admin, "remind.openDay", String.valueOf(id))).contains("6月30日（水）の休庁日を取り消しました");
        assertThat(pressed(admin, "remind.openDay", String.valueOf(id))).contains("すでに変更されています");

        Map<String, JsonObject> fields = new LinkedHashMap<>();
        fields.put("from", object("type", "datepicker", "selected_date", "2021-07-02"));
        fields.put("until", object("type", "datepicker", "selected_date", "2021-07-01"));
        fields.put("why", text("工事"));
        assertThat(error(send(admin, "remind.closure", fields), "until")).contains("より前です");
        fields.put("until", object("type", "datepicker", "selected_date", "2021-07-02"));
        assertThat(error(send(lead, "remind.closure", fields), "from")).contains("これができるのは管理者です");
        assertThat(send(admin, "remind.closure", fields)).contains("7月2日（金）を休庁日にしました");
    }

    @Test
    void aClosureIsTakenBackByTheWordsThatItsButtonCarries() {
        type(admin, "休庁日 2022/2/1-2022/2/3 工事");
        type(admin, "休庁日 2022/2/2 点検");
        assertThat(type(admin, "calendar")).contains("closure cancel 2022/2/1-2022/2/3", "closure cancel 2022/2/2");

        assertThat(type(lead, "休庁日 取消 2022/2/2")).contains("これができるのは管理者です");
        assertThat(type(admin, "休庁日 2022/2/3 取り消し")).contains("2022年2月1日（火）〜2022年2月3日（木）の休庁日を取り消しました");
        assertThat(pressed(admin, "answer.open", "closure cancel 2022/2/2")).contains("2022年2月2日（水）の休庁日を取り消しました");
        assertThat(type(admin, "休庁日 取消 2022/2/2")).contains("すでに変更されています");
        assertThat(type(admin, "休庁日 取消")).contains("日");
    }

    @Test
    void anAdministratorImportsHolidays() {
        assertThat(form(admin, "カレンダー 取込")).contains("remind.import");
        assertThat(type(member, "カレンダー 取込")).contains("これができるのは管理者です");
        assertThat(form(admin, "calendar import 2031/1/1,元日")).contains("2031年は1日分しかありません", "2031/1/1,元日");
        assertThat(error(
                        send(
                                admin,
                                "remind.import",
                                Map.of("table", text("2031/1/1,元日\n2031/1/1,元日\n来月,祝日\n2031/2/1"))),
                        "table"))
                .contains("2行目: 1行目と同じ", "3行目: 「来月」", "4行目: 列が1つ");
        var lines = new StringBuilder();
        for (int day = 1; day <= 16; day++) lines.append("2031/%d/%d\t祝日%d\n".formatted(1 + day % 12, day, day));
        assertThat(send(admin, "remind.import", Map.of("table", text(lines.toString()))))
                .contains("2031年の祝日を登録しました", "2031年12月31日");
    }
}
