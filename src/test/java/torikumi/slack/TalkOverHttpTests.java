package torikumi.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static torikumi.slack.SignedRequests.directMessage;
import static torikumi.slack.SignedRequests.event;
import static torikumi.slack.SignedRequests.mention;
import static torikumi.slack.SignedRequests.onEphemeral;
import static torikumi.slack.SignedRequests.press;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import torikumi.platform.CurrentWorkspace;
import torikumi.platform.Workspace;
import torikumi.progress.ProgressLog;
import torikumi.staff.Appointments;
import torikumi.staff.Colleague;
import torikumi.staff.Office;
import torikumi.staff.Role;
import torikumi.staff.Someone;

/** Plain talk through the signed path, with the real desk behind it: a kind sentence, one's own next steps, to nobody else. */
// What others have recorded and who has joined would be in the way.
@DirtiesContext(classMode = DirtiesContext.ClassMode.BEFORE_CLASS)
@TestPropertySource(properties = "test.context=record")
class TalkOverHttpTests extends HttpEdge {

    private static final AtomicInteger PEOPLE = new AtomicInteger();
    private static final AtomicInteger MESSAGES = new AtomicInteger();

    @Autowired
    FrontDesk desk;

    @Autowired
    Appointments appointments;

    private String member;

    @BeforeEach
    void aMemberOf職員課() {
        answers.with(desk::answer);
        clock.putForward(ProgressLog.MEANWHILE.plusMinutes(1));
        member = "UTALKS" + PEOPLE.incrementAndGet();
        CurrentWorkspace.within(
                new Workspace(FakeSlack.TEAM),
                () -> appointments.appoint(
                        Someone.administrator("管理者"),
                        new Colleague(member, member),
                        Role.MEMBER,
                        new Office("総務部", "職員課", null),
                        LocalDate.of(2021, 4, 1),
                        clock.instant()));
    }

    private JsonObject typed(String words) {
        return JsonParser.parseString(command(words)).getAsJsonObject();
    }

    private String command(String words) {
        return requests.command(words, Map.of("user_id", member)).body();
    }

    /** What somebody says in a channel, and the one call by which it is answered. */
    private FakeSlack.Call said(String words, String method) {
        JsonObject mention = mention("<@%s> %s".formatted(FakeSlack.BOT_USER, words));
        mention.addProperty("user", member);
        mention.addProperty("ts", "%d.%06d".formatted(clock.instant().getEpochSecond(), MESSAGES.incrementAndGet()));
        requests.json(event(mention));
        return calls(method, 1).getFirst();
    }

    private static List<String> buttons(JsonElement blocks) {
        List<String> labels = new ArrayList<>();
        for (JsonElement block : blocks.getAsJsonArray()) {
            JsonElement elements = block.getAsJsonObject().get("elements");
            if (elements == null) continue;
            for (JsonElement element : elements.getAsJsonArray())
                if (element.getAsJsonObject().has("action_id"))
                    labels.add(element.getAsJsonObject()
                            .getAsJsonObject("text")
                            .get("text")
                            .getAsString());
        }
        return labels;
    }

    private static String value(JsonArray blocks, String actionId) {
        for (JsonElement block : blocks) {
            JsonElement elements = block.getAsJsonObject().get("elements");
            if (elements == null) continue;
            for (JsonElement element : elements.getAsJsonArray())
                if (element.getAsJsonObject().has("action_id")
                        && element.getAsJsonObject()
                                .get("action_id")
                                .getAsString()
                                .startsWith(actionId))
                    return element.getAsJsonObject().get("value").getAsString();
        }
        throw new AssertionError("no " + actionId + " in " + blocks);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            おはようございます | おはようございます。 | 自分の取組,進捗を記録,使い方
            ありがとうございます！ | どういたしまして。 | 自分の取組,進捗を記録,使い方
            助かりました | どういたしまして。 | 自分の取組,進捗を記録,使い方
            お疲れ様です。職員課の森です。 | お疲れさまです。 | 自分の取組,進捗を記録,使い方
            はじめまして | はじめまして、 | 使い方,自分の取組,進捗を記録,部の一覧
            使い方がわからない | 「/torikumi 更新 職員-01 順調 | 使い方,自分の取組,進捗を記録,部の一覧
            何をすればいいですか？ | の状況を確かめて | 自分の取組,進捗を記録,使い方
            期限 | 期限 | 自分の取組,進捗を記録,リマインドの一覧,使い方
            通知 | お知らせ | リマインドの一覧,フォローの一覧,不在にする,使い方
            環境設定を変えたい | 不在 | リマインドの一覧,担当を確かめる,不在にする,使い方
            """)
    void answersWithASentenceAndOnesOwnNextSteps(String words, String sentence, String labels) {
        JsonObject ack = typed(words);

        assertThat(ack.get("text").getAsString()).contains(sentence);
        assertThat(buttons(ack.get("blocks"))).containsExactly(labels.split(","));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ありがとうございます", "おはようございます", "だれ？", "もの", "ほげほげ条例", "使い方を教えて", "設定", "総務-99"})
    void saysNothingForAllInAChannelToRead(String words) {
        assertThat(said(words, "chat.postEphemeral").field("user")).isEqualTo(member);
        delivered();
        assertThat(slack.calls("chat.postMessage")).isEmpty();
    }

    @Test
    void speaksToThePersonInTheirOwnLanguageThere() {
        slack.always(
                "users.info",
                FakeSlack.Answer.ok("{\"ok\":true,\"user\":{\"id\":\"%s\",\"locale\":\"en-GB\"}}".formatted(member)));

        assertThat(said("thank you", "chat.postEphemeral").field("text")).isEqualTo("You are welcome.");
    }

    @Test
    void answersInTheDirectConversationToo() {
        JsonObject message = directMessage("ありがとうございます");
        message.addProperty("user", member);
        requests.json(event(message));

        assertThat(calls("chat.postMessage", 1).getFirst().field("text")).isEqualTo("どういたしまして。");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ほげほげ | 自分の取組,使い方
            総努課 | 総務課,職員課,自分の取組,使い方
            一覧 総努課 | 総務課,職員課,自分の取組,使い方
            状況 遅れ ほげほげ | 「ほげほげ」を検索,自分の取組,使い方
            """)
    void whoeverFindsNothingFindsTheWay(String words, String labels) {
        List<String> row = buttons(typed(words).get("blocks"));

        assertThat(row).hasSizeLessThanOrEqualTo(4).endsWith("自分の取組", "使い方");
        assertThat(row.getFirst()).isEqualTo(labels.split(",")[0]);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            職員-03の履歴 | 職員-03の経過
            職員-03の経過を教えてください | 職員-03の経過
            リスト 総務 | 総務課
            総務 リスト | 総務課
            総務-03を見せて | 総務-03
            総務-03の件なんですけど電子決裁 | 総務-03
            検索 総務-03 電子決裁 | 総務-03
            そうむか | 総務課
            ソウム課 | 総務課
            soumu-ka | 総務課
            そうむ-03 | 総務-03
            """)
    void findsWhatIsMeant(String words, String found) {
        assertThat(typed(words).get("text").getAsString()).contains(found).doesNotContain("見つかりません", "検索結果");
    }

    @Test
    void aReportComesBeforeTalk() {
        assertThat(typed("職員-02 順調 研修を始めた。ありがとうございます").get("text").getAsString())
                .contains("職員-02");
        assertThat(typed("職員-02").get("text").getAsString()).contains("順調");
    }

    @Test
    void offersToTakeBackWhatWasReportedLastWhileThereIsTime() {
        assertThat(typed("取り消し").get("text").getAsString()).contains("記録はまだありません");
        typed("更新 職員-01 順調 素案を作った");

        JsonObject ack = typed("取り消し");
        assertThat(ack.get("text").getAsString()).contains("職員-01の最後の記録は", "取り消せます", "素案を作った");
        assertThat(buttons(ack.get("blocks"))).containsExactly("取り消す（15分以内）", "訂正する", "取組を開く");
        JsonObject press = press("progress.withdraw", value(ack.getAsJsonArray("blocks"), "progress.withdraw"));
        press.getAsJsonObject("user").addProperty("id", member);
        requests.interaction(onEphemeral(press, slack.responseUrl("u")));
        delivered();
        assertThat(typed("undo").get("text").getAsString()).contains("記録はまだありません");
    }

    @Test
    void saysThatItIsTooLateAndOffersTheCorrection() {
        typed("更新 職員-01 順調 素案を作った");
        clock.putForward(ProgressLog.WITHDRAWABLE.plusMinutes(1));

        JsonObject ack = typed("間違えました");
        assertThat(ack.get("text").getAsString()).contains("15分を過ぎた", "訂正はいつでもできます");
        assertThat(buttons(ack.get("blocks"))).containsExactly("訂正する", "取組を開く");
    }

    @Test
    void opensTheCorrectionOfOnesOwnNewestReport() {
        typed("更新 職員-01 順調 素案を作った");
        typed("更新 職員-02 順調 研修を始めた");

        assertThat(command("訂正 職員-01")).isEmpty();

        assertThat(calls("views.open", 1).getFirst().field("view")).contains("素案を作った");
    }

    @Test
    void theCorrectionKnowsWhatWasTypedWithIt() {
        typed("更新 職員-01 順調 素案を作った");

        assertThat(command("修正 職員-01 60% 素案を庁議に諮った")).isEmpty();

        assertThat(calls("views.open", 1).getFirst().field("view")).contains("素案を庁議に諮った", "60", "on-track");
    }

    @Test
    void offersTheCorrectionWhereNoFormCanBeOpened() {
        typed("更新 職員-03 順調 素案を作った");

        FakeSlack.Call whisper = said("職員-03を訂正したい", "chat.postEphemeral");
        assertThat(buttons(JsonParser.parseString(whisper.field("blocks")))).containsExactly("訂正する", "取組を開く");
    }

    @Test
    void saysWhereNothingOfOnesOwnCanBeMended() {
        JsonObject ack = typed("訂正 職員-03");

        assertThat(ack.get("text").getAsString()).contains("職員-03に、", "ありません");
        assertThat(buttons(ack.get("blocks"))).containsExactly("経過をすべて見る", "進捗を記録", "自分の取組");
    }
}
