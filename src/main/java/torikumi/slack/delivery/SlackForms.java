package torikumi.slack.delivery;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.response.views.ViewsOpenResponse;
import com.slack.api.model.view.View;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import torikumi.slack.transport.SlackAnswer;

/** Opens forms. They cannot wait: the trigger that lets one be opened is gone after 3 s, so nothing is staged. */
@Component
public class SlackForms {

    private static final Logger log = LoggerFactory.getLogger(SlackForms.class);

    // Out of the 2.5 s that a request has; a form that takes longer comes all the same.
    private static final Duration WAIT = Duration.ofMillis(1500);

    private final MethodsClient slack;
    private final FormSeals seals;

    SlackForms(MethodsClient slack, FormSeals seals) {
        this.slack = slack;
        this.seals = seals;
    }

    public enum Opening {
        OPEN,
        /** Slack has not answered yet: it comes in a moment, or never. */
        UNDER_WAY,
        /** It does not come; the person is shown what the form would have asked. */
        REFUSED
    }

    /** Waits for Slack for 1.5 s at most. */
    public Opening open(String triggerId, View form) {
        String view = seals.sealed(form).toString();
        var opening = new FutureTask<>(() -> attempt(triggerId, view));
        Thread.ofVirtual().name("slack-form").start(opening);
        try {
            return opening.get(WAIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return Opening.UNDER_WAY;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Opening.UNDER_WAY;
        }
    }

    private Opening attempt(String triggerId, String view) {
        return switch (SlackAnswer.of(
                () -> slack.viewsOpen(r -> r.triggerId(triggerId).viewAsString(view)))) {
            case SlackAnswer.Done<ViewsOpenResponse> opened -> Opening.OPEN;
            case SlackAnswer.Doubtful(var why, var rest) -> {
                // Too slow for our client, or failing at it: Slack may open it all the same.
                log.warn("Whether a form was opened is not known: {}", why);
                yield Opening.UNDER_WAY;
            }
            case SlackAnswer.Refused(var why) -> refused(why);
            case SlackAnswer.NotNow(var why, var rest) -> refused(why);
        };
    }

    private static Opening refused(String why) {
        log.warn("A form could not be opened: {}", why);
        return Opening.REFUSED;
    }
}
