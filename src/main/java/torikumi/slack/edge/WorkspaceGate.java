package torikumi.slack.edge;

import com.slack.api.bolt.middleware.Middleware;
import com.slack.api.bolt.middleware.MiddlewareChain;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.RequestType;
import com.slack.api.bolt.response.Response;
import java.util.concurrent.Callable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import torikumi.platform.Revisions;
import torikumi.platform.SlackConnection;
import torikumi.platform.Texts;
import torikumi.platform.Workspace;
import torikumi.slack.card.Mrkdwn;
import torikumi.slack.card.SlackJson;
import torikumi.slack.identity.BotIdentity;
import torikumi.slack.identity.Identity;
import torikumi.slack.identity.People;

/** Lets in what comes from our own workspace, and makes that workspace current for everything behind. Asks Slack nothing. */
@Component
public class WorkspaceGate implements Middleware {

    private static final Logger log = LoggerFactory.getLogger(WorkspaceGate.class);

    private final Identity identity;
    private final SlackConnection connection;
    private final Texts texts;
    private final People languages;
    private final Revisions revisions;

    WorkspaceGate(Identity identity, SlackConnection connection, Texts texts, People languages, Revisions revisions) {
        this.identity = identity;
        this.connection = connection;
        this.texts = texts;
        this.languages = languages;
        this.revisions = revisions;
    }

    @Override
    @SuppressWarnings("rawtypes") // Bolt's own signature
    public Response apply(Request request, Response response, MiddlewareChain chain) throws Exception {
        RequestType type = request.getRequestType();
        if (type == RequestType.UrlVerification) return chain.next(request);
        if (type == RequestType.SSLCheck) return Response.ok();
        BotIdentity bot = identity.known().orElse(null);
        if (bot == null) return type == RequestType.Event ? Response.error(503) : refused(type, "edge.starting");
        Workspace workspace = bot.workspace();
        if (!workspace.id().equals(request.getContext().getTeamId())) {
            log.warn(
                    "Refused a request of the kind {} from the workspace {}",
                    type,
                    Mrkdwn.quotable(String.valueOf(request.getContext().getTeamId())));
            return refused(type, "edge.other-workspace");
        }
        request.getContext().setBotToken(connection.botToken());
        request.getContext().setBotUserId(bot.userId());
        request.getContext().setBotId(bot.botId());
        return within(workspace, () -> chain.next(request));
    }

    private Response refused(RequestType type, String key) {
        if (type != RequestType.Command) return Response.ok();
        return SlackJson.ephemeral(texts.in(languages.workspace()).text(key));
    }

    private Response within(Workspace workspace, Callable<Response> work) throws Exception {
        record Result(Response response, Exception failure) {}
        Result result = revisions.atOnce(workspace, () -> {
            try {
                return new Result(work.call(), null);
            } catch (Exception e) {
                return new Result(null, e);
            }
        });
        if (result.failure() != null) throw result.failure();
        return result.response();
    }
}
