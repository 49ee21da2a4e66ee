package torikumi.sandbox.outgoing;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import torikumi.platform.ConditionalOnSandbox;
import torikumi.sandbox.blocks.Elements;
import torikumi.sandbox.blocks.NotAccepted;
import torikumi.sandbox.blocks.OfferedOptions;
import torikumi.sandbox.modal.Modals;
import torikumi.sandbox.modal.OpenView;
import torikumi.sandbox.workspace.WorkspaceMember;

/** Sends {@code block_suggestion}: what was typed into a menu that is searched; the answer is its choices. */
@Component
@ConditionalOnSandbox
public class Suggestions {

    /**
     * @param groups {@code label} and {@code options} each; one without a label if the app does not group them
     * @param error Slack's word for what went wrong; empty if nothing did
     */
    public record Offer(List<JsonNode> groups, String error) {}

    private final Payloads payloads;
    private final Modals modals;

    Suggestions(Payloads payloads, Modals modals) {
        this.payloads = payloads;
        this.modals = modals;
    }

    public Offer ask(WorkspaceMember person, OpenView view, String block, String action, String query) {
        ObjectNode payload = payloads.of("block_suggestion", person);
        Payloads.container(payload, view);
        payload.put("action_id", action);
        payload.put("block_id", block);
        payload.put("value", query);
        Acknowledgement answer = payloads.send(payload);
        if (!(answer instanceof Acknowledgement.Answered answered) || !answered.ok())
            return new Offer(List.of(), answer.error());
        try {
            JsonNode offered = OfferedOptions.judged(read(answered.body()));
            List<JsonNode> groups = new ArrayList<>();
            offered.path("option_groups").forEach(groups::add);
            if (groups.isEmpty()) groups.add(offered);
            List<JsonNode> options = Elements.options(offered);
            modals.offer(view.id(), "value/" + block + "/" + action, options);
            return new Offer(groups, "");
        } catch (NotAccepted refused) {
            Complaints.log(refused, "block_suggestion");
            return new Offer(List.of(), refused.error());
        }
    }

    private static JsonNode read(String body) {
        try {
            return JsonMapper.shared().readTree(body);
        } catch (JacksonException e) {
            throw new NotAccepted("invalid_response");
        }
    }
}
