package torikumi.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import torikumi.platform.CurrentWorkspace;
import torikumi.platform.MovableClock;
import torikumi.platform.Workspace;

class PeopleLanguagesTests {

    private static final String ENGLISH = "{\"ok\":true,\"user\":{\"id\":\"U1\",\"locale\":\"en-US\"}}";

    private final FakeSlack slack = new FakeSlack();
    private final MovableClock clock = new MovableClock(ZoneId.of("Asia/Tokyo"));
    private final Slack client = client();
    private final PeopleLanguages languages =
            new PeopleLanguages(client.methods("xoxb-1"), clock, Duration.ofSeconds(30));

    @AfterEach
    void stop() throws Exception {
        client.close();
        slack.close();
    }

    @Test
    void areAskedForOnceAnHour() {
        slack.always("users.info", FakeSlack.Answer.ok(ENGLISH));

        assertThat(of("U1")).isEqualTo(Locale.US);
        clock.putForward(Duration.ofMinutes(59));
        assertThat(of("U1")).isEqualTo(Locale.US);
        assertThat(slack.calls("users.info")).hasSize(1);

        clock.putForward(Duration.ofMinutes(2));
        slack.always("users.info", FakeSlack.Answer.ok(ENGLISH.replace("en-US", "ja-JP")));
        assertThat(of("U1")).isEqualTo(Locale.JAPAN);
    }

    @Test
    void areTheWorkspacesWhereSlackDoesNotSayAndAskedForAgainAfterAMinute() {
        slack.always("users.info", FakeSlack.Answer.refusing("user_not_found"));

        assertThat(of("U1")).isEqualTo(Locale.JAPANESE);
        assertThat(of("U1")).isEqualTo(Locale.JAPANESE);
        assertThat(slack.calls("users.info")).hasSize(1);

        clock.putForward(Duration.ofSeconds(61));
        slack.always("users.info", FakeSlack.Answer.ok(ENGLISH));
        assertThat(of("U1")).isEqualTo(Locale.US);
    }

    @Test
    void surviveAnAnswerThatIsNone() {
        slack.always("users.info", FakeSlack.Answer.ok("<html>"));
        assertThat(of("U1")).isEqualTo(Locale.JAPANESE);

        slack.always("users.info", FakeSlack.Answer.ok("{\"ok\":true,\"user\":{\"id\":\"U2\"}}"));
        assertThat(of("U2")).isEqualTo(Locale.JAPANESE);

        slack.close();
        assertThat(of("U3")).isEqualTo(Locale.JAPANESE);
    }

    @Test
    void areNotWaitedForWhereTheyAreOnlyWantedIfKnown() {
        assertThat(languages.ofIfKnown("T1", "U1")).isEqualTo(Locale.JAPANESE);
        assertThat(slack.calls()).isEmpty();

        slack.always("users.info", FakeSlack.Answer.ok(ENGLISH));
        of("U1");
        assertThat(languages.ofIfKnown("T1", "U1")).isEqualTo(Locale.US);
    }

    private Locale of(String userId) {
        return CurrentWorkspace.<Locale>within(new Workspace("T1"), () -> languages.of(userId));
    }

    private Slack client() {
        var config = new SlackConfig();
        config.setMethodsEndpointUrlPrefix(slack.apiBase().toString());
        config.setStatsEnabled(false);
        return Slack.getInstance(config);
    }
}
