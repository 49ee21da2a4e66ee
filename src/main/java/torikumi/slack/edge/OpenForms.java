package torikumi.slack.edge;

import com.slack.api.methods.MethodsClient;
import com.slack.api.model.view.View;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import torikumi.slack.delivery.FormSeals;
import torikumi.slack.transport.SlackAnswer;

/** Draws forms anew while somebody fills them in; what is entered stays, as the fields keep their names. */
@Component
public class OpenForms {

    private static final Logger log = LoggerFactory.getLogger(OpenForms.class);

    // Slack: the form is another than the one that was looked at.
    private static final String CHANGED = "hash_conflict";

    private final MethodsClient slack;
    private final FormSeals seals;

    OpenForms(MethodsClient slack, FormSeals seals) {
        this.slack = slack;
        this.seals = seals;
    }

    /** Nothing where the form has changed meanwhile, or Slack is out of reach: it can still be sent as it stands. */
    public void update(View open, View drawn) {
        tell(update(open.getId(), open.getHash(), drawn));
    }

    /** The same, also over what the form has become meanwhile: what was chosen in it last is what it is to show. */
    public void insist(View open, View drawn) {
        var updated = update(open.getId(), open.getHash(), drawn);
        tell(updated.why().equals(CHANGED) ? update(open.getId(), null, drawn) : updated);
    }

    private SlackAnswer<?> update(String viewId, @Nullable String hash, View drawn) {
        String view = seals.sealed(drawn).toString();
        return SlackAnswer.of(
                () -> slack.viewsUpdate(r -> r.viewId(viewId).hash(hash).viewAsString(view)));
    }

    private static void tell(SlackAnswer<?> updated) {
        if (!(updated instanceof SlackAnswer.Done)) log.info("A form was not drawn anew: {}", updated.why());
    }
}
