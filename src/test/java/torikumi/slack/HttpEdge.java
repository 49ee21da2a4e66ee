package torikumi.slack;

import static org.awaitility.Awaitility.await;
import static torikumi.slack.SignedRequests.object;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.google.gson.JsonObject;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import torikumi.platform.CurrentWorkspace;
import torikumi.platform.MovableClock;
import torikumi.platform.Workspace;
import torikumi.slack.delivery.FormSeals;
import torikumi.slack.identity.People;
import torikumi.staff.Person;

/** What a test over HTTP has at hand. */
@OverHttp
public abstract class HttpEdge {

    private static final Duration PUT_OFF = Duration.ofSeconds(5);
    private static final AtomicInteger KNOWN = new AtomicInteger();

    @LocalServerPort
    protected int port;

    @Autowired
    protected FakeSlack slack;

    @Autowired
    protected StubAnswers answers;

    @Autowired
    protected MovableClock clock;

    @Autowired
    protected JdbcClient jdbc;

    @Autowired
    protected FormSeals seals;

    @Autowired
    protected Scheduler scheduler;

    @Autowired
    protected People people;

    protected SignedRequests requests;

    @BeforeEach
    void startAnew() {
        // Nobody is asked while another thing is tried; a test of asking sweeps by hand.
        jdbc.sql(
                        "delete from scheduled_tasks where task_name in ('slack.delivery', 'slack.change-news') or task_name like 'reminder.%'")
                .update();
        jdbc.sql("delete from change_news").update();
        // Messages of different tests may have the same timestamp.
        jdbc.sql("delete from handled_request").update();
        // Whoever opens the Home tab in a test is no newcomer.
        jdbc.sql(
                        "insert into greeted_person (workspace_id, person_id, greeted_at) values (?, 'U1', current_timestamp) on conflict do nothing")
                .param(FakeSlack.TEAM)
                .update();
        slack.reset();
        answers.reset();
        requests = new SignedRequests(port, OverHttp.SECRET, clock);
    }

    /** Somebody whom no other test has met. */
    protected String known(String name, String locale, boolean administrator) {
        return known(name, locale, administrator, false);
    }

    protected String known(String name, String locale, boolean administrator, boolean guest) {
        String id = "U0KNOWN" + KNOWN.incrementAndGet();
        slack.introduces(
                id,
                FakeSlack.Answer.ok(
                        "{\"ok\":true,\"user\":{\"id\":\"%s\",\"real_name\":\"%s\",\"locale\":\"%s\",\"is_admin\":%s,\"is_restricted\":%s}}"
                                .formatted(id, name, locale, administrator, guest)));
        // The program waits for Slack for 700 ms; a busy machine may take longer.
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> within(() -> people.person(id)).belonging() != Person.Belonging.UNKNOWN);
        return id;
    }

    /** The same pressed by somebody else. */
    protected static JsonObject by(String userId, JsonObject payload) {
        payload.add("user", object("id", userId, "team_id", FakeSlack.TEAM));
        return payload;
    }

    /** The calls of a method, once there are as many. */
    protected List<FakeSlack.Call> calls(String method, int many) {
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> slack.calls(method).size() >= many);
        return slack.calls(method);
    }

    protected long staged() {
        return jdbc.sql("select count(*) from scheduled_tasks where task_name = 'slack.delivery'")
                .query(Long.class)
                .single();
    }

    protected static <T> T within(Supplier<T> work) {
        return CurrentWorkspace.within(new Workspace(FakeSlack.TEAM), work);
    }

    /** A form made by hand, as one that was opened comes back. */
    protected JsonObject sealed(JsonObject view) {
        return SentForm.sealed(view, seals);
    }

    /** Once a delivery has been put off, so that the clock may be moved. */
    protected void putOff() {
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> jdbc.sql(
                                        "select count(*) from scheduled_tasks where task_name = 'slack.delivery' and not picked and execution_time > ?")
                                .param(clock.instant().atOffset(ZoneOffset.UTC))
                                .query(Long.class)
                                .single()
                        == 1);
    }

    /** Once nothing is left to deliver. What was put off, as on a slow machine, comes after a while. */
    protected void delivered() {
        if (staged() == 0) return;
        scheduler.triggerCheckForDueExecutions();
        long begun = System.nanoTime();
        await().atMost(Duration.ofSeconds(30))
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(5))
                .until(() -> {
                    if (System.nanoTime() - begun > PUT_OFF.toNanos()) comeToNext();
                    return staged() == 0;
                });
    }

    private void comeToNext() {
        jdbc
                .sql(
                        "select min(execution_time) from scheduled_tasks where task_name = 'slack.delivery' and not picked")
                .query(OffsetDateTime.class)
                .list()
                .stream()
                .filter(next -> next != null && next.toInstant().isAfter(clock.instant()))
                .forEach(next -> {
                    clock.putForward(Duration.between(clock.instant(), next.toInstant()));
                    scheduler.triggerCheckForDueExecutions();
                });
    }
}
