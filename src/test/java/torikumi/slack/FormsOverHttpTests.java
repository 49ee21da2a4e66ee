package torikumi.slack;

import static org.assertj.core.api.Assertions.assertThat;
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
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import torikumi.plan.Found;
import torikumi.plan.PlanDirectory;
import torikumi.plan.Scope;
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

    @Autowired
    PlanDirectory plans;

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
        assertThat(top(formOf("総務-06"))).contains("総務-06  ");
    }

    private static List<String> fields(JsonObject form) {
        return form.getAsJsonArray("blocks").asList().stream()
                .map(JsonElement::getAsJsonObject)
                .filter(block -> block.get("type").getAsString().equals("input"))
                .map(block -> block.get("block_id").getAsString())
                .toList();
    }

    private static String title(JsonObject form) {
        return form.getAsJsonObject("title").get("text").getAsString();
    }

    private static boolean hasFocus(JsonObject form, String name) {
        return field(form, name).getAsJsonObject("element").has("focus_on_load");
    }

    private static String chosen(JsonObject form) {
        JsonElement option = field(form, "health").getAsJsonObject("element").get("initial_option");
        return option == null
                ? ""
                : option.getAsJsonObject().getAsJsonObject("text").get("text").getAsString();
    }

    /** The form as it is shown after something was done in it. */
    private JsonObject redrawn(JsonObject press) {
        slack.forget("views.update");
        JsonObject open = press.getAsJsonObject("view");
        requests.interaction(press);
        var call = calls("views.update", 1).getLast();
        assertThat(call.field("hash")).isEqualTo(open.get("hash").getAsString());
        JsonObject drawn = JsonParser.parseString(call.field("view")).getAsJsonObject();
        assertThat(drawn.get("private_metadata")).isEqualTo(open.get("private_metadata"));
        return SentForm.drawnOver(open, drawn);
    }

    private JsonObject whole(JsonObject form) {
        return redrawn(SentForm.pressed(form, member, "progress.more.1", Map.of()));
    }

    private void send(JsonObject form, Map<String, String> entered) {
        assertThat(requests.interaction(SentForm.submitted(form, member, entered))
                        .body())
                .isEmpty();
    }

    @Test
    void theFormHasTwoFieldsWhereTheInitiativeIsKnown() {
        JsonObject form = formOf("総務-04");

        assertThat(top(form)).contains("総務-04  ");
        assertThat(fields(form)).containsExactly("health", "words");
        assertThat(chosen(form)).isEmpty();
        assertThat(label(form, "words")).isEqualTo("ひとこと");
    }

    @Test
    void theFormBeginsWithTheInitiativeWhereItIsNotKnown() {
        assertThat(fields(formOf(""))).containsExactly("initiative", "health", "words");
    }

    @Test
    void whatIsAlreadyKnownIsChosenAndAloneSaysThatNothingHasChanged() {
        shinchoku("総務-06 順調 研修を開いた");
        clock.putForward(Duration.ofMinutes(1));
        JsonObject form = formOf("総務-06");
        assertThat(chosen(form)).isEqualTo("いまの● 順調のまま");

        send(form, Map.of());

        assertThat(written()).last().satisfies(row -> assertThat(row)
                .containsEntry("health", null)
                .containsEntry("unchanged", true)
                .containsEntry("words", ""));
    }

    @Test
    void whatIsAlreadyKnownStaysBesideAFewWords() {
        shinchoku("総務-06 順調 研修を開いた");
        clock.putForward(Duration.ofMinutes(1));

        send(formOf("総務-06"), Map.of("words", "二回目を準備している"));

        assertThat(written()).last().satisfies(row -> assertThat(row)
                .containsEntry("health", null)
                .containsEntry("unchanged", false)
                .containsEntry("words", "二回目を準備している"));
        assertThat(calls("chat.postEphemeral", 1).getLast().field("text")).contains("● 順調のまま");
    }

    @Test
    void saysMoreWithTheOtherFields() {
        JsonObject form = formOf("総務-06");
        JsonObject more = whole(form);

        assertThat(fields(more))
                .containsExactly(
                        "health", "words", "reason", "next", "percentage", "indicators", "as-of", "evidence", "public");
        assertThat(field(more, "words")).isEqualTo(field(form, "words"));
        assertThat(more.toString()).doesNotContain("progress.more");
        send(
                more,
                Map.of(
                        "health",
                        "on-track",
                        "words",
                        "研修を開いた",
                        "percentage",
                        "５０％",
                        "next",
                        "二回目",
                        "as-of",
                        "2021-06-08"));
        assertThat(written()).singleElement().satisfies(row -> assertThat(row)
                .containsEntry("percentage", 50)
                .containsEntry("next_step", "二回目")
                .containsEntry("as_of", java.sql.Date.valueOf("2021-06-08")));
    }

    @Test
    void saysMoreAlsoBeforeTheInitiativeIsChosen() {
        assertThat(fields(whole(formOf("")))).startsWith("initiative", "health", "words", "reason");
    }

    @Test
    void whatIsRequiredIsMarked() {
        JsonObject form = formOf("総務-06 遅れ 会場が決まらない");

        assertThat(title(form)).isEqualTo("遅れの理由");
        assertThat(fields(form)).containsExactly("health", "reason", "words");
        assertThat(label(form, "reason")).isEqualTo("理由（必須）");
        assertThat(hasFocus(form, "reason")).isTrue();
        assertThat(label(form, "words")).isEqualTo("ひとこと");
        assertThat(label(formOf(""), "initiative")).isEqualTo("取組（必須）");
        for (JsonElement block : whole(form).getAsJsonArray("blocks")) {
            JsonObject input = block.getAsJsonObject();
            if (!input.get("type").getAsString().equals("input")) continue;
            assertThat(input.getAsJsonObject("label").get("text").getAsString().endsWith("（必須）"))
                    .as(input.toString())
                    .isNotEqualTo(input.get("optional").getAsBoolean());
        }
    }

    @Test
    void theReasonIsAskedForWhereTheHealthThatIsChosenRequiresIt() {
        JsonObject form = formOf("総務-06");

        JsonObject late = redrawn(SentForm.chosen(form, member, "health", "late"));
        assertThat(title(late)).isEqualTo("遅れの理由");
        assertThat(fields(late)).containsExactly("health", "reason", "words");
        assertThat(label(late, "reason")).isEqualTo("理由（必須）");
        assertThat(field(late, "reason").get("optional").getAsBoolean()).isFalse();
        assertThat(hasFocus(late, "reason")).isTrue();

        JsonObject again = redrawn(SentForm.chosen(late, member, "health", "on-track"));
        assertThat(title(again)).isEqualTo("進捗を記録");
        assertThat(fields(again)).containsExactly("health", "words");
    }

    @Test
    void theReasonIsAskedForOnceMoreWhereSlackWasTooSlowToShowIt() {
        JsonObject form = formOf("総務-07");
        slack.always("views.update", FakeSlack.Answer.refusing("hash_conflict"));
        requests.interaction(SentForm.chosen(form, member, "health", "late"));
        calls("views.update", 2);

        JsonObject answer = JsonParser.parseString(requests.interaction(
                                SentForm.submitted(form, member, Map.of("health", "late", "words", "調整が難航した")))
                        .body())
                .getAsJsonObject();

        assertThat(answer.get("response_action").getAsString()).isEqualTo("update");
        JsonObject asks = answer.getAsJsonObject("view");
        assertThat(title(asks)).isEqualTo("遅れの理由");
        assertThat(fields(asks)).containsExactly("health", "reason", "words");
        assertThat(hasFocus(asks, "reason")).isTrue();
        assertThat(written()).isEmpty();
        asks.add("id", form.get("id"));
        asks.addProperty("team_id", FakeSlack.TEAM);
        send(asks, Map.of("health", "late", "words", "調整が難航した", "reason", "先方の都合"));
        assertThat(written()).singleElement().satisfies(row -> assertThat(row)
                .containsEntry("health", "late")
                .containsEntry("words", "調整が難航した")
                .containsEntry("reason", "先方の都合"));
    }

    @Test
    void whatWasSentBeforeTheReasonWasAskedForIsKept() {
        JsonObject form = formOf("総務-07");
        requests.interaction(SentForm.submitted(form, member, Map.of("health", "late", "words", "調整が難航した")));

        JsonObject closed = SentForm.closed(form, member, Map.of());
        closed.getAsJsonObject("view").getAsJsonObject("state").add("values", new JsonObject());
        requests.interaction(closed);

        assertThat(calls("chat.postEphemeral", 1).getFirst().field("blocks")).contains("調整が難航した");
    }

    @Test
    void whatSlackCouldNotShowIsRecordedAsItStands() {
        slack.always("views.update", FakeSlack.Answer.refusing("hash_conflict"));
        JsonObject form = formOf("総務-06");
        requests.interaction(SentForm.pressed(form, member, "progress.more.1", Map.of("words", "研修を開いた")));

        send(form, Map.of("words", "研修を開いた"));

        assertThat(written()).singleElement().satisfies(row -> assertThat(row).containsEntry("words", "研修を開いた"));
    }

    private String id(String code) {
        var about = (Found.OfInitiative)
                CurrentWorkspace.within(new Workspace(FakeSlack.TEAM), () -> plans.initiative(Scope.CURRENT, code));
        return String.valueOf(about.initiative().id());
    }

    private void stands(String code, String health) {
        shinchoku("%s %s 調整を進めた".formatted(code, health));
        delivered();
        clock.putForward(ProgressLog.MEANWHILE.plusMinutes(1));
    }

    @Test
    void choosingAnInitiativeShowsHowItStandsAndKeepsWhatWasTyped() {
        stands("総務-06", "順調");
        JsonObject form = whole(formOf(""));
        assertThat(chosen(form)).isEmpty();
        var typed = Map.of("words", "研修を開いた", "percentage", "４０", "as-of", "2021-06-08", "public", "研修中");

        JsonObject about = redrawn(SentForm.chosen(form, member, "initiative", id("総務-06"), typed));

        assertThat(chosen(about)).isEqualTo("いまの● 順調のまま");
        assertThat(fields(about)).isEqualTo(fields(form));
        assertThat(about.toString()).doesNotContain("変わらないときは選ばなくて");
        send(about, Map.of());
        assertThat(written()).last().satisfies(row -> assertThat(row)
                .containsEntry("initiative_id", Long.valueOf(id("総務-06")))
                .containsEntry("health", null)
                .containsEntry("unchanged", false)
                .containsEntry("words", "研修を開いた")
                .containsEntry("percentage", 40)
                .containsEntry("as_of", java.sql.Date.valueOf("2021-06-08"))
                .containsEntry("public_wording", "研修中"));
    }

    @Test
    void whatAnInitiativeThatWasChosenHasAloneSaysThatNothingHasChanged() {
        stands("総務-06", "順調");

        send(redrawn(SentForm.chosen(formOf(""), member, "initiative", id("総務-06"))), Map.of());

        assertThat(written()).last().satisfies(row -> assertThat(row).containsEntry("unchanged", true));
    }

    @Test
    void choosingAnotherInitiativeShowsHowThatStands() {
        stands("総務-06", "順調");
        stands("総務-07", "やや遅れ");
        JsonObject sixth = redrawn(SentForm.chosen(formOf(""), member, "initiative", id("総務-06")));

        JsonObject seventh = redrawn(SentForm.chosen(sixth, member, "initiative", id("総務-07")));
        assertThat(chosen(seventh)).isEqualTo("いまの▲ やや遅れのまま");
        assertThat(field(seventh, "health").toString()).doesNotContain("● 順調のまま");
        assertThat(chosen(redrawn(SentForm.chosen(seventh, member, "initiative", id("総務-06")))))
                .isEqualTo("いまの● 順調のまま");
        JsonObject unknown = redrawn(SentForm.chosen(seventh, member, "initiative", id("総務-01")));
        assertThat(chosen(unknown)).isEmpty();
        assertThat(field(unknown, "health").toString()).doesNotContain("いまの");
    }

    @Test
    void aHealthThatWasChosenStaysWhateverInitiativeIs() {
        stands("総務-06", "順調");
        JsonObject late = redrawn(SentForm.chosen(formOf(""), member, "health", "late", Map.of("words", "会場がない")));

        JsonObject about = redrawn(SentForm.chosen(late, member, "initiative", id("総務-06"), Map.of("reason", "先方の都合")));

        assertThat(chosen(about)).isEqualTo("■ 遅れ");
        assertThat(field(about, "health").toString()).contains("いまの● 順調のまま");
        assertThat(fields(about)).containsExactly("initiative", "health", "reason", "words");
        send(about, Map.of());
        assertThat(written()).last().satisfies(row -> assertThat(row)
                .containsEntry("health", "late")
                .containsEntry("reason", "先方の都合")
                .containsEntry("words", "会場がない"));
    }

    /** Slack was too slow to draw it anew: 「いまの● 順調のまま」 was said of another. */
    @Test
    void howOneInitiativeStandsIsNotSaidOfAnother() {
        stands("総務-06", "順調");
        stands("総務-07", "やや遅れ");
        JsonObject sixth = redrawn(SentForm.chosen(formOf(""), member, "initiative", id("総務-06")));

        assertThat(errors(sixth, Map.of("initiative", id("総務-07")))).containsKey("words");
        send(sixth, Map.of("initiative", id("総務-07"), "words", "進めた"));

        assertThat(written()).last().satisfies(row -> assertThat(row)
                .containsEntry("initiative_id", Long.valueOf(id("総務-07")))
                .containsEntry("health", null)
                .containsEntry("unchanged", false));
        assertThat(calls("chat.postEphemeral", 1).getLast().field("text")).contains("▲ やや遅れのまま");
    }

    @Test
    void aFormThatCouldNotShowHowAnInitiativeStandsIsRecordedAsItStands() {
        stands("総務-06", "順調");
        JsonObject form = formOf("");
        slack.always("views.update", FakeSlack.Answer.refusing("ratelimited"));
        requests.interaction(SentForm.chosen(form, member, "initiative", id("総務-06"), Map.of("words", "進めた")));
        calls("views.update", 1);

        send(form, Map.of("initiative", id("総務-06"), "words", "進めた"));

        assertThat(written()).last().satisfies(row -> assertThat(row).containsEntry("words", "進めた"));
    }

    /** The health was chosen while the form was changing to how the initiative stands. */
    @Test
    void whatWasChosenLastIsWhatTheFormShows() {
        stands("総務-06", "順調");
        JsonObject form = formOf("");
        JsonObject about = redrawn(SentForm.chosen(form, member, "initiative", id("総務-06")));
        slack.forget("views.update");
        slack.once("views.update", FakeSlack.Answer.refusing("hash_conflict"));

        requests.interaction(
                SentForm.chosen(form, member, "health", "late", Map.of("initiative", id("総務-06"), "words", "会場がない")));

        var again = calls("views.update", 2).getLast();
        assertThat(again.fields()).doesNotContainKey("hash");
        var entered =
                SentForm.submitted(about, member, Map.of("words", "会場がない")).getAsJsonObject("view");
        JsonObject shown = SentForm.drawnOver(
                entered, JsonParser.parseString(again.field("view")).getAsJsonObject());
        assertThat(chosen(shown)).isEqualTo("■ 遅れ");
        assertThat(fields(shown)).containsExactly("initiative", "health", "reason", "words");
        send(shown, Map.of("reason", "先方の都合"));
        assertThat(written()).last().satisfies(row -> assertThat(row)
                .containsEntry("health", "late")
                .containsEntry("words", "会場がない"));
    }

    /** As it was opened before there were forms of two. */
    private JsonObject ofAllFields(String code) {
        JsonObject form = whole(formOf(""));
        field(form, "initiative").getAsJsonObject("element").add("initial_option", object("value", id(code)));
        return form;
    }

    @Test
    void aFormWithAllFieldsIsStillRead() {
        JsonObject late = redrawn(SentForm.chosen(ofAllFields("総務-06"), member, "health", "late"));

        assertThat(fields(late)).startsWith("initiative", "health", "reason", "words");
        send(late, Map.of("health", "late", "reason", "会場の都合"));
        assertThat(written()).singleElement().satisfies(row -> assertThat(row)
                .containsEntry("health", "late")
                .containsEntry("reason", "会場の都合"));
    }

    @Test
    void aCorrectionShowsAllThatWasRecorded() {
        shinchoku("総務-08 やや遅れ 40% 調査票を送った 理由: 回収が遅い 次: 督促");
        slack.forget("views.open");
        pressed("progress.correct.1", String.valueOf(written().getFirst().get("ref")), "c");
        JsonObject form = SentForm.open(opened());

        assertThat(title(form)).isEqualTo("記録を訂正");
        assertThat(fields(form)).contains("health", "words", "reason", "next", "percentage", "as-of", "why");
        assertThat(fields(form)).doesNotContain("initiative", "evidence", "public");
        JsonObject more = whole(form);
        assertThat(title(more)).isEqualTo("記録を訂正");
        assertThat(fields(more)).contains("evidence", "public").endsWith("why");
        send(more, Map.of("percentage", "45", "why", "書き誤り"));
        assertThat(written()).last().satisfies(row -> assertThat(row)
                .containsEntry("percentage", 45)
                .containsEntry("next_step", "督促")
                .containsEntry("reason", "回収が遅い"));
    }

    @Test
    void allThatIsWrongIsSaidAtOnceBesideItsField() {
        JsonObject form = whole(formOf("総務-06"));

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
        assertThat(errors(whole(formOf("")), Map.of("health", "late", "percentage", "150")))
                .containsOnlyKeys("initiative", "reason", "percentage");
        assertThat(written()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0021-06-09", "12021-06-09", "2021-06-31"})
    void aDayThatCannotBeOneIsSaidBesideItsFieldWithAllElse(String day) {
        assertThat(errors(whole(formOf("総務-06")), Map.of("health", "late", "as-of", day)))
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
        JsonObject form = redrawn(SentForm.chosen(SentForm.open(opened()), member, "health", "late"));
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
