package torikumi.sandbox.outgoing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import torikumi.sandbox.blocks.Elements;
import torikumi.sandbox.blocks.Fault;
import torikumi.sandbox.blocks.NotAccepted;
import torikumi.sandbox.modal.OpenView;
import torikumi.sandbox.modal.ViewJson;

/** What the acknowledgement of a submission asks for. */
sealed interface ViewAnswer {

    /** The view closes; the one below it shows again. */
    record Close() implements ViewAnswer {}

    /** All views close. */
    record Clear() implements ViewAnswer {}

    /** @param byBlock what is said under which field */
    record Errors(Map<String, String> byBlock) implements ViewAnswer {}

    record Update(ObjectNode view) implements ViewAnswer {}

    record Push(ObjectNode view) implements ViewAnswer {}

    /** @throws NotAccepted if Slack could not follow it */
    static ViewAnswer of(String body, OpenView view) {
        if (body.isBlank()) return new Close();
        JsonNode json;
        try {
            json = JsonMapper.shared().readTree(body);
        } catch (JacksonException e) {
            throw new NotAccepted("invalid_response");
        }
        if (json.isObject() && json.isEmpty()) return new Close();
        return switch (json.path("response_action").stringValue("")) {
            case "clear" -> new Clear();
            case "errors" -> errors(json.path("errors"), view);
            case "update" -> new Update(ViewJson.judged(json.path("view"), "modal"));
            case "push" -> new Push(ViewJson.judged(json.path("view"), "modal"));
            default ->
                throw new NotAccepted(
                        "invalid_response", List.of(new Fault("must be a valid enum value", "/response_action")));
        };
    }

    private static Errors errors(JsonNode errors, OpenView view) {
        List<Fault> faults = new ArrayList<>();
        Map<String, String> byBlock = new LinkedHashMap<>();
        for (String id : errors.propertyNames()) {
            String text = errors.path(id).stringValue("");
            if (!hasInput(view, id)) faults.add(new Fault("no input block has this block_id", "/errors/" + id));
            if (text.isEmpty()) faults.add(new Fault("must be more than 0 characters", "/errors/" + id));
            byBlock.put(id, text);
        }
        if (byBlock.isEmpty()) faults.add(new Fault("must name a block", "/errors"));
        if (!faults.isEmpty()) throw new NotAccepted("invalid_response", faults);
        return new Errors(byBlock);
    }

    private static boolean hasInput(OpenView view, String id) {
        for (JsonNode block : view.blocks())
            if (Elements.type(block).equals("input")
                    && block.path("block_id").stringValue("").equals(id)) return true;
        return false;
    }
}
