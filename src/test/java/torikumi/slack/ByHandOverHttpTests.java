package torikumi.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import torikumi.plan.Found;
import torikumi.plan.PlanClosing;
import torikumi.plan.Scope;

/** A small department without a document sets up its plan by hand, and changes it: one list that grows, then the check. */
class ByHandOverHttpTests extends PlansOverHttp {

    @Autowired
    PlanClosing closing;

    private static String blocks(String body) {
        return JsonParser.parseString(body).getAsJsonObject().get("blocks").toString();
    }

    private String plansCard(String who) {
        return blocks(requests.command("計画", Map.of("user_id", who)).body());
    }

    private JsonObject sent(JsonObject form, String who, Map<String, String> values) {
        String body =
                requests.interaction(SentForm.submitted(form, who, values)).body();
        return body.isEmpty() ? new JsonObject() : JsonParser.parseString(body).getAsJsonObject();
    }

    /** The list that begins. */
    private String begun(String who, Map<String, String> values) {
        slack.forget("views.open");
        presses(who, button(plansCard(who), "新しい計画を手で作る"));
        JsonObject form = opened();
        slack.forget("views.open");
        slack.forget("chat.postMessage");
        assertThat(sent(form, who, values).toString()).contains("始めました");
        delivered();
        return card();
    }

    private String begun() {
        return begun(
                admin,
                Map.of("department", department, "year", "令和6年度", "name", "公園課", "items", "・東公園の遊具を点検する。\n・樹木の台帳を作る。"));
    }

    /** Chooses that of the menu beside those words. */
    private String chosen(String who, String list, String beside, String option) {
        for (JsonElement block : JsonParser.parseString(list).getAsJsonArray()) {
            JsonObject section = block.getAsJsonObject();
            if (!section.has("accessory") || !section.get("text").toString().contains(beside)) continue;
            for (JsonElement each : section.getAsJsonObject("accessory").getAsJsonArray("options"))
                if (each.toString().contains(option))
                    return presses(
                            who,
                            "plan.edit",
                            each.getAsJsonObject().get("value").getAsString());
        }
        throw new AssertionError("no " + option + " beside " + beside + " in " + list);
    }

    private String replaced(String answer) {
        delivered();
        assertThat(slack.calls(answer)).hasSize(1);
        JsonObject there = slack.calls(answer).getFirst().json().getAsJsonObject();
        assertThat(there.get("replace_original").getAsBoolean()).isTrue();
        return there.get("blocks").toString();
    }

    /** Fills in the form that was opened; the list that takes the place of the one from which it was. */
    private String filledIn(String who, String answer, Map<String, String> values) {
        JsonObject form = opened();
        slack.forget("views.open");
        assertThat(sent(form, who, values).toString()).isEqualTo("{}");
        return replaced(answer);
    }

    @Test
    void aPlanIsSetUpWithoutADocument() {
        String list = begun();
        assertThat(list)
                .contains("手で作る計画: 令和6年度 " + department, "1課、2件です。まだ計画になっていません", "東公園の遊具を点検する。")
                .doesNotContain("・東公園");
        assertThat(wordings()).isEmpty();

        String answer = presses(admin, button(list, "課を足す"));
        list = filledIn(admin, answer, Map.of("name", "道路課", "items", "橋を補修する。", "mission", "道を守る。"));
        assertThat(list).contains("【道路課】1件", "道を守る。");
        list = filledIn(admin, chosen(admin, list, "公園課", "取組を足す"), Map.of("items", "木を植える。"));
        list = filledIn(admin, chosen(admin, list, "木を植える。", "文言を直す"), Map.of("words", "木を百本植える。"));
        list = filledIn(admin, chosen(admin, list, "公園課", "課の名称"), Map.of("name", "水辺課"));
        list = replaced(chosen(admin, list, "樹木の台帳", "外す"));
        assertThat(list).contains("2課、3件").doesNotContain("樹木の台帳");
        list = replaced(presses(admin, button(list, "ひとつ前に戻す")));
        assertThat(list).contains("樹木の台帳");

        String preview = pressed(admin, list, "内容を確かめる");
        assertThat(preview).contains("2課、4件を手で入れました", "手入力", "適用する", "続けて直す").doesNotContain("部・年度を直す");
        assertThat(pressed(admin, preview, "続けて直す")).contains("手で作る計画");
        String done = pressed(admin, preview, "適用する");

        assertThat(done).contains("計画を取り込みました", "元に戻す");
        assertThat(wordings())
                .anyMatch(each -> each.endsWith("水辺-01 東公園の遊具を点検する。"))
                .anyMatch(each -> each.endsWith("水辺-03 木を百本植える。"))
                .anyMatch(each -> each.endsWith("道路-01 橋を補修する。"));
        assertThat(pressed(admin, done, "元に戻す")).contains("手入力", "前に戻しました");
        assertThat(wordings()).isEmpty();
    }

    @Test
    void thePlanInForceIsChangedInTheSameList() {
        takenIn();
        String coordinator = coordinator();
        String answer = presses(coordinator, button(plansCard(coordinator), "いまの計画を手で直す"));
        delivered();
        String list = slack.calls(answer)
                .getFirst()
                .json()
                .getAsJsonObject()
                .get("blocks")
                .toString();
        assertThat(list)
                .contains("手で直す: 令和6年度 " + department, "公園-01 東公園の遊具を点検する。")
                .doesNotContain("内容を確かめる\"");

        list = filledIn(coordinator, chosen(coordinator, list, "道路課", "取組を足す"), Map.of("items", "歩道を広げる。"));
        list = filledIn(coordinator, chosen(coordinator, list, "公園課", "課の名称"), Map.of("name", "緑地課"));
        list = replaced(chosen(coordinator, list, "公園-02", "外す"));
        String preview = pressed(coordinator, list, "内容を確かめる");
        assertThat(preview).contains("公園課 → 緑地課", "新しい取組 1件", "なくなる取組 1件", "適用する");
        pressed(coordinator, preview, "適用する");

        assertThat(wordings())
                .anyMatch(each -> each.endsWith("公園-01 東公園の遊具を点検する。"))
                .anyMatch(each -> each.endsWith("道路-02 歩道を広げる。"))
                .noneMatch(each -> each.contains("樹木"));
    }

    @Test
    void nextYearsBeginsWithACopyOfThisYears() {
        takenIn();
        String list = begun(admin, Map.of("department", department, "year", "令和7年度"));

        assertThat(list).contains("前の年度の計画を写しました", "公園-02 樹木の台帳を作る。", "2課、3件");
        String preview = pressed(admin, list, "内容を確かめる");
        assertThat(preview).contains("次の年度", "継続 3件");
    }

    @Test
    void whatIsWrongIsSaidAtItsFieldAndTheListStays() {
        presses(admin, button(plansCard(admin), "新しい計画を手で作る"));
        JsonObject form = opened();
        assertThat(sent(form, admin, Map.of("department", department, "year", "いつか"))
                        .toString())
                .contains("errors", "年度として読めません");
        assertThat(sent(form, admin, Map.of("department", department, "year", "令和6年度"))
                        .toString())
                .contains("errors", "写せる前の年度の計画がありません");
        assertThat(sent(form, admin, Map.of("department", department, "year", "令和6年度", "name", "公園課"))
                        .toString())
                .contains("errors", "文を書いてください");
        String list = begun();
        slack.forget("views.open");
        chosen(admin, list, "公園課", "取組を足す");
        JsonObject add = opened();
        assertThat(sent(add, admin, Map.of("items", "別の取組。\n樹木の台帳を作る。")).toString())
                .contains("errors", "同じ課に同じ取組があります。「樹木の台帳を作る。」");
    }

    @Test
    void ofTwoAtOnceTheSecondSeesTheFirstAndKeepsWhatWasTyped() {
        String list = begun();
        slack.forget("views.open");
        String answer = chosen(admin, list, "公園課", "取組を足す");
        JsonObject mine = opened();
        slack.forget("views.open");
        String other = presses(admin, button(list, "課を足す"));
        filledIn(admin, other, Map.of("name", "道路課", "items", "橋を補修する。"));

        JsonObject again = sent(mine, admin, Map.of("items", "木を植える。"));
        assertThat(again.toString()).contains("この間に一覧が変わりました", "木を植える。");
        assertThat(sent(SentForm.open(again.getAsJsonObject("view")), admin, Map.of("items", "木を植える。"))
                        .toString())
                .isEqualTo("{}");
        assertThat(replaced(answer)).contains("木を植える。", "橋を補修する。");
        assertThat(replaced(chosen(admin, list, "樹木の台帳", "外す"))).contains("この一覧は古くなっていました", "樹木の台帳", "橋を補修する。");
    }

    @Test
    void whoeverMayNotIsRefusedAndAClosedPlanIsLeftAlone() {
        takenIn();
        JsonObject begin = button(plansCard(admin), "新しい計画を手で作る");
        assertThat(plansCard(member)).doesNotContain("手で");
        slack.forget("views.open");
        String answer = presses(member, begin);
        delivered();
        assertThat(slack.calls(answer).toString() + posted()).contains("計画を取り込めるのは");
        assertThat(slack.calls("views.open")).isEmpty();

        within(() -> plans.current().stream()
                .filter(plan -> plan.department().equals(department))
                .findFirst()
                .map(plan -> closing.close(plan.id(), LocalDate.of(2025, 3, 31), admin, "田島 圭", "", clock.instant())));
        presses(admin, begin);
        assertThat(sent(
                                opened(),
                                admin,
                                Map.of("department", department, "year", "令和6年度", "name", "公園課", "items", "木を植える。"))
                        .toString())
                .contains("errors", "終了しているので、直せません");
    }

    @Test
    void ofWhichOfLastYearsOneGoesOnIsPutRightAfterwards() {
        takenIn();
        String list = begun(admin, Map.of("department", department, "year", "令和7年度"));
        pressed(admin, pressed(admin, list, "内容を確かめる"), "適用する");
        String history =
                blocks(requests.command("計画 履歴", Map.of("user_id", admin)).body());
        slack.forget("views.open");
        String refused = presses(member, button(history, "前の年度からの続きを直す"));
        delivered();
        assertThat(slack.calls(refused).toString() + posted()).contains("計画を取り込めるのは");
        presses(admin, button(history, "前の年度からの続きを直す"));
        JsonObject which = opened();
        assertThat(sent(which, member, Map.of("initiative", id("R7-公園-01"))).toString())
                .contains("errors", "これができるのは");

        JsonObject form = SentForm.open(
                sent(which, admin, Map.of("initiative", id("R7-公園-01"))).getAsJsonObject("view"));
        assertThat(form.toString()).contains("東公園の遊具を点検する。", "いまは、次の取組の続きです", "公園-01");
        assertThat(sent(form, admin, Map.of("how", "INSTEAD")).toString()).contains("errors", "前の年度の取組を選んで");
        assertThat(sent(form, admin, Map.of("how", "INSTEAD", "predecessor", id("R6-公園-01")))
                        .toString())
                .contains("errors", "すでにその取組の続きです");
        assertThat(sent(form, admin, Map.of("how", "INSTEAD", "predecessor", id("R7-公園-02")))
                        .toString())
                .contains("errors", "前の年度の取組を選んで");
        assertThat(sent(form, admin, Map.of("how", "INSTEAD", "predecessor", id("R6-道路-01")))
                        .toString())
                .contains("続きにしました");

        String card = requests.command(department + " R7-公園-01", Map.of("user_id", member))
                .body();
        assertThat(card).contains("R6-", "道路-01");
        assertThat(requests.command("変更の記録 " + department, Map.of("user_id", admin))
                        .body())
                .contains("が続く前の年度の取組");
    }

    private String id(String code) {
        return String.valueOf(
                within(() -> (Found.OfInitiative) plans.initiative(Scope.CURRENT, department + " " + code))
                        .initiative()
                        .id());
    }

    @Test
    void whatIsDroppedIsGoneAndADraftIsGoneOnWithFromThePlans() {
        String list = begun();
        String going = plansCard(admin);
        assertThat(going).contains("確認の途中", department, "手入力");

        assertThat(pressed(admin, list, "やめる")).contains("やめました", "計画は変わっていません");
        assertThat(replaced(chosen(admin, list, "公園課", "取組を足す"))).contains("取りやめました");
    }
}
