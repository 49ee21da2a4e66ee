package torikumi.sandbox.outgoing;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import torikumi.platform.ConditionalOnSandbox;
import torikumi.sandbox.blocks.Fault;
import torikumi.sandbox.blocks.NotAccepted;
import torikumi.sandbox.modal.Triggers;
import torikumi.sandbox.workspace.ApiJson;
import torikumi.sandbox.workspace.Conversation;
import torikumi.sandbox.workspace.NewMessage;
import torikumi.sandbox.workspace.SandboxWorkspace;
import torikumi.sandbox.workspace.Seed;
import torikumi.sandbox.workspace.WorkspaceMember;

/** Sends a slash command and shows what its acknowledgement says. */
@Component
@ConditionalOnSandbox
class CommandDelivery {

    private final SandboxWorkspace workspace;
    private final BotConnection bot;
    private final OpenResponseUrls responseUrls;
    private final ShownAnswers answers;
    private final Slackbot slackbot;
    private final Triggers triggers;

    CommandDelivery(
            SandboxWorkspace workspace,
            BotConnection bot,
            OpenResponseUrls responseUrls,
            ShownAnswers answers,
            Slackbot slackbot,
            Triggers triggers) {
        this.workspace = workspace;
        this.bot = bot;
        this.responseUrls = responseUrls;
        this.answers = answers;
        this.slackbot = slackbot;
        this.triggers = triggers;
    }

    /**
     * @param command with its slash
     * @param text what follows it, as it was typed
     * @return whether the app answered; otherwise the person has been told and may want to send it again
     */
    boolean deliver(WorkspaceMember person, Conversation where, String command, String text) {
        RequestSource source = new RequestSource(where, person, null);
        Acknowledgement answer = bot.form(fields(source, command, text));
        if (!(answer instanceof Acknowledgement.Answered answered) || !answered.ok()) {
            slackbot.tell(person, where, null, "command.failed", command, answer.error());
            return false;
        }
        try {
            JsonNode body = body(answered);
            if (body.path("response_type").stringValue("").equals("in_channel"))
                workspace.post(where, NewMessage.of(person.id(), TypedText.escaped((command + " " + text).strip())));
            if (!body.isMissingNode()) answers.show(body, source);
            return true;
        } catch (NotAccepted refused) {
            Complaints.log(refused, command);
            slackbot.tell(person, where, null, "command.refused", command, refused.error(), listed(refused));
            return false;
        }
    }

    private Map<String, String> fields(RequestSource source, String command, String text) {
        Seed seed = workspace.seed();
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("token", BotConnection.VERIFICATION_TOKEN);
        fields.put("team_id", seed.team().id());
        fields.put("team_domain", seed.team().domain());
        fields.put("channel_id", source.conversation().id());
        fields.put("channel_name", channelName(source.conversation()));
        fields.put("user_id", source.person().id());
        fields.put("user_name", source.person().handle());
        fields.put("command", command);
        fields.put("text", text);
        fields.put("api_app_id", seed.bot().app());
        fields.put("is_enterprise_install", "false");
        fields.put("response_url", responseUrls.open("commands", source).toString());
        fields.put("trigger_id", triggers.issue(source.person(), source.conversation()));
        return fields;
    }

    static String channelName(Conversation conversation) {
        return conversation.direct() ? "directmessage" : conversation.name();
    }

    /** An empty acknowledgement says nothing, JSON is a message, anything else is the text of one. */
    private static JsonNode body(Acknowledgement.Answered answered) {
        String body = answered.body();
        if (body.isBlank()) return JsonMapper.shared().missingNode();
        if (!answered.contentType().contains("json")) return ApiJson.object().put("text", body);
        try {
            JsonNode json = JsonMapper.shared().readTree(body);
            boolean says = json.has("text") || json.has("blocks") || json.has("delete_original");
            return says ? json : JsonMapper.shared().missingNode();
        } catch (JacksonException e) {
            throw new NotAccepted("invalid_payload");
        }
    }

    private static String listed(NotAccepted refused) {
        return refused.faults().stream()
                .map(Fault::message)
                .map(TypedText::escaped)
                .collect(Collectors.joining("\n"));
    }
}
