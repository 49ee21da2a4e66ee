package torikumi.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import torikumi.plan.Found;
import torikumi.plan.PlanClosing;
import torikumi.plan.Scope;
import torikumi.slack.people.ChangeNews;
import torikumi.staff.Office;
import torikumi.staff.Role;

/** A wording is amended in the year, from the initiative's card: typed, compared, saved; and read afterwards by everybody. */
class WordingsOverHttpTests extends PlansOverHttp {

    @Autowired
    PlanClosing closing;

    private String coordinator;

    @BeforeEach
    void aPlanAndItsCoordinator() {
        takenIn();
        coordinator = coordinator();
    }

    private String initiative() {
        return department + " 公園-01";
    }

    private String shown(String who, String words) {
        return requests.command(words, Map.of("user_id", who)).body();
    }

    private JsonObject form(String who) {
        presses(who, button(blocks(shown(who, initiative())), "文言を直す"));
        return opened();
    }

    private static String blocks(String body) {
        return JsonParser.parseString(body).getAsJsonObject().get("blocks").toString();
    }

    private JsonObject sent(JsonObject form, String who, Map<String, String> values) {
        return JsonParser.parseString(requests.interaction(SentForm.submitted(form, who, values))
                        .body())
                .getAsJsonObject();
    }

    private static JsonObject next(JsonObject answer) {
        assertThat(answer.get("response_action").getAsString()).isEqualTo("update");
        return SentForm.open(answer.getAsJsonObject("view"));
    }

    private static final Map<String, String> NEW = Map.of(
            "words", "東公園の遊具を毎月点検する。", "reason", "事故を受けて", "decision", "6公第123号 部長決裁", "decidedOn", "2021-05-31");

    @Test
    void itIsTypedComparedAndSavedAndBothStayReadable() {
        JsonObject form = form(coordinator);
        assertThat(form.toString()).contains("東公園の遊具を点検する。", "直す理由", "決裁日");

        JsonObject compared = next(sent(form, coordinator, NEW));
        assertThat(compared.toString()).contains("前の文言", "東公園の遊具を点検する。", "新しい文言", "東公園の遊具を毎月点検する。", "この文言にする");
        assertThat(wordings()).anyMatch(each -> each.endsWith("公園-01 東公園の遊具を点検する。"));

        assertThat(sent(compared, coordinator, NEW).toString()).contains("公園-01の文言を直しました（第2版）");
        assertThat(wordings()).anyMatch(each -> each.endsWith("公園-01 東公園の遊具を毎月点検する。"));
        assertThat(shown(member, initiative())).contains("文言は", "第2版", "前の文言").doesNotContain("文言を直す");
        assertThat(shown(member, "文言 " + initiative()))
                .contains(
                        "いまの文言（第2版）",
                        "東公園の遊具を毎月点検する。",
                        "野村 千尋",
                        "理由: 事故を受けて",
                        "決裁: 6公第123号 部長決裁（2021年5月31日（月））",
                        "公表した文言（第1版）",
                        "東公園の遊具を点検する。",
                        "r6.csv");
        assertThat(shown(member, initiative() + " 文言")).contains("いまの文言");
    }

    @Test
    void whatIsMendedOnTheWayIsComparedOnceMore() {
        JsonObject compared = next(sent(form(coordinator), coordinator, NEW));

        JsonObject again = next(sent(compared, coordinator, Map.of("words", "東公園の遊具を毎週点検する。", "reason", "事故を受けて")));

        assertThat(again.toString()).contains("東公園の遊具を毎週点検する。", "この文言にする");
        assertThat(wordings()).anyMatch(each -> each.endsWith("公園-01 東公園の遊具を点検する。"));
    }

    @Test
    void whatCannotBeSavedIsSaidAtItsField() {
        JsonObject form = form(coordinator);

        assertThat(sent(form, coordinator, Map.of("words", "東公園の遊具を点検する。", "reason", "誤記"))
                        .toString())
                .contains("errors", "いまの文言と同じです");
        assertThat(sent(form, coordinator, Map.of("words", "樹木の台帳を作る。", "reason", "誤記"))
                        .toString())
                .contains("errors", "公園-02と同じ文言");
        assertThat(sent(form, coordinator, Map.of("words", "別の文。")).toString()).contains("errors", "直す理由を書いて");
        assertThat(sent(form, coordinator, Map.of("words", "あ".repeat(3001), "reason", "誤記"))
                        .toString())
                .contains("errors", "3,001文字", "3,000文字まで");
    }

    @Test
    void ofTwoAtOnceTheSecondSeesTheFirstAndLosesNothingTyped() {
        JsonObject mine = next(sent(form(coordinator), coordinator, NEW));
        slack.forget("views.open");
        JsonObject others = next(sent(form(admin), admin, Map.of("words", "東公園の遊具を毎日点検する。", "reason", "苦情")));
        sent(others, admin, Map.of("words", "東公園の遊具を毎日点検する。", "reason", "苦情"));

        JsonObject again = next(sent(mine, coordinator, NEW));

        assertThat(again.toString())
                .contains("田島 圭", "文言を直しました。何も保存していません", "東公園の遊具を毎日点検する。", "東公園の遊具を毎月点検する。", "6公第123号");
        assertThat(sent(again, coordinator, NEW).toString()).contains("第3版");
    }

    @Test
    void whoeverMayNotReadsWhoMay() {
        JsonObject button = button(blocks(shown(coordinator, initiative())), "文言を直す");
        slack.forget("chat.postMessage");

        String answered = presses(member, button);
        delivered();

        assertThat(slack.calls(answered).toString() + posted()).contains("これができるのは");
        assertThat(slack.calls("views.open")).isEmpty();
    }

    @Test
    void ofAClosedPlanItStaysAsItWas() {
        JsonObject form = form(coordinator);
        JsonObject button = button(blocks(shown(coordinator, initiative())), "文言を直す");
        within(() -> plans.current().stream()
                .filter(plan -> plan.department().equals(department))
                .findFirst()
                .map(plan -> closing.close(plan.id(), LocalDate.of(2021, 6, 1), admin, "田島 圭", "", clock.instant())));

        assertThat(sent(form, coordinator, NEW).toString()).contains("errors", "終了しているため");
        assertThat(shown(coordinator, initiative())).doesNotContain("文言を直す");
        String answered = presses(coordinator, button);
        delivered();
        assertThat(slack.calls(answered).toString() + posted()).contains("終了しているため", "再開");
    }

    @Test
    void itIsChosenFromThePlans() {
        presses(coordinator, button(blocks(shown(coordinator, "計画")), "文言を直す"));
        JsonObject which = opened();
        String id = String.valueOf(within(() -> ((Found.OfInitiative) plans.initiative(Scope.CURRENT, initiative()))
                .initiative()
                .id()));

        JsonObject form = next(sent(which, coordinator, Map.of("initiative", id)));

        assertThat(form.toString()).contains("東公園の遊具を点検する。", "直す理由");
    }

    @Test
    void thePeopleWhoReportOnItAreTold() {
        within(() -> appointments.appoint(
                people.person(admin),
                people.person(member).colleague(),
                Role.MEMBER,
                new Office(department, "公園課", null),
                LocalDate.ofInstant(clock.instant(), clock.getZone()),
                clock.instant()));
        delivered();
        JsonObject compared = next(sent(form(coordinator), coordinator, NEW));
        sent(compared, coordinator, NEW);
        slack.forget("chat.postMessage");
        clock.putForward(ChangeNews.TOGETHER);
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> jdbc.sql("select count(*) from scheduled_tasks where task_name = 'slack.change-news'")
                                .query(Long.class)
                                .single()
                        == 0);
        delivered();

        assertThat(posted())
                .filteredOn(call -> call.field("channel").equals(member))
                .last()
                .satisfies(call -> assertThat(call.field("text")).contains("公園-01の文言: 東公園の遊具を点検する。 → 東公園の遊具を毎月点検する。"));
    }
}
