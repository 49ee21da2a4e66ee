package torikumi.slack.transport;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.Slack;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.model.view.View;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import torikumi.platform.SlackConnection;
import torikumi.slack.FakeSlack;
import torikumi.slack.SlackConfiguration;

/** Every status with every body and every header, for every method that we call: one meaning each, and nothing that escapes. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public class SlackAnswerTests {

    /** How our code calls them, by the client's names for them. */
    private static final Map<String, Method> METHODS = new LinkedHashMap<>();

    /** @param name Slack's */
    private record Method(String name, Function<MethodsClient, SlackAnswer<?>> call) {}

    static {
        METHODS.put("authTest", new Method("auth.test", slack -> SlackAnswer.of(() -> slack.authTest(r -> r))));
        METHODS.put(
                "appsConnectionsOpen",
                new Method("apps.connections.open", slack -> SlackAnswer.of(() -> slack.appsConnectionsOpen(r -> r))));
        METHODS.put(
                "chatPostMessage",
                new Method(
                        "chat.postMessage",
                        slack -> SlackAnswer.of(
                                () -> slack.chatPostMessage(r -> r.channel("C1").text("x")))));
        METHODS.put(
                "chatPostEphemeral",
                new Method(
                        "chat.postEphemeral",
                        slack -> SlackAnswer.of(() -> slack.chatPostEphemeral(
                                r -> r.channel("C1").user("U1").text("x")))));
        METHODS.put(
                "chatUpdate",
                new Method(
                        "chat.update",
                        slack -> SlackAnswer.of(() ->
                                slack.chatUpdate(r -> r.channel("C1").ts("1.2").text("x")))));
        METHODS.put(
                "chatGetPermalink",
                new Method(
                        "chat.getPermalink",
                        slack -> SlackAnswer.of(() ->
                                slack.chatGetPermalink(r -> r.channel("C1").messageTs("1.2")))));
        METHODS.put(
                "viewsOpen",
                new Method(
                        "views.open",
                        slack -> SlackAnswer.of(() -> slack.viewsOpen(
                                r -> r.triggerId("t").view(View.builder().build())))));
        METHODS.put(
                "viewsUpdate",
                new Method(
                        "views.update",
                        slack -> SlackAnswer.of(() -> slack.viewsUpdate(
                                r -> r.viewId("V1").view(View.builder().build())))));
        METHODS.put(
                "viewsPublish",
                new Method(
                        "views.publish",
                        slack -> SlackAnswer.of(
                                () -> slack.viewsPublish(r -> r.userId("U1").viewAsString("{}")))));
        METHODS.put(
                "usersInfo",
                new Method("users.info", slack -> SlackAnswer.of(() -> slack.usersInfo(r -> r.user("U1")))));
        METHODS.put(
                "usersConversations",
                new Method("users.conversations", slack -> SlackAnswer.of(() -> slack.usersConversations(r -> r))));
        METHODS.put(
                "conversationsInfo",
                new Method(
                        "conversations.info",
                        slack -> SlackAnswer.of(() -> slack.conversationsInfo(r -> r.channel("C1")))));
        METHODS.put(
                "conversationsOpen",
                new Method(
                        "conversations.open",
                        slack -> SlackAnswer.of(() -> slack.conversationsOpen(r -> r.users(List.of("U1"))))));
        METHODS.put(
                "conversationsHistory",
                new Method(
                        "conversations.history",
                        slack -> SlackAnswer.of(() -> slack.conversationsHistory(r -> r.channel("C1")))));
        METHODS.put(
                "conversationsReplies",
                new Method(
                        "conversations.replies",
                        slack -> SlackAnswer.of(() ->
                                slack.conversationsReplies(r -> r.channel("C1").ts("1.2")))));
        METHODS.put(
                "filesInfo",
                new Method("files.info", slack -> SlackAnswer.of(() -> slack.filesInfo(r -> r.file("F1")))));
        METHODS.put(
                "filesGetUploadURLExternal",
                new Method(
                        "files.getUploadURLExternal",
                        slack -> SlackAnswer.of(() -> slack.filesGetUploadURLExternal(
                                r -> r.filename("a.csv").length(1)))));
        METHODS.put(
                "filesCompleteUploadExternal",
                new Method(
                        "files.completeUploadExternal",
                        slack -> SlackAnswer.of(() -> slack.filesCompleteUploadExternal(
                                r -> r.files(List.of()).channelId("D1").initialComment("x")))));
    }

    private static final int[] STATUSES = {
        200, 201, 302, 400, 401, 403, 404, 405, 408, 409, 413, 418, 429, 431, 500, 502, 503, 504, 520
    };

    private enum Meaning {
        DONE,
        REFUSED,
        NOT_NOW,
        DOUBTFUL
    }

    /** @param meaning what it means where the status is well */
    private record Body(String text, Meaning meaning) {

        boolean isWord() {
            return text.matches("\\{\"ok\":false,\"error\":\"[a-z_]+\"\\}");
        }
    }

    private static Body saying(String word, Meaning meaning) {
        return new Body("{\"ok\":false,\"error\":\"%s\"}".formatted(word), meaning);
    }

    private static final List<Body> BODIES = List.of(
            new Body("{\"ok\":true}", Meaning.DONE),
            saying("is_archived", Meaning.REFUSED),
            saying("token_revoked", Meaning.REFUSED),
            saying("a_word_of_tomorrow", Meaning.REFUSED),
            saying("ratelimited", Meaning.NOT_NOW),
            saying("rate_limited", Meaning.NOT_NOW),
            saying("accesslimited", Meaning.NOT_NOW),
            saying("team_added_to_org", Meaning.NOT_NOW),
            saying("internal_error", Meaning.DOUBTFUL),
            saying("fatal_error", Meaning.DOUBTFUL),
            saying("service_unavailable", Meaning.DOUBTFUL),
            saying("request_timeout", Meaning.DOUBTFUL),
            saying("", Meaning.DOUBTFUL),
            saying("Something Else!", Meaning.DOUBTFUL),
            new Body("{\"ok\":false}", Meaning.DOUBTFUL),
            new Body("{\"ok\":false,\"error\":{\"code\":1}}", Meaning.DOUBTFUL),
            new Body("{\"ok\":false,\"error\":null}", Meaning.DOUBTFUL),
            new Body("{}", Meaning.DOUBTFUL),
            new Body("[]", Meaning.DOUBTFUL),
            new Body("null", Meaning.DOUBTFUL),
            new Body("", Meaning.DOUBTFUL),
            new Body(" \n", Meaning.DOUBTFUL),
            new Body("ok", Meaning.DOUBTFUL),
            new Body("{\"ok\":\"perhaps\"}", Meaning.DOUBTFUL),
            new Body("{\"ok\":true,\"chan", Meaning.DOUBTFUL),
            new Body("<!DOCTYPE html><html><body>Service maintenance</body></html>", Meaning.DOUBTFUL),
            new Body("\u0000\u0001\ufffd", Meaning.DOUBTFUL),
            new Body("{\"ok\":".repeat(20_000), Meaning.DOUBTFUL));

    private static final Map<String, Duration> HEADERS = new LinkedHashMap<>();

    static {
        HEADERS.put("none", null);
        HEADERS.put("1", Duration.ofSeconds(1));
        HEADERS.put("0", Duration.ofSeconds(1));
        HEADERS.put(" 30 ", Duration.ofSeconds(30));
        HEADERS.put("86400", Duration.ofMinutes(10));
        HEADERS.put("99999999999999999999", null);
        HEADERS.put("-5", null);
        HEADERS.put("1.5", null);
        HEADERS.put("soon", null);
        HEADERS.put("Wed, 21 Oct 2026 07:28:00 GMT", null);
        HEADERS.put("", null);
    }

    private FakeSlack slack;
    private Slack client;
    private MethodsClient methods;

    @BeforeAll
    void start() {
        slack = new FakeSlack();
        slack.forget();
        // As patient as in a sandbox: a machine that is busy is no row of the table.
        client = client(slack.apiBase(), true);
        methods = client.methods("xoxb-test");
    }

    @AfterAll
    void stop() throws Exception {
        client.close();
        slack.close();
    }

    private static Slack client(URI apiBase, boolean sandbox) {
        return new SlackConfiguration()
                .slackClient(
                        new SlackConnection("secret", "xoxb-test", null, apiBase, sandbox), new SimpleMeterRegistry());
    }

    private static Meaning expected(int status, Body body) {
        if (status < 300) return body.meaning;
        if (status == 429) return Meaning.NOT_NOW;
        if (status == 413) return Meaning.REFUSED;
        if (status < 400 || status == 408 || status >= 500) return Meaning.DOUBTFUL;
        return body.isWord() ? body.meaning : Meaning.NOT_NOW;
    }

    private static Meaning meaning(SlackAnswer<?> answer) {
        return switch (answer) {
            case SlackAnswer.Done<?> done -> Meaning.DONE;
            case SlackAnswer.Refused<?> refused -> Meaning.REFUSED;
            case SlackAnswer.NotNow<?> notNow -> Meaning.NOT_NOW;
            case SlackAnswer.Doubtful<?> doubtful -> Meaning.DOUBTFUL;
        };
    }

    private static Duration rest(SlackAnswer<?> answer) {
        return switch (answer) {
            case SlackAnswer.NotNow<?>(var why, var rest) -> rest;
            case SlackAnswer.Doubtful<?>(var why, var rest) -> rest;
            default -> null;
        };
    }

    private void check(Method method, int status, Body body, String header, boolean once) {
        var asked = new AtomicInteger();
        Map<String, String> headers = header.equals("none") ? Map.of() : Map.of("Retry-After", header);
        var given = new FakeSlack.Answer(status, body.text, headers, Duration.ZERO);
        slack.thinking(method.name, call -> {
            asked.incrementAndGet();
            return given;
        });
        SlackAnswer<?> answer = method.call.apply(methods);
        String row = "%s: %d, %s, Retry-After %s"
                .formatted(method.name, status, body.text.length() > 80 ? "a long body" : body.text, header);
        assertThat(meaning(answer)).as(row).isEqualTo(expected(status, body));
        assertThat(answer.why()).as(row).isNotBlank().doesNotContain("<", "Exception");
        if (once) assertThat(asked).as(row + ": how often it was posted").hasValue(1);
        Duration rest = HEADERS.get(header);
        if (status == 429) assertThat(rest(answer)).as(row).isEqualTo(rest == null ? Duration.ofMinutes(1) : rest);
        else if (status >= 500) assertThat(rest(answer)).as(row).isEqualTo(rest);
    }

    @Test
    void hasOneMeaningForEachStatusBodyAndHeader() {
        for (int status : STATUSES)
            for (Body body : BODIES)
                for (String header : HEADERS.keySet())
                    check(METHODS.get("chatPostMessage"), status, body, header, true);
    }

    static List<String> methods() {
        return List.copyOf(METHODS.keySet());
    }

    @ParameterizedTest
    @MethodSource("methods")
    void hasTheSameMeaningWhateverWasCalled(String name) {
        boolean once = name.startsWith("chatPost") || name.equals("viewsOpen");
        for (int status : STATUSES) for (Body body : BODIES) check(METHODS.get(name), status, body, "none", once);
        for (String header : HEADERS.keySet())
            for (int status : List.of(200, 429, 503)) check(METHODS.get(name), status, BODIES.getLast(), header, once);
    }

    @ParameterizedTest
    @MethodSource("methods")
    void isDoubtfulWhereTheConnectionIsCut(String name) {
        Method method = METHODS.get(name);
        slack.thinking(method.name, call -> FakeSlack.Answer.none());

        assertThat(meaning(method.call.apply(methods))).isEqualTo(Meaning.DOUBTFUL);
    }

    @Test
    void isDoubtfulWhereTheAnswerIsTooLate() throws Exception {
        Method post = METHODS.get("chatPostMessage");
        slack.thinking(post.name, call -> FakeSlack.Answer.ok("{\"ok\":true}").after(Duration.ofSeconds(4)));

        try (Slack impatient = client(slack.apiBase(), false)) {
            assertThat(meaning(post.call.apply(impatient.methods("xoxb-test")))).isEqualTo(Meaning.DOUBTFUL);
        }
    }

    @Test
    void isNotNowWhereNobodyWasReached() throws Exception {
        for (String nowhere : List.of("http://127.0.0.1:1/api/", "http://slack.invalid/api/")) {
            try (Slack lost = client(URI.create(nowhere), false)) {
                SlackAnswer<?> answer = METHODS.get("chatPostMessage").call.apply(lost.methods("xoxb-test"));
                assertThat(meaning(answer)).as(nowhere).isEqualTo(Meaning.NOT_NOW);
                assertThat(answer.why()).as("the address stays out of the log").doesNotContain("127", "slack");
            }
        }
    }

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("torikumi");

    private static List<JavaMethodCall> callsOfTheClient() {
        return HOUSE.stream()
                .flatMap(each -> each.getMethodCallsFromSelf().stream())
                .filter(call -> call.getTargetOwner().getFullName().equals(MethodsClient.class.getName()))
                .toList();
    }

    @Test
    void coversEveryMethodThatWeCall() {
        assertThat(callsOfTheClient().stream().map(JavaMethodCall::getName).collect(Collectors.toSet()))
                .as("a method that is called has a row here")
                .isEqualTo(METHODS.keySet());
    }

    @Test
    void isTheOnlyWayToTheClient() {
        assertThat(callsOfTheClient())
                .as("handed to SlackAnswer")
                .filteredOn(call -> !call.isDeclaredInLambda())
                .isEmpty();
        var catching = new TreeSet<String>();
        for (var each : HOUSE)
            for (var unit : each.getCodeUnits())
                for (var block : unit.getTryCatchBlocks())
                    if (block.getCaughtThrowables().stream()
                            .anyMatch(caught -> caught.isEquivalentTo(SlackApiException.class)))
                        catching.add(each.getSimpleName());
        assertThat(catching).containsExactly("SlackAnswer");
    }
}
