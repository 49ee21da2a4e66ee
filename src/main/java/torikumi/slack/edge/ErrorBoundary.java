package torikumi.slack.edge;

import com.google.gson.JsonParseException;
import com.slack.api.bolt.middleware.Middleware;
import com.slack.api.bolt.middleware.MiddlewareChain;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.RequestType;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.request.builtin.BlockSuggestionRequest;
import com.slack.api.bolt.request.builtin.EventRequest;
import com.slack.api.bolt.request.builtin.SlashCommandRequest;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.response.Response;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import torikumi.platform.CurrentWorkspace;
import torikumi.platform.Say;
import torikumi.platform.StoreOutage;
import torikumi.platform.StoreWatch;
import torikumi.platform.Texts;
import torikumi.platform.Workspace;
import torikumi.slack.card.Card;
import torikumi.slack.card.Mrkdwn;
import torikumi.slack.card.Reply;
import torikumi.slack.card.SlackJson;
import torikumi.slack.delivery.Deliveries;
import torikumi.slack.delivery.Destination;
import torikumi.slack.identity.People;

/**
 * Whatever goes wrong behind it, or takes too long, a person gets a sentence with the next step and a number that the log has
 * too; Slack gets its answer in time. An event is not acknowledged where it may be done later, so that Slack sends it again; one that
 * can never be read, or that we fail at whenever it comes, is written into the log and let go.
 */
@Component
public class ErrorBoundary implements Middleware {

    private static final Logger log = LoggerFactory.getLogger(ErrorBoundary.class);

    // Slack waits 3 s; the rest is for the way there and back.
    static final Duration PATIENCE = Duration.ofMillis(2500);

    // What Bolt itself answers to a press without a button.
    private static final int BAD_REQUEST = 400;

    private final Texts texts;
    private final People languages;
    private final Deliveries deliveries;
    private final StoreWatch store;
    private final RequestWorkers workers;
    private final MeterRegistry figures;

    ErrorBoundary(
            Texts texts,
            People languages,
            Deliveries deliveries,
            StoreWatch store,
            RequestWorkers workers,
            MeterRegistry figures) {
        this.texts = texts;
        this.languages = languages;
        this.deliveries = deliveries;
        this.store = store;
        this.workers = workers;
        this.figures = figures;
    }

    @Override
    @SuppressWarnings("rawtypes") // Bolt's own signature
    public Response apply(Request request, Response response, MiddlewareChain chain) {
        if (request instanceof EventRequest event) {
            Optional<String> fault = EventShape.fault(event.getRequestBodyAsString());
            if (fault.isPresent()) return unreadable(event, "without a right " + fault.get());
        }
        Timer.Sample begun = Timer.start(figures);
        try {
            Response answer = workers.within(PATIENCE, () -> chain.next(request));
            counted(begun, request, "answered");
            if (answer.getStatusCode() != BAD_REQUEST) return answer;
            log.warn("A request of the kind {} cannot be read and is let go", request.getRequestType());
            return Response.ok();
        } catch (ExecutionException e) {
            counted(begun, request, StoreOutage.causes(e.getCause()) ? "database" : "failed");
            return failed(request, e.getCause());
        } catch (TimeoutException | RejectedExecutionException e) {
            counted(begun, request, e instanceof TimeoutException ? "late" : "busy");
            return failed(request, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            counted(begun, request, "stopped");
            return failed(request, e);
        }
    }

    private void counted(Timer.Sample begun, Request<?> request, String outcome) {
        begun.stop(Timer.builder("torikumi.requests")
                .description("What Slack sent, and how it ended")
                .tag("kind", String.valueOf(request.getRequestType()))
                .tag("outcome", outcome)
                .register(figures));
    }

    private static Response unreadable(EventRequest event, String why) {
        log.warn(
                "An event of the kind {} {} cannot be read and is let go",
                Mrkdwn.quotable(event.getEventTypeAndSubtype()),
                why);
        return Response.ok();
    }

    /** Whatever the database has to do with: on a connection that breaks it may say anything. */
    private static boolean mayWorkLater(Throwable failure) {
        if (failure instanceof TimeoutException
                || failure instanceof RejectedExecutionException
                || failure instanceof InterruptedException) return true;
        for (Throwable e = failure; e != null; e = e.getCause())
            if (e instanceof DataAccessException || e instanceof SQLException) return true;
        return StoreOutage.causes(failure);
    }

    private Response failed(Request<?> request, Throwable failure) {
        if (request instanceof EventRequest event && failure instanceof JsonParseException)
            return unreadable(event, "that is not made as Slack makes them");
        Receipt receipt = Receipt.next();
        try (var field = MDC.putCloseable("receipt", receipt.number())) {
            log(request, failure, receipt);
        }
        if (request.getRequestType() == RequestType.Event)
            return mayWorkLater(failure) ? Response.error(503) : Response.ok();
        try {
            return inWords(request, receipt);
        } catch (RuntimeException e) {
            log.error("[{}] and could not be told", receipt, e);
            return Response.ok();
        }
    }

    private void log(Request<?> request, Throwable failure, Receipt receipt) {
        if (StoreOutage.causes(failure)) {
            store.refused(failure);
            log.warn(
                    "[{}] The database could not be used for a request of the kind {}",
                    receipt,
                    request.getRequestType());
        } else if (failure instanceof TimeoutException || failure instanceof RejectedExecutionException)
            log.error(
                    "[{}] A request of the kind {} was {}",
                    receipt,
                    request.getRequestType(),
                    failure instanceof TimeoutException ? "not answered in time" : "one too many");
        else log.error("[{}] A request of the kind {} failed", receipt, request.getRequestType(), failure);
    }

    private Response inWords(Request<?> request, Receipt receipt) {
        if (request instanceof SlashCommandRequest) return SlackJson.ephemeral(sentence(request, receipt));
        if (request instanceof ViewSubmissionRequest form) return besideFirstField(form, receipt);
        if (request instanceof BlockSuggestionRequest) return SlackJson.options(List.of());
        if (request instanceof BlockActionRequest action) {
            Pressed pressed = Pressed.in(action.getPayload());
            Destination to = pressed.beside();
            Reply reply = new Card(sentence(request, receipt)).reply();
            var workspace = new Workspace(request.getContext().getTeamId());
            Thread.ofVirtual()
                    .name("slack-apology")
                    .start(() -> CurrentWorkspace.within(
                            workspace, () -> deliveries.attemptNow(to, reply, pressed.userId())));
        }
        return Response.ok();
    }

    /** The form stays open with all that was typed. */
    private Response besideFirstField(ViewSubmissionRequest request, Receipt receipt) {
        String field = SlackJson.firstField(request.getPayload().getView())
                .orElseThrow(() -> new IllegalStateException("a form without a field"));
        return SlackJson.errors(Map.of(field, say(request).text("failure.form", receipt.number())));
    }

    private String sentence(Request<?> request, Receipt receipt) {
        return say(request).text("failure.answer", receipt.number());
    }

    private Say say(Request<?> request) {
        String team = request.getContext().getTeamId();
        String person = request.getContext().getRequestUserId();
        Locale locale = team == null || person == null ? languages.workspace() : languages.ofIfKnown(team, person);
        return texts.in(locale);
    }
}
