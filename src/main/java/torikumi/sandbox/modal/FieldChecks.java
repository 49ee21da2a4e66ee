package torikumi.sandbox.modal;

import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.util.unit.DataSize;
import tools.jackson.databind.JsonNode;
import torikumi.platform.Say;
import torikumi.sandbox.blocks.Elements;

/** What Slack itself refuses before it asks the app: empty fields, too long or too short words, what is no number or address. */
public final class FieldChecks {

    /** Slack: a text field takes this many characters where the app names no other limit. */
    public static final int LONGEST = 3000;

    // Slack: of each file in a file_input.
    private static final DataSize LARGEST = DataSize.ofMegabytes(10);

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d{1,15})?");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");

    private FieldChecks() {}

    /** By block_id, what is wrong, in the person's language; nothing if the app may be asked. */
    public static Map<String, String> faults(OpenView view, Say say) {
        Map<String, String> faults = new LinkedHashMap<>();
        for (JsonNode block : view.blocks()) {
            if (!Elements.type(block).equals("input")) continue;
            String id = block.path("block_id").stringValue("");
            JsonNode element = block.path("element");
            JsonNode value =
                    view.values().path(id).path(Elements.action(element)).path(Elements.field(Elements.type(element)));
            fault(element, value, block.path("optional").asBoolean(false), say)
                    .ifPresent(fault -> faults.put(id, fault));
        }
        return faults;
    }

    private static Optional<String> fault(JsonNode element, JsonNode value, boolean optional, Say say) {
        String type = Elements.type(element);
        if (empty(value)) {
            boolean choice = !Elements.field(type).equals("value");
            return optional ? Optional.empty() : Optional.of(say.text(choice ? "field.choose" : "field.empty"));
        }
        String text = value.asString("");
        return switch (type) {
            case "plain_text_input" -> length(element, text, say);
            case "number_input" -> number(element, text, say);
            case Elements.FILES -> files(element, value, say);
            case "url_text_input" -> address(text) ? Optional.empty() : Optional.of(say.text("field.url"));
            case "email_text_input" ->
                EMAIL.matcher(text).matches() ? Optional.empty() : Optional.of(say.text("field.email"));
            default -> Optional.empty();
        };
    }

    private static boolean empty(JsonNode value) {
        return value.isNull()
                || value.isMissingNode()
                || value.isArray() && value.isEmpty()
                || value.isString() && value.stringValue().isBlank();
    }

    private static Optional<String> length(JsonNode element, String text, Say say) {
        int most = element.path("max_length").asInt(LONGEST);
        int least = element.path("min_length").asInt(0);
        if (text.length() > most) return Optional.of(say.text("field.too-long", most, text.length()));
        if (text.length() < least) return Optional.of(say.text("field.too-short", least, text.length()));
        return Optional.empty();
    }

    private static Optional<String> number(JsonNode element, String text, Say say) {
        boolean decimal = element.path("is_decimal_allowed").asBoolean(false);
        if (!NUMBER.matcher(text).matches()) return Optional.of(say.text("field.number"));
        BigDecimal number = new BigDecimal(text);
        if (!decimal && text.contains(".")) return Optional.of(say.text("field.whole"));
        String least = element.path("min_value").asString("");
        String most = element.path("max_value").asString("");
        if (!least.isEmpty() && number.compareTo(new BigDecimal(least)) < 0)
            return Optional.of(say.text("field.least", least));
        if (!most.isEmpty() && number.compareTo(new BigDecimal(most)) > 0)
            return Optional.of(say.text("field.most", most));
        return Optional.empty();
    }

    private static Optional<String> files(JsonNode element, JsonNode files, Say say) {
        int most = element.path("max_files").asInt(10);
        if (files.size() > most) return Optional.of(say.text("field.too-many-files", most));
        List<String> kinds = new ArrayList<>();
        for (JsonNode kind : element.path("filetypes")) kinds.add(kind.stringValue(""));
        for (JsonNode file : files) {
            if (file.path("size").asLong(0) > LARGEST.toBytes())
                return Optional.of(say.text("field.file-too-large", LARGEST.toMegabytes()));
            if (!kinds.isEmpty() && !kinds.contains(file.path("filetype").stringValue("")))
                return Optional.of(say.text("field.other-file", String.join(", ", kinds)));
        }
        return Optional.empty();
    }

    private static boolean address(String text) {
        try {
            URI uri = new URI(text.strip());
            return uri.getScheme() != null && uri.getScheme().matches("https?") && uri.getHost() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
