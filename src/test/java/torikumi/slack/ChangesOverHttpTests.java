package torikumi.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static torikumi.slack.SentForm.choice;
import static torikumi.slack.SignedRequests.object;

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
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import torikumi.plan.Found;
import torikumi.plan.PlanDirectory;
import torikumi.plan.Scope;
import torikumi.reminder.Level;
import torikumi.reminder.ReminderRules;
import torikumi.reminder.SectionChannels;
import torikumi.reminder.Subject;
import torikumi.slack.people.ChangeNews;
import torikumi.staff.Appointments;
import torikumi.staff.Assignment;
import torikumi.staff.Change;
import torikumi.staff.ChangeLog;
import torikumi.staff.Colleague;
import torikumi.staff.Office;
import torikumi.staff.Post;
import torikumi.staff.Role;
import torikumi.staff.StaffDirectory;

/** What somebody changes for others is told to those who answer for it, and can be read by them, over the protocol. */
class ChangesOverHttpTests extends HttpEdge {

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final Office DEPARTMENT = new Office("総務部", null, null);
    private static final Office FACILITIES = new Office("総務部", "施設課", null);

    @Autowired
    FrontDesk desk;

    @Autowired
    StaffDirectory staff;

    @Autowired
    Appointments appointments;

    @Autowired
    ChangeNews news;

    @Autowired
    ChangeLog log;

    @Autowired
    PlanDirectory plans;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ReminderRules rules;

    @Autowired
    SectionChannels channels;

    private String admin;
    private String lead;
    private String coordinator;
    private String colleague;

    @BeforeEach
    void aSectionWithALead() {
        answers.with(desk::answer);
        admin = known("管理者", "ja-JP", true);
        lead = known("Lee Lead", "en-US", false);
        coordinator = known("野村 千尋", "ja-JP", false);
        colleague = known("森 あかり", "ja-JP", false);
        appoint(lead, Role.LEAD, FACILITIES);
        appoint(coordinator, Role.COORDINATOR, DEPARTMENT);
        slack.always(
                "conversations.info",
                FakeSlack.Answer.ok(
                        "{\"ok\":true,\"channel\":{\"id\":\"C0SOUMU0001\",\"name\":\"soumu\",\"is_member\":true}}"));
        delivered();
        slack.forget("chat.postMessage");
    }

    @AfterEach
    void leavesNobodyBehind() {
        within(() -> {
            for (String id : List.of(lead, coordinator, colleague))
                for (Assignment post : staff.assignmentsOf(id))
                    appointments.end(people.person(admin), post.id(), today().minusDays(1), "", clock.instant());
            channels.remove(people.person(admin), FACILITIES, clock.instant());
            rules.remove(people.person(admin), Subject.of(FACILITIES), Level.SECTION, clock.instant());
            return null;
        });
        delivered();
    }

    private void appoint(String user, Role role, Office office) {
        within(() -> appointments.appoint(
                people.person(admin), people.person(user).colleague(), role, office, today(), clock.instant()));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }

    private String type(String user, String words) {
        return JsonParser.parseString(
                        requests.command(words, Map.of("user_id", user)).body())
                .toString();
    }

    /** What somebody has been told by the time that is told what was changed until now. */
    private List<String> told(String user) {
        clock.putForward(ChangeNews.TOGETHER);
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> waiting() == 0);
        delivered();
        List<String> told = slack.calls("chat.postMessage").stream()
                .filter(call -> user.equals(call.field("channel")))
                .map(call -> call.field("text"))
                .toList();
        slack.forget("chat.postMessage");
        return told;
    }

    private long waiting() {
        return jdbc.sql("select count(*) from scheduled_tasks where task_name = 'slack.change-news'")
                .query(Long.class)
                .single();
    }

    @Test
    void whatIsChangedWithinAFewMinutesIsOneMessage() {
        type(colleague, "join 施設課");
        type(colleague, "リマインド 施設課 毎週 金曜 9:30");
        clock.putForward(ChangeNews.TOGETHER.minusSeconds(30));
        type(colleague, "リマインド先 施設課 <#C0SOUMU0001|soumu>");
        delivered();
        assertThat(slack.calls("chat.postMessage")).noneMatch(call -> lead.equals(call.field("channel")));
        assertThat(waiting()).as("kept in the database until then").isPositive();
        assertThat(told(lead))
                .singleElement()
                .asString()
                .contains("became member of 施設課", "every Friday", "each person → a channel");
        type(colleague, "リマインド先 施設課 <#C0SOUMU0001|soumu>");
        type(colleague, "リマインド 施設課 毎週 木曜 9:30");
        assertThat(told(lead))
                .singleElement()
                .asString()
                .contains("every Thursday")
                .doesNotContain("a channel");
    }

    @Test
    void itIsToldToWhoeverLeadsTheSectionByThenAndOnceWhoeverTellsIt() {
        type(colleague, "join 施設課");
        String successor = known("Sue Successor", "en-US", false);
        appoint(successor, Role.LEAD, FACILITIES);
        within(() -> {
            for (Assignment post : staff.assignmentsOf(lead))
                appointments.end(people.person(admin), post.id(), today().minusDays(1), "", clock.instant());
            return null;
        });
        within(() -> {
            news.tell();
            news.tell();
            return null;
        });
        delivered();
        assertThat(slack.calls("chat.postMessage"))
                .filteredOn(call -> call.field("text").contains("became member of 施設課"))
                .extracting(call -> call.field("channel"))
                .containsExactly(successor);
        within(() -> {
            for (Assignment post : staff.assignmentsOf(successor))
                appointments.end(people.person(admin), post.id(), today().minusDays(1), "", clock.instant());
            return null;
        });
    }

    @Test
    void whoeverJoinsASectionToSilenceItIsToldOfAndDoesNotSucceed() {
        assertThat(type(colleague, "join 施設課")).contains("施設課の担当者になりました");
        assertThat(told(lead)).singleElement().asString().contains("森 あかり became member of 施設課");

        assertThat(type(colleague, "リマインド 施設課 毎週 金曜 9:30")).contains("毎週金曜日");
        assertThat(told(lead))
                .singleElement()
                .asString()
                .contains("Reminder of 施設課", "monthly on the last working day", "→ every Friday", "9:30", "森 あかり");

        assertThat(type(colleague, "リマインド 施設課 なし")).contains("施設課の課長と取りまとめ担当です");
        assertThat(told(lead)).isEmpty();

        assertThat(type(colleague, "リマインド先 施設課 <#C0SOUMU0001|soumu>")).contains("<#C0SOUMU0001>");
        assertThat(told(lead)).singleElement().asString().contains("Channel of 施設課: each person → a channel");

        assertThat(type(colleague, "リマインド先 施設課 なし")).contains("施設課の課長と取りまとめ担当です");
        slack.always(
                "conversations.info",
                FakeSlack.Answer.ok(
                        "{\"ok\":true,\"channel\":{\"id\":\"C0OTHER0001\",\"name\":\"other\",\"is_member\":true}}"));
        assertThat(type(colleague, "リマインド先 施設課 <#C0OTHER0001|other>")).contains("課長と取りまとめ担当です");
        assertThat(type(colleague, "leave 施設課")).contains("施設課の職員をやめました");
        assertThat(told(lead)).singleElement().asString().contains("森 あかり is no longer member of 施設課");

        assertThat(within(() -> channels.of(FACILITIES)).orElseThrow().channelId())
                .isEqualTo("C0SOUMU0001");
        assertThat(type(lead, "リマインド 施設課")).contains("Last change: Channel of 施設課", "<#C0SOUMU0001>");
        assertThat(type(lead, "who 施設課")).contains("Last change: 森 あかり is no longer member of 施設課");
        assertThat(type(lead, "changes"))
                .contains("is no longer member of 施設課", "Channel of 施設課: each person → <#C0SOUMU0001>", "every Friday");
    }

    @Test
    void theButtonThatStopsIsShownToThoseWhoMayAlone() {
        appoint(colleague, Role.MEMBER, FACILITIES);
        String outsider = known("通りすがり", "ja-JP", false);
        String stop = "remind 総務部 施設課 never";
        String staffStop = "remind 総務部 職員課 never";

        assertThat(type(colleague, "リマインド 施設課")).contains("変更").doesNotContain(stop);
        assertThat(type(colleague, "リマインド")).contains("施設課").doesNotContain(stop);
        assertThat(type(colleague, "リマインド 施設課 毎週 金曜 9:30"))
                .contains("remind 総務部 施設課 default")
                .doesNotContain(stop);
        for (String may : List.of(lead, coordinator, admin)) {
            assertThat(type(may, "リマインド 施設課")).contains(stop, "remind 総務部 施設課 default");
            assertThat(type(may, "リマインド")).contains(stop);
        }
        assertThat(type(outsider, "リマインド 施設課")).doesNotContain(stop, "remind 総務部 施設課 default");

        // Where there is no lead, members may.
        assertThat(type(colleague, "リマインド 職員課")).doesNotContain(staffStop);
        appoint(colleague, Role.MEMBER, new Office("総務部", "職員課", null));
        assertThat(type(colleague, "リマインド 職員課")).contains(staffStop);
        delivered();
    }

    @Test
    void whoeverDidItIsNotToldAndTheCoordinatorIsWhereASectionHasNoLead() {
        type(lead, "リマインド 施設課 なし");
        assertThat(told(lead)).isEmpty();
        type(coordinator, "リマインド 施設課 既定");
        assertThat(told(lead)).hasSize(1);

        type(colleague, "join 職員課");
        assertThat(told(coordinator)).singleElement().asString().contains("森 あかりさんが職員課の職員になりました");
        type(colleague, "リマインド 職員課 なし");
        assertThat(told(coordinator)).singleElement().asString().contains("→ お知らせしない");
        type(colleague, "リマインド 職員課 既定");
        delivered();
    }

    @Test
    void aPauseOfTheWholeWorkspaceIsToldToCoordinators() {
        type(admin, "災害対策本部 明日から3日間 台風対応");
        assertThat(told(coordinator)).singleElement().asString().contains("リマインドを止めました");
        type(admin, "リマインド再開");
        assertThat(told(coordinator)).singleElement().asString().contains("再開しました");
    }

    @Test
    void whatAPlansFileChangedIsToldToTheLead() {
        long initiative = within(() -> ((Found.OfInitiative) plans.initiative(Scope.CURRENT, "施設-01"))
                .initiative()
                .id());
        within(() -> {
            transaction.executeWithoutResult(status -> log.add(Change.of(
                    clock.instant(),
                    Colleague.whoSet("TORIKUMI_PLAN"),
                    Change.What.INITIATIVE_REWORDED,
                    Change.About.office(FACILITIES, initiative),
                    "前の文言",
                    "後の文言")));
            return null;
        });
        assertThat(told(lead))
                .singleElement()
                .asString()
                .contains("Wording of", "施設-01", "前の文言 → 後の文言", "by the setting TORIKUMI_PLAN");
    }

    @Test
    void theLogIsReadByThoseWhoAnswerForTheOfficeAlone() {
        type(colleague, "join 職員課");
        delivered();
        assertThat(type(colleague, "変更の記録 職員課")).contains("課長と取りまとめ担当です");
        assertThat(type(colleague, "変更の記録")).contains("総務部の部長と取りまとめ担当です（");
        assertThat(type(lead, "changes 職員課")).contains("This is for");
        assertThat(type(lead, "changes")).doesNotContain("職員課");
        assertThat(type(coordinator, "変更の記録 職員課")).contains("職員課の変更の記録", "森 あかりさんが職員課の職員になりました");
        assertThat(type(coordinator, "変更の記録")).contains("職員課の職員になりました");
        assertThat(type(admin, "変更の記録 総努課")).contains("changes 総務部 総務課");
        assertThat(type(admin, "変更の記録")).contains("変更の記録", "ephemeral");
    }

    @Test
    void aDeputyForeverOfALaterCoordinatorAppointsNobody() {
        String shirai = known("白井", "ja-JP", false);
        appoint(shirai, Role.MEMBER, FACILITIES);
        JsonObject refused = deputy(shirai, colleague, "2099-12-31");
        assertThat(refused.toString()).contains("代理は60日までです");
        assertThat(deputy(shirai, colleague, today().plusDays(59).toString()).toString())
                .contains("代理に");
        appoint(shirai, Role.COORDINATOR, DEPARTMENT);
        delivered();
        assertThat(within(() -> staff.acting(people.person(colleague), today()).posts()))
                .extracting(Post::role)
                .containsExactly(Role.MEMBER);

        appoint(colleague, Role.MEMBER, FACILITIES);
        within(() -> appointments.nameDeputy(
                people.person(shirai),
                people.person(shirai).colleague(),
                people.person(colleague).colleague(),
                today(),
                today().plusDays(59),
                "",
                clock.instant()));
        assertThat(send(form(
                                colleague,
                                "people.appoint",
                                Map.of(
                                        "whom", object("type", "users_select", "selected_user", colleague),
                                        "office", choice("総務部"),
                                        "role", choice("COORDINATOR"),
                                        "from", date(today().toString()))))
                        .toString())
                .contains("代理の方にはできません");
        assertThat(within(() -> staff.assignmentsOf(colleague)))
                .extracting(Assignment::role)
                .containsOnly(Role.MEMBER);
        within(() -> {
            for (Assignment post : staff.assignmentsOf(shirai))
                appointments.end(people.person(admin), post.id(), today().minusDays(1), "", clock.instant());
            return null;
        });
    }

    private JsonObject deputy(String by, String whom, String until) {
        return send(form(
                by,
                "people.deputy",
                Map.of(
                        "whom", object("type", "users_select", "selected_user", whom),
                        "from", date(today().toString()),
                        "until", date(until))));
    }

    private static JsonObject date(String day) {
        return object("type", "datepicker", "selected_date", day);
    }

    private JsonObject form(String user, String callbackId, Map<String, JsonObject> fields) {
        return SentForm.made(user, callbackId, "", fields, seals);
    }

    private JsonObject send(JsonObject form) {
        var response = requests.interaction(form);
        assertThat(response.statusCode()).isEqualTo(200);
        return response.body().isEmpty()
                ? new JsonObject()
                : JsonParser.parseString(response.body()).getAsJsonObject();
    }
}
