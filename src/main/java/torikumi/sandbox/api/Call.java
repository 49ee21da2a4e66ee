package torikumi.sandbox.api;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import torikumi.sandbox.blocks.NotAccepted;

/** The arguments of one call, whether they came as a form (everything is a string) or as JSON. */
record Call(ObjectNode arguments) {

    /** The argument's text; empty if it is not there. */
    String text(String name) {
        JsonNode value = arguments.path(name);
        return value.isValueNode() ? value.asString("") : "";
    }

    boolean flag(String name) {
        String text = text(name);
        return text.equals("true") || text.equals("1");
    }

    int number(String name, int otherwise) {
        String text = text(name);
        if (text.isEmpty()) return otherwise;
        if (!text.matches("\\d{1,6}")) throw new NotAccepted("invalid_arguments");
        return Integer.parseInt(text);
    }

    JsonNode raw(String name) {
        return arguments.path(name);
    }

    /** An argument that is JSON, which a form carries as a string; missing if it is not there. */
    JsonNode json(String name, String errorIfBroken) {
        JsonNode value = raw(name);
        if (!value.isString()) return value;
        if (value.stringValue().isBlank()) return JsonMapper.shared().missingNode();
        try {
            return JsonMapper.shared().readTree(value.stringValue());
        } catch (JacksonException e) {
            throw new NotAccepted(errorIfBroken);
        }
    }
}
