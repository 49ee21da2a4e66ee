package torikumi.slack.delivery;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.model.view.View;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Opens forms. They cannot wait: the trigger that lets one be opened is gone after 3 s, so nothing is staged. */
@Component
public class SlackForms {

    private static final Logger log = LoggerFactory.getLogger(SlackForms.class);

    private final MethodsClient slack;

    SlackForms(MethodsClient slack) {
        this.slack = slack;
    }

    /** @return whether it is open; where it is not, the person is shown what the form would have asked */
    public boolean open(String triggerId, View form) {
        try {
            var opened = slack.viewsOpen(r -> r.triggerId(triggerId).view(form));
            if (!opened.isOk()) log.warn("A form could not be opened: {}", opened.getError());
            return opened.isOk();
        } catch (IOException | SlackApiException e) {
            log.warn("A form could not be opened: {}", e.getClass().getSimpleName());
            return false;
        }
    }
}
