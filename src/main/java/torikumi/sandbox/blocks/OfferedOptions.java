package torikumi.sandbox.blocks;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** The answer to a search in a menu: {@code options} or {@code option_groups}, at most 100 of each, perhaps none. */
public final class OfferedOptions {

    private OfferedOptions() {}

    /** @throws NotAccepted with {@code invalid_response} if Slack would show no choices */
    public static JsonNode judged(JsonNode answer) {
        List<Fault> faults = new ArrayList<>();
        Inspection offer = new Inspection(answer, "", faults);
        if (offer.object("options", "option_groups")) {
            boolean options = offer.has("options");
            boolean groups = offer.has("option_groups");
            if (options == groups)
                offer.fault(
                        options ? "options and option_groups exclude each other" : "missing required field: options");
            if (options) TextRules.options(offer, "options", 0, 100, false, false);
            if (groups && offer.items("option_groups", 0, 100)) ElementRules.groups(offer.at("option_groups"));
        }
        if (!faults.isEmpty()) throw new NotAccepted("invalid_response", faults);
        return answer;
    }
}
