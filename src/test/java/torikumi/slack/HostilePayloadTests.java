package torikumi.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import com.google.gson.JsonPrimitive;
import java.net.http.HttpResponse;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import torikumi.platform.CurrentWorkspace;
import torikumi.platform.Workspace;
import torikumi.reminder.Addressee;
import torikumi.reminder.Cadence;
import torikumi.reminder.Level;
import torikumi.reminder.ReminderRules;
import torikumi.reminder.ReminderSweep;
import torikumi.reminder.SetRule;
import torikumi.reminder.Subject;
import torikumi.slack.HostilePayloads.Made;
import torikumi.staff.Appointments;
import torikumi.staff.Colleague;
import torikumi.staff.Office;
import torikumi.staff.Role;
import torikumi.staff.Someone;

/**
 * Whatever is posted, it is answered: never with a server's error, in words where a person waits for them, and with a second of
 * processor at most. A few hundred in the build; as many as {@code -Dhostile.payloads} says, from {@code -Dhostile.seed} on, by hand.
 *
 * <p>What counts as words: a command has a sentence in its ack, or a form was opened by its trigger. A mention, a direct message, a
 * press, a shortcut and the Home tab are answered at Slack with a message, a form or the tab, addressed to that very person, thread,
 * trigger or response_url. A form that was sent says at one of its own fields what is wrong, or another takes its place, or such a
 * message comes. What is typed into a menu gets a list. All of it is accepted by Slack's published rules for blocks. That holds for
 * what is made as Slack makes it; nothing of that fails behind the boundary either, which would apologise. What is bent out of shape
 * has to be answered, nothing more. Nobody waits where something is deleted, edited, said to others, chosen in a form or closed.
 */
@TestPropertySource(properties = "test.context=hostile")
class HostilePayloadTests extends HttpEdge {

    private static final int MANY = Integer.getInteger("hostile.payloads", 400);
    private static final long SEED = Long.getLong("hostile.seed", 7);
    private static final boolean LONG = MANY > 10_000;
    private static final Duration MOST = Duration.ofSeconds(1);
    private static final int DAY = 20;
    private static final int TOLD = 50;
    private static final int LONGEST_TOLD = 50_000;
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final Office DEPARTMENT = new Office("総務部", null, null);
    private static final Office GENERAL = new Office("総務部", "総務課", null);

    @Autowired
    FrontDesk desk;

    @Autowired
    Appointments appointments;

    @Autowired
    ReminderRules rules;

    @Autowired
    ReminderSweep sweep;

    private final Logger log = (Logger) LoggerFactory.getLogger("torikumi");
    private final Failures failures = new Failures();
    private final Spent spent = new Spent();
    private final List<String> faults = new ArrayList<>();
    private final Random random = new Random(SEED);
    private final Shown shown = new Shown(random);
    private final ShownAtSlack atSlack = new ShownAtSlack(shown);

    @BeforeEach
    void aSectionThatIsAsked() {
        answers.with(desk::answer);
        slack.thinking("users.info", call -> whoIs(call.field("user")));
        slack.thinking(
                "conversations.info",
                call -> FakeSlack.Answer.ok(
                        "{\"ok\":true,\"channel\":{\"id\":%s,\"name\":\"soumu\",\"is_member\":true}}"
                                .formatted(new JsonPrimitive(call.field("channel")))));
        var posted = new AtomicInteger();
        slack.thinking(
                "chat.postMessage",
                call -> FakeSlack.Answer.ok("{\"ok\":true,\"channel\":%s,\"ts\":\"1600000000.%06d\"}"
                        .formatted(new JsonPrimitive(call.field("channel")), posted.incrementAndGet() % 1_000_000)));
        clock.putForward(Duration.between(
                clock.instant(),
                LocalDate.of(2021, 6, 4)
                        .atTime(LocalTime.of(9, 0))
                        .atZone(TOKYO)
                        .toInstant()));
        within(() -> {
            List<String> people = HostileTalk.people();
            for (int i = 0; i < people.size(); i++) post(people.get(i), i % 10);
            for (var level : Level.values())
                rules.set(
                        new SetRule(
                                Someone.administrator("管理者"),
                                Subject.of(GENERAL),
                                level,
                                new Cadence.Weekly(DayOfWeek.MONDAY),
                                Addressee.PEOPLE,
                                "10:00",
                                0,
                                null,
                                null),
                        clock.instant());
            sweep.sweep(clock.instant());
        });
        failures.start();
        log.addAppender(failures);
        // Ten kilobytes for each that fails, and nobody reads them.
        log.setAdditive(!LONG);
    }

    @AfterEach
    void logsAsItDid() {
        log.detachAppender(failures);
        log.setAdditive(true);
    }

    /** Of ten four are members, one is the lead, one the coordinator, one an administrator, three are of no office. */
    private void post(String person, int kind) {
        if (kind <= 3) appoint(person, Role.MEMBER, GENERAL);
        if (kind == 4) appoint(person, Role.LEAD, GENERAL);
        if (kind == 5) appoint(person, Role.COORDINATOR, DEPARTMENT);
    }

    private void appoint(String person, Role role, Office office) {
        appointments.appoint(
                Someone.administrator("管理者"),
                new Colleague(person, "名前" + person),
                role,
                office,
                LocalDate.of(2021, 4, 1),
                clock.instant());
    }

    private static FakeSlack.Answer whoIs(String id) {
        return FakeSlack.Answer.ok(
                "{\"ok\":true,\"user\":{\"id\":\"%s\",\"real_name\":\"名前%s\",\"locale\":\"%s\",\"team_id\":\"%s\",\"is_admin\":%s}}"
                        .formatted(
                                id, id, id.endsWith("1") ? "en-US" : "ja-JP", FakeSlack.TEAM, id.matches("U0H\\d6")));
    }

    private static void within(Runnable work) {
        CurrentWorkspace.within(new Workspace(FakeSlack.TEAM), () -> {
            work.run();
            return null;
        });
    }

    @Test
    void areAllAnswered() {
        var payloads = new HostilePayloads(random, shown, slack::responseUrl, this::sealed);
        long begun = System.nanoTime();
        for (int done = 0; done < MANY; done += HostileTalk.PEOPLE) {
            round(payloads, done);
            if (done / HostileTalk.PEOPLE % DAY == 2) aDayLater();
            if (LONG && done % 1000 == 0)
                System.out.printf(
                        "%d of seed %d, %d faults, %.1f ms each, not in time: %d, put off: %s%n",
                        done + HostileTalk.PEOPLE,
                        SEED,
                        faults.size(),
                        (System.nanoTime() - begun) / 1e6 / (done + HostileTalk.PEOPLE),
                        failures.late(),
                        failures.putOff());
            assertThat(faults.size()).isLessThan(TOLD);
        }
        System.out.println("Pressed: " + shown.names() + ", filled in: " + shown.formNames());
        assertThat(faults).isEmpty();
    }

    /** What falls due meanwhile is asked by whatever rules there are by then. What was put off comes before, or its time would be over. */
    private void aDayLater() {
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            Optional<Instant> next = nextDelivery();
            next.filter(clock.instant()::isBefore)
                    .ifPresent(later -> clock.putForward(Duration.between(clock.instant(), later)));
            scheduler.triggerCheckForDueExecutions();
            return next.isEmpty();
        });
        clock.putForward(Duration.ofDays(1));
        within(() -> sweep.sweep(clock.instant()));
    }

    private Optional<Instant> nextDelivery() {
        return jdbc
                .sql("select execution_time from scheduled_tasks where task_name = 'slack.delivery' order by 1")
                .query(OffsetDateTime.class)
                .list()
                .stream()
                .findFirst()
                .map(OffsetDateTime::toInstant);
    }

    // Of all rounds: what is drawn anew for one may come in the next.
    private final Set<String> bent = new HashSet<>();
    private final Set<String> forged = new HashSet<>();

    /** So many that no two of them have the same author. */
    private void round(HostilePayloads payloads, int from) {
        Map<String, Made> waited = new LinkedHashMap<>();
        for (int i = 0; i < HostileTalk.PEOPLE; i++) {
            Made made = payloads.next();
            String name = "payload %d of seed %d, %s: %s".formatted(from + i, SEED, made.due(), cut(made.body()));
            spent.look();
            HttpResponse<String> answer = requests.post(made.contentType(), made.body());
            Duration processor = spent.look();
            if (processor.compareTo(MOST) > 0) fault(name, "took " + processor);
            String wrong = wrong(made, answer);
            if (wrong != null) fault(name, wrong);
            List<String> failed = failures.since();
            if (made.whole() && !failed.isEmpty()) fault(name, failed.toString());
            if (!made.whole() && made.due() == HostilePayloads.Due.NOTHING) bent.addAll(made.where());
            else atSlack.acked(answer.body()).forEach(each -> fault(name, each));
            if (!made.whole()) forged.addAll(made.where());
            if (waits(made, answer)) waited.put(name, made);
        }
        try {
            await().atMost(Duration.ofSeconds(30))
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> addressed(waited));
        } catch (ConditionTimeoutException e) {
            Set<String> places = atSlack.places(slack.calls());
            waited.forEach((name, made) -> {
                if (made.where().stream().noneMatch(places::contains)) fault(name, "nothing was said");
            });
        }
        atSlack.faults(slack.calls(), bent, forged).forEach(each -> fault("after payload " + from, each));
        failures.since();
        slack.forgetCalls();
    }

    private boolean addressed(Map<String, Made> waited) {
        Set<String> places = atSlack.places(slack.calls());
        return waited.values().stream().allMatch(made -> made.where().stream().anyMatch(places::contains));
    }

    private void fault(String name, String what) {
        System.out.println("FAULT " + what + "\n  in " + name);
        faults.add(what + " in " + name);
    }

    private static String cut(String body) {
        return body.length() <= LONGEST_TOLD ? body : body.substring(0, LONGEST_TOLD) + "… (" + body.length() + ")";
    }

    /** Whether what is due is not in the ack. */
    private static boolean waits(Made made, HttpResponse<String> answer) {
        boolean empty = answer.body() == null || answer.body().isEmpty();
        return switch (made.due()) {
            case ANSWER -> true;
            case WORDS, FORM_ANSWER -> empty;
            case NOTHING, OPTIONS -> false;
        };
    }

    private static String wrong(Made made, HttpResponse<String> answer) {
        int status = answer.statusCode();
        // 503: an event that there was no time for, which Slack sends again. 400: a press of no button at all.
        boolean answered = status == 200 || status == 503 && made.event() || status == 400 && !made.whole();
        if (!answered) return "status " + status;
        return Optional.ofNullable(answer.body())
                .filter(body -> !body.isEmpty())
                .flatMap(body -> ShownAtSlack.unworded(made, ShownAtSlack.json(body)))
                .orElse(
                        made.due() == HostilePayloads.Due.OPTIONS
                                        && (answer.body() == null
                                                || answer.body().isEmpty())
                                ? "no list"
                                : null);
    }
}
