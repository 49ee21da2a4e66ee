package torikumi.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static torikumi.slack.SignedRequests.event;
import static torikumi.slack.SignedRequests.object;
import static torikumi.slack.SignedRequests.onEphemeral;
import static torikumi.slack.SignedRequests.press;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

/** What becomes of messages afterwards, through the signed path: edits that change a report, make one, or change nothing. */
// What others have recorded and who has joined would be in the way.
@DirtiesContext(classMode = DirtiesContext.ClassMode.BEFORE_CLASS)
@TestPropertySource(properties = "test.context=record")
class EditsOverHttpTests extends HttpEdge {

    private static final String AT = "<@" + FakeSlack.BOT_USER + "> ";
    private static final AtomicInteger COUNT = new AtomicInteger();

    @Autowired
    FrontDesk desk;

    @Autowired
    Appointments appointments;

    private String member;
    private String ts;

    @BeforeEach
    void aMemberOf総務課() {
        answers.with(desk::answer);
        clock.putForward(ProgressLog.MEANWHILE.plusMinutes(1));
        member = "UEDITOR" + COUNT.incrementAndGet();
        ts = ts();
        CurrentWorkspace.within(
                new Workspace(FakeSlack.TEAM),
                () -> appointments.appoint(
                        Someone.administrator("管理者"),
                        new Colleague(member, member),
                        Role.MEMBER,
                        new Office("総務部", "総務課", null),
                        LocalDate.of(2021, 4, 1),
                        clock.instant()));
    }

    private static String ts() {
        return "1623300000.%06d".formatted(COUNT.incrementAndGet());
    }

    private void mention(String words) {
        requests.json(event(object(
                "type", "app_mention", "user", member, "text", AT + words, "ts", ts, "channel", "C1", "event_ts", ts)));
        delivered();
    }

    private void direct(String words) {
        requests.json(event(object(
                "type",
                "message",
                "channel_type",
                "im",
                "user",
                member,
                "text",
                words,
                "ts",
                ts,
                "channel",
                "D1",
                "event_ts",
                ts)));
        delivered();
    }

    private JsonObject edit(String channel, String before, String now, String editedTs) {
        var message = object("type", "message", "user", member, "ts", ts, "text", now);
        message.add("edited", object("user", member, "ts", editedTs));
        var event = object(
                "type",
                "message",
                "subtype",
                "message_changed",
                "channel",
                channel,
                "channel_type",
                channel.startsWith("D") ? "im" : "channel",
                "ts",
                editedTs,
                "event_ts",
                editedTs);
        event.add("message", message);
        event.add("previous_message", object("type", "message", "user", member, "ts", ts, "text", before));
        return event;
    }

    private void edited(String before, String now) {
        requests.json(event(edit("C1", AT + before, AT + now, "1623300900.000000")));
        delivered();
    }

    private List<FakeSlack.Call> whispers() {
        return slack.calls("chat.postEphemeral").stream()
                .filter(call -> member.equals(call.field("user")))
                .toList();
    }

    private FakeSlack.Call whisper() {
        assertThat(whispers()).hasSize(1);
        return whispers().getFirst();
    }

    private static Optional<String> value(FakeSlack.Call card, String actionId, String label) {
        for (JsonElement block : JsonParser.parseString(card.field("blocks")).getAsJsonArray()) {
            JsonElement elements = block.getAsJsonObject().get("elements");
            if (elements == null) continue;
            for (JsonElement element : elements.getAsJsonArray()) {
                JsonObject button = element.getAsJsonObject();
                if (button.has("action_id")
                        && button.get("action_id").getAsString().startsWith(actionId)
                        && button.getAsJsonObject("text")
                                .get("text")
                                .getAsString()
                                .contains(label))
                    return Optional.of(button.get("value").getAsString());
            }
        }
        return Optional.empty();
    }

    private String pressed(FakeSlack.Call card, String actionId, String label) {
        String name = "edit" + COUNT.incrementAndGet();
        JsonObject press = onEphemeral(
                press(actionId + ".1", value(card, actionId, label).orElseThrow()), slack.responseUrl(name));
        press.add("user", object("id", member, "team_id", FakeSlack.TEAM));
        requests.interaction(press);
        return calls("response/" + name, 1).getFirst().json().toString();
    }

    private List<String> kinds() {
        return jdbc.sql("select kind from progress_update where author_id = ? order by id")
                .param(member)
                .query(String.class)
                .list();
    }

    private long marks(String kind) {
        return jdbc.sql(
                        "select count(*) from source_mark m join progress_update u on u.id = m.update_id where u.message_ts = ? and m.kind = ?")
                .params(ts, kind)
                .query(Long.class)
                .single();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "総務-07 順調 50% 調整した | 総務-08 順調 50% 調整した",
                "更新 総務-07 順調 50% 調整した | 更新 総務-08 順調 50% 調整した",
                "総務-07 順調 50% 調整した | 順調 50% 調整した 総務8",
                "総務-07 順調 50% 調整した | 総務－０８ 順調 50% 調整した"
            })
    void moveTheRecordWithOnePressWhereTheCodeWasWrong(String before, String now) {
        mention(before);

        edited(before, now);

        FakeSlack.Call offer = whisper();
        assertThat(offer.field("text")).contains("総務-07に記録した投稿が、総務-08に書き換えられました", "取り消して総務-08に記録しますか");
        assertThat(kinds()).containsExactly("RECORDED");
        String card = pressed(offer, "draft.record", "総務-08に記録し直す");
        assertThat(card).contains("総務-07の記録は取り消しました", "総務-08を記録しました");
        assertThat(kinds()).containsExactly("RECORDED", "RECORDED", "WITHDRAWN");
        assertThat(jdbc.sql(
                                "select percentage from progress_update where author_id = ? and kind = 'RECORDED' order by id desc limit 1")
                        .param(member)
                        .query(Integer.class)
                        .single())
                .isEqualTo(50);
    }

    @Test
    void moveItInADirectConversationToo() {
        direct("総務-07 順調 調整した");

        requests.json(event(edit("D1", "総務-07 順調 調整した", "総務-08 順調 調整した", "1623300900.000000")));
        delivered();

        FakeSlack.Call offer = slack.calls("chat.postMessage").stream()
                .filter(call -> member.equals(call.field("channel")))
                .findFirst()
                .orElseThrow();
        assertThat(offer.field("text")).contains("総務-08に書き換えられました");
    }

    @Test
    void offerWhatThereIsOnceTheTimeForTakingBackIsOver() {
        mention("総務-07 順調 調整した");
        clock.putForward(Duration.ofMinutes(20));

        edited("総務-07 順調 調整した", "総務-08 順調 調整した");

        FakeSlack.Call offer = whisper();
        assertThat(offer.field("text")).contains("15分を過ぎたため、総務-07の記録は取り消せません");
        assertThat(value(offer, "progress.correct", "訂正する")).isPresent();
        assertThat(pressed(offer, "draft.record", "総務-08に記録する")).contains("総務-08を記録しました", "訂正してください");
        assertThat(kinds()).containsExactly("RECORDED", "RECORDED");
    }

    @Test
    void leaveTheFirstRecordWhereTheOtherCannotBeMade() {
        mention("総務-07 順調 調整した");

        edited("総務-07 順調 調整した", "職員-01 順調 調整した");

        assertThat(pressed(whisper(), "draft.record", "職員-01")).contains("職員課");
        assertThat(kinds()).containsExactly("RECORDED");
    }

    @Test
    void offerTheNearestWhereTheNewCodeDoesNotExist() {
        mention("総務-07 順調 調整した");

        edited("総務-07 順調 調整した", "総務-99 順調 調整した");

        FakeSlack.Call offer = whisper();
        assertThat(offer.field("text")).contains("記録は総務-07のままです", "総務-99という取組はありません");
        assertThat(pressed(offer, "draft.record", "総務-08")).contains("総務-07の記録は取り消しました");
    }

    @Test
    void tellOfACodeThatWasEditedAway() {
        mention("総務-07 順調 調整した");

        edited("総務-07 順調 調整した", "順調 調整した");

        FakeSlack.Call offer = whisper();
        assertThat(offer.field("text")).contains("総務-07に記録した投稿から総務-07が消されました");
        assertThat(pressed(offer, "progress.withdraw", "取り消す")).contains("取り消しました");
        assertThat(kinds()).containsExactly("RECORDED", "WITHDRAWN");
    }

    @Test
    void offerToRecordWhatHasBecomeAReport() {
        mention("総務-08");
        assertThat(kinds()).isEmpty();

        edited("総務-08", "総務-08 順調 調整した");

        FakeSlack.Call offer = whisper();
        assertThat(offer.field("text")).contains("投稿が編集されました", "総務-08の進捗として記録しますか");
        assertThat(pressed(offer, "draft.record", "記録する")).contains("総務-08を記録しました");
        assertThat(kinds()).containsExactly("RECORDED");
    }

    @Test
    void sayNothingOfTalkAmongPeopleOrOfQuestions() {
        requests.json(event(edit("C1", "総務-08 について", "総務-08 順調 調整した", "1623300900.000000")));
        requests.json(event(edit("C1", AT + "総務-08", AT + "総務-08 は順調ですか？", "1623300901.000000")));
        // It comes as a mention of its own.
        requests.json(event(edit("C1", "総務-08 順調 調整した", AT + "総務-08 順調 調整した", "1623300902.000000")));
        delivered();

        assertThat(whispers()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"総務-03 順調 会場を下見した", "総務-03  順調　会場を下見した "})
    void markAndOfferNothingWhereTheTextReadsAsBefore(String now) {
        mention("総務-03 順調 会場を下見した");

        edited("総務-03 順調 会場を下見した", now);

        assertThat(whispers()).isEmpty();
        assertThat(marks("EDITED")).isZero();
    }

    @Test
    void areShownOnceADay() {
        mention("総務-03 順調 会場を下見した");
        requests.json(event(edit("C1", AT + "総務-03 順調 会場を下見した", AT + "総務-03 順調 会場を見た", "1623300900.000000")));
        requests.json(event(edit("C1", AT + "総務-03 順調 会場を見た", AT + "総務-03 順調 会場を決めた", "1623300960.000000")));
        delivered();

        String history = requests.command("履歴 総務-03", Map.of("user_id", member)).body();

        assertThat(history.split("元の発言は[^・]{1,30}に編集されました", -1)).hasSize(2);
    }

    @Test
    void markADeletionOnceWhereRepliesHangBelowIt() {
        mention("総務-02 順調 会議を開いた");
        var tombstone = object(
                "type",
                "message",
                "subtype",
                "tombstone",
                "user",
                "USLACKBOT",
                "ts",
                ts,
                "text",
                "This message was deleted.");
        var gone = object(
                "type",
                "message",
                "subtype",
                "message_changed",
                "channel",
                "C1",
                "channel_type",
                "channel",
                "ts",
                "1623300950.000100",
                "event_ts",
                "1623300950.000100");
        gone.add("message", tombstone);

        requests.json(event(gone));
        requests.json(event(gone));
        requests.json(event(object(
                "type",
                "message",
                "subtype",
                "message_deleted",
                "channel",
                "C1",
                "channel_type",
                "channel",
                "ts",
                "1623309950.000100",
                "event_ts",
                "1623309950.000100",
                "deleted_ts",
                ts)));

        assertThat(marks("DELETED")).isOne();
        assertThat(marks("EDITED")).isZero();
        assertThat(whispers()).isEmpty();
    }

    @Test
    void answerAMentionDeliveredAgainAfterAnEditWithoutASecondRecord() {
        mention("総務-02 順調 会議を開いた");
        mention("総務-02 順調 会議を二度開いた");
        mention("総務-02 順調 会議を二度開いた");

        assertThat(kinds()).containsExactly("RECORDED");
        assertThat(slack.calls("chat.postMessage"))
                .extracting(call -> call.field("text"))
                .filteredOn(text -> text.contains("もう記録してあります"))
                .hasSize(1);
    }

    private void deleted() {
        requests.json(event(object(
                "type",
                "message",
                "subtype",
                "message_deleted",
                "channel",
                "C1",
                "channel_type",
                "channel",
                "ts",
                "1623309950.000100",
                "event_ts",
                "1623309950.000100",
                "deleted_ts",
                ts)));
        delivered();
    }

    @Test
    void recordNothingFromAnOfferWhoseMessageIsGone() {
        mention("総務-07 順調 調整した");
        edited("総務-07 順調 調整した", "総務-08 順調 調整した");
        FakeSlack.Call offer = whisper();
        requests.json(event(edit("C1", AT + "総務-08 順調 調整した", AT + "総務-08 順調 調整を終えた", "1623300960.000000")));
        delivered();

        assertThat(pressed(offer, "draft.record", "総務-08に記録し直す"))
                .as("what the first edit said stands nowhere any more")
                .contains("そのあと編集されています", "まだ記録していません", "draft.open");

        deleted();

        for (FakeSlack.Call each : whispers())
            assertThat(pressed(each, "draft.record", "総務-08に記録し直す")).contains("もとの投稿は削除されています", "draft.open");
        assertThat(kinds()).containsExactly("RECORDED");
        assertThat(opened(offer)).contains("もとの投稿は削除されています", "調整した");
    }

    /** The form that the offer's draft fills in. */
    private String opened(FakeSlack.Call offer) {
        JsonObject press = onEphemeral(
                press("draft.open.1", value(offer, "draft.record", "総務-08").orElseThrow()), slack.responseUrl("open"));
        press.add("user", object("id", member, "team_id", FakeSlack.TEAM));
        requests.interaction(press);
        return calls("views.open", 1).getFirst().field("view");
    }

    @Test
    void recordNothingFromAQuestionWhoseMessageIsGone() {
        mention("総務-08");
        edited("総務-08", "総務-08 順調 調整した");

        deleted();

        assertThat(pressed(whisper(), "draft.record", "記録する")).contains("もとの投稿は削除されています");
        assertThat(kinds()).isEmpty();
    }
}
