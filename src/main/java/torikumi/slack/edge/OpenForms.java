package torikumi.slack.edge;

import com.slack.api.methods.MethodsClient;
import com.slack.api.model.view.View;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import torikumi.slack.delivery.FormSeals;
import torikumi.slack.transport.SlackAnswer;

/** Draws forms anew while somebody fills them in; what is entered stays, as the fields keep their names. */
@Component
public class OpenForms {

    private static final Logger log = LoggerFactory.getLogger(OpenForms.class);

    private final MethodsClient slack;
    private final FormSeals seals;

    OpenForms(MethodsClient slack, FormSeals seals) {
        this.slack = slack;
        this.seals = seals;
    }

    /** Nothing where the form has changed meanwhile, or Slack is out of reach: it can still be sent as it stands. */
    public void update(View open, View drawn) {
        String view = seals.sealed(drawn).toString();
        var updated = SlackAnswer.of(() -> slack.viewsUpdate(
                r -> r.viewId(open.getId()).hash(open.getHash()).viewAsString(view)));
        if (!(updated instanceof SlackAnswer.Done)) log.info("A form was not drawn anew: {}", updated.why());
    }
}
