package torikumi.slack.interaction;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.model.view.View;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Draws forms anew while somebody fills them in; what is entered stays, as the fields keep their names. */
@Component
class OpenForms {

    private static final Logger log = LoggerFactory.getLogger(OpenForms.class);

    private final MethodsClient slack;

    OpenForms(MethodsClient slack) {
        this.slack = slack;
    }

    /** Nothing where the form has changed meanwhile, or Slack is out of reach: it can still be sent as it stands. */
    void update(View open, View drawn) {
        try {
            var updated = slack.viewsUpdate(
                    r -> r.viewId(open.getId()).hash(open.getHash()).view(drawn));
            if (!updated.isOk()) log.info("A form was not drawn anew: {}", updated.getError());
        } catch (IOException | SlackApiException e) {
            log.warn("A form was not drawn anew: {}", e.getClass().getSimpleName());
        }
    }
}
