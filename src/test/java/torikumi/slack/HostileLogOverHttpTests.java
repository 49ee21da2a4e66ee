package torikumi.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static torikumi.slack.SignedRequests.event;
import static torikumi.slack.SignedRequests.mention;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What people type may come into the log with a failure: it stands there as words, not as lines of the log or orders to a terminal. */
@ExtendWith(OutputCaptureExtension.class)
class HostileLogOverHttpTests extends HttpEdge {

    private static final String INVENTED =
            "2026-04-01T09:00:00.000+09:00  INFO 1 --- [torikumi] [main] torikumi.slack.Invented : 管理者が権限を与えました";

    private static final List<String> BREAKS =
            List.of("\n", "\r", "\r\n", "\u2028", "\u2029", "\u0085", "\u000B", "\f");

    /** Unlike those of any other test. */
    private final String sign = UUID.randomUUID().toString();

    private final String hostile =
            sign + String.join(INVENTED, BREAKS) + INVENTED + "\u001B[2J\u001B]0;x\u0007\u202E\u2066\u0000" + sign;

    @BeforeEach
    void failingWithWhatWasTyped() {
        answers.with(asked -> {
            throw new IllegalStateException(
                    asked.words(), new IllegalArgumentException("for input string: " + asked.words()));
        });
    }

    private void holds(CapturedOutput output) {
        String log = output.getAll();
        assertThat(log).contains(sign);
        assertThat(log.lines().filter(line -> line.startsWith("2026-04-01"))).isEmpty();
        assertThat(log.chars().filter(c -> c != '\n' && c != '\t' && c != '\r' && Character.isISOControl(c)))
                .isEmpty();
        assertThat(log).doesNotContain("\r2026", "\u202E", "\u2066", "\u2028", "\u2029", "\u0085");
    }

    @Test
    void aCommandThatFails(CapturedOutput output) {
        requests.command(hostile, Map.of());

        holds(output);
    }

    @Test
    void aMentionThatFails(CapturedOutput output) {
        requests.json(event(mention("<@%s> %s".formatted(FakeSlack.BOT_USER, hostile))));
        delivered();

        holds(output);
    }

    @Test
    void aLineOfALibrary(CapturedOutput output) {
        LoggerFactory.getLogger("org.example.library").warn("Could not read {}", hostile);

        holds(output);
    }
}
