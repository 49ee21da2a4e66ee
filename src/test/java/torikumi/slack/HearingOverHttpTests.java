package torikumi.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static torikumi.slack.SignedRequests.event;
import static torikumi.slack.SignedRequests.object;
import static torikumi.slack.SignedRequests.onEphemeral;
import static torikumi.slack.SignedRequests.press;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import torikumi.platform.CurrentWorkspace;
import torikumi.platform.Workspace;
import torikumi.progress.ProgressLog;
import torikumi.staff.Appointments;
import torikumi.staff.Office;
import torikumi.staff.Role;
import torikumi.staff.Someone;

/** Reports and questions in the words people use, by every way in; {@code @} stands for the bot's mention. */
// What others have recorded and who has joined would be in the way.
@DirtiesContext(classMode = DirtiesContext.ClassMode.BEFORE_CLASS)
@TestPropertySource(properties = "test.context=record")
class HearingOverHttpTests extends HttpEdge {

    private static final AtomicInteger PEOPLE = new AtomicInteger();
    private static final AtomicInteger MESSAGES = new AtomicInteger();

    @Autowired
    FrontDesk desk;

    @Autowired
    Appointments appointments;

    private String member;

    private enum Way {
        MENTION,
        DIRECT,
        COMMAND
    }

    @BeforeEach
    void aMemberOfThreeSections() {
        answers.with(desk::answer);
        // Whoever records in another test did not do so just before.
        clock.putForward(ProgressLog.MEANWHILE.plusMinutes(1));
        member = "UHEAR" + PEOPLE.incrementAndGet();
        for (String section : List.of("総務課", "経理課", "職員課"))
            CurrentWorkspace.within(
                    new Workspace(FakeSlack.TEAM),
                    () -> appointments.appoint(
                            Someone.administrator("管理者"),
                            new torikumi.staff.Colleague(member, member),
                            Role.MEMBER,
                            new Office("総務部", section, null),
                            LocalDate.of(2021, 4, 1),
                            clock.instant()));
    }

    private static String ts() {
        return "1623300000.%06d".formatted(MESSAGES.incrementAndGet());
    }

    /** @return the answer's sentence */
    private String say(Way way, String text) {
        String marked = text.replace("@", "<@%s>".formatted(FakeSlack.BOT_USER));
        String ts = ts();
        return switch (way) {
            case COMMAND -> {
                String ack = requests.command(text.replaceFirst("^@ ?", ""), Map.of("user_id", member))
                        .body();
                yield ack.isEmpty()
                        ? "form " + calls("views.open", 1).getFirst().field("view")
                        : JsonParser.parseString(ack)
                                .getAsJsonObject()
                                .get("text")
                                .getAsString();
            }
            case MENTION -> {
                requests.json(event(object(
                        "type",
                        "app_mention",
                        "user",
                        member,
                        "text",
                        marked,
                        "ts",
                        ts,
                        "channel",
                        "C1",
                        "event_ts",
                        ts)));
                yield answer();
            }
            case DIRECT -> {
                requests.json(event(object(
                        "type",
                        "message",
                        "channel_type",
                        "im",
                        "user",
                        member,
                        "text",
                        marked,
                        "ts",
                        ts,
                        "channel",
                        "D1",
                        "event_ts",
                        ts)));
                yield answer();
            }
        };
    }

    private String answer() {
        delivered();
        return slack.calls().stream()
                .filter(call -> call.method().startsWith("chat.post"))
                .map(call -> call.field("text"))
                .reduce("", String::concat);
    }

    private List<Map<String, Object>> written() {
        return jdbc.sql(
                        "select u.*, i.short_name || '-' || i.number as code from progress_update u join initiative i on i.id = u.initiative_id where u.author_id = ? order by u.id")
                .param(member)
                .query()
                .listOfRows();
    }

    private Map<String, Object> only() {
        assertThat(written()).hasSize(1);
        return written().getFirst();
    }

    private static final String ROWS = """
            @ 経理-01 順調 改正素案を庁議に諮りました。よろしくお願いします | 経理-1 | on-track | 改正素案を庁議に諮りました。よろしくお願いします
            @ 経理-01 順調 改正素案を庁議に諮りました。ご対応お願いします | 経理-1 | on-track | 改正素案を庁議に諮りました。ご対応お願いします
            @ 経理-01 順調 ご確認ください | 経理-1 | on-track | ''
            @ 総務-01 順調 議事録を公開した <https://example.lg.jp/doc?id=12> | 総務-1 | on-track | 議事録を公開した
            @ 経理-01 順調 「いつですか」という区民の質問に回答した | 経理-1 | on-track | 「いつですか」という区民の質問に回答した
            @ 経理-01 順調 誰に頼むかを決めた | 経理-1 | on-track | 誰に頼むかを決めた
            @ 経理-01 順調 次の会議はいつですか？ | 経理-1 | on-track | 次の会議はいつですか？
            @ 経理-01 順調 区の新しい契約の方針 | 経理-1 | on-track | 区の新しい契約の方針
            @ 職員-02 *やや遅れ* 会場未定 理由: 調整中 | 職員-2 | slipping | 会場未定
            @ 【経理-05】順調 契約を締結した | 経理-5 | on-track | 契約を締結した
            @ `経理-05` 順調 契約を締結した | 経理-5 | on-track | 契約を締結した
            @ (経理-05) 順調 契約を締結した | 経理-5 | on-track | 契約を締結した
            @ 「経理-05」 順調 契約を締結した | 経理-5 | on-track | 契約を締結した
            @ [経理-05] 順調 契約を締結した | 経理-5 | on-track | 契約を締結した
            @ ■経理-05順調です。契約を締結した | 経理-5 | on-track | 契約を締結した
            @ 総務-07\u200B 順調 調整した | 総務-7 | on-track | 調整した
            @ 職員-03 順調 始めた | 職員-3 | on-track | 始めた
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = ROWS)
    void hearsAReportInAMention(String text, String code, String health, String words) {
        assertThat(say(Way.MENTION, text)).contains("を記録しました");
        if (text.contains("https:")) assertThat(only()).containsEntry("evidence", "https://example.lg.jp/doc?id=12");
        assertThat(only())
                .containsEntry("code", code)
                .containsEntry("health", health)
                .containsEntry("words", words);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = ROWS)
    void hearsAReportInADirectMessage(String text, String code, String health, String words) {
        assertThat(say(Way.DIRECT, text)).contains("を記録しました");
        assertThat(only())
                .containsEntry("code", code)
                .containsEntry("health", health)
                .containsEntry("words", words);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = ROWS)
    void hearsAReportInACommand(String text, String code, String health, String words) {
        assertThat(say(Way.COMMAND, text)).contains("を記録しました");
        assertThat(only())
                .containsEntry("code", code)
                .containsEntry("health", health)
                .containsEntry("words", words);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            @: 職員-03 順調 始めた
            @さん、職員-03 順調 始めた
            @ ちゃん、職員-03 順調 始めた
            おはようございます。@ 職員-03 順調 始めた
            お疲れ様です。@さん、職員-03 順調 始めた
            職員-03 順調 始めた @
            職員-03 @ 順調 始めた
            *@* 職員-03 順調 始めた
            """)
    void leavesOutHowItIsAddressed(String text) {
        say(Way.MENTION, text);
        assertThat(only()).containsEntry("code", "職員-3").containsEntry("words", "始めた");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            すみません @ 総務課の使命は？ | 総務課
            @: 総務課 | 総務課
            *@* 総務課 | 総務課
            おはようございます。@ 総務-03 を見せて | 総務-03
            総務-03の進捗はどうなっていますか @ | 総務-03
            """)
    void understandsAQuestionHoweverItIsAddressed(String text, String answer) {
        assertThat(say(Way.MENTION, text)).contains(answer).doesNotContain("見つかりません", "のことですか");
        assertThat(written()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@ 総務-03 は順調ですか？",
                "@ 総務-03 は 順調 ですか？",
                "@ *総務-03* は順調でしょうか",
                "@ 総務-04 は完了しましたか",
                "@ 総務-04 は 完了 しましたか？ よろしくお願いします",
                "@ 総務課の使命は？",
                "@ お疲れ様です。総務-03 は遅れていますか。ご確認ください"
            })
    void recordsNothingOfAQuestion(String text) {
        for (Way way : Way.values()) {
            assertThat(say(way, text)).isNotEmpty().doesNotContain("見つかりません");
            slack.reset();
        }
        assertThat(written()).isEmpty();
    }

    @Test
    void keepsTheLabelOfALinkInASentence() {
        say(Way.MENTION, "@ 総務-05 順調 <http://xn--eckwd4c7c.jp|例え.jp> に載せた");

        assertThat(only()).containsEntry("words", "例え.jp に載せた");
        assertThat(only()).containsEntry("evidence", "http://xn--eckwd4c7c.jp");
    }

    @Test
    void keepsNamesAsPeopleReadThem() {
        slack.thinking(
                "users.info",
                call -> FakeSlack.Answer.ok(
                        "{\"ok\":true,\"user\":{\"id\":\"%s\",\"locale\":\"ja-JP\",\"real_name\":\"%s\"}}"
                                .formatted(
                                        call.field("user"), call.field("user").equals("U0TANAKA") ? "田中" : "職員")));
        String ts = ts();
        requests.json(event(object(
                "type",
                "app_mention",
                "user",
                member,
                "text",
                "<@%s> 総務-03 順調 <@U0TANAKA> さんと <#C0SOUMU|soumu> で <mailto:a@example.lg.jp|a@example.lg.jp> へ送った"
                        .formatted(FakeSlack.BOT_USER),
                "ts",
                ts,
                "channel",
                "C1",
                "event_ts",
                ts)));
        answer();

        assertThat(only()).containsEntry("words", "@田中 さんと #soumu で a@example.lg.jp へ送った");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            順調 *60%* 進めた
            順調 60% `6/1` 進めた
            """)
    void readsThePercentageAndTheDayThatStandOut(String text) {
        say(Way.MENTION, "@ 職員-02 " + text);
        assertThat(only()).containsEntry("percentage", 60).containsEntry("words", "進めた");
        if (text.contains("6/1"))
            assertThat(String.valueOf(only().get("as_of"))).contains("-06-01");
    }

    @Test
    void readsTheBlocksWhereTheTextIsEmpty() {
        String ts = ts();
        JsonObject message =
                object("type", "app_mention", "user", member, "text", "", "ts", ts, "channel", "C1", "event_ts", ts);
        message.add("blocks", JsonParser.parseString("""
                        [{"type":"rich_text","elements":[{"type":"rich_text_section","elements":[
                        {"type":"user","user_id":"%s"},{"type":"text","text":" 総務-03 "},
                        {"type":"text","text":"順調","style":{"bold":true}},{"type":"text","text":" 会場を決めた"}]}]}]""".formatted(FakeSlack.BOT_USER)));
        requests.json(event(message));
        answer();
        assertThat(only()).containsEntry("code", "総務-3").containsEntry("words", "会場を決めた");
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void asksAloneAboutWhatNamesAnInitiativeAndIsNotUnderstood(Way way) {
        assertThat(say(way, "@ 総務-03 会場の件、来週")).startsWith("総務-03のことと分かりましたが、「会場の件、来週」");
        assertThat(written()).isEmpty();
        if (way == Way.MENTION) {
            assertThat(slack.calls("chat.postMessage")).isEmpty();
            assertThat(calls("chat.postEphemeral", 1).getFirst().field("user")).isEqualTo(member);
        }
        String blocks = way == Way.COMMAND
                ? null
                : slack.calls().stream()
                        .filter(call -> call.method().startsWith("chat.post"))
                        .findFirst()
                        .orElseThrow()
                        .field("blocks");
        if (blocks == null) return;
        String draft = blocks.replaceAll("(?s).*\"draft\\.record\\.1\"[^}]*?\"value\":\"([^\"]+)\".*", "$1");
        JsonObject pressed = press("draft.record.1", draft);
        pressed.add("user", object("id", member, "team_id", FakeSlack.TEAM));
        requests.interaction(onEphemeral(pressed, slack.responseUrl("u")));
        calls("response/u", 1);
        assertThat(only()).containsEntry("code", "総務-3").containsEntry("words", "会場の件、来週");
    }

    /** A card of ours about an initiative that stands in a channel. */
    private String card(String code) {
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

    private String reply(String thread, String type, String text) {
        String ts = ts();
        requests.json(event(object(
                "type",
                type,
                "channel_type",
                "channel",
                "user",
                member,
                "text",
                text,
                "ts",
                ts,
                "thread_ts",
                thread,
                "channel",
                "C1",
                "event_ts",
                ts)));
        return answer();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            契約を締結しました。順調です。よろしくお願いします | 経理-2 | 契約を締結しました。よろしくお願いします
            *順調* です。契約を締結しました。ご確認ください | 経理-2 | 契約を締結しました。ご確認ください
            【経理-05】順調 契約を締結した | 経理-5 | 契約を締結した
            経理-05 順調 契約を締結した ありがとうございます | 経理-5 | 契約を締結した ありがとうございます
            """)
    void recordsWhatIsReportedInAThreadWithCourtesy(String text, String code, String words) {
        reply(card("経理-02"), "message", text);
        assertThat(only()).containsEntry("code", code).containsEntry("health", "on-track");
        assertThat(only()).containsEntry("words", words);
    }

    @Test
    void recordsWhatWasDoneWhereItIsMentionedInTheThread() {
        reply(card("経理-02"), "app_mention", "<@%s> 契約を締結しました。よろしくお願いします".formatted(FakeSlack.BOT_USER));
        assertThat(only()).containsEntry("code", "経理-2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"順調でしょうか", "順調ですか？よろしくお願いします", "よろしくお願いします", "お疲れ様です。ご確認ください", "完了しましたか？"})
    void leavesPlainTalkInAThreadAlone(String text) {
        assertThat(reply(card("経理-02"), "message", text)).isEmpty();
        assertThat(written()).isEmpty();
    }
}
