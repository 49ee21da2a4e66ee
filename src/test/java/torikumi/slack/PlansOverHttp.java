package torikumi.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static torikumi.slack.SignedRequests.event;
import static torikumi.slack.SignedRequests.inMessage;
import static torikumi.slack.SignedRequests.object;
import static torikumi.slack.SignedRequests.press;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import torikumi.plan.PlanDirectory;
import torikumi.staff.Appointments;
import torikumi.staff.Office;
import torikumi.staff.Role;
import torikumi.staff.StaffDirectory;

/** Where plans come in by chat and are changed there, over the protocol. Each test has a department of its own. */
@TestPropertySource(properties = "test.context=imports")
abstract class PlansOverHttp extends HttpEdge {

    static final AtomicInteger COUNT = new AtomicInteger();
    static final AtomicInteger DEPARTMENTS = new AtomicInteger();

    @Autowired
    FrontDesk desk;

    @Autowired
    Appointments appointments;

    @Autowired
    StaffDirectory staff;

    @Autowired
    PlanDirectory plans;

    String admin;
    String member;
    String department;

    @BeforeEach
    void aDepartment() {
        answers.with(desk::answer);
        admin = known("田島 圭", "ja-JP", true);
        member = known("森 あかり", "ja-JP", false);
        department = "みどり%s部".formatted(name(DEPARTMENTS.getAndIncrement()));
        jdbc.sql("delete from scheduled_tasks where task_name = 'plan.reading'").update();
        slack.forgetCalls();
    }

    private static String name(int number) {
        String names = "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥天地玄黄宇宙洪荒";
        String more = number < names.length() ? "" : name(number / names.length() - 1);
        return more + names.charAt(number % names.length());
    }

    String plan(String year, String... lines) {
        var csv = new StringBuilder("部,年度,課,取組\n");
        for (String line : lines) csv.append("%s,%s,%s\n".formatted(department, year, line));
        return csv.toString();
    }

    String first() {
        return plan("令和6年度", "公園課,東公園の遊具を点検する。", "公園課,樹木の台帳を作る。", "道路課,橋を補修する。");
    }

    /** A file that lies at Slack. */
    JsonObject file(String name, String content) {
        String id = "F0FILE" + COUNT.incrementAndGet();
        slack.always("files/" + id, FakeSlack.Answer.ok(content));
        JsonObject file = object(
                "id",
                id,
                "name",
                name,
                "mimetype",
                "text/csv",
                "user",
                admin,
                "url_private_download",
                slack.apiBase().resolve("/files/" + id).toString());
        file.addProperty("size", content.getBytes(StandardCharsets.UTF_8).length);
        return file;
    }

    JsonObject message(String user, String text, JsonObject... files) {
        JsonObject message =
                object("type", "message", "subtype", "file_share", "channel_type", "im", "user", user, "text", text);
        String ts = "300.%06d".formatted(COUNT.incrementAndGet());
        message.addProperty("channel", "D0DIRECT");
        message.addProperty("ts", ts);
        message.addProperty("event_ts", ts);
        var all = new JsonArray();
        for (JsonObject each : files) all.add(each);
        message.add("files", all);
        return message;
    }

    void read() {
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> {
                    scheduler.triggerCheckForDueExecutions();
                    return jdbc.sql(
                                            "select count(*) from scheduled_tasks where task_name = 'plan.reading' and execution_time <= ?")
                                    .param(clock.instant().atOffset(java.time.ZoneOffset.UTC))
                                    .query(Long.class)
                                    .single()
                            == 0;
                });
        delivered();
    }

    JsonObject drop(String user, String text, JsonObject... files) {
        slack.forget("chat.postMessage");
        JsonObject message = message(user, text, files);
        assertThat(requests.json(event(message)).statusCode()).isEqualTo(200);
        read();
        return message;
    }

    List<FakeSlack.Call> posted() {
        return slack.calls("chat.postMessage");
    }

    String card() {
        assertThat(posted()).hasSize(1);
        return posted().getFirst().field("blocks");
    }

    static JsonObject button(String blocks, String label) {
        List<JsonObject> found = new ArrayList<>();
        collect(JsonParser.parseString(blocks), found);
        return found.stream()
                .filter(each ->
                        each.getAsJsonObject("text").get("text").getAsString().equals(label))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no button " + label + " in " + blocks));
    }

    static void collect(JsonElement at, List<JsonObject> into) {
        if (at.isJsonArray()) at.getAsJsonArray().forEach(each -> collect(each, into));
        if (!at.isJsonObject()) return;
        JsonObject object = at.getAsJsonObject();
        if (object.has("type") && object.get("type").getAsString().equals("button")) into.add(object);
        object.entrySet().forEach(each -> collect(each.getValue(), into));
    }

    /** Presses a button of the person's own card; what takes its place. */
    String pressed(String user, String blocks, String label) {
        String answer = presses(user, button(blocks, label));
        read();
        assertThat(slack.calls(answer)).as(label).hasSize(1);
        return slack.calls(answer)
                .getFirst()
                .json()
                .getAsJsonObject()
                .get("blocks")
                .toString();
    }

    /** The method by which it is answered, where it is. */
    String presses(String user, JsonObject button) {
        return presses(
                user, button.get("action_id").getAsString(), button.get("value").getAsString());
    }

    String presses(String user, String action, String value) {
        String url = "press" + COUNT.incrementAndGet();
        requests.interaction(
                by(user, inMessage(press(action, value), "D0DIRECT", false, null, slack.responseUrl(url))));
        return "response/" + url;
    }

    JsonObject opened() {
        return SentForm.open(
                JsonParser.parseString(calls("views.open", 1).getFirst().field("view"))
                        .getAsJsonObject());
    }

    List<String> wordings() {
        return within(() -> plans.current().stream()
                .filter(plan -> plan.department().equals(department))
                .flatMap(plan -> plan.sections().stream())
                .flatMap(section -> section.units().stream())
                .flatMap(unit -> unit.initiatives().stream())
                .map(initiative -> initiative.code() + " " + initiative.wording())
                .toList());
    }

    void takenIn() {
        drop(admin, "", file("r6.csv", first()));
        pressed(admin, card(), "適用する");
        assertThat(wordings()).hasSize(3);
    }

    String coordinator() {
        String id = known("野村 千尋", "ja-JP", false);
        within(() -> appointments.appoint(
                people.person(admin),
                people.person(id).colleague(),
                Role.COORDINATOR,
                new Office(department, null, null),
                LocalDate.ofInstant(clock.instant(), clock.getZone()),
                clock.instant()));
        delivered();
        return id;
    }
}
