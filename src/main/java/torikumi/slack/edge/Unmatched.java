package torikumi.slack.edge;

import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.request.builtin.SlashCommandRequest;
import com.slack.api.bolt.response.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import torikumi.platform.Texts;
import torikumi.slack.card.SlackIds;
import torikumi.slack.card.SlackJson;
import torikumi.slack.identity.Needs;
import torikumi.slack.identity.People;

/** What no handler answers to. Slack would show an error, or send it again, for anything but 200. */
@Component
public class Unmatched {

    private static final Logger log = LoggerFactory.getLogger(Unmatched.class);

    private final PersonGate gate;
    private final AnswerButtons buttons;
    private final Texts texts;
    private final People people;

    Unmatched(PersonGate gate, AnswerButtons buttons, Texts texts, People people) {
        this.gate = gate;
        this.buttons = buttons;
        this.texts = texts;
        this.people = people;
    }

    public Response answer(Request<?> request) {
        if (request instanceof BlockActionRequest press
                && press.getPayload().getActions().size() == 1) return outdated(press);
        if (request instanceof SlashCommandRequest command)
            return SlackJson.ephemeral(texts.in(people.workspace())
                    .text("edge.unknown-command", command.getPayload().getCommand(), SlackIds.COMMAND));
        log.info("Nothing answers to a request of the kind {}", request.getRequestType());
        return Response.ok();
    }

    private Response outdated(BlockActionRequest press) {
        try {
            return gate.pass(Needs.READ, press, () -> buttons.outdated(press));
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
