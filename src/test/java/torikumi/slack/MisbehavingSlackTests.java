package torikumi.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static torikumi.slack.SignedRequests.event;
import static torikumi.slack.SignedRequests.homeOpened;
import static torikumi.slack.SignedRequests.mention;
import static torikumi.slack.SignedRequests.onEphemeral;
import static torikumi.slack.SignedRequests.press;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import torikumi.slack.Conversations.Fate;
import torikumi.slack.FakeSlack.Answer;
import torikumi.slack.transport.SlackAnswerTests;

/**
 * What becomes of an answer where Slack stumbles once over it: it stands where it belongs once, or is told elsewhere. What each
 * ending of a call means is enumerated in {@link SlackAnswerTests}; here is what is done about it.
 */
@ExtendWith(OutputCaptureExtension.class)
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class MisbehavingSlackTests extends HttpEdge {

    private static final String PAGE = "<html><body>maintenance</body></html>";

    /** How the first call ends. */
    enum Ending {
        LIMITED(limited("1"), false),
        LIMITED_WITHOUT_A_TIME(limited(""), false),
        LIMITED_UNTIL_SOON(limited("soon"), false),
        LIMITED_UNTIL_A_DATE(limited("Wed, 21 Oct 2026 07:28:00 GMT"), false),
        LIMITED_INTO_THE_PAST(limited("-5"), false),
        LIMITED_FOR_EVER(limited("99999999999999999999"), false),
        LIMITED_FOR_A_DAY(limited("86400"), false),
        LIMITED_BY_A_WORD(Answer.refusing("ratelimited"), false),
        TURNED_AWAY_BY_A_PROXY(new Answer(403, PAGE, Map.of(), Duration.ZERO), false),
        FAILED(new Answer(500, "", Map.of(), Duration.ZERO), true),
        FAILED_WITH_A_PAGE(new Answer(502, PAGE, Map.of(), Duration.ZERO), true),
        CLOSED_FOR_NO_TIME(new Answer(503, "", Map.of("Retry-After", "0"), Duration.ZERO), true),
        CLOSED_FOR_EVER(new Answer(503, "", Map.of("Retry-After", "99999999999999999999"), Duration.ZERO), true),
        TOO_SLOW_FOR_A_PROXY(new Answer(504, PAGE, Map.of(), Duration.ZERO), true),
        TIMED_OUT(new Answer(408, "", Map.of(), Duration.ZERO), true),
        LED_ASTRAY(new Answer(302, "", Map.of(), Duration.ZERO), true),
        INTERNAL_ERROR(Answer.refusing("internal_error"), true),
        FATAL_ERROR(Answer.refusing("fatal_error"), true),
        REQUEST_TIMEOUT(Answer.refusing("request_timeout"), true),
        SERVICE_UNAVAILABLE(Answer.refusing("service_unavailable"), true),
        A_PAGE(Answer.ok(PAGE), true),
        NULL(Answer.ok("null"), true),
        A_LIST(Answer.ok("[]"), true),
        CUT_SHORT(Answer.ok("{\"ok\":true,\"cha"), true),
        CUT_OFF(Answer.none(), true),
        SILENT(Answer.ok("{\"ok\":true}").after(Duration.ofSeconds(4)), true);

        final Answer answer;
        final boolean doubtful;

        Ending(Answer answer, boolean doubtful) {
            this.answer = answer;
            this.doubtful = doubtful;
        }

        private static Answer limited(String retryAfter) {
            return new Answer(
                    429, "{\"ok\":false,\"error\":\"ratelimited\"}", Map.of("Retry-After", retryAfter), Duration.ZERO);
        }
    }

    /** @param done whether Slack did it all the same */
    record Stumble(Ending ending, boolean done) {

        static Stream<Stumble> all() {
            return Stream.of(Ending.values())
                    .flatMap(ending -> ending.doubtful
                            ? Stream.of(new Stumble(ending, true), new Stumble(ending, false))
                            : Stream.of(new Stumble(ending, false)));
        }
    }

    @Autowired
    Scheduler scheduler;

    private Conversations conversations;

    @BeforeEach
    void aWorkspace() {
        conversations = new Conversations(clock);
    }

    /** The first post ends so; all else is well. */
    private void stumbles(Stumble how) {
        var posts = new AtomicInteger();
        conversations.behind(
                slack,
                call -> call.method().equals("chat.postMessage") && posts.getAndIncrement() == 0
                        ? new Fate(how.done, how.ending.answer)
                        : Fate.FINE);
    }

    /** Whenever everything has been put off, time goes on to when the first is tried again. */
    private void untilNothingIsStaged() {
        while (true) {
            record Left(boolean picked, Instant next) {}
            List<Left> left = jdbc.sql(
                            "select picked, execution_time from scheduled_tasks where task_name = 'slack.delivery' order by execution_time")
                    .query((row, number) ->
                            new Left(row.getBoolean(1), row.getTimestamp(2).toInstant()))
                    .list();
            if (left.isEmpty()) return;
            Instant next = left.getFirst().next;
            if (left.stream().anyMatch(Left::picked) || !next.isAfter(clock.instant())) {
                scheduler.triggerCheckForDueExecutions();
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
            } else clock.putForward(Duration.between(clock.instant(), next));
        }
    }

    private List<String> standing() {
        return conversations.all().stream().map(Conversations.Message::channel).toList();
    }

    @ParameterizedTest
    @MethodSource("torikumi.slack.MisbehavingSlackTests$Stumble#all")
    void anAnswerStandsOnceInItsThread(Stumble how, CapturedOutput output) {
        stumbles(how);

        requests.json(event(mention("総務")));
        untilNothingIsStaged();

        assertThat(standing()).containsExactly("C1");
        assertThat(output).doesNotContain("ERROR");
    }

    @ParameterizedTest
    @MethodSource("torikumi.slack.MisbehavingSlackTests$Stumble#all")
    void aWhisperIsNotRepeatedAndTheCopyOfADoubtfulOneSaysWhy(Stumble how) {
        stumbles(new Stumble(how.ending, false));
        var whispers = new AtomicInteger();
        var heard = new AtomicInteger();
        slack.thinking("chat.postEphemeral", call -> {
            boolean first = whispers.getAndIncrement() == 0;
            if (!first || how.done) heard.incrementAndGet();
            return first ? how.ending.answer : null;
        });
        conversations.behind(slack, call -> Fate.FINE);
        answers.with(asked -> StubAnswers.saying("あなただけに").forAskerAlone());

        requests.json(event(mention("総務")));
        untilNothingIsStaged();

        List<String> copies = slack.calls("chat.postMessage").stream()
                .map(call -> call.field("channel") + " " + call.field("text"))
                .toList();
        if (how.ending.doubtful) {
            assertThat(whispers).hasValue(1);
            assertThat(copies).containsExactly("U1 元の場所に届いたか確かめられなかったため、念のためここにもお届けします。 あなただけに");
        } else {
            assertThat(heard).hasValue(1);
            assertThat(copies).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Ending.class)
    void aCardThatIsReplacedIsReplacedAgain(Ending ending) {
        slack.once("response/replaced", ending.answer);

        requests.interaction(onEphemeral(press("answer.open.1", "総務"), slack.responseUrl("replaced")));
        untilNothingIsStaged();

        assertThat(slack.calls("response/replaced")).hasSize(2);
        assertThat(slack.calls("chat.postMessage")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Ending.class)
    void whatIsSharedIsSharedOnce(Ending ending) {
        slack.once("response/shared", ending.answer);
        conversations.behind(slack, call -> Fate.FINE);

        requests.interaction(onEphemeral(press("answer.share.1", "総務"), slack.responseUrl("shared")));
        untilNothingIsStaged();

        if (ending.doubtful) {
            assertThat(slack.calls("response/shared")).hasSize(1);
            assertThat(standing()).as("whoever shared it is told").containsExactly("DU1");
        } else {
            assertThat(slack.calls("response/shared")).hasSize(2);
            assertThat(standing()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ok", "{\"ok\":true}", "{ \"ok\" : true }"})
    void aResponseUrlTakesAnAnswerInAnyOfItsWays(String said) {
        slack.always("response/taken", Answer.ok(said));

        requests.interaction(onEphemeral(press("answer.share.1", "総務"), slack.responseUrl("taken")));
        untilNothingIsStaged();

        assertThat(slack.calls("response/taken")).hasSize(1);
        assertThat(slack.calls("chat.postMessage")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"no_service", "<html>gone</html>", "", "{\"ok\":false,\"error\":\"used_url\"}"})
    void whoeverPressedIsToldWhereTheirAddressIsGone(String said) {
        slack.always("response/gone", new Answer(404, said, Map.of(), Duration.ZERO));
        conversations.behind(slack, call -> Fate.FINE);

        requests.interaction(onEphemeral(press("answer.open.1", "総務"), slack.responseUrl("gone")));
        untilNothingIsStaged();

        assertThat(slack.calls("response/gone")).hasSize(1);
        assertThat(standing()).containsExactly("DU1");
    }

    @ParameterizedTest
    @EnumSource(Ending.class)
    void theHomeTabIsDrawnInTheEnd(Ending ending) {
        slack.once("views.publish", ending.answer);

        requests.json(event(homeOpened()));
        untilNothingIsStaged();

        assertThat(slack.calls("views.publish")).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(Ending.class)
    void aFormIsAskedForOnceAndWhoWaitsIsTold(Ending ending, @Autowired FrontDesk desk, CapturedOutput output) {
        answers.with(desk::answer);
        slack.always("views.open", ending.answer);

        String said = requests.command("update").body();

        assertThat(slack.calls("views.open")).hasSize(1);
        assertThat(said).doesNotContain("お答えできませんでした", "受付番号");
        if (ending.doubtful) assertThat(said).contains("フォームを開いています", "もう一度入力してください");
        else assertThat(said).contains("blocks");
        assertThat(output).doesNotContain("ERROR");
    }

    @ParameterizedTest
    @EnumSource(Ending.class)
    void whatIsOnlyReadDisturbsNoAnswer(Ending ending, CapturedOutput output) {
        for (String method : List.of("users.info", "chat.getPermalink", "conversations.info", "users.conversations"))
            slack.always(method, ending.answer);

        requests.json(event(mention("総務")));
        String said = requests.command("総務").body();
        untilNothingIsStaged();

        assertThat(said).contains("「総務」");
        assertThat(slack.calls("chat.postMessage")).hasSize(1);
        assertThat(output).doesNotContain("ERROR", "受付番号");
    }

    @ParameterizedTest
    @EnumSource(Ending.class)
    void anAnswerThatCannotBeLookedForYetIsNotRepeated(Ending ending) {
        stumbles(new Stumble(Ending.FAILED, true));
        slack.once("conversations.replies", ending.answer);
        slack.once("conversations.history", ending.answer);

        requests.json(event(mention("総務")));
        untilNothingIsStaged();

        assertThat(standing()).containsExactly("C1");
        assertThat(slack.calls("chat.postMessage")).hasSize(1);
    }

    @Test
    void anAnswerThatMayNotBeLookedForIsNotRepeated(CapturedOutput output) {
        stumbles(new Stumble(Ending.FAILED, true));
        for (String method : List.of("conversations.replies", "conversations.history"))
            slack.thinking(method, call -> Answer.refusing("missing_scope"));

        requests.json(event(mention("総務")));
        untilNothingIsStaged();

        assertThat(standing()).containsExactly("C1");
        assertThat(output).contains("Slack does not let us look whether a message has arrived: missing_scope");
    }

    @Test
    void anAnswerThatStumblesAgainAndAgainStandsOnce() {
        List<Ending> endings = new ArrayList<>(
                List.of(Ending.FAILED, Ending.LIMITED, Ending.A_PAGE, Ending.CUT_OFF, Ending.INTERNAL_ERROR));
        conversations.behind(
                slack,
                call -> call.method().equals("chat.postMessage") && !endings.isEmpty()
                        ? new Fate(endings.size() == 1, endings.removeFirst().answer)
                        : Fate.FINE);

        requests.json(event(mention("総務")));
        untilNothingIsStaged();

        assertThat(standing()).containsExactly("C1");
    }

    @Test
    void anAnswerIsDroppedWithOneLineOnceNobodyWaitsForIt(CapturedOutput output) {
        conversations.behind(slack, call -> Fate.not(Answer.status(500)));

        requests.json(event(mention("総務")));
        untilNothingIsStaged();

        assertThat(standing()).isEmpty();
        assertThat(output.getOut().lines().filter(line -> line.contains("was given up")))
                .hasSize(1);
    }

    @Test
    void nothingIsPostedAfterTheProcessWasAwayForHours(CapturedOutput output) {
        slack.always("chat.postMessage", Answer.tooMany(60));
        requests.json(event(mention("総務")));
        putOff();
        slack.reset();
        conversations.behind(slack, call -> Fate.FINE);

        clock.putForward(Duration.ofHours(3));
        delivered();

        assertThat(slack.calls("chat.postMessage")).isEmpty();
        assertThat(output).contains("was given up after 1 attempts: its time is over");
    }
}
