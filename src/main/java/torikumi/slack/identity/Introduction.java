package torikumi.slack.identity;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.response.auth.AuthTestResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import torikumi.platform.CurrentWorkspace;
import torikumi.platform.SettingFault;
import torikumi.platform.SlackConnection;
import torikumi.platform.Workspace;
import torikumi.platform.WorkspaceConnected;
import torikumi.slack.transport.SlackAnswer;

/**
 * Asks Slack once, at start, whose token ours is. It runs after the web server listens, because the sandbox answers from this
 * very process; the health check turns to 200 only after it.
 */
@Component
@Order(0)
class Introduction implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(Introduction.class);

    private static final Set<String> TOKEN_REFUSED = Set.of(
            "invalid_auth",
            "not_authed",
            "account_inactive",
            "token_revoked",
            "token_expired",
            "not_allowed_token_type",
            "org_login_required",
            "no_permission",
            "missing_scope");

    private static final Duration BETWEEN_TRIES = Duration.ofMillis(500);

    private final MethodsClient slack;
    private final SlackConnection connection;
    private final KnownBots known;
    private final Identity identity;
    private final ApplicationEventPublisher events;

    Introduction(
            MethodsClient slack,
            SlackConnection connection,
            KnownBots known,
            Identity identity,
            ApplicationEventPublisher events) {
        this.slack = slack;
        this.connection = connection;
        this.known = known;
        this.identity = identity;
        this.events = events;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        BotIdentity bot = ask();
        CurrentWorkspace.within(bot.workspace(), () -> events.publishEvent(new WorkspaceConnected(bot.workspace())));
        identity.become(bot);
    }

    private BotIdentity ask() {
        Optional<BotIdentity> before = known.of(connection.botToken());
        // A token that was never used cannot start without Slack: then a slow network, or a busy machine, gets more
        // time.
        int tries = before.isPresent() ? 2 : 6;
        String why = "";
        for (int i = 0; i < tries; i++) {
            if (i > 0) LockSupport.parkNanos(BETWEEN_TRIES.toNanos());
            SlackAnswer<AuthTestResponse> answer = SlackAnswer.of(() -> slack.authTest(r -> r));
            if (answer instanceof SlackAnswer.Done(var told)) return learnt(told);
            why = answer.why();
            if (answer instanceof SlackAnswer.Refused && TOKEN_REFUSED.contains(why))
                throw new SettingFault(
                        "SLACK_BOT_TOKEN was refused by Slack (%s): copy the Bot User OAuth Token again, or reinstall the app."
                                .formatted(why));
        }
        return remembered(before, why);
    }

    private BotIdentity learnt(AuthTestResponse answer) {
        if (answer.getTeamId() == null || answer.getUserId() == null)
            throw new SettingFault("SLACK_API_BASE_URL does not answer as Slack's Web API does.");
        var bot = new BotIdentity(
                new Workspace(answer.getTeamId()),
                answer.getTeam() == null ? answer.getTeamId() : answer.getTeam(),
                answer.getUserId(),
                answer.getBotId() == null ? "" : answer.getBotId());
        if (!connection.sandbox()) known.remember(connection.botToken(), bot);
        return bot;
    }

    private BotIdentity remembered(Optional<BotIdentity> before, String why) {
        BotIdentity bot = before.orElseThrow(() -> new SettingFault(
                "SLACK_API_BASE_URL: Slack cannot be reached at %s (%s), and this token has not been used before; check the network and the address."
                        .formatted(connection.apiBase(), why)));
        log.warn("Slack cannot be reached ({}); going on with what was known of {}", why, bot.workspaceName());
        return bot;
    }
}
