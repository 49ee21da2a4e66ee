package torikumi.sandbox.blocks;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** The fields a person types into. */
final class FieldRules {

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d{1,15})?");

    private FieldRules() {}

    static void field(Inspection field) {
        switch (field.type()) {
            case "plain_text_input" -> plainText(field);
            case "number_input" -> number(field);
            default -> {
                field.object("action_id", "initial_value", "dispatch_action_config", "focus_on_load", "placeholder");
                field.string("initial_value", 0, 3000);
            }
        }
        field.flag("focus_on_load");
        if (field.has("dispatch_action_config")) dispatch(field.at("dispatch_action_config"));
    }

    private static void plainText(Inspection field) {
        field.object(
                "action_id",
                "initial_value",
                "multiline",
                "min_length",
                "max_length",
                "dispatch_action_config",
                "focus_on_load",
                "placeholder");
        field.string("initial_value", 0, 3000);
        field.number("min_length", 0, 3000);
        field.number("max_length", 1, 3000);
        field.flag("multiline");
        int most = field.node().path("max_length").asInt(3000);
        if (field.node().path("min_length").asInt(0) > most)
            field.at("min_length").fault("must be less than or equal to max_length");
        if (field.has("max_length")
                && field.node().path("initial_value").stringValue("").length() > most)
            field.at("initial_value").fault("must be less than %d characters".formatted(most + 1));
    }

    // Slack: the bounds and the first value are strings.
    private static void number(Inspection field) {
        field.object(
                "action_id",
                "is_decimal_allowed",
                "initial_value",
                "min_value",
                "max_value",
                "dispatch_action_config",
                "focus_on_load",
                "placeholder");
        if (field.require("is_decimal_allowed")) field.flag("is_decimal_allowed");
        for (String bound : new String[] {"initial_value", "min_value", "max_value"}) field.matches(bound, NUMBER);
        String least = field.node().path("min_value").stringValue("");
        String most = field.node().path("max_value").stringValue("");
        if (NUMBER.matcher(least).matches()
                && NUMBER.matcher(most).matches()
                && new BigDecimal(least).compareTo(new BigDecimal(most)) > 0)
            field.at("min_value").fault("must be less than or equal to max_value");
    }

    private static void dispatch(Inspection config) {
        if (!config.object("trigger_actions_on") || !config.require("trigger_actions_on")) return;
        if (!config.items("trigger_actions_on", 1, 2)) return;
        Inspection all = config.at("trigger_actions_on");
        for (int i = 0; i < all.node().size(); i++) {
            String on = all.node().path(i).stringValue("");
            if (!on.equals("on_enter_pressed") && !on.equals("on_character_entered"))
                all.at(i).fault("must be a valid enum value");
        }
    }
}
