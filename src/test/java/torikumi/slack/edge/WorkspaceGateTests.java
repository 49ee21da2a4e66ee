package torikumi.slack.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import com.slack.api.Slack;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.request.builtin.EventRequest;
import com.slack.api.bolt.request.builtin.SlashCommandRequest;
import com.slack.api.bolt.response.Response;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;
import torikumi.platform.Revisions;
import torikumi.platform.SlackConnection;
import torikumi.platform.Texts;
import torikumi.slack.SignedRequests;
import torikumi.slack.identity.Identity;
import torikumi.slack.identity.People;
import torikumi.staff.Belongings;
import torikumi.staff.Departures;
import torikumi.staff.StaffDirectory;

/** Before the bot knows who it is. */
class WorkspaceGateTests {

    private static final RequestHeaders NONE = new RequestHeaders(Map.of());

    private final WorkspaceGate gate = new WorkspaceGate(
            new Identity(),
            new SlackConnection("s", "xoxb-1", null, URI.create("https://slack.com/api/"), false),
            new Texts(),
            new People(
                    Slack.getInstance().methods("xoxb-1"),
                    mock(StaffDirectory.class),
                    mock(Departures.class),
                    mock(Belongings.class),
                    Clock.systemUTC()),
            mock(Revisions.class));

    @Test
    void asksForAMinuteWhileTheProcessStarts() throws Exception {
        Response response = pass(new SlashCommandRequest(SignedRequests.commandBody("総務", Map.of()), NONE));

        assertThat(response.getStatusCode()).isEqualTo(200);
        assertThat(response.getBody()).contains("起動しています");
    }

    @Test
    void leavesEventsToSlackToSendAgain() throws Exception {
        String event = SignedRequests.event(SignedRequests.mention("総務")).toString();

        assertThat(pass(new EventRequest(event, NONE)).getStatusCode()).isEqualTo(503);
    }

    private Response pass(Request<?> request) throws Exception {
        return gate.apply(request, Response.ok(), next -> {
            throw new AssertionError("let in");
        });
    }
}
