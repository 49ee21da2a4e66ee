package torikumi.sandbox.blocks;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One place in the JSON under judgement, and the list all its faults go to. Lengths are in UTF-16 units, the strictest count. */
record Inspection(JsonNode node, String pointer, List<Fault> faults) {

    private static final int URL_LENGTH = 3000;

    Inspection at(String field) {
        return new Inspection(node.path(field), pointer + "/" + field, faults);
    }

    Inspection at(int index) {
        return new Inspection(node.path(index), pointer + "/" + index, faults);
    }

    boolean has(String field) {
        return node.hasNonNull(field);
    }

    String type() {
        return node.path("type").stringValue("");
    }

    void fault(String what) {
        faults.add(new Fault(what, pointer));
    }

    /** Whether this is an object, and one with none but these fields ({@code type} and {@code block_id} go without saying). */
    boolean object(String... allowed) {
        if (!node.isObject()) {
            fault("must be an object");
            return false;
        }
        Set<String> names = Set.of(allowed);
        for (String name : node.propertyNames())
            if (!names.contains(name) && !name.equals("type") && !name.equals("block_id"))
                fault("invalid additional property: " + name);
        return true;
    }

    boolean require(String field) {
        if (has(field)) return true;
        fault("missing required field: " + field);
        return false;
    }

    /** A string of {@code least} to {@code most} characters, if the field is there. */
    void string(String field, int least, int most) {
        if (!has(field)) return;
        Inspection string = at(field);
        if (!string.node.isString()) string.fault("must be a string");
        else string.length(string.node.stringValue(), least, most);
    }

    void length(String text, int least, int most) {
        if (text.length() < least) fault("must be more than %d characters".formatted(least - 1));
        if (text.length() > most) fault("must be less than %d characters".formatted(most + 1));
    }

    /** Whether the field is an array; says so if it is none or has too few or too many items. */
    boolean items(String field, int least, int most) {
        Inspection items = at(field);
        if (!items.node.isArray()) {
            items.fault("must be an array");
            return false;
        }
        if (items.node.size() < least) items.fault("no less than %d items allowed".formatted(least));
        if (items.node.size() > most) items.fault("no more than %d items allowed".formatted(most));
        return true;
    }

    void oneOf(String field, String... values) {
        if (has(field) && !List.of(values).contains(node.path(field).stringValue("")))
            at(field).fault("must be a valid enum value");
    }

    void flag(String field) {
        if (has(field) && !node.path(field).isBoolean()) at(field).fault("must be a boolean");
    }

    void number(String field, int least, int most) {
        if (!has(field)) return;
        Inspection number = at(field);
        if (!number.node.isIntegralNumber()) number.fault("must be an integer");
        else if (number.node.longValue() < least) number.fault("must be greater than or equal to " + least);
        else if (number.node.longValue() > most) number.fault("must be less than or equal to " + most);
    }

    void matches(String field, Pattern form) {
        if (has(field) && !form.matcher(node.path(field).stringValue("")).matches())
            at(field).fault("failed to match pattern: " + form.pattern());
    }

    void url(String field) {
        if (!has(field)) return;
        string(field, 1, URL_LENGTH);
        if (scheme(node.path(field).stringValue("")) == null) at(field).fault("must be a valid URL");
    }

    private static @Nullable String scheme(String url) {
        try {
            URI uri = new URI(url);
            return uri.getScheme() == null || uri.getSchemeSpecificPart().isBlank() ? null : uri.getScheme();
        } catch (URISyntaxException e) {
            return null;
        }
    }
}
