package torikumi.sandbox.outgoing;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import torikumi.platform.ConditionalOnSandbox;
import torikumi.sandbox.workspace.Conversation;
import torikumi.sandbox.workspace.HomeView;
import torikumi.sandbox.workspace.Message;
import torikumi.sandbox.workspace.Person;
import torikumi.sandbox.workspace.SandboxWorkspace;
import torikumi.sandbox.workspace.Seed;
import torikumi.sandbox.workspace.SlackJson;

/** Sends {@code block_actions}: a button pressed, a choice made, in a message or on the Home tab. */
@Component
@ConditionalOnSandbox
public class Interactions {

    /** @param value the number of the choice in a menu, the date, or the id chosen; empty for a button */
    public record Use(String block, String action, String value) {}

    private final SandboxWorkspace workspace;
    private final Seed seed;
    private final BotConnection bot;
    private final OpenResponseUrls responseUrls;
    private final Choices choices;
    private final Clock clock;

    Interactions(
            SandboxWorkspace workspace,
            BotConnection bot,
            OpenResponseUrls responseUrls,
            Choices choices,
            Clock clock) {
        this.workspace = workspace;
        this.seed = workspace.seed();
        this.bot = bot;
        this.responseUrls = responseUrls;
        this.choices = choices;
        this.clock = clock;
    }

    /** Where {@link Choices} keeps what a person chose in a message. */
    public static String place(Person person, Message message) {
        return person.id() + " " + message.conversation() + " " + message.ts();
    }

    public static String homeOf(Person person) {
        return person.id() + " home";
    }

    /**
     * Something in a message was used.
     *
     * @return Slack's word for what went wrong, empty if the app took it
     */
    public Optional<String> inMessage(Person person, Conversation where, Message message, Use use) {
        JsonNode element =
                Elements.find(message.blocks(), use.block(), use.action()).orElse(null);
        if (element == null) return Optional.of("message_changed");
        ObjectNode payload = payload(person, place(person, message), message.blocks(), element, use);
        if (holdsValue(element)) workspace.redraw(where, message.ts());
        ObjectNode container = payload.putObject("container");
        container.put("type", "message");
        container.put("message_ts", message.ts());
        container.put("channel_id", where.id());
        container.put("is_ephemeral", message.ephemeral());
        if (message.thread() != null) container.put("thread_ts", message.thread());
        ObjectNode channel = payload.putObject("channel");
        channel.put("id", where.id());
        channel.put("name", CommandDelivery.channelName(where));
        // Slack does not send the content of a message only one person sees.
        if (!message.ephemeral()) payload.set("message", SlackJson.message(message, seed));
        payload.put(
                "response_url",
                responseUrls
                        .open("actions", new Source(where, person, message.ts()))
                        .toString());
        return send(payload);
    }

    /** Something on the Home tab was used; as {@link #inMessage}. */
    public Optional<String> onHome(Person person, HomeView home, Use use) {
        JsonNode blocks = home.json().path("blocks");
        JsonNode element = Elements.find(blocks, use.block(), use.action()).orElse(null);
        if (element == null) return Optional.of("message_changed");
        ObjectNode payload = payload(person, homeOf(person), blocks, element, use);
        if (holdsValue(element)) workspace.redrawHome(person);
        ObjectNode container = payload.putObject("container");
        container.put("type", "view");
        container.put("view_id", home.json().path("id").stringValue(""));
        ObjectNode view = home.json().deepCopy();
        view.putObject("state").set("values", payload.path("state").path("values"));
        payload.set("view", view);
        payload.remove("state");
        return send(payload);
    }

    /** Where a button with an address leads; pressing it tells the app all the same. */
    public Optional<String> address(JsonNode blocks, Use use) {
        return Elements.find(blocks, use.block(), use.action())
                .map(element -> element.path("url").stringValue(""))
                .filter(url -> url.startsWith("https://") || url.startsWith("http://"));
    }

    private ObjectNode payload(Person person, String place, JsonNode blocks, JsonNode element, Use use) {
        ObjectNode action = action(element, use);
        String type = action.path("type").stringValue("");
        if (Elements.holdsValue(type)) {
            String field = "selected_" + Elements.valueOf(type);
            ObjectNode value = SlackJson.object().put("type", type);
            value.set(field, action.path(field));
            choices.chose(place, use.block(), use.action(), value);
        }
        ObjectNode payload = SlackJson.object();
        payload.put("type", "block_actions");
        ObjectNode user = payload.putObject("user");
        user.put("id", person.id());
        user.put("username", person.handle());
        user.put("name", person.handle());
        user.put("team_id", seed.team().id());
        payload.put("api_app_id", seed.bot().app());
        payload.put("token", BotConnection.VERIFICATION_TOKEN);
        payload.put("trigger_id", bot.triggerId());
        ObjectNode team = payload.putObject("team");
        team.put("id", seed.team().id());
        team.put("domain", seed.team().domain());
        payload.putNull("enterprise");
        payload.put("is_enterprise_install", false);
        payload.putObject("state").set("values", choices.values(place, blocks));
        ArrayNode actions = payload.putArray("actions");
        actions.add(action);
        return payload;
    }

    private ObjectNode action(JsonNode element, Use use) {
        String type = element.path("type").stringValue("");
        ObjectNode action = SlackJson.object();
        action.put("action_id", use.action());
        action.put("block_id", use.block());
        for (String field : List.of("text", "value", "style", "url", "placeholder", "type"))
            if (element.has(field)) action.set(field, element.path(field));
        switch (type) {
            case "button" -> {}
            case "overflow", "static_select" -> action.set("selected_option", option(element, use.value()));
            default -> action.put("selected_" + Elements.valueOf(type), use.value());
        }
        action.put("action_ts", SlackJson.ts(clock.instant()));
        return action;
    }

    private static boolean holdsValue(JsonNode element) {
        return Elements.holdsValue(element.path("type").stringValue(""));
    }

    private static JsonNode option(JsonNode element, String number) {
        List<JsonNode> options = Elements.options(element);
        int index = number.matches("\\d{1,3}") ? Integer.parseInt(number) : -1;
        if (index < 0 || index >= options.size())
            throw new IllegalArgumentException("there is no choice number " + number);
        return options.get(index);
    }

    private Optional<String> send(ObjectNode payload) {
        Answer answer = bot.form(Map.of("payload", payload.toString()));
        return answer.error().isEmpty() ? Optional.empty() : Optional.of(answer.error());
    }
}
