package torikumi.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static torikumi.slack.SignedRequests.event;
import static torikumi.slack.SignedRequests.mention;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.OutputStreamAppender;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.logging.logback.StructuredLogEncoder;
import org.springframework.test.context.TestPropertySource;

/** The log as {@code LOGGING_STRUCTURED_FORMAT_CONSOLE=ecs} writes it: the number that a person was told, and not what they said. */
@TestPropertySource(properties = "test.context=record")
class StructuredLogOverHttpTests extends HttpEdge {

    private static final Pattern RECEIPT = Pattern.compile("受付番号 ([0-9A-Z]{4}-[0-9A-Z]{2})");

    /** Unlike those of any other test. */
    private final String said = "庁内だけの話" + UUID.randomUUID();

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final LoggerContext logging = (LoggerContext) LoggerFactory.getILoggerFactory();
    private final OutputStreamAppender<ILoggingEvent> appender = new OutputStreamAppender<>();

    @Autowired
    FrontDesk desk;

    @BeforeEach
    void listen() {
        answers.with(desk::answer);
        var encoder = new StructuredLogEncoder();
        encoder.setContext(logging);
        encoder.setFormat("ecs");
        encoder.setCharset(StandardCharsets.UTF_8);
        encoder.start();
        appender.setContext(logging);
        appender.setEncoder(encoder);
        appender.setOutputStream(written);
        appender.start();
        root().addAppender(appender);
    }

    @AfterEach
    void listenNoMore() {
        root().detachAppender(appender);
        appender.stop();
    }

    private Logger root() {
        return logging.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }

    private List<JsonObject> lines() {
        return written.toString(StandardCharsets.UTF_8)
                .lines()
                .map(line -> JsonParser.parseString(line).getAsJsonObject())
                .toList();
    }

    private void holdsNoSecret() {
        lines();
        assertThat(written.toString(StandardCharsets.UTF_8)).doesNotContain(said, "xoxb-test", OverHttp.SECRET);
    }

    @Test
    void aFailureHasTheNumberThatThePersonWasTold() {
        answers.with(asked -> {
            throw new IllegalStateException("a fault of ours");
        });

        Matcher told = RECEIPT.matcher(requests.command("総務-01 順調 " + said).body());

        assertThat(told.find()).isTrue();
        assertThat(lines()).anySatisfy(line -> {
            assertThat(line.get("receipt").getAsString()).isEqualTo(told.group(1));
            assertThat(line.get("message").getAsString()).contains(told.group(1));
        });
        holdsNoSecret();
    }

    @Test
    void whatIsRecordedIsNotInIt() {
        String person = known("新人", "ja-JP", false);
        requests.command("担当になる 総務課", Map.of("user_id", person));

        assertThat(requests.command("更新 総務-01 順調 " + said, Map.of("user_id", person))
                        .body())
                .contains("記録しました");

        logging.getLogger("torikumi").info("heard");
        assertThat(lines()).isNotEmpty();
        holdsNoSecret();
    }

    @Test
    void whatIsRefusedIsNotInIt() {
        String outsider = known("他課", "ja-JP", false);

        assertThat(requests.command("更新 総務-01 順調 " + said, Map.of("user_id", outsider))
                        .body())
                .doesNotContain("記録しました");

        logging.getLogger("torikumi").info("heard");
        assertThat(lines()).isNotEmpty();
        holdsNoSecret();
    }

    @Test
    void whatSlackWillNotTakeIsNotInIt() {
        slack.always("chat.postMessage", FakeSlack.Answer.refusing("channel_not_found"));
        slack.always("chat.postEphemeral", FakeSlack.Answer.refusing("channel_not_found"));

        requests.json(event(mention("<@%s> 検索 %s".formatted(FakeSlack.BOT_USER, said))));
        delivered();

        assertThat(lines()).anySatisfy(line -> assertThat(line.get("message").getAsString())
                .contains("channel_not_found"));
        holdsNoSecret();
    }
}
