package torikumi.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static torikumi.slack.SignedRequests.object;
import static torikumi.slack.SignedRequests.onEphemeral;
import static torikumi.slack.SignedRequests.press;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import torikumi.plan.Found;
import torikumi.plan.PlanDirectory;
import torikumi.plan.Scope;
import torikumi.platform.ByHand;
import torikumi.progress.Progress;
import torikumi.progress.ProgressLog;
import torikumi.progress.RecordProgress;
import torikumi.progress.Source;
import torikumi.progress.WayIn;
import torikumi.reminder.Addressee;
import torikumi.reminder.Cadence;
import torikumi.reminder.Following;
import torikumi.reminder.Level;
import torikumi.reminder.ReminderRules;
import torikumi.reminder.ReminderSweep;
import torikumi.reminder.SetRule;
import torikumi.reminder.Subject;
import torikumi.slack.delivery.Deliveries;
import torikumi.slack.delivery.Destination;
import torikumi.staff.Appointments;
import torikumi.staff.Colleague;
import torikumi.staff.Office;
import torikumi.staff.Person;
import torikumi.staff.Role;
import torikumi.staff.Someone;

/**
 * Who somebody was when a message was staged is not who they are when it leaves; and Slack does not always say who they are. 経理課 is
 * asked every Monday, each in private; each test has a fortnight and people of its own.
 */
@TestPropertySource(properties = "test.context=doors")
class BelongingOverHttpTests extends HttpEdge {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final Office DEPARTMENT = new Office("総務部", null, null);
    private static final Office ACCOUNTS = new Office("総務部", "経理課", null);
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final String LATER = "どなたの操作かを、いまSlackに確かめられません";

    @Autowired
    FrontDesk desk;

    @Autowired
    Appointments appointments;

    @Autowired
    PlanDirectory plans;

    @Autowired
    ProgressLog log;

    @Autowired
    Following following;

    @Autowired
    ReminderRules rules;

    @Autowired
    ReminderSweep sweep;

    @Autowired
    Deliveries deliveries;

    private final Set<String> guests = ConcurrentHashMap.newKeySet();
    private final Set<String> hidden = ConcurrentHashMap.newKeySet();
    private String member;
    private String coordinator;

    @BeforeEach
    void aSectionOfOne() {
        answers.with(desk::answer);
        slack.thinking("users.info", call -> whoIs(call.field("user")));
        int number = COUNT.incrementAndGet();
        member = "U0KEIRI" + number;
        coordinator = "U0TOP" + number;
        to(LocalDate.of(2021, 8, 4).plusWeeks(2L * number), LocalTime.of(9, 0));
        within(() -> {
            for (String table : new String[] {"asking_since", "digest_told", "digest_week"})
                jdbc.sql("delete from " + table).update();
            jdbc.sql("update assignment set until_day = from_day where until_day is null")
                    .update();
            jdbc.sql("update reminder set look_at = null, done_at = current_timestamp")
                    .update();
            ByHand.changed(jdbc, FakeSlack.TEAM);
            appoint(member, Role.MEMBER, ACCOUNTS);
            appoint(coordinator, Role.COORDINATOR, DEPARTMENT);
            rules.set(
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
            return sweep.sweep(clock.instant());
        });
    }

    private FakeSlack.Answer whoIs(String id) {
        if (hidden.contains(id)) return FakeSlack.Answer.tooMany(30);
        return FakeSlack.Answer.ok(
                "{\"ok\":true,\"user\":{\"id\":\"%s\",\"real_name\":\"%s\",\"locale\":\"ja-JP\",\"team_id\":\"%s\",\"is_restricted\":%s}}"
                        .formatted(id, "名前" + id, FakeSlack.TEAM, guests.contains(id)));
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

    private void to(LocalDate day, LocalTime time) {
        clock.putForward(
                Duration.between(clock.instant(), day.atTime(time).atZone(TOKYO).toInstant()));
    }

    /** The Monday after next on which 経理課 is asked and digests leave, and all that can leave has left. */
    private void monday() {
        LocalDate next = LocalDate.ofInstant(clock.instant(), TOKYO)
                .with(java.time.temporal.TemporalAdjusters.next(DayOfWeek.MONDAY));
        to(next, LocalTime.of(10, 0));
        within(() -> sweep.sweep(clock.instant()));
        quiet();
        // Of several letters into one conversation each leaves a second after the other.
        for (int i = 0; i < 8; i++) {
            clock.putForward(Duration.ofSeconds(2));
            quiet();
        }
    }

    private void quiet() {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> jdbc.sql(
                                        "select count(*) from scheduled_tasks where task_name in ('reminder.letter', 'slack.delivery') and (picked or execution_time <= ?)")
                                .param(clock.instant().atOffset(ZoneOffset.UTC))
                                .query(Long.class)
                                .single()
                        == 0);
    }

    private List<String> written(String text) {
        return slack.calls("chat.postMessage").stream()
                .filter(call -> call.body().contains(text))
                .map(call -> call.field("channel"))
                .toList();
    }

    /** Who was asked about 経理課: other sections have rules of other tests. */
    private List<String> asked() {
        return slack.calls("chat.postMessage").stream()
                .filter(call -> call.field("blocks").contains("reminder.answer"))
                .filter(call -> call.field("blocks").contains("経理-"))
                .map(call -> call.field("channel"))
                .toList();
    }

    private String type(String words, String userId) {
        return requests.command(words, Map.of("user_id", userId)).body();
    }

    private void recorded() {
        within(() -> log.record(
                new RecordProgress(
                        new Person(member, "名前", false, Person.Belonging.STAFF),
                        (Found.OfInitiative) plans.initiative(Scope.CURRENT, "経理-01"),
                        Progress.said("締結した").health("on-track"),
                        Source.of(WayIn.FORM, "belonging." + COUNT.get(), clock.instant())),
                clock.instant()));
    }

    @Test
    void aQuestionForWhoeverIsAGuestByNowGoesToWhoeverStandsAbove() {
        guests.add(member);

        monday();

        assertThat(asked()).containsExactly(coordinator);
        // From then on it is known before.
        assertThat(type("未報告 経理課", coordinator)).contains("担当者がいません").doesNotContain("依頼先");
    }

    @Test
    void aDigestDoesNotReachAFollowerWhoIsAGuestByNow() {
        String follower = "U0FOLLOW" + COUNT.get();
        String colleague = "U0READS" + COUNT.get();
        within(() -> {
            for (String who : List.of(follower, colleague))
                following.follow(new Colleague(who, "名前"), Subject.of(ACCOUNTS), clock.instant());
            return null;
        });
        recorded();
        guests.add(follower);

        monday();

        assertThat(slack.calls("chat.postMessage"))
                .extracting(call -> call.field("channel"))
                .contains(colleague)
                .doesNotContain(follower);
    }

    @Test
    void aLetterWaitsWhileItIsNotKnownWhoReadsIt() {
        hidden.add(member);

        monday();
        assertThat(asked()).isEmpty();

        hidden.clear();
        clock.putForward(Duration.ofSeconds(61));
        quiet();
        assertThat(asked()).containsExactly(member);
    }

    @Test
    void whatSomebodyIsToldUnaskedIsNotToldToWhoeverIsAGuestWhenItLeaves() {
        String told = "U0TOLD" + COUNT.get();
        guests.add(told);

        within(() -> {
            deliveries.stage(new Destination.Channel(told, null), StubAnswers.saying("経理課のこと"));
            deliveries.stage(new Destination.Channel(member, null), StubAnswers.saying("経理課のこと"));
            return null;
        });
        quiet();

        assertThat(written("channel=" + member)).hasSize(1);
        assertThat(written("channel=" + told)).isEmpty();
    }

    @Test
    void whoeverWasStaffYesterdayIsStaffWhileSlackStumbles() {
        assertThat(type("経理課", member)).contains("経理-01");
        hidden.add(member);
        clock.putForward(Duration.ofDays(1));

        String receipt = requests.command("経理-01 順調 契約を締結した", Map.of("user_id", member, "command", "/shinchoku"))
                .body();

        assertThat(receipt).contains("記録しました");
        assertThat(jdbc.sql("select author_name from progress_update where author_id = ?")
                        .param(member)
                        .query(String.class)
                        .list())
                .containsExactly("名前" + member);
    }

    @Test
    void whoeverWasStaffTwoMonthsAgoHasToWaitWhileSlackStumbles() {
        assertThat(type("経理課", member)).contains("経理-01");
        hidden.add(member);
        clock.putForward(Duration.ofDays(60));

        assertThat(type("経理課", member)).contains(LATER).doesNotContain("経理-01");
    }

    @Test
    void whoeverWasAGuestStaysOneWhileSlackStumbles() {
        String guest = "U0GUEST" + COUNT.get();
        guests.add(guest);
        assertThat(type("経理課", guest)).contains("ゲストや他の組織の方には表示していません");
        hidden.add(guest);
        clock.putForward(Duration.ofDays(60));

        assertThat(type("経理課", guest)).contains("ゲストや他の組織の方には表示していません");
    }

    @Test
    void whoeverIsNotKnownGetsBackWhatTheyTypedAndCanTryAgainAMinuteLater() {
        hidden.add(member);

        String refused = requests.command("経理-01 順調 契約を<b>締結した", Map.of("user_id", member, "command", "/shinchoku"))
                .body();
        assertThat(refused).contains(LATER, "入力: 経理-01 順調 契約を").doesNotContain("記録しました");
        assertThat(jdbc.sql("select count(*) from progress_update where author_id = ?")
                        .param(member)
                        .query(Long.class)
                        .single())
                .isZero();

        hidden.clear();
        clock.putForward(Duration.ofSeconds(61));
        assertThat(type("経理課", member)).contains("経理-01");
    }

    @Test
    void waitsNoLongerThanBeforeForASlackThatIsSlow() {
        slack.thinking("users.info", call -> whoIs(call.field("user")).after(Duration.ofSeconds(3)));
        long begun = System.nanoTime();

        assertThat(type("経理課", member)).contains(LATER);

        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofMillis(2500));
    }

    @Test
    void aNumberInAButtonOfAnEarlierVersionNamesNothing() {
        recorded();
        long number = jdbc.sql("select max(id) from progress_update")
                .query(Long.class)
                .single();
        for (String action : List.of("progress.correct", "progress.withdraw", "progress.approve")) {
            JsonObject press = onEphemeral(press(action, String.valueOf(number)), slack.responseUrl(action));
            press.add("user", object("id", member, "team_id", FakeSlack.TEAM));

            requests.interaction(press);

            assertThat(calls("response/" + action, 1).getFirst().body())
                    .contains("このボタンは前の版のものです。/torikumi と入力すると")
                    .doesNotContain("締結した");
        }
        assertThat(slack.calls("views.open")).isEmpty();
        assertThat(jdbc.sql("select count(*) from progress_update where id > ?")
                        .param(number)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void whoeverIsAGuestWhenTheyAreLetInStaysOutside() {
        String guest = "U0ASKED" + COUNT.get();
        guests.add(guest);
        jdbc.sql(
                        "insert into join_request (workspace_id, person_id, person_name, department, section, unit, carried, asked_at, state, waiting_key)"
                                + " values (?, ?, '名前', '総務部', '経理課', '', '', current_timestamp, 'WAITING', ?)")
                .params(FakeSlack.TEAM, guest, guest)
                .update();
        long request =
                jdbc.sql("select max(id) from join_request").query(Long.class).single();
        JsonObject press = onEphemeral(press("people.letIn", String.valueOf(request)), slack.responseUrl("letIn"));
        press.add("user", object("id", coordinator, "team_id", FakeSlack.TEAM));

        requests.interaction(press);

        assertThat(calls("response/letIn", 1).getFirst().body()).contains("ゲストか他の組織の方なので、担当になれません");
        assertThat(posts(guest)).isZero();
    }

    @Test
    void whoeverIsNotKnownIsAppointedLater() {
        String someone = "U0CHOSEN" + COUNT.get();
        hidden.add(someone);
        JsonObject form = SentForm.open(appointing());

        String refused = requests.interaction(SentForm.submitted(form, coordinator, Map.of("whom", someone)))
                .body();

        assertThat(refused).contains("\"whom\":", "職員かどうかを、いまSlackに確かめられません");
        assertThat(posts(someone)).isZero();
    }

    private JsonObject appointing() {
        JsonObject press = onEphemeral(press("people.form", "appoint 総務部 経理課"), slack.responseUrl("appoint"));
        press.add("user", object("id", coordinator, "team_id", FakeSlack.TEAM));
        requests.interaction(press);
        return JsonParser.parseString(calls("views.open", 1).getFirst().field("view"))
                .getAsJsonObject();
    }

    private long posts(String userId) {
        return jdbc.sql("select count(*) from assignment where person_id = ?")
                .param(userId)
                .query(Long.class)
                .single();
    }
}
