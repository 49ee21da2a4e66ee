package torikumi.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static torikumi.slack.SignedRequests.onEphemeral;
import static torikumi.slack.SignedRequests.press;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

/** What the form for recording says, marks and keeps, through the signed path; each test has a member of 総務課 of its own. */
// What others have recorded and who has joined would be in the way.
@DirtiesContext(classMode = DirtiesContext.ClassMode.BEFORE_CLASS)
@TestPropertySource(properties = "test.context=record")
class FormsOverHttpTests extends HttpEdge {

    private static final AtomicInteger PEOPLE = new AtomicInteger();

    @Autowired
    FrontDesk desk;

    @Autowired
    Appointments appointments;

    private String member;

    @BeforeEach
    void aMemberOf総務課() {
        answers.with(desk::answer);
        clock.putForward(ProgressLog.MEANWHILE.plusMinutes(1));
        member = "UFORMS" + PEOPLE.incrementAndGet();
        appoint(member, Role.MEMBER);
    }

    @AfterEach
    void nothingIsOnItsWay() {
        delivered();
    }

    private void appoint(String userId, Role role) {
        CurrentWorkspace.within(
                new Workspace(FakeSlack.TEAM),
                () -> appointments.appoint(
                        Someone.administrator("管理者"),
                        new Colleague(userId, userId),
                        role,
                        new Office("総務部", "総務課", null),
                        LocalDate.of(2021, 4, 1),
                        clock.instant()));
    }

    private String shinchoku(String words) {
        return requests.command(words, Map.of("command", "/shinchoku", "user_id", member))
                .body();
    }

    private JsonObject opened() {
        return JsonParser.parseString(calls("views.open", 1).getLast().field("view"))
                .getAsJsonObject();
    }

    /** The form that the words open in place of an answer. */
    private JsonObject formOf(String words) {
        slack.forget("views.open");
        assertThat(shinchoku(words)).isEmpty();
        return SentForm.open(opened());
    }

    private JsonObject pressed(String action, String value, String url) {
        JsonObject press = onEphemeral(press(action, value), slack.responseUrl(url));
        press.getAsJsonObject("user").addProperty("id", member);
        requests.interaction(press);
        return press;
    }

    private JsonObject answered(String name) {
        return calls("response/" + name, 1).getFirst().json().getAsJsonObject();
    }

    private static JsonObject field(JsonObject form, String name) {
        for (JsonElement block : form.getAsJsonArray("blocks"))
            if (block.getAsJsonObject().has("block_id")
                    && block.getAsJsonObject().get("block_id").getAsString().equals(name))
                return block.getAsJsonObject();
        throw new AssertionError("no field " + name);
    }

    private static String label(JsonObject form, String name) {
        return field(form, name).getAsJsonObject("label").get("text").getAsString();
    }

    private static String top(JsonObject form) {
        return form.getAsJsonArray("blocks").get(0).getAsJsonObject().toString();
    }

    private Map<String, JsonElement> errors(JsonObject open, Map<String, String> entered) {
        JsonObject answer = JsonParser.parseString(requests.interaction(SentForm.submitted(open, member, entered))
                        .body())
                .getAsJsonObject();
        assertThat(answer.get("response_action").getAsString()).isEqualTo("errors");
        return answer.getAsJsonObject("errors").asMap();
    }

    private List<Map<String, Object>> written() {
        return jdbc.sql("select * from progress_update where author_id = ? order by id")
                .param(member)
                .query()
                .listOfRows();
    }

    private static String value(String blocks, String action) {
        for (JsonElement block : JsonParser.parseString(blocks).getAsJsonArray()) {
            JsonElement elements = block.getAsJsonObject().get("elements");
            if (elements == null) continue;
            for (JsonElement element : elements.getAsJsonArray()) {
                JsonObject button = element.getAsJsonObject();
                if (button.has("action_id")
                        && button.get("action_id").getAsString().startsWith(action))
                    return button.get("value").getAsString();
            }
        }
        throw new AssertionError("no %s in %s".formatted(action, blocks));
    }

    @ParameterizedTest
    @CsvSource({
        "総務-06 順調 150% 進めた, 0から100の数字です（いまは150）",
        "総務-06 順調 令和元年5月1日 進めた, この計画の年度より前",
        "総務-06 順調 2099/1/1 進めた, まだ先の日付",
        "総務-06 遅れ 会場が決まらない, 理由を書いてください",
        "総務-02 変更なし, 「変更なし」にはできません"
    })
    void theFormSaysAtItsTopWhyItHasOpened(String words, String why) {
        assertThat(top(formOf(words))).contains(why);
    }

    @Test
    void theFormSaysAllThatIsWrong() {
        assertThat(top(formOf("総務-06 遅れ 150% 会場が決まらない"))).contains("理由を書いてください", "いまは150");
    }

    @Test
    void theFormSaysNothingWhereNothingIsWrong() {
        assertThat(top(formOf("総務-06"))).contains("\"type\":\"input\"");
    }

    @Test
    void whatIsRequiredIsMarked() {
        JsonObject form = formOf("総務-06 遅れ 会場が決まらない");

        assertThat(label(form, "initiative")).isEqualTo("取組（必須）");
        assertThat(label(form, "reason")).isEqualTo("理由（必須）");
        assertThat(label(form, "words")).isEqualTo("したこと・起きたこと");
        for (JsonElement block : form.getAsJsonArray("blocks")) {
            JsonObject input = block.getAsJsonObject();
            if (!input.get("type").getAsString().equals("input")) continue;
            assertThat(input.getAsJsonObject("label").get("text").getAsString().endsWith("（必須）"))
                    .as(input.toString())
                    .isNotEqualTo(input.get("optional").getAsBoolean());
        }
    }

    @Test
    void whetherAReasonIsRequiredFollowsWhatIsChosen() {
        JsonObject form = formOf("総務-06");
        assertThat(label(form, "reason")).isEqualTo("理由");

        requests.interaction(SentForm.chosen(form, member, "health", "late"));
        JsonObject late = JsonParser.parseString(
                        calls("views.update", 1).getLast().field("view"))
                .getAsJsonObject();
        assertThat(label(late, "reason")).isEqualTo("理由（必須）");
        assertThat(field(late, "reason").get("optional").getAsBoolean()).isFalse();
        assertThat(late.get("private_metadata")).isEqualTo(form.get("private_metadata"));

        requests.interaction(SentForm.chosen(form, member, "health", "on-track"));
        JsonObject again = JsonParser.parseString(
                        calls("views.update", 2).getLast().field("view"))
                .getAsJsonObject();
        assertThat(label(again, "reason")).isEqualTo("理由");
    }

    @Test
    void allThatIsWrongIsSaidAtOnceBesideItsField() {
        JsonObject form = formOf("総務-06");

        assertThat(errors(
                        form,
                        Map.of(
                                "health",
                                "late",
                                "percentage",
                                "半分",
                                "as-of",
                                "2099-01-01",
                                "evidence",
                                "x".repeat(3001))))
                .containsOnlyKeys("reason", "percentage", "as-of", "evidence");
        assertThat(errors(form, Map.of("initiative", "", "health", "late", "percentage", "150")))
                .containsOnlyKeys("initiative", "reason", "percentage");
        assertThat(written()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0021-06-09", "12021-06-09", "2021-06-31"})
    void aDayThatCannotBeOneIsSaidBesideItsFieldWithAllElse(String day) {
        assertThat(errors(formOf("総務-06"), Map.of("health", "late", "as-of", day)))
                .containsOnlyKeys("reason", "as-of")
                .extractingByKey("as-of")
                .asString()
                .contains("この日は選べません");
    }

    @Test
    void closingTheFormLeavesWhatWasTypedToGoOnWith() {
        JsonObject form = formOf("総務-06 順調 150% 進めた");

        requests.interaction(SentForm.closed(form, member, Map.of()));
        requests.interaction(SentForm.closed(form, member, Map.of()));

        var card = calls("chat.postEphemeral", 1).getFirst();
        assertThat(card.field("user")).isEqualTo(member);
        assertThat(card.field("text")).contains("総務-06の進捗はまだ記録していません", "下書き");
        delivered();
        assertThat(slack.calls("chat.postEphemeral")).hasSize(1);
        slack.forget("views.open");
        pressed("draft.open.1", value(card.field("blocks"), "draft.open"), "open");
        JsonObject again = SentForm.open(opened());
        assertThat(again.toString()).contains("進めた", "\"initial_value\":\"150\"");
        assertThat(top(again)).contains("いまは150");
        assertThat(requests.interaction(SentForm.submitted(again, member, Map.of("percentage", "50")))
                        .body())
                .isEmpty();
        assertThat(written()).singleElement().satisfies(row -> assertThat(row)
                .containsEntry("words", "進めた")
                .containsEntry("percentage", 50)
                .containsEntry("way", "COMMAND"));
    }

    @Test
    void whatWasRefusedInAFormThatOpenedEmptyIsThereAfterItIsClosed() {
        pressed("progress.open.1", "show 総務部 R3-総務-07", "f");
        JsonObject form = SentForm.open(opened());
        assertThat(errors(form, Map.of("health", "late", "words", "調整が難航した"))).containsOnlyKeys("reason");

        JsonObject closed = SentForm.closed(form, member, Map.of());
        closed.getAsJsonObject("view").getAsJsonObject("state").add("values", new JsonObject());
        requests.interaction(closed);

        var card = calls("chat.postEphemeral", 1).getFirst();
        assertThat(card.field("text")).contains("総務-07の進捗はまだ記録していません");
        slack.forget("views.open");
        pressed("draft.open.1", value(card.field("blocks"), "draft.open"), "open");
        assertThat(opened().toString()).contains("調整が難航した", "\"value\":\"late\"");
    }

    @Test
    void whatWasTypedAndNeverSentIsThereAfterItIsClosed() {
        pressed("progress.open.1", "show 総務部 R3-総務-07", "f");
        JsonObject form = SentForm.open(opened());

        requests.interaction(SentForm.closed(form, member, Map.of("words", "途中まで")));

        assertThat(calls("chat.postEphemeral", 1).getFirst().field("blocks")).contains("途中まで");
    }

    @Test
    void aFormThatWasClosedUntouchedSaysNothing() {
        shinchoku("総務-08 順調 調査票を送った");
        String version = String.valueOf(written().getFirst().get("ref"));
        JsonObject form = formOf("総務-06");
        requests.interaction(SentForm.closed(form, member, Map.of()));
        slack.forget("views.open");
        pressed("progress.correct.1", version, "c");
        requests.interaction(SentForm.closed(SentForm.open(opened()), member, Map.of()));

        delivered();
        assertThat(slack.calls("chat.postEphemeral")).isEmpty();
    }

    @Test
    void whereTheFormCannotBeOpenedTheCardHasWhatWasTyped() {
        slack.once("views.open", FakeSlack.Answer.refusing("expired_trigger_id"));

        JsonObject card = JsonParser.parseString(shinchoku("総務-06 遅れ 150% 進めた")).getAsJsonObject();

        assertThat(card.get("text").getAsString()).contains("理由を書いてください", "いまは150");
        slack.forget("views.open");
        pressed("draft.open.1", value(card.get("blocks").toString(), "draft.open"), "open");
        assertThat(opened().toString()).contains("進めた", "いまは150", "理由を書いてください");
    }

    @Test
    void aRecordThatWasTakenBackIsNotCorrected() {
        shinchoku("総務-08 順調 調査票を送った");
        String version = String.valueOf(written().getFirst().get("ref"));
        pressed("progress.correct.1", version, "c");
        JsonObject form = SentForm.open(opened());
        pressed("progress.withdraw.1", version, "w");
        answered("w");
        slack.forget("views.open");

        pressed("progress.correct.2", version, "no");

        assertThat(answered("no").get("text").getAsString()).contains("訂正できません");
        assertThat(slack.calls("views.open")).isEmpty();
        // The form was open already: what was typed there can still be recorded.
        assertThat(requests.interaction(SentForm.submitted(form, member, Map.of("words", "調査票を回収した", "why", "書き誤り")))
                        .body())
                .isEmpty();
        var card = calls("chat.postEphemeral", 1).getFirst();
        assertThat(card.field("text")).contains("取り消しているため、訂正できません");
        pressed("draft.open.1", value(card.field("blocks"), "draft.open"), "new");
        JsonObject anew = SentForm.open(opened());
        assertThat(anew.toString()).contains("調査票を回収した", "進捗を記録").doesNotContain("訂正の理由");
        assertThat(requests.interaction(SentForm.submitted(anew, member, Map.of()))
                        .body())
                .isEmpty();
        assertThat(written()).last().satisfies(row -> assertThat(row)
                .containsEntry("kind", "RECORDED")
                .containsEntry("words", "調査票を回収した"));
    }

    @Test
    void somebodyElsesRecordIsRefusedBeforeAnythingIsTyped() {
        shinchoku("総務-08 順調 調査票を送った");
        String version = String.valueOf(written().getFirst().get("ref"));
        member = "UFORMS" + PEOPLE.incrementAndGet();
        appoint(member, Role.MEMBER);

        pressed("progress.correct.1", version, "no");

        assertThat(answered("no").get("text").getAsString()).contains("訂正できるのは、総務課の課長と取りまとめ担当です");
        assertThat(slack.calls("views.open")).isEmpty();
    }

    @Test
    void unchangedIsTakenOnceAHealthIsKnown() {
        JsonObject form = formOf("総務-01 変更なし 会議は来週");
        assertThat(top(form)).contains("総務-01の状況はまだ報告されていない");
        assertThat(requests.interaction(SentForm.submitted(form, member, Map.of("health", "on-track")))
                        .body())
                .isEmpty();
        assertThat(written()).singleElement().satisfies(row -> assertThat(row)
                .containsEntry("words", "会議は来週")
                .containsEntry("health", "on-track")
                .containsEntry("unchanged", false));
        clock.putForward(Duration.ofMinutes(1));

        assertThat(shinchoku("総務-01 no change")).contains("を記録しました");
    }
}
