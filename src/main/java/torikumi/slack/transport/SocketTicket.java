package torikumi.slack.transport;

import com.slack.api.methods.MethodsClient;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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
        return switch (SlackAnswer.of(() -> slack.appsConnectionsOpen(r -> r))) {
            case SlackAnswer.Done(var told) -> address(told.getUrl());
            case SlackAnswer.Refused(var word) ->
                ONLY_A_PERSON.contains(word) ? new Refused(word) : new NotNow(word, Duration.ZERO);
            case SlackAnswer.NotNow(var why, var rest) -> new NotNow(why, rest == null ? Duration.ZERO : rest);
            case SlackAnswer.Doubtful(var why, var rest) -> new NotNow(why, rest == null ? Duration.ZERO : rest);
        };
    }

    private static SocketTicket address(@Nullable String url) {
        if (url == null) return new NotNow(SlackAnswer.NOT_SLACKS, Duration.ZERO);
        try {
            return new Address(URI.create(url));
        } catch (IllegalArgumentException e) {
            return new NotNow(SlackAnswer.NOT_SLACKS, Duration.ZERO);
        }
    }
}
