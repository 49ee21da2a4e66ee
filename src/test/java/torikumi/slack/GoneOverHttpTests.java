package torikumi.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static torikumi.slack.SignedRequests.event;
import static torikumi.slack.SignedRequests.object;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import torikumi.platform.ByHand;
import torikumi.reminder.Addressee;
import torikumi.reminder.Cadence;
import torikumi.reminder.Level;
import torikumi.reminder.ReminderRules;
import torikumi.reminder.ReminderSweep;
import torikumi.reminder.SetRule;
import torikumi.reminder.Subject;
import torikumi.staff.Appointments;
import torikumi.staff.Colleague;
import torikumi.staff.Departures;
import torikumi.staff.Office;
import torikumi.staff.Role;
import torikumi.staff.Someone;

/**
 * Somebody has left: Slack takes messages for them as if nothing had happened, and only its directory tells. 経理課 is asked every
 * Monday, each of its people in private, and has one; each test has a fortnight and people of its own.
 */
// What others have recorded and who has joined would be in the way.
@DirtiesContext(classMode = DirtiesContext.ClassMode.BEFORE_CLASS)
@TestPropertySource(properties = "test.context=gone")
class GoneOverHttpTests extends HttpEdge {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final Office DEPARTMENT = new Office("総務部", null, null);
    private static final Office ACCOUNTS = new Office("総務部", "経理課", null);
    private static final AtomicInteger COUNT = new AtomicInteger();

    @Autowired
    FrontDesk desk;

    @Autowired
    Appointments appointments;

    @Autowired
    Departures departures;

    @Autowired
    ReminderRules rules;

    @Autowired
    ReminderSweep sweep;

    private final Set<String> deleted = ConcurrentHashMap.newKeySet();
    private String member;
    private String coordinator;

    @BeforeEach
    void aSectionOfOne() {
        answers.with(desk::answer);
        int number = COUNT.incrementAndGet();
        member = "U0GONE" + number;
        coordinator = "U0COORD" + number;
        LocalDate wednesday = LocalDate.of(2021, 4, 7).plusWeeks(2L * number);
        to(wednesday.atTime(LocalTime.of(9, 0)).atZone(TOKYO).toInstant());
        slack.thinking("users.info", call -> FakeSlack.Answer.ok(user(call.field("user"))));
        within(() -> {
            for (String table : new String[] {"asking_since", "departed_person"})
                jdbc.sql("delete from " + table).update();
            jdbc.sql("update assignment set until_day = from_day where until_day is null")
                    .update();
            jdbc.sql("update reminder set look_at = null, done_at = current_timestamp")
                    .update();
            ByHand.changed(jdbc, FakeSlack.TEAM);
            appoint(member, Role.MEMBER, ACCOUNTS);
            appoint(coordinator, Role.COORDINATOR, DEPARTMENT);
            return rules.set(
                    new SetRule(
                            Someone.administrator("管理者"),
                            Subject.of(ACCOUNTS),
                            Level.SECTION,
                            new Cadence.Weekly(DayOfWeek.MONDAY),
                            Addressee.PEOPLE,
                            "10:00",
                            0,
                            null,
                            null),
                    clock.instant());
        });
    }

    private String user(String id) {
        return "{\"ok\":true,\"user\":{\"id\":\"%s\",\"real_name\":\"%s\",\"locale\":\"ja-JP\",\"team_id\":\"%s\",\"deleted\":%s}}"
                .formatted(id, "名前" + id, FakeSlack.TEAM, deleted.contains(id));
    }

    private void appoint(String id, Role role, Office office) {
        appointments.appoint(
                Someone.administrator("管理者"),
                new Colleague(id, "名前" + id),
                role,
                office,
                LocalDate.of(2021, 4, 1),
                clock.instant());
    }

    private void to(Instant moment) {
        clock.putForward(Duration.between(clock.instant(), moment));
    }

    /** Sweeps when 経理課 falls due, and waits until all that was staged has left. */
    private void ask() {
        within(() -> sweep.sweep(clock.instant()));
        to(within(() -> rules.nearest(Subject.of(ACCOUNTS), Level.SECTION, clock.instant()))
                .orElseThrow()
                .next()
                .dates()
                .getFirst()
                .askAt());
        within(() -> sweep.sweep(clock.instant()));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> jdbc.sql("select count(*) from letter where state = 'STAGED'")
                                .query(Long.class)
                                .single()
                        == 0);
    }

    /** Who was asked about 経理課; a Monday's digest asks nothing. */
    private List<String> asked() {
        return slack.calls("chat.postMessage").stream()
                .filter(call -> call.body().contains("reminder.answer"))
                .map(call -> call.field("channel"))
                .toList();
    }

    private String type(String words) {
        return requests.command(words, Map.of("user_id", coordinator)).body();
    }

    private static JsonObject userChange(String user) {
        JsonObject change = object("type", "user_change", "event_ts", "1623200000.000100");
        change.add("user", JsonParser.parseString(user).getAsJsonObject().get("user"));
        return change;
    }

    @Test
    void isNotAskedAndWhoeverStandsAboveIs() {
        deleted.add(member);

        ask();

        assertThat(asked()).containsExactly(coordinator);
        assertThat(type("未報告 経理課")).contains("担当者がいません").doesNotContain("依頼先");
        assertThat(type("担当 経理課"))
                .contains("Slackにいません", "は退職や異動などでSlackにいないため、お知らせは届きません", "people.form")
                .contains("経理課の担当者のうち、いまSlackにいる人はいません");
        assertThat(type("担当 総務部")).contains("担当者がSlackにいません");
    }

    @Test
    void isSeenToHaveLeftBeforeAnybodyIsAsked() {
        deleted.add(member);

        assertThat(type("担当 経理課")).contains("Slackにいません");
        assertThat(within(() -> departures.isGone(member))).isTrue();

        deleted.clear();
        clock.putForward(Duration.ofHours(2));
        assertThat(type("担当 経理課")).doesNotContain("Slackにいません");
        ask();
        assertThat(asked()).containsExactly(member);
    }

    @Test
    void isToldBySlackAsSoonAsItHappens() {
        deleted.add(member);
        assertThat(requests.json(event(userChange(user(member)))).statusCode()).isEqualTo(200);
        assertThat(within(() -> departures.isGone(member))).isTrue();

        deleted.clear();
        requests.json(event(userChange(user(member))));
        assertThat(within(() -> departures.isGone(member))).isFalse();
    }

    @Test
    void isNotAmongThoseWhoAreAskedWhereSlackRefusedTheMessage() {
        slack.thinking(
                "chat.postMessage",
                call -> member.equals(call.field("channel")) ? FakeSlack.Answer.refusing("account_inactive") : null);

        ask();

        assertThat(asked()).containsExactly(member, coordinator);
        assertThat(type("未報告 経理課")).contains("担当者がいません").doesNotContain("依頼先");
        assertThat(type("担当 経理課")).contains("Slackにいません");

        // Slack's directory has them: they are tried again another day.
        clock.putForward(Duration.ofDays(1));
        type("担当 経理課");
        assertThat(type("担当 経理課")).doesNotContain("Slackにいません");
    }

    @Test
    void leavesTheQuestionWithTheOthersWhereThereAreSome() {
        String other = "U0OTHER" + COUNT.get();
        within(() -> {
            appoint(other, Role.MEMBER, ACCOUNTS);
            return null;
        });
        deleted.add(member);

        ask();

        assertThat(asked()).containsExactly(other);
        assertThat(type("未報告 経理課")).contains("依頼先: 名前" + other + "さん").doesNotContain("名前" + member + "さん、");
    }
}
