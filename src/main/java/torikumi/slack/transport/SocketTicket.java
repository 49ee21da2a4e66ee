package torikumi.slack.transport;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.apps.connections.AppsConnectionsOpenResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Set;

/** What Slack answers when it is asked where to connect to. */
sealed interface SocketTicket {

    /** Slack: good for one connection, for some 30 s. */
    record Address(URI address) implements SocketTicket {}

    /** Only a person can mend it. @param word Slack's, such as {@code invalid_auth} */
    record Refused(String word) implements SocketTicket {}

    /** @param rest how long Slack wants to be left alone, zero where it does not say */
    record NotNow(String why, Duration rest) implements SocketTicket {}

    Set<String> ONLY_A_PERSON = Set.of(
            "invalid_auth",
            "not_authed",
            "account_inactive",
            "token_revoked",
            "token_expired",
            "not_allowed_token_type",
            "missing_scope",
            "no_permission",
            "access_denied",
            "socket_mode_not_enabled",
            "forbidden_team");

    /** @param slack with the app-level token */
    static SocketTicket ask(MethodsClient slack) {
        try {
            AppsConnectionsOpenResponse answer = slack.appsConnectionsOpen(r -> r);
            if (answer.isOk() && answer.getUrl() != null) return new Address(URI.create(answer.getUrl()));
            if (answer.getError() == null) return new NotNow("an answer that is not Slack's", Duration.ZERO);
            return ONLY_A_PERSON.contains(answer.getError())
                    ? new Refused(answer.getError())
                    : new NotNow(answer.getError(), Duration.ZERO);
        } catch (SlackApiException e) {
            return new NotNow(
                    "HTTP status " + e.getResponse().code(),
                    rest(e.getResponse().header("Retry-After")));
        } catch (IOException e) {
            return new NotNow(e.getClass().getSimpleName(), Duration.ZERO);
        } catch (RuntimeException e) {
            // What the client makes of an empty body, of a page, of an address that is none.
            return new NotNow("an answer that is not Slack's", Duration.ZERO);
        }
    }

    private static Duration rest(String seconds) {
        // Ten minutes at most, whatever somebody in between says.
        return seconds != null && seconds.matches("\\d{1,9}")
                ? Duration.ofSeconds(Math.min(600, Long.parseLong(seconds)))
                : Duration.ZERO;
    }
}
