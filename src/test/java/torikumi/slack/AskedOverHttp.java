package torikumi.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static torikumi.slack.SignedRequests.inMessage;
import static torikumi.slack.SignedRequests.object;
import static torikumi.slack.SignedRequests.press;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import torikumi.plan.PlanDirectory;
import torikumi.platform.ByHand;
import torikumi.progress.ProgressLog;
import torikumi.reminder.Addressee;
import torikumi.reminder.Cadence;
import torikumi.reminder.Level;
import torikumi.reminder.ReminderReading;
import torikumi.reminder.ReminderRules;
import torikumi.reminder.ReminderSweep;
import torikumi.reminder.SectionChannels;
import torikumi.reminder.SetRule;
import torikumi.reminder.Subject;
import torikumi.staff.Appointments;
import torikumi.staff.Colleague;
import torikumi.staff.Office;
import torikumi.staff.Person;
import torikumi.staff.Role;
import torikumi.staff.Someone;

/** 総務課 is asked every Monday in its channel, and has one member. Each test has a fortnight of its own, from April 2021 on. */
abstract class AskedOverHttp extends HttpEdge {

    static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    static final Office GENERAL = new Office("総務部", "総務課", null);
    static final String CHANNEL = "C0SOUMU";
    static final String MEMBER = "U0MEMBER";
    static final Person HER = new Person(MEMBER, "森 あかり", false, Person.Belonging.STAFF);
    static final AtomicInteger FORTNIGHTS = new AtomicInteger();
    static final AtomicInteger MESSAGES = new AtomicInteger();
    static final AtomicInteger OUTSIDERS = new AtomicInteger();

    @Autowired
    FrontDesk desk;

    @Autowired
    Appointments appointments;

    @Autowired
    SectionChannels channels;

    @Autowired
    ReminderRules rules;

    @Autowired
    ReminderSweep sweep;

    @Autowired
    ReminderReading reading;

    @Autowired
    ProgressLog log;

    @Autowired
    PlanDirectory plans;

    String outsider;
    Instant begun;

    @BeforeAll
    static void aYearOfItsOwn() {
        FORTNIGHTS.set(0);
    }

    @BeforeEach
    void aFortnightInWhich総務課IsAskedInItsChannel() {
        answers.with(desk);
        outsider = "U0OUTSIDER" + OUTSIDERS.incrementAndGet();
        LocalDate wednesday = LocalDate.of(2021, 4, 7).plusWeeks(2L * FORTNIGHTS.getAndIncrement());
        to(wednesday.atTime(LocalTime.of(9, 0)).atZone(TOKYO).toInstant());
        begun = clock.instant();
        within(() -> {
            jdbc.sql("delete from asking_since").update();
            // Nobody is asked again about what other tests have asked.
            jdbc.sql("update reminder set look_at = null").update();
            ByHand.changed(jdbc, FakeSlack.TEAM);
            appointments.appoint(
                    Someone.administrator("管理者"),
                    new Colleague(MEMBER, HER.name()),
                    Role.MEMBER,
                    GENERAL,
                    LocalDate.of(2021, 4, 1),
                    clock.instant());
            everyMonday(HER, Level.SECTION);
            return channels.set(HER, GENERAL, CHANNEL, clock.instant());
        });
        for (String method : List.of("chat.postMessage"))
            slack.always(
                    method,
                    FakeSlack.Answer.ok("{\"ok\":true,\"channel\":\"%s\",\"ts\":\"%s\"}".formatted(CHANNEL, nextTs())));
        slack.always(
                "users.info",
                FakeSlack.Answer.ok(
                        "{\"ok\":true,\"user\":{\"id\":\"U1\",\"locale\":\"ja-JP\",\"real_name\":\"森 あかり\"}}"));
    }

    void everyMonday(Person by, Level level) {
        everyMonday(by, GENERAL, level, level == Level.SECTION ? Addressee.CHANNEL : Addressee.PEOPLE);
    }

    void everyMonday(Person by, Office office, Level level, Addressee asked) {
        rules.set(
                new SetRule(
                        by,
                        Subject.of(office),
                        level,
                        new Cadence.Weekly(DayOfWeek.MONDAY),
                        asked,
                        "10:00",
                        0,
                        null,
                        null),
                clock.instant());
    }

    @AfterEach
    void nothingIsOnItsWay() {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> jdbc.sql(
                                        "select count(*) from scheduled_tasks where task_name in ('reminder.letter', 'reminder.redrawing')")
                                .query(Long.class)
                                .single()
                        == 0);
    }

    String nextTs() {
        return "%d.%06d".formatted(clock.instant().getEpochSecond(), MESSAGES.incrementAndGet());
    }

    /** From now on, what is posted stands there at that timestamp. */
    String postsInto(String conversation) {
        String ts = nextTs();
        slack.always(
                "chat.postMessage",
                FakeSlack.Answer.ok("{\"ok\":true,\"channel\":\"%s\",\"ts\":\"%s\"}".formatted(conversation, ts)));
        return ts;
    }

    void to(Instant moment) {
        clock.putForward(Duration.between(clock.instant(), moment));
    }

    void sweep() {
        within(() -> sweep.sweep(clock.instant()));
    }

    /** Sweeps when 総務課 falls due. */
    void ask() {
        sweep();
        to(within(() -> rules.nearest(Subject.of(GENERAL), Level.SECTION, clock.instant()))
                .orElseThrow()
                .next()
                .dates()
                .getFirst()
                .askAt());
        sweep();
    }

    /** The question as it arrived. */
    FakeSlack.Call asked() {
        ask();
        FakeSlack.Call posted = calls("chat.postMessage", 1).getFirst();
        sent();
        return posted;
    }

    void sent() {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> jdbc.sql("select count(*) from letter where state = 'STAGED'")
                                .query(Long.class)
                                .single()
                        == 0);
    }

    /** Puts the clock forward over every wait until Slack was called so often. */
    void untilCalled(String method, int times) {
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            if (slack.calls(method).size() >= times) return true;
            jdbc.sql("select execution_time from scheduled_tasks where task_name = 'reminder.letter' and not picked")
                    .query(OffsetDateTime.class)
                    .optional()
                    .map(OffsetDateTime::toInstant)
                    .filter(until -> until.isAfter(clock.instant()))
                    .ifPresent(this::to);
            return false;
        });
    }

    FakeSlack.Call drawn() {
        return drawn(1);
    }

    /** How the question was drawn that time. What answers it, answers those before it too. */
    FakeSlack.Call drawn(int time) {
        return await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> slack.calls("chat.update").stream()
                                .filter(call -> call.field("ts").equals(messageTs()))
                                .toList(),
                        drawn -> drawn.size() >= time)
                .get(time - 1);
    }

    Map<String, Object> newestLetter() {
        return jdbc.sql("select * from letter order by staged_for desc")
                .query()
                .listOfRows()
                .getFirst();
    }

    String messageTs() {
        return String.valueOf(newestLetter().get("message_ts"));
    }

    List<Map<String, Object>> written(String code) {
        return jdbc.sql("select * from progress_update where initiative_id = ? and recorded_at >= ? order by id")
                .params(initiative(code), begun.atOffset(ZoneOffset.UTC))
                .query()
                .listOfRows();
    }

    long initiative(String code) {
        String[] parts = code.split("-");
        return jdbc.sql("select id from initiative where workspace_id = ? and short_name = ? and number = ?")
                .params(FakeSlack.TEAM, parts[0], Integer.parseInt(parts[1]))
                .query(Long.class)
                .single();
    }

    /** The value of the card's button whose action and value begin and end so. */
    static String value(String blocks, String action, String part) {
        for (JsonElement block : JsonParser.parseString(blocks).getAsJsonArray()) {
            JsonElement elements = block.getAsJsonObject().get("elements");
            if (elements == null) continue;
            for (JsonElement element : elements.getAsJsonArray()) {
                JsonObject button = element.getAsJsonObject();
                if (button.has("value")
                        && button.get("action_id").getAsString().startsWith(action)
                        && button.get("value").getAsString().contains(part))
                    return button.get("value").getAsString();
            }
        }
        throw new AssertionError("no %s with %s in %s".formatted(action, part, blocks));
    }

    /** The menu at the initiative's line. */
    JsonObject menu(FakeSlack.Call question, String code) {
        String line = ".%d\"".formatted(initiative(code));
        for (JsonElement block :
                JsonParser.parseString(question.field("blocks")).getAsJsonArray()) {
            JsonElement menu = block.getAsJsonObject().get("accessory");
            if (menu != null && menu.toString().contains(line)) return menu.getAsJsonObject();
        }
        throw new AssertionError("no line for %s in %s".formatted(code, question.field("blocks")));
    }

    /** A choice in it. */
    JsonObject tap(FakeSlack.Call question, String code, String choice) {
        JsonObject menu = menu(question, code);
        assertThat(menu.toString()).contains("\"value\":\"%s\"".formatted(choice));
        return chosen(menu.get("action_id").getAsString(), choice);
    }

    JsonObject inChannel(String userId, JsonObject press, String name) {
        return by(userId, inMessage(press, CHANNEL, false, null, slack.responseUrl(name)));
    }

    JsonObject answered(String name) {
        return calls("response/" + name, 1).getFirst().json().getAsJsonObject();
    }

    static JsonObject chosen(String actionId, String value) {
        JsonObject press = press(actionId, "");
        JsonObject action = press.getAsJsonArray("actions").get(0).getAsJsonObject();
        action.remove("value");
        action.addProperty("type", "static_select");
        var option = object("value", value);
        option.add("text", object("type", "plain_text", "text", "…"));
        action.add("selected_option", option);
        return press;
    }
}
