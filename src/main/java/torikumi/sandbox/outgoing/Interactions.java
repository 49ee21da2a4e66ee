package torikumi.sandbox.outgoing;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import torikumi.platform.ConditionalOnSandbox;
import torikumi.sandbox.blocks.Elements;
import torikumi.sandbox.modal.OpenView;
import torikumi.sandbox.workspace.ApiJson;
import torikumi.sandbox.workspace.Conversation;
import torikumi.sandbox.workspace.HomeView;
import torikumi.sandbox.workspace.Message;
import torikumi.sandbox.workspace.SandboxWorkspace;
import torikumi.sandbox.workspace.WorkspaceMember;

/** Sends {@code block_actions}: a button pressed, a choice made, in a message, on the Home tab or in a dialog. */
@Component
@ConditionalOnSandbox
public class Interactions {

    /** @param value the number of the choice in a menu, the date, or the id chosen; empty for a button */
    public record Use(String block, String action, String value) {}

    private final SandboxWorkspace workspace;
    private final Payloads payloads;
    private final OpenResponseUrls responseUrls;
    private final Choices choices;

    Interactions(SandboxWorkspace workspace, Payloads payloads, OpenResponseUrls responseUrls, Choices choices) {
        this.workspace = workspace;
        this.payloads = payloads;
        this.responseUrls = responseUrls;
        this.choices = choices;
    }

    /** Where {@link Choices} keeps what a person chose in a message. */
    public static String place(WorkspaceMember person, Message message) {
        return person.id() + " " + message.conversation() + " " + message.ts();
    }

    public static String homeOf(WorkspaceMember person) {
        return person.id() + " home";
    }

    /**
     * Something in a message was used.
     *
     * @return Slack's word for what went wrong, empty if the app took it
     */
    public Optional<String> inMessage(WorkspaceMember person, Conversation where, Message message, Use use) {
        JsonNode element =
                Elements.find(message.blocks(), use.block(), use.action()).orElse(null);
        if (element == null) return Optional.of("message_changed");
        ObjectNode payload = payload(person, where, place(person, message), message.blocks(), element, use);
        if (holdsValue(element)) workspace.redraw(where, message.ts());
        ObjectNode container = payload.putObject("container");
        container.put("type", "message");
        container.put("message_ts", message.ts());
        container.put("channel_id", where.id());
        container.put("is_ephemeral", message.ephemeral());
        if (message.thread() != null) container.put("thread_ts", message.thread());
        Payloads.channel(payload, where);
        // Slack does not send the content of a message only one person sees.
        if (!message.ephemeral()) payload.set("message", payloads.message(message));
        payload.put(
                "response_url",
                responseUrls
                        .open("actions", new RequestSource(where, person, message.ts()))
                        .toString());
        return send(payload);
    }

    /** Something on the Home tab was used; as {@link #inMessage}. */
    public Optional<String> onHome(WorkspaceMember person, HomeView home, Use use) {
        JsonNode blocks = home.json().path("blocks");
        JsonNode element = Elements.find(blocks, use.block(), use.action()).orElse(null);
        if (element == null) return Optional.of("message_changed");
        ObjectNode payload = payload(person, null, homeOf(person), blocks, element, use);
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

    /** Something in a dialog was used, with what was entered in it until now; as {@link #inMessage}. */
    public Optional<String> inView(WorkspaceMember person, OpenView view, Use use) {
        JsonNode element =
                Elements.find(view.blocks(), use.block(), use.action()).orElse(null);
        if (element == null) return Optional.of("view_changed");
        ObjectNode payload = payloads.triggering("block_actions", person, view.where());
        Payloads.container(payload, view);
        JsonNode value = holdsValue(element) ? view.values().path(use.block()).path(use.action()) : value(element, use);
        payload.putArray("actions").add(payloads.action(element, use.block(), value));
        return send(payload);
    }

    /** Where a button with an address leads; pressing it tells the app all the same. */
    public Optional<String> address(JsonNode blocks, Use use) {
        return Elements.find(blocks, use.block(), use.action())
                .map(element -> element.path("url").stringValue(""))
                .filter(url -> url.startsWith("https://") || url.startsWith("http://"));
    }

    private ObjectNode payload(
            WorkspaceMember person,
            @Nullable Conversation where,
            String place,
            JsonNode blocks,
            JsonNode element,
            Use use) {
        ObjectNode value = value(element, use);
        if (holdsValue(element)) choices.chose(place, use.block(), use.action(), value);
        ObjectNode payload = payloads.triggering("block_actions", person, where);
        payload.putObject("state").set("values", choices.values(place, blocks));
        payload.putArray("actions").add(payloads.action(element, use.block(), value));
        return payload;
    }

    /** What the element is set to by this use, nothing for a button. */
    private static ObjectNode value(JsonNode element, Use use) {
        if (Elements.type(element).equals("button")) return ApiJson.object();
        ObjectNode value = Elements.read(element, List.of(use.value()), List.of());
        if (value.path("selected_option").isNull())
            throw new IllegalArgumentException("there is no choice number " + use.value());
        return value;
    }

    private static boolean holdsValue(JsonNode element) {
        return Elements.holdsValue(Elements.type(element));
    }

    private Optional<String> send(ObjectNode payload) {
        Acknowledgement answer = payloads.send(payload);
        if (answer instanceof Acknowledgement.Answered answered && answered.ok())
            Complaints.unread(answered, "block_actions");
        return answer.error().isEmpty() ? Optional.empty() : Optional.of(answer.error());
    }
}
